#include "app/console.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "report/width.hpp"

namespace meguri::app {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view{} : value;
}

std::size_t columns_of_terminal() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 100;
  return std::clamp<std::size_t>(size.ws_col, 60, 110);
}

}  // namespace

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string_view value = environment(name); !value.empty())
      return value.starts_with("ja") ? Language::japanese : Language::english;
  return Language::english;
}

std::optional<Language> language_named(std::string_view name) {
  if (name == "ja") return Language::japanese;
  if (name == "en") return Language::english;
  return std::nullopt;
}

Console::Console(Language language) : language_(language) {
  const bool plain = !environment("NO_COLOR").empty() || environment("TERM") == "dumb";
  colours_ = ::isatty(STDOUT_FILENO) == 1 && !plain;
  error_is_terminal_ = ::isatty(STDERR_FILENO) == 1;
  columns_ = ::isatty(STDOUT_FILENO) == 1 ? columns_of_terminal() : 0;
}

report::TextStyle Console::style(bool all, std::size_t piped_columns) const {
  return {language_, report::Ink(colours_), columns_ == 0 ? piped_columns : columns_, all};
}

void Console::print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void Console::say_error(std::string_view sentence) {
  end_progress();
  std::fprintf(stderr, "meguri: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

void Console::say_detail(std::string_view sentence) {
  std::fprintf(stderr, "  %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

void Console::progress(std::string_view line) {
  if (!error_is_terminal_) return;
  progress_shown_ = true;
  std::fprintf(stderr, "\r\x1b[K%.*s", static_cast<int>(line.size()), line.data());
  std::fflush(stderr);
}

void Console::end_progress() {
  if (!progress_shown_) return;
  progress_shown_ = false;
  std::fputs("\r\x1b[K", stderr);
}

bool Console::flush() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

}  // namespace meguri::app
