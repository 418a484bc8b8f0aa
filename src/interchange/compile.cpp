#include "interchange/compile.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "interchange/figure_distribution.hpp"
#include "interchange/scenario_compiler.hpp"

namespace meguri::interchange {
namespace {

template <StrongId Id>
Id id_of(std::size_t index) {
  return static_cast<Id>(index + 1);
}

class Definer {
public:
  explicit Definer(CompiledProgramme& out) : out_(out), programme_(out.programme) {
    at_ = midnight_in_japan(programme_.start);
  }

  void define_all() {
    number_milestones();
    organisations();
    people();
    resources();
    for (std::size_t i = 0; i < programme_.lanes.size(); ++i) lane(i);
    equipment();
    for (std::size_t i = 0; i < programme_.roads.size(); ++i) road(i);
    for (std::size_t i = 0; i < programme_.protocols.size(); ++i) protocol(i);
    donors();
    progress();
    steps_and_tests();
  }

private:
  void add(Command command, BothLanguages note, Position position) {
    out_.definitions.push_back({at_, by_, std::move(command), std::move(note), position});
  }
  void name(Thing thing, std::size_t number, const std::string& id, const BothLanguages& text) {
    out_.names.push_back({thing, static_cast<std::uint32_t>(number), id, text});
  }

  // In every road, a step after all that it waits for.
  void number_milestones() {
    std::uint32_t next = 1;
    for (const RoadPlan& road : programme_.roads) {
      std::vector<MilestoneId> ids(road.steps.size());
      for (const std::uint32_t step : road.network.order())
        ids[step] = static_cast<MilestoneId>(next++);
      out_.milestones.push_back(std::move(ids));
    }
  }

  void organisations() {
    for (std::size_t i = 0; i < programme_.organisations.size(); ++i) {
      const OrganisationPlan& plan = programme_.organisations[i];
      add(DefineOrganisation{plan.kind}, plan.name, plan.at);
      name(Thing::organisation, i + 1, plan.id, plan.name);
    }
  }

  // The first person must be an administrator: he defines all others and, with the programme lead,
  // the rest.
  void people() {
    struct Person {
      std::size_t organisation;
      RoleSet roles;
    };
    std::vector<Person> all;
    for (std::size_t i = 0; i < programme_.organisations.size(); ++i)
      for (const RoleSet roles : programme_.organisations[i].staff) all.push_back({i, roles});
    const auto may_administer = [](const Person& person) {
      return (person.roles & role_set(Role::administrator)) != 0;
    };
    std::ranges::stable_partition(all, may_administer);
    for (std::size_t i = 0; i < all.size(); ++i) {
      const OrganisationPlan& home = programme_.organisations[all[i].organisation];
      add(DefineUser{id_of<OrganisationId>(all[i].organisation), all[i].roles}, home.name, home.at);
      if (i == 0) by_ = administrator_ = id_of<UserId>(0);
      if (!some(lead_) && (all[i].roles & role_set(Role::programme_lead)) != 0)
        lead_ = id_of<UserId>(i);
      people_.push_back({all[i].organisation, all[i].roles});
    }
  }

  void resources() {
    for (std::size_t i = 0; i < programme_.resources.size(); ++i) {
      const ResourcePlan& plan = programme_.resources[i];
      add(DefineResource{id_of<OrganisationId>(plan.organisation), plan.kind, plan.capacity,
                         plan.open_weekdays, plan.changeover, plan.band},
          plan.name, plan.at);
      name(Thing::resource, i + 1, plan.id, plan.name);
      if (plan.calendar) close(id_of<ResourceId>(i), plan);
    }
  }

  // Holidays on weekdays on which the resource would be open, from the start to a year after the
  // horizon: a forecast from a later day looks further ahead.
  void close(ResourceId id, const ResourcePlan& plan) {
    const Date last = date_in_japan(at_ + programme_.horizon + days(366));
    for (const regulation::Holiday& day : programme_.calendars[*plan.calendar].calendar.holidays())
      if (day.date >= programme_.start && day.date <= last &&
          (plan.open_weekdays >> weekday(day.date) & 1) != 0)
        add(CloseDay{id, day.date}, {day.name_ja, day.name_en}, plan.at);
  }

