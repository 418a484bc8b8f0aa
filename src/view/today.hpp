// Today: what is to be done, by urgency, each one press from doing it.
#pragma once

#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

// mine: what the viewer's roles and organisation can do. seen: all tasks about what they may see.
BOOST_DEFINE_FIXED_ENUM_CLASS(TaskScope, std::uint8_t, mine, seen)

struct TaskView {
  std::string what;  // word of the phrase catalogue, "task_reserve_chain": never changes
  std::string text;  // the same for people
  Urgency urgency{};
  std::optional<Instant> due_at;
  Role role{};
  OrganisationId organisation{};  // 0: whoever has the role
  std::string organisation_name;
  std::string course_name;  // identifier or reference; empty where the viewer must scan or not see
  std::string label_tail;   // last characters of the code that it is about: enough to find it,
                            // not enough to act without scanning
  bool mine{};
  Page page{};
  SubjectView subject;
  std::vector<CommandForm> forms;  // the usual one first; empty: nothing to submit, or not mine
};
MEGURI_DESCRIBE(TaskView, what, text, urgency, due_at, role, organisation, organisation_name,
                course_name, label_tail, mine, page, subject, forms)

struct TodayView {
  Instant now{};
  std::string programme_name;
  bool synthetic{};  // made-up data
  std::uint32_t overdue{};
  std::uint32_t today{};
  std::uint32_t soon{};
  std::uint32_t later{};
  std::uint32_t waiting{};
  std::vector<TaskView> tasks;  // most urgent first
};
MEGURI_DESCRIBE(TodayView, now, programme_name, synthetic, overdue, today, soon, later, waiting,
                tasks)

[[nodiscard]] TodayView today_view(const Sources& sources, const Viewer& viewer,
                                   TaskScope scope = TaskScope::mine);

}  // namespace meguri
