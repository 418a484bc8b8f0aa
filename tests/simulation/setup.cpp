#include "simulation/setup.hpp"

namespace meguri::simulation {
namespace {

constexpr Band frozen{-190'000, -120'000, hours(1)};
constexpr Band chilled{2'000, 8'000, hours(4)};

struct Setup {
  Chance& chance;
  Instant begin;
  std::vector<Command> commands{};
  std::uint32_t organisations = 0, milestones = 0, protocols = 0;

  OrganisationId organisation(OrganisationKind kind) {
    commands.push_back(DefineOrganisation{kind});
    return static_cast<OrganisationId>(++organisations);
  }
  void user(OrganisationId at, RoleSet roles) { commands.push_back(DefineUser{at, roles}); }
  void place(OrganisationId at, ResourceKind kind, std::int64_t most, Band band = {}) {
    const auto capacity = static_cast<std::uint16_t>(chance.between(1, most));
    const auto weekdays = static_cast<std::uint8_t>(chance.percent(70) ? 127 : 31);
    const Duration changeover =
        kind == ResourceKind::suite ? hours(chance.between(0, 3)) : Duration{};
    commands.push_back(DefineResource{at, kind, capacity, weekdays, changeover, band});
  }
  void lane(OrganisationId from, OrganisationId to, OrganisationId carrier, Band band) {
    commands.push_back(DefineLane{from, to, carrier, hours(6), hours(30), band});
  }

