// What the source of a figure is called in Japanese. A file names a source once, in one language
// (`source = "assumption of this example"`); a table says how it reads in Japanese:
//
//   [source_ja]
//   "assumption of this example" = "この例のための仮定"
//
// data/sources/sources.toml is built in and knows every source of data/ and examples/; a programme
// brings its own table. A citation that neither knows is the same in both languages.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "interchange/road_library.hpp"
#include "interchange/table_reader.hpp"

namespace meguri::interchange {

using SourceWords = std::map<std::string, std::string, std::less<>>;

// [source_ja] of `top`; empty without one.
[[nodiscard]] SourceWords read_source_words(TableReader& top);

// The programme's `own` words first, then the built-in ones, then the source as it is written.
[[nodiscard]] BothLanguages source_in_both(const std::string& source, const SourceWords& own = {});

// The same for a source of the built-in data, in one language.
[[nodiscard]] std::string source_in(Language language, const std::string& source);

}  // namespace meguri::interchange
