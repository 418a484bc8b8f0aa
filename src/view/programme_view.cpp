#include "view/programme_view.hpp"

#include "ledger/described.hpp"
#include "report/number_text.hpp"
#include "report/phrase.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

DateForecastView date_forecast(const forecast::DateForecast& date, Instant from) {
  return {given(date.p10.at), given(date.p50.at), given(date.p90.at),
          static_cast<std::int32_t>(date.reached * 10'000 + 0.5), from};
}

// A draft is filled in and published; a published version is amended by a new one, never edited.
std::vector<CommandForm> protocol_forms(const Reader& reader, ProtocolId id) {
  const Protocol& protocol = reader.state().protocols[id];
  Offers offers(reader);
  if (protocol.status != ProtocolStatus::draft) {
    offers.add(DraftProtocol{id});
    if (protocol.status == ProtocolStatus::published) offers.add(RetireProtocol{id});
    return offers.take();
  }
  offers.add(SetProductTerms{id, protocol.product}, {"terms"});
  offers.add(SetScheduleTerms{id, protocol.schedule}, {"terms"});
  offers.add(SetCollectionTerms{id, protocol.collection}, {"terms"});
  offers.add(SetMakingTerms{id, protocol.making}, {"terms"});
  offers.add(SetStep{id, static_cast<std::uint8_t>(protocol.steps.size()), {}}, {"step", "terms"});
  offers.add(SetTest{id, static_cast<std::uint8_t>(protocol.tests.size()), {}}, {"test", "terms"});
  offers.add(PublishProtocol{id});
  return offers.take();
}

ProtocolView protocol_view(const Reader& reader, ProtocolId id) {
  const Protocol& protocol = reader.state().protocols[id];
  ProtocolView view{.protocol = id,
                    .protocol_name = reader.name(id),
                    .status = protocol.status,
                    .based_on = protocol.based_on,
                    .courses_identified = protocol.courses_identified,
                    .courses_ended = protocol.courses_ended,
                    .product = protocol.product,
                    .schedule = protocol.schedule,
                    .collection = protocol.collection,
                    .making = protocol.making,
                    .steps = {},
                    .tests = {},
                    .forms = {}};
  for (const Course& course : reader.state().courses) view.courses += course.protocol == id;
  for (std::uint8_t s = 0; s < protocol.steps.size(); ++s)
    view.steps.push_back({s, reader.step_name(s), protocol.steps[s]});
  for (std::uint8_t t = 0; t < protocol.tests.size(); ++t)
    view.tests.push_back({t, reader.test_name(t), protocol.tests[t]});
  view.forms = protocol_forms(reader, id);
  return view;
}

MilestoneView milestone_view(const Reader& reader, MilestoneId id) {
  const State& state = reader.state();
  const Milestone& milestone = state.milestones[id];
  const report::MilestoneName* name = report::find_milestone(reader.sources.legend, id);
  MilestoneView view{
      .milestone = id,
      .milestone_id = name == nullptr ? "" : name->id,
      .milestone_name = report::name_of(reader.sources.legend, id, reader.viewer.language),
      .status = milestone.status,
      .trigger = milestone.trigger,
      .after = {milestone.after.begin(), milestone.after.end()},
      .gate_us = milestone.gate,
      .planned_at = given(milestone.planned_at),
      .started_at = given(milestone.started_at),
      .done_at = given(milestone.done_at),
      .expected = {},
      .forms = {}};
  const bool over = milestone.status >= MilestoneStatus::done;
  view.ready = std::ranges::all_of(milestone.after, [&](MilestoneId before) {
    const Milestone* row = state.milestones.find(before);
    return row == nullptr || row->status >= MilestoneStatus::done;
  });
  view.overdue = !over && milestone.planned_at < reader.now();
  if (const forecast::Result* result = reader.sources.forecast; result != nullptr && !over)
    for (const forecast::MilestoneForecast& one : result->milestones)
      if (one.milestone == id) view.expected = date_forecast(one.date, result->from);
  Offers offers(reader);
  if (!over && milestone.trigger == MilestoneTrigger::none) offer_milestone(offers, reader, id);
  view.forms = offers.take();
  return view;
}

std::vector<RoadView> roads_of(const Reader& reader) {
  const State& state = reader.state();
  std::vector<RoadView> roads(state.roads);
  for (std::size_t i = 0; i < roads.size(); ++i) roads[i].road = static_cast<RoadId>(i + 1);
  for (std::size_t i = 0; i < state.milestones.size(); ++i) {
    const MilestoneId id = state.milestones.id_at(i);
    const Milestone& milestone = state.milestones[id];
    RoadView& road = roads[number(milestone.road) - 1];
    road.done += milestone.status >= MilestoneStatus::done;
    road.milestones.push_back(milestone_view(reader, id));
    if (!road.road_id.empty()) continue;
    const report::MilestoneName* name = report::find_milestone(reader.sources.legend, id);
    const report::RoadName* known =
        name == nullptr ? nullptr : report::find_road(reader.sources.legend, name->road);
    if (known == nullptr) continue;
    road.road_id = known->id;
    road.road_name = report::in(reader.viewer.language, known->name);
    road.note = report::in(reader.viewer.language, known->note);
    road.goal = known->goal;
  }
  for (RoadView& road : roads)
    if (road.road_name.empty())
      road.road_name =
          report::say(reader.viewer.language, report::Phrase::road_n, number(road.road));
  return roads;
}

OrganisationView organisation_view(const Reader& reader, OrganisationId id) {
  OrganisationView view{.organisation = id,
                        .organisation_name = reader.name(id),
                        .kind = reader.state().organisations[id].kind,
                        .people = {}};
  reader.state().users.each([&](UserId user, const User& row) {
    if (row.organisation != id) return;
    view.people_active += row.active;
    if (!reader.sight.sees_people(id)) return;
    PersonView person{user, {}, row.active, {}};
    Offers offers(reader);
    offers.add(ChangeUser{user, row.roles, row.active}, {"roles", "active"});
    person.forms = offers.take();
    for (const auto& role : described::words<Role>)
      if ((row.roles & role_set(role.value)) != 0) person.roles.push_back(role.value);
    view.people.push_back(std::move(person));
  });
  return view;
}

ResourceView resource_view(const Reader& reader, ResourceId id) {
  const Resource& row = reader.state().resources[id];
  ResourceView view{.resource = id,
                    .resource_name = reader.name(id),
                    .organisation = row.organisation,
                    .kind = row.kind,
                    .capacity = row.capacity,
                    .occupied = row.occupied,
                    .open_weekdays = row.open_weekdays,
                    .changeover_us = row.changeover,
                    .band = {},
                    .closed_days = {},
                    .forms = {}};
  if (row.kind == ResourceKind::store) view.band = row.band;
  for (const ClosedDay& closed : reader.state().closed_days)
    if (closed.resource == id) view.closed_days.push_back(closed.day);
  Offers offers(reader);
  offers.add(ChangeCapacity{id, row.capacity}, {"capacity"});
  offers.add(CloseDay{id, date_in_japan(reader.now())}, {"day"});
  view.forms = offers.take();
  return view;
}

void add_plant(const Reader& reader, ProgrammeView& view) {
  const State& state = reader.state();
  const auto concerns = [&](OrganisationId owner) {
    return reader.sight.everything() || reader.viewer.has(Role::administrator) ||
           owner == reader.viewer.organisation;
  };
  for (std::size_t i = 0; i < state.resources.size(); ++i)
    if (const ResourceId id = state.resources.id_at(i); reader.sight.sees(id))
      view.resources.push_back(resource_view(reader, id));
  for (std::size_t i = 0; i < state.lanes.size(); ++i) {
    const LaneId id = state.lanes.id_at(i);
    const Lane& row = state.lanes[id];
    if (concerns(row.from) || concerns(row.to) || concerns(row.carrier))
      view.lanes.push_back({id, reader.name(id), row.from, row.to, row.carrier, row.handover_limit,
                            row.transit_max, row.band});
  }
  for (std::size_t i = 0; i < state.equipment.size(); ++i) {
    const EquipmentId id = state.equipment.id_at(i);
    const Equipment& row = state.equipment[id];
    if (!concerns(row.organisation)) continue;
    Offers offers(reader);
    offers.add(CalibrateEquipment{id, row.calibrated_until}, {"calibrated_until"});
    view.equipment.push_back({id, reader.name(id), row.organisation, row.calibrated_until,
                              row.calibrated_until > reader.now(), offers.take()});
  }
  for (std::size_t i = 0; i < state.reagent_lots.size(); ++i) {
    const ReagentLotId id = state.reagent_lots.id_at(i);
    const ReagentLot& row = state.reagent_lots[id];
    if (concerns(row.organisation))
      view.reagents.push_back({id, reader.name(id), row.organisation, to_text(row.lot),
                               row.expires_at, row.expires_at <= reader.now()});
  }
}

// The programme's own assumptions: how the sponsor plans is the sponsor's business.
void add_assumptions(const Reader& reader, ProgrammeView& view) {
  const Viewer& viewer = reader.viewer;
  if (!viewer.has(Role::auditor) && (viewer.kind != OrganisationKind::sponsor || viewer.roles == 0))
    return;
  for (const report::FigureNote& note : reader.sources.legend.figures)
    if (!note.path.empty())
      view.assumptions.push_back({note.path, report::in(viewer.language, note.value),
                                  report::in(viewer.language, note.source),
                                  std::string(interchange::name_of(note.mark))});
}

void add_forms(const Reader& reader, ProgrammeView& view) {
  Offers offers(reader);
  offers.add(DefineOrganisation{}, {"kind"});
  offers.add(DefineUser{}, {"organisation", "roles"});
  offers.add(DefineResource{},
             {"organisation", "kind", "capacity", "open_weekdays", "changeover", "band"});
  offers.add(DefineLane{}, {"from", "to", "carrier", "handover_limit", "transit_max", "band"});
  offers.add(DefineEquipment{}, {"organisation", "calibrated_until"});
  offers.add(DefineReagentLot{}, {"organisation", "lot", "expires_at"});
  offers.add(DraftProtocol{}, {"based_on"});
  offers.add(DefineRoad{});
  offers.add(DefineMilestone{.road = {}, .after = {}},
             {"road", "after", "trigger", "gate", "planned_at"});
  if (!reader.state().signatures_required) offers.add(RequireSignatures{});
  view.forms = offers.take();
}

// As on paper (report/forecast_text.cpp): what the ledger itself says of the goal comes before what
// the programme file knows of the world, and a made-up ledger is never mixed with that.
std::string outcome_text(const Sources& sources, Language language) {
  if (sources.scenario != nullptr && !sources.scenario->goals.empty()) {
    const forecast::Goal& goal = sources.scenario->goals.front();
    const Milestone* const milestone = sources.state.milestones.find(goal.milestone);
    if (milestone != nullptr && milestone->status == MilestoneStatus::done)
      return report::say(language, report::Phrase::outcome_in_ledger,
                         report::day_text(milestone->done_at), report::last_day_text(goal.by));
  }
  return sources.legend.synthetic ? std::string{} : report::in(language, sources.legend.outcome);
}

}  // namespace

ProgrammeView programme_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  const State& state = sources.state;
  ProgrammeView view{.now = reader.now(),
                     .programme_name = report::in(viewer.language, sources.legend.programme),
                     .goal = report::in(viewer.language, sources.legend.goal),
                     .outcome = outcome_text(sources, viewer.language),
                     .synthetic = sources.legend.synthetic,
                     .records = sources.history.records(),
                     .protocols = {},
                     .roads = {},
                     .organisations = {},
                     .resources = {},
                     .lanes = {},
                     .equipment = {},
                     .reagents = {},
                     .assumptions = {},
                     .forms = {}};
  if (viewer.roles == 0) return view;
  for (std::size_t i = 0; i < state.protocols.size(); ++i)
    view.protocols.push_back(protocol_view(reader, state.protocols.id_at(i)));
  view.roads = roads_of(reader);
  for (std::size_t i = 0; i < state.organisations.size(); ++i)
    view.organisations.push_back(organisation_view(reader, state.organisations.id_at(i)));
  add_plant(reader, view);
  add_assumptions(reader, view);
  add_forms(reader, view);
  return view;
}

}  // namespace meguri
