// Everything the program says to people, in both languages, in one catalogue: phrases_*.hpp list
// them, one line each with both texts, so that none can lack one. Arguments are written {0}, {1}
// ... as in the catalogue of mistakes in files (interchange/message.hpp), which fills both.
#pragma once

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "interchange/message.hpp"
#include "report/phrases_command.hpp"
#include "report/phrases_forecast.hpp"
#include "report/phrases_help.hpp"
#include "report/phrases_regulation.hpp"
#include "report/phrases_safety.hpp"
#include "report/phrases_status.hpp"
#include "report/phrases_view.hpp"

namespace meguri::report {

using interchange::Language;

enum class Phrase : std::uint16_t {
#define MEGURI_PHRASE_NAME(name, english, japanese) name,
  MEGURI_PHRASES_FORECAST(MEGURI_PHRASE_NAME) MEGURI_PHRASES_STATUS(MEGURI_PHRASE_NAME)
      MEGURI_PHRASES_COMMAND(MEGURI_PHRASE_NAME) MEGURI_PHRASES_HELP(MEGURI_PHRASE_NAME)
          MEGURI_PHRASES_REGULATION(MEGURI_PHRASE_NAME) MEGURI_PHRASES_VIEW(MEGURI_PHRASE_NAME)
              MEGURI_PHRASES_SAFETY(MEGURI_PHRASE_NAME)
#undef MEGURI_PHRASE_NAME
};

struct PhraseText {
  Phrase phrase{};
  std::string_view name;
  std::string_view en;
  std::string_view ja;
};

[[nodiscard]] std::span<const PhraseText> all_phrases();
[[nodiscard]] std::string_view pattern_of(Phrase phrase, Language language);

inline std::string argument(std::string_view text) { return std::string(text); }
inline std::string argument(std::integral auto number) { return std::to_string(number); }

template <class... Arguments>
[[nodiscard]] std::string say(Language language, Phrase phrase, const Arguments&... arguments) {
  const std::vector<std::string> texts{argument(arguments)...};
  return interchange::fill(pattern_of(phrase, language), texts);
}

}  // namespace meguri::report
