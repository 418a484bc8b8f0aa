#include "server/access.hpp"

#include "server/route.hpp"

namespace meguri::server {
namespace {

constexpr RoleSet treating_roles = role_set(Role::site_coordinator, Role::nurse, Role::physician);
constexpr RoleSet overseeing_roles =
    role_set(Role::programme_lead, Role::quality_assurance, Role::quality_control, Role::regulatory,
             Role::safety);

bool oversees(const Viewer& viewer) {
  return viewer.has(Role::auditor) ||
         (viewer.kind == OrganisationKind::sponsor && viewer.any_of(overseeing_roles));
}

bool changes_nothing(const Route& route) { return route.method == "GET"; }

}  // namespace

bool may(const Viewer& viewer, Access access) {
  if (access == Access::anyone) return true;
  if (viewer.roles == 0) return false;
  switch (access) {
    case Access::anyone:
    case Access::signed_in:
    case Access::in_person: return true;
    case Access::treating:
      return viewer.kind == OrganisationKind::hospital && viewer.any_of(treating_roles);
    case Access::overseeing: return oversees(viewer);
    case Access::forecasting:
      return oversees(viewer) ||
             (viewer.kind == OrganisationKind::sponsor && viewer.has(Role::business_development));
    case Access::administering: return viewer.has(Role::administrator);
  }
  return false;
}

std::string_view scope_of(const Route& route) {
  if (route.access == Access::administering) return "administer";
  if (route.access == Access::treating) return "names";
  return changes_nothing(route) ? "read" : "act";
}

Admission admit(const Caller& caller, const Route& route) {
  if (route.access == Access::anyone) return Admission::admitted;
  if (!caller.signed_in()) return Admission::sign_in_first;
  const bool program_in_person = caller.is_program && route.access == Access::in_person;
  if (program_in_person || !may(caller.viewer, route.access)) return Admission::not_permitted;
  if (caller.is_program && !caller.scopes.contains(std::string(scope_of(route))))
    return Admission::scope_missing;
  return Admission::admitted;
}

bool may_read_name(const Viewer& viewer, const State& state, CourseId course) {
  const Course* const row = state.courses.find(course);
  return row != nullptr && may(viewer, Access::treating) && row->site == viewer.organisation;
}

}  // namespace meguri::server
