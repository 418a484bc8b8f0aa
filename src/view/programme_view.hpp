// Programme: protocol versions with their terms, roads and milestones side by side, sites, people,
// places, lanes and the figures with source and mark. Terms have the shape of the commands that set
// them (SetProductTerms ...), so that an edit starts from what it shows.
#pragma once

#include "interchange/figure.hpp"
#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

struct ProtocolStepView {
  std::uint8_t step{};
  std::string step_name;
  StepTerms terms;
};
MEGURI_DESCRIBE(ProtocolStepView, step, step_name, terms)

struct ProtocolTestView {
  std::uint8_t test{};
  std::string test_name;
  TestTerms terms;
};
MEGURI_DESCRIBE(ProtocolTestView, test, test_name, terms)

struct ProtocolView {
  ProtocolId protocol{};
  std::string protocol_name;
  ProtocolStatus status{};
  ProtocolId based_on{};
  std::uint32_t courses{};  // that run or ran under it
  std::uint32_t courses_identified{};
  std::uint32_t courses_ended{};
  ProductTerms product;
  ScheduleTerms schedule;
  CollectionTerms collection;
  MakingTerms making;
  std::vector<ProtocolStepView> steps;
  std::vector<ProtocolTestView> tests;
  std::vector<CommandForm> forms;  // of a draft: its terms and its publication; else a new version
};
MEGURI_DESCRIBE(ProtocolView, protocol, protocol_name, status, based_on, courses,
                courses_identified, courses_ended, product, schedule, collection, making, steps,
                tests, forms)

struct MilestoneView {
  MilestoneId milestone{};
  std::string milestone_id;  // "JP-10"; empty: known by number only
  std::string milestone_name;
  MilestoneStatus status{};
  MilestoneTrigger trigger{};
  std::vector<MilestoneId> after;
  Duration gate_us{};
  bool ready{};  // all before it are over
  bool overdue{};
  std::optional<Instant> planned_at;
  std::optional<Instant> started_at;
  std::optional<Instant> done_at;
  std::optional<DateForecastView> expected;
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(MilestoneView, milestone, milestone_id, milestone_name, status, trigger, after,
                gate_us, ready, overdue, planned_at, started_at, done_at, expected, forms)

struct RoadView {
  RoadId road{};
  std::string road_id;  // "pmd_import"; empty: known by number only
  std::string road_name;
  std::string note;
  MilestoneId goal{};
  std::uint32_t done{};
  std::vector<MilestoneView> milestones;
};
MEGURI_DESCRIBE(RoadView, road, road_id, road_name, note, goal, done, milestones)

struct PersonView {
  UserId user{};
  std::vector<Role> roles;
  bool active{};
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(PersonView, user, roles, active, forms)

struct OrganisationView {
  OrganisationId organisation{};
  std::string organisation_name;
  OrganisationKind kind{};
  std::uint32_t people_active{};
  std::vector<PersonView> people;  // of the viewer's own organisation, or for administrators
};
MEGURI_DESCRIBE(OrganisationView, organisation, organisation_name, kind, people_active, people)

struct ResourceView {
  ResourceId resource{};
  std::string resource_name;
  OrganisationId organisation{};
  ResourceKind kind{};
  std::uint16_t capacity{};
  std::uint16_t occupied{};
  std::uint8_t open_weekdays{};  // bit 0 Monday to bit 6 Sunday
  Duration changeover_us{};
  std::optional<Band> band;  // of a store
  std::vector<Date> closed_days;
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(ResourceView, resource, resource_name, organisation, kind, capacity, occupied,
                open_weekdays, changeover_us, band, closed_days, forms)

struct LaneView {
  LaneId lane{};
  std::string lane_name;
  OrganisationId from{};
  OrganisationId to{};
  OrganisationId carrier{};
  Duration handover_limit_us{};
  Duration transit_max_us{};
  Band band;
};
MEGURI_DESCRIBE(LaneView, lane, lane_name, from, to, carrier, handover_limit_us, transit_max_us,
                band)

struct EquipmentView {
  EquipmentId equipment{};
  std::string equipment_name;
  OrganisationId organisation{};
  Instant calibrated_until_at{};
  bool calibrated{};
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(EquipmentView, equipment, equipment_name, organisation, calibrated_until_at,
                calibrated, forms)

struct ReagentLotView {
  ReagentLotId reagent{};
  std::string reagent_name;
  OrganisationId organisation{};
  std::string lot;
  Instant expires_at{};
  bool expired{};
};
MEGURI_DESCRIBE(ReagentLotView, reagent, reagent_name, organisation, lot, expires_at, expired)

struct ProgrammeView {
  Instant now{};
  std::string programme_name;
  std::string goal;     // what the programme is to reach, by when
  std::string outcome;  // what is known of it
  bool synthetic{};
  std::uint64_t records{};
  std::vector<ProtocolView> protocols;
  std::vector<RoadView> roads;
  std::vector<OrganisationView> organisations;
  std::vector<ResourceView> resources;
  std::vector<LaneView> lanes;
  std::vector<EquipmentView> equipment;
  std::vector<ReagentLotView> reagents;
  std::vector<AssumptionView> assumptions;
  std::vector<CommandForm> forms;  // what the viewer may define
};
MEGURI_DESCRIBE(ProgrammeView, now, programme_name, goal, outcome, synthetic, records, protocols,
                roads, organisations, resources, lanes, equipment, reagents, assumptions, forms)

// Everybody sees the programme; places, lanes, equipment and people only of what concerns them
// (visible.hpp), figures only the sponsor and auditors.
[[nodiscard]] ProgrammeView programme_view(const Sources& sources, const Viewer& viewer);

}  // namespace meguri