  void lane(std::size_t i) {
    const LaneEntry& plan = programme_.lanes[i];
    add(DefineLane{id_of<OrganisationId>(plan.from), id_of<OrganisationId>(plan.to),
                   id_of<OrganisationId>(plan.carrier), plan.handover_limit, plan.transit_max,
                   plan.band},
        plan.name, plan.at);
    name(Thing::lane, i + 1, plan.id, plan.name);
  }

  void equipment() {
    for (std::size_t i = 0; i < programme_.equipment.size(); ++i) {
      const EquipmentPlan& plan = programme_.equipment[i];
      add(DefineEquipment{id_of<OrganisationId>(plan.organisation),
                          midnight_in_japan(plan.calibrated_until)},
          plan.name, plan.at);
      name(Thing::equipment, i + 1, plan.id, plan.name);
    }
    for (std::size_t i = 0; i < programme_.reagents.size(); ++i) {
      const ReagentPlan& plan = programme_.reagents[i];
      add(DefineReagentLot{id_of<OrganisationId>(plan.organisation), plan.lot,
                           midnight_in_japan(plan.expires)},
          plan.name, plan.at);
      name(Thing::reagent_lot, i + 1, plan.id, plan.name);
    }
  }

  void road(std::size_t i) {
    by_ = lead_;
    const RoadPlan& plan = programme_.roads[i];
    add(DefineRoad{}, plan.name, plan.at);
    name(Thing::road, i + 1, plan.id, plan.name);
    for (const std::uint32_t index : plan.network.order()) {
      const RoadStepPlan& step = plan.steps[index];
      DefineMilestone command{
          .road = id_of<RoadId>(i),
          .after = {},
          .trigger = is_taken(i) || !step.duration ? step.trigger : MilestoneTrigger::none,
          .gate = step.gate,
          .planned_at = planned(i, index)};
      for (const regulation::Wait& wait : plan.network.steps()[index].after)
        command.after.push_back(out_.milestones[i][wait.step]);
      add(command, step.name, step.at);
      name(Thing::milestone, number(out_.milestones[i][index]), plan.id + "." + step.id, step.name);
    }
    by_ = administrator_;
  }

  // Real patients complete the triggers of the road that is taken; other roads are compared by
  // their planned days.
  bool is_taken(std::size_t road) const { return !programme_.road || *programme_.road == road; }

  // The day by which a goal wants a milestone done: the end of that day.
  Instant planned(std::size_t road, std::uint32_t step) const {
    for (const GoalPlan& goal : programme_.goals)
      if (!goal.milestones.empty() && goal.milestones[0] == RoadPoint{road, step})
        return midnight_in_japan(goal.by + 1);
    return never;
  }

  void protocol(std::size_t i) {
    by_ = lead_;
    const ProtocolPlan& plan = programme_.protocols[i];
    const auto id = id_of<ProtocolId>(i);
    ScheduleTerms schedule = plan.schedule;
    if (plan.opens_after) schedule.opens_after = out_.milestone(*plan.opens_after);
    add(DraftProtocol{}, plan.name, plan.at);
    add(SetProductTerms{id, programme_.product}, {}, plan.at);
    add(SetScheduleTerms{id, schedule}, {}, plan.at);
    add(SetCollectionTerms{id, programme_.collection}, {}, plan.at);
    add(SetMakingTerms{id, programme_.making}, {}, plan.at);
    for (std::size_t s = 0; s < programme_.steps.size(); ++s)
      add(SetStep{id, static_cast<std::uint8_t>(s), programme_.steps[s].terms}, {}, plan.at);
    for (std::size_t t = 0; t < programme_.tests.size(); ++t)
      add(SetTest{id, static_cast<std::uint8_t>(t), programme_.tests[t].terms}, {}, plan.at);
    add(PublishProtocol{id}, plan.name, plan.at);
    name(Thing::protocol, i + 1, plan.id, plan.name);
    by_ = administrator_;
  }

  UserId person(RoleSet roles, std::optional<std::size_t> organisation) const {
    for (std::size_t i = 0; i < people_.size(); ++i)
      if ((people_[i].second & roles) != 0 && (!organisation || people_[i].first == *organisation))
        return id_of<UserId>(i);
    return administrator_;  // the rules will say who is missing
  }

