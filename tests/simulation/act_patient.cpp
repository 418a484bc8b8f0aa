// What coordinators, nurses and physicians do next: courses, donors, orders, bookings, collections,
// visits, adverse events.
#include "simulation/scene.hpp"

namespace meguri::simulation {
namespace {

constexpr RoleSet site = role_set(Role::site_coordinator, Role::physician);
constexpr RoleSet bedside = role_set(Role::nurse, Role::physician);

// How most courses end before their last dose, and what lies over them.
MaybeAct trouble_for_course(const Scene& s, CourseId id, const Course& course) {
  switch (s.chance.below(6)) {
    case 0: return s.act(WithdrawCourse{id}, site, course.site);
    case 1: return s.act(RecordDeath{id}, site, course.site);
    case 2: return s.act(StopCourse{id}, site, course.site);
    case 3: {
      const ProtocolId to = s.pick(s.state.protocols, [](ProtocolId, const Protocol& p) {
        return p.status == ProtocolStatus::published;
      });
      return s.act(MigrateCourse{id, to}, role_set(Role::programme_lead));
    }
    default: {
      const auto reason = static_cast<HoldReason>(1 + s.chance.below(5));
      return s.act(HoldCourse{id, reason}, site | role_set(Role::safety), {});
    }
  }
}

MaybeAct report_adverse_event(const Scene& s, CourseId id, const Course& course) {
  const MaterialId dose = s.pick(s.state.materials, [&](MaterialId, const Material& m) {
    return m.kind == MaterialKind::dose && m.course == id && m.status == MaterialStatus::infused;
  });
  ReportAdverseEvent report{.course = id, .dose = dose, .aware_at = s.now()};
  report.seriousness = static_cast<Seriousness>(s.chance.below(6));
  report.related = s.chance.percent(30);
  return s.act(report, bedside, course.site);
}

MaybeAct place_order(const Scene& s, CourseId id, const Course& course) {
  PlaceOrder order{.course = id};
  for (std::size_t i = 0; i < s.state.orders.size(); ++i) {
    const OrderId old = s.state.orders.id_at(i);
    const Order& row = s.state.orders[old];
    if (row.course != id) continue;
    const Material* kept = s.state.materials.find(row.starting_material);
    const bool more =
        kept != nullptr && kept->portions > 0 && kept->status == MaterialStatus::available;
    order.reason = more ? OrderReason::remake : OrderReason::recollection;
    order.replaces = old;
  }
  return s.act(order, site, course.site);
}

MaybeAct act_for_running_course(const Scene& s, CourseId id, const Course& course) {
  const Protocol& protocol = s.state.protocols[course.protocol];
  if (course.hold != HoldReason::none) return s.act(ResumeCourse{id}, site, course.site);
  if (course.consent_until <= s.now())
    return s.act(RecordConsent{id, s.now() + days(s.chance.between(5, 90))}, site, course.site);
  if (s.chance.percent(1)) return trouble_for_course(s, id, course);
  if (s.chance.percent(3)) return report_adverse_event(s, id, course);
  if (s.chance.percent(3))
    return s.act(RecordConsent{id, s.now() + days(s.chance.between(2, 90))}, site, course.site);
  const VisitId visit = s.pick(s.state.visits, [&](VisitId, const Visit& v) {
    return v.course == id && v.status <= VisitStatus::arrived;
  });
  const bool autologous = protocol.product.kind == ProductKind::autologous;
  const bool wants_order = autologous && course.orders_open == 0 && course.doses_in_stock == 0;
  if (wants_order) return place_order(s, id, course);
  if (some(visit) || (course.doses_in_stock == 0 && s.chance.percent(60))) return {};
  const Instant earliest =
      std::max(s.now(), course.last_infusion_at == Instant{}
                            ? s.now()
                            : course.last_infusion_at + protocol.schedule.dose_interval);
  return s.act(PlanVisit{id, earliest + hours(s.chance.between(1, 60))}, site, course.site);
}

FixedVector<Slot, chain_bookings_max> chain_for(const Scene& s, const Order& order) {
  FixedVector<Slot, chain_bookings_max> slots;
  // Everybody wants the same few mornings: that is where bookings meet.
  const Instant begin = midnight_in_japan(date_in_japan(s.now())) + days(s.chance.between(1, 3)) +
                        hours(9 + 4 * s.chance.between(0, 1));
  const OrganisationId facility = s.organisation(OrganisationKind::facility);
  const OrganisationId carrier = s.organisation(OrganisationKind::carrier);
  if (!some(order.starting_material) || s.chance.percent(5))
    slots.push_back({s.place(ResourceKind::chair, order.site), begin, begin + hours(4)});
  slots.push_back({s.place(ResourceKind::suite, facility), begin + hours(20), begin + days(4)});
  if (s.chance.percent(50))
    slots.push_back({s.place(ResourceKind::courier, carrier), begin + hours(4), begin + hours(12)});
  if (s.chance.percent(50))
    slots.push_back(
        {s.place(ResourceKind::quality_control, facility), begin + days(4), begin + days(5)});
  if (s.chance.percent(30))
    slots.push_back({s.place(ResourceKind::bed, order.site), begin + days(9), begin + days(10)});
  return slots;
}

MaybeAct book(const Scene& s, OrderId id, const Order& order) {
  const RoleSet booking = role_set(Role::site_coordinator);
  const ReservationId chain = order.reservation;
  if (!some(chain)) return s.act(ReserveChain{id, chain_for(s, order)}, booking, order.site);
  if (s.chance.percent(12))
    return s.act(MoveChain{chain, chain_for(s, order)}, booking, order.site);
  if (s.chance.percent(5)) return s.act(CancelChain{chain}, booking, order.site);
  if (s.state.reservations[chain].status == ReservationStatus::held)
    return s.act(ConfirmChain{chain}, booking, order.site);
  return {};
}

MaybeAct collect(const Scene& s, OrderId id, const Order& order) {
  if (order.status != OrderStatus::collecting) {
    if (some(order.course) && (s.state.courses[order.course].consent_until <= s.now() ||
                               s.state.courses[order.course].hold != HoldReason::none))
      return act_for_running_course(s, order.course, s.state.courses[order.course]);
    const ResourceId chair = s.place(ResourceKind::chair, order.site);
    if (some(chair) && s.state.resources[chair].occupied >= s.state.resources[chair].capacity &&
        s.chance.percent(80))
      return {};
    return s.act(BeginCollection{id, chair, identity_of(s.state, order)}, bedside, order.site);
  }
  if (s.chance.percent(12)) return s.act(RecordFailedCollection{id}, bedside, order.site);
  const Code label = numbered_code("A", 1'000 + s.chance.below(9'000'000), 8);
  const std::int64_t cells = s.chance.between(80, 300) * 100'000'000;
  return s.act(RecordCollection{id, label, 120'000, cells, 1'500}, bedside, order.site);
}

}  // namespace

MaybeAct act_for_course(const Scene& s) {
  const CourseId id =
      s.pick(s.state.courses, [](CourseId, const Course& c) { return running(c.status); });
  if (!some(id) || s.chance.percent(4)) {
    const OrganisationId hospital = s.organisation(OrganisationKind::hospital);
    const ProtocolId protocol = s.pick(s.state.protocols, [](ProtocolId, const Protocol& p) {
      return p.status == ProtocolStatus::published;
    });
    const Code patient = numbered_code("PT", s.chance.below(100'000), 6);
    return s.act(ProposeCourse{patient, hospital, protocol}, site, hospital);
  }
  const Course& course = s.state.courses[id];
  switch (course.status) {
    case CourseStatus::proposed:
      return s.act(RecordScreening{id, s.chance.percent(90)}, site, course.site);
    case CourseStatus::screened: {
      const Instant until = s.chance.percent(80) ? never : s.now() + days(s.chance.between(2, 30));
      return s.act(RecordConsent{id, until}, site, course.site);
    }
    case CourseStatus::consented: {
      const Protocol& protocol = s.state.protocols[course.protocol];
      const ScheduleTerms& schedule = protocol.schedule;
      const bool open = !some(schedule.opens_after) ||
                        s.state.milestones[schedule.opens_after].status == MilestoneStatus::done;
      const bool full =
          schedule.courses_planned != 0 && protocol.courses_identified >= schedule.courses_planned;
      if (course.hold != HoldReason::none) return s.act(ResumeCourse{id}, site, course.site);
      if (!open && s.chance.percent(70)) {
        const MilestoneId first = schedule.opens_after;
        const RoleSet lead = role_set(Role::programme_lead);
        return s.state.milestones[first].status == MilestoneStatus::waiting
                   ? s.act(StartMilestone{first}, lead)
                   : s.act(CompleteMilestone{first}, lead);
      }
      if (full && s.chance.percent(95)) return {};
      return s.act(AssignIdentity{id}, site, course.site);
    }
    default: return act_for_running_course(s, id, course);
  }
}

MaybeAct act_for_donor(const Scene& s) {
  const ProtocolId protocol = s.pick(s.state.protocols, [](ProtocolId, const Protocol& p) {
    return p.status == ProtocolStatus::published && p.product.kind == ProductKind::allogeneic;
  });
  if (!some(protocol)) return {};
  const DonorId id = s.pick(s.state.donors, [](DonorId, const Donor&) { return true; });
  if (!some(id) || s.chance.percent(5)) {
    const OrganisationId hospital = s.organisation(OrganisationKind::hospital);
    const Code reference = numbered_code("DR", s.chance.below(100'000), 6);
    return s.act(RegisterDonor{reference, hospital}, site, hospital);
  }
  const Donor& donor = s.state.donors[id];
  if (!donor.eligible || s.chance.percent(5))
    return s.act(QualifyDonor{id, s.chance.percent(85)}, role_set(Role::physician), donor.site);
  return s.act(PlaceOrder{.donor = id, .protocol = protocol}, site, donor.site);
}

MaybeAct act_for_order(const Scene& s) {
  const OrderId id = s.pick(
      s.state.orders, [](OrderId, const Order& o) { return o.status < OrderStatus::in_process; });
  if (!some(id)) return {};
  const Order& order = s.state.orders[id];
  if (s.chance.percent(2))
    return s.act(SetOrderPriority{id, static_cast<std::uint8_t>(s.chance.below(4))},
                 role_set(Role::programme_lead));
  if (s.chance.percent(1)) return s.act(CancelOrder{id}, site, order.site);
  const bool must_book = s.state.protocols[order.protocol].collection.booking_required;
  switch (order.status) {
    case OrderStatus::placed:
      return must_book || s.chance.percent(20) ? book(s, id, order) : collect(s, id, order);
    case OrderStatus::chain_held: return book(s, id, order);
    case OrderStatus::chain_confirmed:
      return s.chance.percent(10) ? book(s, id, order) : collect(s, id, order);
    case OrderStatus::collecting: return collect(s, id, order);
    case OrderStatus::received:
      return must_book || s.chance.percent(10) ? book(s, id, order) : MaybeAct{};
    default: return {};
  }
}

MaybeAct act_for_visit(const Scene& s) {
  const VisitId id = s.pick(
      s.state.visits, [](VisitId, const Visit& v) { return v.status == VisitStatus::planned; });
  if (!some(id)) return {};
  const Visit& visit = s.state.visits[id];
  const OrganisationId at = s.state.courses[visit.course].site;
  if (s.chance.percent(8))
    return s.act(MoveVisit{id, s.now() + hours(s.chance.between(1, 90))}, bedside, at);
  if (s.chance.percent(3))
    return s.act(MissVisit{id, static_cast<MissReason>(s.chance.below(5))}, bedside, at);
  return s.act(ArriveVisit{id}, bedside, at);
}

MaybeAct act_for_adverse_event(const Scene& s) {
  const AdverseEventId id = s.pick(s.state.adverse_events,
                                   [](AdverseEventId, const AdverseEvent& a) { return !a.closed; });
  if (!some(id)) return {};
  if (s.chance.percent(50)) return s.act(CloseAdverseEvent{id}, role_set(Role::safety));
  FollowUpAdverseEvent report{.adverse_event = id};
  report.seriousness = static_cast<Seriousness>(s.chance.below(6));
  report.outcome = static_cast<Outcome>(s.chance.below(6));
  return s.act(report, role_set(Role::safety));
}

}  // namespace meguri::simulation
