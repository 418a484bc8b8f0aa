// How long records must be kept, from data/records/retention.toml: [[retention]] with id, regime,
// title and must_hold in both languages, records (kinds), terms, validity, source and mark.
//
//   terms = [{ from = "creation", years = 10, years_if_designated = 30, plus_shelf_life = true }]
//
// A rule without terms says what must be held or shown, not for how long. Mistakes are noted all at
// once, with file, line and column.
#pragma once

#include <string>
#include <vector>

#include "interchange/road_library.hpp"
#include "interchange/table_reader.hpp"
#include "regulation/retention.hpp"

namespace meguri::interchange {

struct RetentionText {
  BothLanguages title;
  BothLanguages must_hold;
  std::string stated;      // the time in the words of the source
  std::string regulation;  // "GCTP ordinance Art. 22"
  std::string source;
  Mark mark{};
  Position at;
};

struct RetentionRules {
  std::vector<regulation::RetentionRule> rules;
  std::vector<RetentionText> texts;  // of the rule with the same index
};

[[nodiscard]] RetentionRules read_retention(Reading& reading, TableReader& top);
// The built-in rules; aborts when the built-in file is wrong.
[[nodiscard]] const RetentionRules& retention_library();

}  // namespace meguri::interchange
