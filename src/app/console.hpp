// The terminal: language, colours, width, and where text goes. Nothing else of the program asks the
// environment. Colours are used only on a terminal, never when NO_COLOR is set (no-color.org) or
// TERM is "dumb". The language is --lang, else the first of LC_ALL, LC_MESSAGES and LANG that is
// set: ja... is Japanese, anything else English.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/exit_code.hpp"
#include "report/forecast_text.hpp"
#include "report/phrase.hpp"

namespace meguri::app {

using report::Language;
using report::Phrase;

class Console {
public:
  explicit Console(Language language);

  [[nodiscard]] Language language() const { return language_; }
  // Where there is no terminal, text is `piped_columns` wide.
  [[nodiscard]] report::TextStyle style(bool all = false, std::size_t piped_columns = 96) const;

  void print(std::string_view text);           // standard output
  void say_error(std::string_view sentence);   // "meguri: ..." on standard error
  void say_detail(std::string_view sentence);  // indented, on standard error

  template <class... Arguments>
  [[nodiscard]] std::string say(Phrase phrase, const Arguments&... arguments) const {
    return report::say(language_, phrase, arguments...);
  }
  // Prints the sentence as an error and gives the code back.
  template <class... Arguments>
  ExitCode fail(ExitCode code, Phrase phrase, const Arguments&... arguments) {
    say_error(say(phrase, arguments...));
    return code;
  }

  // A line on standard error that is written over and over; nothing where that is no terminal.
  void progress(std::string_view line);
  void end_progress();

  // Standard output could take everything: a full disk behind a pipe must not look like success.
  [[nodiscard]] bool flush();

private:
  Language language_;
  bool colours_ = false;
  bool error_is_terminal_ = false;
  bool progress_shown_ = false;
  std::size_t columns_ = 0;  // 0: no terminal
};

[[nodiscard]] Language language_of_environment();
[[nodiscard]] std::optional<Language> language_named(std::string_view name);  // "ja", "en"

}  // namespace meguri::app
