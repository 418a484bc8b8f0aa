// What the words of regulatory life are called when people read them.
#pragma once

#include <string_view>

#include "domain/kinds.hpp"
#include "domain/regulatory_kinds.hpp"
#include "interchange/message.hpp"

namespace meguri::report {

using interchange::Language;

[[nodiscard]] std::string_view word(Language language, Seriousness value);
[[nodiscard]] std::string_view word(Language language, Outcome value);
[[nodiscard]] std::string_view word(Language language, Causality value);
[[nodiscard]] std::string_view word(Language language, TreatmentClass value);
[[nodiscard]] std::string_view word(Language language, CommitteeKind value);
[[nodiscard]] std::string_view word(Language language, Law value);
[[nodiscard]] std::string_view word(Language language, TrialNotice value);
[[nodiscard]] std::string_view word(Language language, DutyTrigger value);
[[nodiscard]] std::string_view word(Language language, ReporterKind value);
[[nodiscard]] std::string_view word(Language language, ActionTaken value);
[[nodiscard]] std::string_view word(Language language, PatientSex value);

}  // namespace meguri::report
