// Who may ask what: the one place that decides about routes, as view/visible.hpp decides about the
// rows of the state inside an answer, and as the rules decide about commands. docs/access.md says
// the same to people.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <string>
#include <string_view>

#include "view/viewer.hpp"

namespace meguri::server {

struct Caller;
struct Route;

// What a route asks of its caller.
// anyone: also without signing in.
// signed_in: an active person with any role; the answer holds what is theirs to see.
// in_person: the same, but no program with a token: what is about the sign-in itself.
// treating: coordinator, nurse or physician of a hospital: names of its own patients.
// overseeing: sees all courses: lead, quality, regulatory, safety at the sponsor; auditors.
// forecasting: those, and business development: dates and shares of the whole programme.
// administering: administrators: accounts, links, sign-ins; no course.
BOOST_DEFINE_FIXED_ENUM_CLASS(Access, std::uint8_t, anyone, signed_in, in_person, treating,
                              overseeing, forecasting, administering)

[[nodiscard]] bool may(const Viewer& viewer, Access access);

// May this caller ask this route? A program needs the scope of the route on top of what its person
// may: "read" for what changes nothing, "act" for commands, "administer" for accounts.
enum class Admission : std::uint8_t { admitted, sign_in_first, not_permitted, scope_missing };
[[nodiscard]] Admission admit(const Caller& caller, const Route& route);
[[nodiscard]] std::string_view scope_of(const Route& route);

// Names of this course's patient: work on this very patient needs them.
[[nodiscard]] bool may_read_name(const Viewer& viewer, const State& state, CourseId course);

}  // namespace meguri::server
