#include "report/phrase.hpp"

#include "base/check.hpp"

namespace meguri::report {
namespace {

// A plain array: deducing std::array from hundreds of elements nests deeper than clang allows.
constexpr PhraseText texts[]{
#define MEGURI_PHRASE_TEXT(name, english, japanese) \
  PhraseText{Phrase::name, #name, english, japanese},
    MEGURI_PHRASES_FORECAST(MEGURI_PHRASE_TEXT) MEGURI_PHRASES_STATUS(MEGURI_PHRASE_TEXT)
        MEGURI_PHRASES_COMMAND(MEGURI_PHRASE_TEXT) MEGURI_PHRASES_HELP(MEGURI_PHRASE_TEXT)
            MEGURI_PHRASES_REGULATION(MEGURI_PHRASE_TEXT) MEGURI_PHRASES_VIEW(MEGURI_PHRASE_TEXT)
                MEGURI_PHRASES_SAFETY(MEGURI_PHRASE_TEXT)
#undef MEGURI_PHRASE_TEXT
};

}  // namespace

std::span<const PhraseText> all_phrases() { return texts; }

std::string_view pattern_of(Phrase phrase, Language language) {
  const auto index = static_cast<std::size_t>(phrase);
  MEGURI_CHECK(index < std::size(texts));
  return language == Language::japanese ? texts[index].ja : texts[index].en;
}

}  // namespace meguri::report
