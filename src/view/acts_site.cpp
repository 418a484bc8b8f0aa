// What people at the hospital do: course, order, chain, visit, dose, adverse event.
#include "domain/find.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

// The order that a new one would replace, and why: a remake while cells are left and an attempt is
// allowed, else a re-collection.
PlaceOrder next_order(const State& state, CourseId id) {
  OrderId last{};
  state.orders.each([&](OrderId order, const Order& row) {
    if (row.course == id && row.status != OrderStatus::cancelled) last = order;
  });
  if (!some(last)) return {id, {}, {}, OrderReason::first, {}};
  const Order& order = state.orders[last];
  const Material* kept = state.materials.find(order.starting_material);
  const bool remake = order.status == OrderStatus::failed && kept != nullptr &&
                      kept->status == MaterialStatus::available && kept->portions > 0 &&
                      order.attempt < state.protocols[order.protocol].making.attempts;
  return {id, {}, {}, remake ? OrderReason::remake : OrderReason::recollection, last};
}

// The chair that is booked for the order, or the site's first.
ResourceId chair_for(const State& state, const Order& order) {
  if (some(order.reservation))
    for (const Booking& booking : state.bookings)
      if (booking.reservation == order.reservation &&
          state.resources[booking.resource].kind == ResourceKind::chair)
        return booking.resource;
  for (std::size_t i = 0; i < state.resources.size(); ++i) {
    const Resource& row = state.resources[state.resources.id_at(i)];
    if (row.kind == ResourceKind::chair && row.organisation == order.site)
      return state.resources.id_at(i);
  }
  return {};
}

// The dose of the course that expires first and has no visit yet.
MaterialId dose_for(const State& state, CourseId course) {
  MaterialId found{};
  state.materials.each([&](MaterialId id, const Material& row) {
    if (row.kind == MaterialKind::dose && row.course == course && !some(row.visit) &&
        row.status == MaterialStatus::available &&
        is_released(state.batches[row.batch].disposition) &&
        (!some(found) || row.expires_at < state.materials[found].expires_at))
      found = id;
  });
  return found;
}

}  // namespace

void offer_course(Offers& offers, const Reader& reader, CourseId id) {
  const Course& course = reader.state().courses[id];
  if (!running(course.status)) return;
  const bool held = course.hold != HoldReason::none;
  if (held) offers.add(ResumeCourse{id});
  switch (course.status) {
    case CourseStatus::proposed: offers.add(RecordScreening{id, true}, {"passed"}); break;
    case CourseStatus::screened: offers.add(RecordConsent{id, never}, {"valid_until"}); break;
    case CourseStatus::consented: offers.add(AssignIdentity{id}); break;
    default:
      if (course.orders_open == 0) offers.add(next_order(reader.state(), id));
      offers.add(PlanVisit{id, course.last_infusion_at}, {"planned_at"});
      offers.add(RecordConsent{id, never}, {"valid_until"});
  }
  offers.add(ReportAdverseEvent{id, {}, {}, {}, false, false, {}},
             {"dose", "aware_at", "seriousness", "expected", "related", "outcome"});
  if (!held) offers.add(HoldCourse{id, HoldReason::medical}, {"reason"});
  offers.add(WithdrawCourse{id});
  offers.add(RecordDeath{id});
  offers.add(StopCourse{id});
}

void offer_chain(Offers& offers, const Reader& reader, OrderId id) {
  const Order& order = reader.state().orders[id];
  const Reservation* chain = reader.state().reservations.find(order.reservation);
  const bool booked = chain != nullptr && (chain->status == ReservationStatus::held ||
                                           chain->status == ReservationStatus::confirmed);
  if (!booked) return offers.add(ReserveChain{.order = id, .slots = {}}, {"slots"});
  if (chain->status == ReservationStatus::held) offers.add(ConfirmChain{order.reservation});
  offers.add(MoveChain{.reservation = order.reservation, .slots = {}}, {"slots"});
  offers.add(CancelChain{order.reservation});
}

void offer_order(Offers& offers, const Reader& reader, OrderId id) {
  const Order& order = reader.state().orders[id];
  switch (order.status) {
    case OrderStatus::collecting:
      offers.add(RecordCollection{.order = id},
                 {"donation_number", "volume_ul", "nucleated_cells", "nk_fraction_bp"});
      offers.add(RecordFailedCollection{id});
      break;
    case OrderStatus::placed:
    case OrderStatus::chain_confirmed:
      offers.add(BeginCollection{id, chair_for(reader.state(), order), {}}, {"wristband"});
      break;
    case OrderStatus::received: offer_start(offers, reader, id); break;
    default: break;
  }
  if (order.status < OrderStatus::collecting || order.status == OrderStatus::received)
    offer_chain(offers, reader, id);
  offers.add(SetOrderPriority{id, order.priority}, {"priority"});
  offers.add(CancelOrder{id});
}

void offer_visit(Offers& offers, const Reader& reader, VisitId id) {
  const Visit& visit = reader.state().visits[id];
  if (visit.status == VisitStatus::planned) {
    offers.add(ArriveVisit{id});
    offers.add(MoveVisit{id, visit.planned_at}, {"planned_at"});
    offers.add(MissVisit{id, {}}, {"reason"});
  }
  const bool open = visit.status == VisitStatus::planned || visit.status == VisitStatus::arrived;
  if (!open || some(visit.dose)) return;
  const MaterialId dose = dose_for(reader.state(), visit.course);
  if (some(dose))
    offers.add(AllocateDose{dose, visit.course, id});
  else
    offers.add(AllocateDose{{}, visit.course, id}, {"dose"});
}

void offer_dose(Offers& offers, const Reader& reader, MaterialId id) {
  const Material& dose = reader.state().materials[id];
  if (dose.status == MaterialStatus::available) offers.add(ThawDose{id, {}}, {"scan"});
  if (dose.status == MaterialStatus::verified)
    offers.add(InfuseDose{id, {}, {}}, {"wristband", "bag"});
  if (dose.status == MaterialStatus::thawed || dose.status == MaterialStatus::verified)
    offers.add(CheckBedside{.dose = id}, {"second", "wristband", "bag", "order"});
  if (alive(dose.status)) offers.add(WasteDose{id});
}

void offer_adverse_event(Offers& offers, const Reader& reader, AdverseEventId id) {
  const AdverseEvent& event = reader.state().adverse_events[id];
  offers.add(
      FollowUpAdverseEvent{id, event.seriousness, event.expected, event.related, event.outcome},
      {"seriousness", "expected", "related", "outcome"});
  offers.add(CloseAdverseEvent{id});
}

void offer_milestone(Offers& offers, const Reader& reader, MilestoneId id) {
  const Milestone& milestone = reader.state().milestones[id];
  if (milestone.status == MilestoneStatus::waiting) offers.add(StartMilestone{id});
  if (milestone.status == MilestoneStatus::started) offers.add(CompleteMilestone{id});
  if (milestone.status <= MilestoneStatus::started && milestone.gate == Duration{})
    offers.add(SkipMilestone{id});
}

}  // namespace meguri