  void donors() {
    const BothLanguages assumed{"計画上のドナー（適格と仮定）", "Planned donor, assumed eligible"};
    for (std::size_t i = 0; i < programme_.donors.size(); ++i) {
      const DonorPlan& plan = programme_.donors[i];
      by_ = person(role_set(Role::site_coordinator, Role::physician), plan.site);
      add(RegisterDonor{plan.reference, id_of<OrganisationId>(plan.site)}, assumed, plan.at);
      name(Thing::donor, i + 1, plan.id, assumed);
      const UserId orders = by_;
      by_ = person(role_set(Role::physician, Role::quality_assurance), std::nullopt);
      add(QualifyDonor{id_of<DonorId>(i), true}, assumed, plan.at);
      by_ = orders;
      PlaceOrder order{};
      order.donor = id_of<DonorId>(i);
      order.protocol = id_of<ProtocolId>(plan.protocol);
      for (std::int64_t n = 0; n < plan.batches; ++n) add(order, {}, plan.at);
    }
    by_ = administrator_;
  }

  // What is known to have happened: steps that were started or done, in the order of the days.
  void progress() {
    struct Happened {
      Date day;
      std::size_t road;
      std::uint32_t step;
      bool done;
    };
    std::vector<Happened> all;
    for (std::size_t r = 0; r < programme_.roads.size(); ++r)
      for (const std::uint32_t s : programme_.roads[r].network.order()) {
        const RoadStepPlan& step = programme_.roads[r].steps[s];
        if (step.started || step.done)
          all.push_back({step.started.value_or(step.done.value_or(Date{})), r, s, false});
        if (step.done) all.push_back({*step.done, r, s, true});
      }
    std::ranges::stable_sort(all, {}, [](const Happened& h) { return h.day; });
    by_ = lead_;
    for (const Happened& h : all) {
      const RoadStepPlan& step = programme_.roads[h.road].steps[h.step];
      const MilestoneId id = out_.milestones[h.road][h.step];
      at_ = std::max(at_, midnight_in_japan(h.day));
      if (h.done)
        add(CompleteMilestone{id}, step.name, step.at);
      else
        add(StartMilestone{id}, step.name, step.at);
    }
  }

  void steps_and_tests() {
    for (std::size_t i = 0; i < programme_.steps.size(); ++i)
      name(Thing::step, i, programme_.steps[i].id, programme_.steps[i].name);
    for (std::size_t i = 0; i < programme_.tests.size(); ++i)
      name(Thing::test, i, programme_.tests[i].id, programme_.tests[i].name);
  }

  CompiledProgramme& out_;
  const Programme& programme_;
  Instant at_{};
  UserId by_{};
  UserId administrator_{};
  UserId lead_{};
  std::vector<std::pair<std::size_t, RoleSet>> people_;
};

}  // namespace

const Name* CompiledProgramme::name_of(Thing thing, std::uint32_t number) const {
  const auto found = std::ranges::find_if(
      names, [&](const Name& name) { return name.thing == thing && name.number == number; });
  return found == names.end() ? nullptr : &*found;
}

MilestoneId CompiledProgramme::milestone(RoadPoint point) const {
  return milestones.at(point.road).at(point.step);
}

std::optional<CompiledProgramme> compile(const Programme& programme,
                                         const std::vector<Figure>& all_figures, Instant as_of,
                                         Diagnostics& diagnostics) {
  CompiledProgramme out;
  out.programme = programme;
  out.all_figures = all_figures;
  Definer(out).define_all();
  const std::size_t before = diagnostics.size();
  compile_scenario(out, std::max(as_of, midnight_in_japan(programme.start)), diagnostics);
  if (diagnostics.size() != before) return std::nullopt;
  return out;
}

State define(const std::vector<Definition>& definitions, Instant until, Diagnostics& diagnostics) {
  State state;
  std::uint64_t command_id = 0;
  for (const Definition& one : definitions) {
    if (one.at > until) break;
    const Meta meta{one.at, one.by, ++command_id, !one.note.en.empty()};
    Events events;
    const Verdict verdict = decide(state, one.command, meta, events);
    if (!verdict) {
      const RuleText& rule = text_of(verdict.error().rule);
      diagnostics.add(
          one.position, Message::rule_refuses,
          {std::string(rule.id), std::string(rule.english), std::string(rule.japanese)});
      continue;
    }
    for (const Event& event : events) apply(state, event, meta);
  }
  return state;
}

}  // namespace meguri::interchange
