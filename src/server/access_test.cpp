// Walks every route for every role in every kind of organisation, and compares with docs/access.md.
// `server_test --test-case="*access*"` with MEGURI_REWRITE=1 in the environment writes the table.
#include "server/access.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "ledger/described.hpp"
#include "server/caller.hpp"
#include "server/route.hpp"

namespace meguri::server {
namespace {

Caller person(Role role, OrganisationKind kind) {
  Caller caller;
  caller.user = UserId{1};
  caller.viewer = {UserId{1}, OrganisationId{1}, kind, role_set(role), Language::english};
  return caller;
}

bool admitted(const Caller& caller, const Route& route) {
  return admit(caller, route) == Admission::admitted;
}

// For one route: the roles that may, each with the kinds of organisation where it may.
std::string who_may(const Route& route) {
  constexpr auto& kinds = described::words<OrganisationKind>;
  std::string text;
  bool everybody = true;
  for (const auto& role : described::words<Role>) {
    std::string where;
    std::size_t count = 0;
    for (const auto& kind : kinds) {
      if (!admitted(person(role.value, kind.value), route)) continue;
      where += (where.empty() ? "" : ", ") + std::string(kind.text);
      ++count;
    }
    everybody = everybody && count == kinds.size();
    if (count == 0) continue;
    text += (text.empty() ? "" : "; ") + std::string(role.text);
    if (count < kinds.size()) text += " (" + where + ")";
  }
  if (admitted(Caller{}, route)) return "anyone";
  return everybody ? "everybody signed in" : text;
}

std::string table() {
  std::string out = "| Route | Who may ask | Scope of a program |\n| --- | --- | --- |\n";
  for (const Route& route : all_routes()) {
    Caller program = person(Role::administrator, OrganisationKind::hospital);
    program.viewer.roles = ~RoleSet{0};
    program.is_program = true;
    program.scopes = {std::string(scope_of(route))};
    const std::string scope = route.access == Access::anyone ? "none"
                              : admitted(program, route)     ? std::string(scope_of(route))
                                                             : "not for programs";
    out +=
        "| `" + route.method + " " + route.path + "` | " + who_may(route) + " | " + scope + " |\n";
  }
  return out;
}

constexpr std::string_view begin_mark = "<!-- routes: begin -->\n", end_mark = "<!-- routes: end";

TEST_CASE("the access table is the written one, for every route, role and kind of organisation") {
  const std::string path = std::string(MEGURI_ROOT) + "/docs/access.md";
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  const std::string written = text.str();
  const auto begin = written.find(begin_mark), end = written.find(end_mark);
  REQUIRE(begin != written.npos);
  REQUIRE(end != written.npos);
  const auto first = begin + begin_mark.size();
  if (std::getenv("MEGURI_REWRITE") != nullptr)
    std::ofstream(path) << written.substr(0, first) << table() << written.substr(end);
  else
    CHECK(written.substr(first, end - first) == table());
}

TEST_CASE(
    "who has no role, is not active or has not signed in is admitted nowhere but at the door") {
  Caller without = person(Role::nurse, OrganisationKind::hospital);
  without.viewer.roles = 0;
  for (const Route& route : all_routes()) {
    if (route.access == Access::anyone) continue;
    CHECK(admit(Caller{}, route) == Admission::sign_in_first);
    CHECK(admit(without, route) == Admission::not_permitted);
  }
}

TEST_CASE("a program without the scope is refused, whatever its person may") {
  Caller program = person(Role::administrator, OrganisationKind::sponsor);
  program.viewer.roles = ~RoleSet{0};
  program.is_program = true;
  for (const Route& route : all_routes())
    if (route.access != Access::anyone) CHECK(admit(program, route) != Admission::admitted);
}

TEST_CASE("a maker, a courier, a sponsor and an administrator never reach names") {
  const Route* names = nullptr;
  for (const Route& route : all_routes())
    if (route.id == "getPatient") names = &route;
  REQUIRE(names != nullptr);
  for (const auto& role : described::words<Role>)
    for (const auto& kind : described::words<OrganisationKind>) {
      const bool treats = kind.value == OrganisationKind::hospital &&
                          (role.value == Role::site_coordinator || role.value == Role::nurse ||
                           role.value == Role::physician);
      CHECK(admitted(person(role.value, kind.value), *names) == treats);
    }
}

}  // namespace
}  // namespace meguri::server
