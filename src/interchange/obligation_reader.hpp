// The duties of the law from data/obligations: [regime.NAME] with its road and country,
// [[regime.NAME.obligation]] with one rule each, [recipient.NAME] with whom duties are owed to.
//
//   [[regime.asrm.obligation]]
//   id = "OB-JP-A1"
//   title_en, title_ja, trigger_en, trigger_ja  (condition, note: may be left out, both languages)
//   recipients = ["committee", "mhlw"]
//   event = "reaction"                     # a word of regulation::EventKind
//   cases = [{ predicted = "no", severity = ["death"], infection = "yes", origin = "domestic" }]
//   report = "initial"                     # several reports may be owed for one event
//   due = { value = 7, unit = "day", from = "awareness", how = "within" }
//   recurrence = [{ every = 1, unit = "year" }]    nothing_to_report = "due"
//   extension = { when = "attack", value = 60, unit = "day" }
//   suspended_while = "application_pending"
//   valid_from = 2014-11-25                # valid_until: last day
//   validity = { source = "...", mark = "memory" }
//   article, source, mark, mark_note
//
// All mistakes are noted at once, with file, line and column. A rule without validity, two rules
// for one event, a circle of rules and working days of a country without holidays are mistakes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "interchange/road_library.hpp"
#include "interchange/table_reader.hpp"
#include "regulation/clock.hpp"

namespace meguri::interchange {

struct Regime {
  std::string id;
  std::string road;     // a track of data/roads, or empty: binds whatever the road
  std::string country;  // "JP"
  BothLanguages name;
};

struct Recipient {
  std::string id;
  BothLanguages name;
};

// What people read of a rule.
struct ObligationText {
  BothLanguages title;
  BothLanguages trigger;
  BothLanguages condition;
  BothLanguages note;
  std::string article;
  std::string source;
  Mark mark{};
  std::string mark_note;
  std::string validity_source;
  Mark validity_mark{};
  Position at;
};

struct Obligations {
  std::vector<Regime> regimes;
  std::vector<Recipient> recipients;
  std::vector<regulation::ObligationRule> rules;
  std::vector<ObligationText> texts;  // of the rule with the same index
};

// Reads what `top` holds of regimes and recipients; the rest of `top` is left to others. Aborts
// never; whatever has a mistake is in the result too, but the result is then not fit to be used.
[[nodiscard]] Obligations read_obligations(Reading& reading, TableReader& top);

// The built-in duties and their files, for reading them together with files of the user.
[[nodiscard]] const std::vector<Source>& obligation_sources();
// The built-in duties; aborts when the built-in files are wrong.
[[nodiscard]] const Obligations& obligation_library();
// Calendars of countries, for working days.
[[nodiscard]] std::span<const regulation::CountryCalendar> country_calendars();

[[nodiscard]] const Regime* find_regime(const Obligations& obligations, std::string_view id);
[[nodiscard]] const Recipient* find_recipient(const Obligations& obligations, std::string_view id);

}  // namespace meguri::interchange
