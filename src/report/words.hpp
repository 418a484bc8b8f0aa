// The closed lists and the events of the rules in the words of people, in both languages (docs/
// glossary.md). Every list and every event is there: the compiler counts them.
#pragma once

#include <string_view>

#include "domain/event.hpp"
#include "interchange/message.hpp"

namespace meguri::report {

using interchange::Language;

[[nodiscard]] std::string_view word(Language language, CourseStatus status);
[[nodiscard]] std::string_view word(Language language, HoldReason reason);
[[nodiscard]] std::string_view word(Language language, Role role);
[[nodiscard]] std::string_view word(Language language, OrganisationKind kind);
[[nodiscard]] std::string_view word(Language language, ResourceKind kind);
[[nodiscard]] std::string_view word(Language language, MilestoneStatus status);

[[nodiscard]] std::string_view word(Language language, SignatureMeaning meaning);

// "dose infused"
[[nodiscard]] std::string_view word(Language language, const Event& event);
// The same by the event's place in Event.
[[nodiscard]] std::string_view event_word(Language language, std::size_t kind);

}  // namespace meguri::report