  void hospital(OrganisationId facility, OrganisationId carrier) {
    const OrganisationId at = organisation(OrganisationKind::hospital);
    user(at, role_set(Role::site_coordinator));
    user(at, role_set(Role::nurse));
    user(at, role_set(Role::nurse));
    user(at, role_set(Role::physician));
    place(at, ResourceKind::chair, 2);
    place(at, ResourceKind::bed, 1);
    place(at, ResourceKind::store, 1, frozen);
    lane(at, facility, carrier, chilled);
    lane(facility, at, carrier, frozen);
  }
  void maker(OrganisationId at) {
    // A small house: in some programmes an operator is also of the quality unit.
    const RoleSet versatile = chance.percent(50)
                                  ? role_set(Role::operator_, Role::quality_assurance)
                                  : role_set(Role::operator_);
    user(at, versatile);
    user(at, role_set(Role::operator_));
    user(at, role_set(Role::operator_, Role::verifier));
    user(at, role_set(Role::verifier));
    user(at, role_set(Role::quality_control));
    user(at, role_set(Role::quality_assurance));
    user(at, role_set(Role::quality_assurance));
    place(at, ResourceKind::suite, 2);
    place(at, ResourceKind::quality_control, 2);
    place(at, ResourceKind::quality_assurance, 3);
    place(at, ResourceKind::store, 1, frozen);
    for (int i = 0; i < 2; ++i) {
      commands.push_back(DefineEquipment{at, begin + days(chance.between(10, 400))});
      commands.push_back(DefineReagentLot{at, numbered_code("RG", chance.below(9'999), 5),
                                          begin + days(chance.between(10, 400))});
    }
  }
  void road() {
    commands.push_back(DefineRoad{});
    const auto milestone = [&](MilestoneTrigger trigger, Duration gate, bool chained) {
      DefineMilestone m{.road = RoadId{1}, .trigger = trigger, .gate = gate};
      if (chained) m.after.push_back(static_cast<MilestoneId>(milestones));
      if (chance.percent(50)) m.planned_at = begin + days(chance.between(1, 40));
      commands.push_back(m);
      ++milestones;
    };
    const auto after_opening = [&](MilestoneTrigger trigger) {
      DefineMilestone m{.road = RoadId{1}, .trigger = trigger};
      m.after.push_back(MilestoneId{1});
      commands.push_back(m);
      ++milestones;
    };
    milestone(MilestoneTrigger::none, Duration{}, false);  // 1: opens the programme
    milestone(MilestoneTrigger::none, days(30), true);
    milestone(MilestoneTrigger::none, Duration{}, true);
    milestone(MilestoneTrigger::first_infusion, Duration{}, false);
    after_opening(MilestoneTrigger::all_enrolled);
    after_opening(MilestoneTrigger::all_completed);
  }

  void terms(ProtocolId id, ProductKind kind) {
    ProductTerms product{.kind = kind, .dose_cells = 2'000'000'000, .doses_a_batch = 4};
    product.infuse_on_interim = chance.percent(70);
    product.dose_shelf_life = days(chance.between(8, 60));
    product.thaw_window = hours(chance.between(1, 5));
    product.dose_band = frozen;
    commands.push_back(SetProductTerms{id, product});

    ScheduleTerms schedule{.doses_planned = static_cast<std::uint16_t>(chance.between(1, 3))};
    schedule.courses_planned =
        static_cast<std::uint16_t>(chance.percent(50) ? chance.between(1, 4) : 0);
    schedule.dose_interval = days(chance.between(1, 4));
    schedule.visit_early = days(chance.between(0, 2));
    schedule.visit_late = days(chance.between(1, 4));
    schedule.lead_time = days(6);
    if (chance.percent(40)) schedule.opens_after = MilestoneId{1};
    commands.push_back(SetScheduleTerms{id, schedule});

    CollectionTerms collection{.booking_required = chance.percent(50)};
    collection.portions = static_cast<std::uint8_t>(chance.between(1, 3));
    collection.volume_min_ul = 50'000;
    collection.nucleated_cells_min = 5'000'000'000;
    collection.hold_time = hours(20);
    collection.fresh_limit = hours(72);
    collection.washout = days(chance.between(0, 2));
    collection.retained_life = days(chance.between(0, 20));
    collection.band = chilled;
    commands.push_back(SetCollectionTerms{id, collection});

    MakingTerms making{.culture_min = hours(20), .culture_max = days(12)};
    making.viability_min_bp = 7'000;
    making.purity_min_bp = 7'000;
    making.logger_gap_max = hours(2);
    making.attempts = static_cast<std::uint8_t>(chance.between(1, 3));
    making.authority_notice = chance.percent(50);
    making.retained_samples = static_cast<std::uint8_t>(chance.below(3));
    commands.push_back(SetMakingTerms{id, making});
  }
  void protocol(ProductKind kind) {
    const auto id = static_cast<ProtocolId>(++protocols);
    commands.push_back(DraftProtocol{});
    terms(id, kind);
    for (std::uint8_t step = 0; step < chance.between(1, 3); ++step) {
      StepTerms t{.due = days(chance.between(1, 5)), .value_low = 10, .value_high = 20};
      t.second_person = chance.percent(60);
      t.needs_equipment = chance.percent(50);
      t.needs_reagent = chance.percent(50);
      t.severity = static_cast<Severity>(chance.below(3));
      commands.push_back(SetStep{id, step, t});
    }
    commands.push_back(SetTest{id, 0, {TestClass::rapid, 1, days(1)}});
    commands.push_back(SetTest{id, 1, {TestClass::late, 1, days(chance.between(2, 6))}});
    commands.push_back(PublishProtocol{id});
  }
};

}  // namespace

std::vector<Command> setup_of(Chance& chance, Instant begin) {
  Setup s{chance, begin};
  const OrganisationId sponsor = s.organisation(OrganisationKind::sponsor);
  s.user(sponsor, role_set(Role::administrator, Role::programme_lead));
  s.user(sponsor, role_set(Role::programme_lead, Role::regulatory));
  s.user(sponsor, role_set(Role::safety));
  s.user(sponsor, role_set(Role::auditor, Role::business_development));
  s.user(sponsor, role_set(Role::quality_assurance));
  const OrganisationId carrier = s.organisation(OrganisationKind::carrier);
  s.user(carrier, role_set(Role::courier));
  s.user(carrier, role_set(Role::courier));
  s.place(carrier, ResourceKind::courier, 2);
  const OrganisationId facility = s.organisation(OrganisationKind::facility);
  s.maker(facility);
  for (int i = 0; i < 2; ++i) s.hospital(facility, carrier);
  s.road();
  const bool allogeneic = chance.percent(35);
  if (!allogeneic || chance.percent(50)) s.protocol(ProductKind::autologous);
  if (allogeneic) s.protocol(ProductKind::allogeneic);
  return std::move(s.commands);
}

}  // namespace meguri::simulation
