// For tests only: a ledger with six organisations, their people, places and a published protocol,
// as meguri::TestProgramme has them, written by the live writer.
#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <vector>

#include "base/test_folder.hpp"
#include "domain/find.hpp"
#include "programme/writer.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::test {

using Folder = TestFolder;

inline Instant wall_clock() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return {std::chrono::duration_cast<std::chrono::microseconds>(since).count()};
}

// Numbers as the rules give them, in the order of the commands below.
namespace cast {
inline constexpr OrganisationId sponsor{1}, hospital{2}, other_hospital{3}, facility{4}, carrier{5},
    other_carrier{6}, authority{7};
inline constexpr UserId admin{1}, lead{2}, coordinator{3}, nurse{4}, physician{5}, outsider{6},
    courier{7}, stranger{8}, maker{9}, verifier{10}, laboratory{11}, quality{12}, auditor{13},
    developer{14}, regulatory{15};
inline constexpr ResourceId chair{1}, suite{2}, reviewer{3}, freezer{4}, hospital_freezer{5};
inline constexpr LaneId lane_in{1}, lane_home{2};
inline constexpr ProtocolId protocol{1};
}  // namespace cast

inline std::vector<Command> organisations_and_people() {
  const auto user = [](OrganisationId home, auto... roles) -> Command {
    return DefineUser{home, role_set(roles...)};
  };
  using enum Role;
  return {DefineOrganisation{OrganisationKind::sponsor},
          user(cast::sponsor, administrator),
          DefineOrganisation{OrganisationKind::hospital},
          DefineOrganisation{OrganisationKind::hospital},
          DefineOrganisation{OrganisationKind::facility},
          DefineOrganisation{OrganisationKind::carrier},
          DefineOrganisation{OrganisationKind::carrier},
          DefineOrganisation{OrganisationKind::authority},
          user(cast::sponsor, programme_lead),
          user(cast::hospital, site_coordinator),
          user(cast::hospital, nurse),
          user(cast::hospital, physician),
          user(cast::other_hospital, site_coordinator, nurse),
          user(cast::carrier, courier),
          user(cast::other_carrier, courier),
          user(cast::facility, operator_),
          user(cast::facility, verifier),
          user(cast::facility, quality_control),
          user(cast::facility, quality_assurance),
          user(cast::authority, auditor),
          user(cast::sponsor, business_development),
          user(cast::sponsor, regulatory)};
}

inline std::vector<Command> places() {
  const Band fresh{2'000, 8'000, hours(2)}, frozen{-200'000, -120'000, minutes(10)};
  const Band wide{-200'000, 20'000, {}};
  const auto place = [](OrganisationId owner, ResourceKind kind, Band band = {}) -> Command {
    return DefineResource{owner, kind, 1, 127, {}, band};
  };
  return {place(cast::hospital, ResourceKind::chair),
          place(cast::facility, ResourceKind::suite),
          place(cast::facility, ResourceKind::quality_assurance),
          place(cast::facility, ResourceKind::store, wide),
          place(cast::hospital, ResourceKind::store, wide),
          DefineLane{cast::hospital, cast::facility, cast::carrier, hours(1), hours(24), fresh},
          DefineLane{cast::facility, cast::hospital, cast::carrier, hours(1), hours(48), frozen}};
}

inline std::vector<Command> protocol_terms() {
  const Band fresh{2'000, 8'000, hours(2)}, frozen{-200'000, -120'000, minutes(10)};
  ProductTerms product{
      ProductKind::autologous, 1'000'000'000, 6, true, days(365), hours(2), frozen};
  ScheduleTerms schedule{4, 0, days(21), days(2), days(2), days(30), {}};
  CollectionTerms collection;
  collection.portions = 2;
  collection.hold_time = days(1);
  collection.fresh_limit = days(30);
  collection.band = fresh;
  MakingTerms making{days(5), days(14), 7'000, 8'000, minutes(30), 2, false};
  return {DraftProtocol{},
          SetProductTerms{cast::protocol, product},
          SetScheduleTerms{cast::protocol, schedule},
          SetCollectionTerms{cast::protocol, collection},
          SetMakingTerms{cast::protocol, making},
          SetStep{cast::protocol, 0, {days(1), 0, 100, true, false, false, Severity::minor}},
          SetTest{cast::protocol, 0, {TestClass::rapid, 1, days(3)}},
          SetTest{cast::protocol, 1, {TestClass::late, 0, days(14)}},
          PublishProtocol{cast::protocol}};
}

// Everything that one writer makes of it, all by the administrator and the lead, an hour ago.
inline void make_ledger(const std::filesystem::path& path, Instant at = wall_clock() - hours(1)) {
  REQUIRE(open_sqlite_log(path, SqliteMode::create).has_value());
  auto writer = Writer::open([&] { return open_sqlite_log(path, SqliteMode::write); });
  REQUIRE(writer.has_value());
  std::uint64_t id = 0;
  const auto give = [&](const std::vector<Command>& commands, UserId by) {
    for (const Command& command : commands) {
      const UserId who = writer->snapshot()->users.size() == 0 ? UserId{} : by;
      const Answer answer = writer->submit({command, who, ++id, "set up", at, {}});
      REQUIRE_MESSAGE(answer.has_value(), id << ": " << answer.error().what);
    }
  };
  give(organisations_and_people(), cast::admin);
  give(places(), cast::lead);
  give(protocol_terms(), cast::lead);
}

}  // namespace meguri::test
