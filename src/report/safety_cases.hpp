// Safety cases as people read them, and as other programs take them: a list, one case with its
// timeline, CSV with a line a version, HL7 FHIR R4 AdverseEvent. The record behind them is neutral
// (interchange/regulatory_record.hpp); the fields that ICH E2B(R3) needs are kept and exported, so
// that its form, or the PMDA's for regenerative products, can be made from them.
//
// A case of a blinded patient shows neither dose nor lot nor label unless `unblinded` says so. No
// personal name is here: the patient is the identity of the course.
#pragma once

#include <functional>
#include <string>

#include "interchange/regulatory_record.hpp"
#include "report/forecast_text.hpp"
#include "report/legend.hpp"

namespace meguri::report {

struct SafetyCasesView {
  const interchange::RegulatoryRecord* record{};
  const Legend* legend{};
  std::string basis;  // the ledger
  // Whether who reads may know what this patient got; none: nothing is blinded.
  std::function<bool(const interchange::SafetyCase&)> unblinded;
  std::function<bool(const interchange::SafetyCase&)> shown = {};  // in the CSV; none: all
};

[[nodiscard]] bool is_unblinded(const SafetyCasesView& view, const interchange::SafetyCase& one);

[[nodiscard]] std::string cases_text(const SafetyCasesView& view, const TextStyle& style);
[[nodiscard]] std::string case_text(const SafetyCasesView& view, const interchange::SafetyCase& one,
                                    const TextStyle& style);
[[nodiscard]] std::string cases_json(const SafetyCasesView& view);
// A line a version, with the numbers of the E2B(R3) elements in the heading.
[[nodiscard]] std::string cases_csv(const SafetyCasesView& view);
// One FHIR R4 AdverseEvent. What FHIR has no element for stands in extensions urn:meguri:case:*.
[[nodiscard]] std::string case_fhir(const SafetyCasesView& view,
                                    const interchange::SafetyCase& one);

}  // namespace meguri::report
