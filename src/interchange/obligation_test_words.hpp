// Short words for the tests of duties: events as they happened, the dates that the built-in rules
// give them, cells and terms that are known.
#pragma once

#include <doctest/doctest.h>

#include <array>

#include "domain/approval.hpp"
#include "domain/gate.hpp"
#include "interchange/approval_history.hpp"
#include "interchange/obligation_events.hpp"
#include "interchange/retention_reader.hpp"
#include "regulation/asrm_class.hpp"

namespace meguri::interchange::test {

using namespace regulation;

inline Date day(std::string_view text) { return parse_date(text).value(); }

inline RuleBook book() { return {obligation_library().rules, country_calendars()}; }

inline Occurrence reaction(const char* regime, const char* aware, Seriousness seriousness,
                           Answer predicted = Answer::no) {
  Occurrence seen;
  seen.id = "case";
  seen.regime = regime;
  seen.kind = EventKind::reaction;
  seen.day = day(aware);
  seen.seriousness = seriousness;
  seen.predicted = predicted;
  seen.infection = Answer::no;
  return seen;
}

inline Occurrence happened(const char* regime, EventKind kind, const char* date) {
  Occurrence seen;
  seen.id = "it";
  seen.regime = regime;
  seen.kind = kind;
  seen.day = day(date);
  return seen;
}

inline std::vector<Duty> duties(const Occurrence& seen, const char* until = "2030-01-01",
                                Straddle straddle = {}) {
  auto found = duties_of(book(), seen, {{}, straddle, day(until)});
  REQUIRE(found.has_value());
  return *found;
}

// The due dates of one rule, one a period and recipient, as text.
inline std::vector<std::string> due(const std::vector<Duty>& found, std::string_view rule,
                                    std::string_view recipient = {}) {
  std::vector<std::string> dates;
  for (const Duty& duty : found)
    if (book().rules[duty.rule].id == rule && (recipient.empty() || duty.recipient == recipient))
      dates.push_back(to_text(*duty.due));
  return dates;
}

using Texts = std::vector<std::string>;

inline TreatmentFacts own_cells() {
  TreatmentFacts facts;
  facts.origin = CellOrigin::autologous;
  facts.cells = CellKind::other;
  facts.gene_modified = facts.in_vivo_gene = facts.rebuilds_body = Answer::no;
  facts.approved_or_trial = Answer::no;
  facts.processed = Answer::yes;
  return facts;
}

inline TreatmentFacts killer_cells_for(Answer homologous) {
  TreatmentFacts facts = own_cells();
  facts.homologous_use = homologous;
  return facts;
}

inline const Term stemirac{date_of({2018, 12, 28}), 7, 0};

}  // namespace meguri::interchange::test
