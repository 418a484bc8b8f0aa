// Patients: referral, screening, consent, identity, order; and the ways out.
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

constexpr Numbering patients{"PT", 7};
constexpr std::uint64_t enrolment_entity = 3ULL << 32;

}  // namespace

// Referrals of a protocol flow once the milestone that opens it is done; `opened` is that
// milestone, or none when the run starts.
void World::start_enrolments(MilestoneId opened) {
  for (std::uint32_t i = 0; i < scenario_.enrolments.size(); ++i) {
    const MilestoneId gate =
        state_.protocols[scenario_.enrolments[i].protocol].schedule.opens_after;
    const bool open = !some(gate) || state_.milestones[gate].status == MilestoneStatus::done;
    if (open && (some(opened) ? gate == opened : true)) next_referral(i);
  }
  if (!some(opened)) return;
  for (std::size_t i = 0; i < state_.courses.size(); ++i) {
    const CourseId id = state_.courses.id_at(i);
    const Course& course = state_.courses[id];
    if (course.status == CourseStatus::consented &&
        state_.protocols[course.protocol].schedule.opens_after == opened)
      identify(id);
  }
}

void World::next_referral(std::uint32_t index) {
  const Enrolment& enrolment = scenario_.enrolments[index];
  const Instant from = std::max(now_, enrolment.from);
  const Instant at =
      from + luck_.time(enrolment.interval, enrolment_entity | index, referrals_[index]++);
  if (enrolment.interval == 0 || at >= enrolment.until) return;
  agenda_.push(at, Priority::arrival, {Task::referral, index});
}

void World::referral(std::uint32_t index) {
  const Enrolment& enrolment = scenario_.enrolments[index];
  const Protocol& protocol = state_.protocols[enrolment.protocol];
  const ScheduleTerms& schedule = protocol.schedule;
  if (schedule.courses_planned != 0 && protocol.courses_identified >= schedule.courses_planned)
    return;  // recruitment is over
  next_referral(index);
  const CourseId id = state_.courses.next();
  const Code patient = patients.code(number(id));
  const UserId coordinator = cast_.first(enrolment.site, Role::site_coordinator);
  if (!act(coordinator, ProposeCourse{patient, enrolment.site, enrolment.protocol})) return;
  tally(Branch::referral);
  track(id) = {};
  after_status(id, {});
}

// What comes next for a course that has had its status for `age`.
void World::after_status(CourseId id, Duration age) {
  const Course& course = state_.courses[id];
  const JourneyPlan& plan = journey(course.protocol);
  const auto next = [&](FigureRef figure, Task task) {
    later(luck_.rest(figure, age, number(id)), task, number(id));
  };
  switch (course.status) {
    case CourseStatus::proposed:
      return plan.screening == 0 ? screening_end(id) : next(plan.screening, Task::screening_end);
    case CourseStatus::screened:
      return plan.consent == 0 ? consent_end(id) : next(plan.consent, Task::consent_end);
    case CourseStatus::consented:
      return plan.ordering == 0 ? identify(id) : next(plan.ordering, Task::identify);
    default: return;
  }
}

void World::screening_end(CourseId id) {
  const Course& course = state_.courses[id];
  if (course.status != CourseStatus::proposed) return;
  const bool passed = !luck_.happens(journey(course.protocol).screening_fails, number(id));
  if (!act(cast_.first(course.site, Role::site_coordinator), RecordScreening{id, passed})) return;
  if (passed) return after_status(id, {});
  tally(Branch::screening_failed);
}

void World::consent_end(CourseId id) {
  const Course& course = state_.courses[id];
  if (course.status != CourseStatus::screened) return;
  const UserId physician = cast_.first(course.site, Role::physician);
  if (luck_.happens(journey(course.protocol).consent_refused, number(id))) {
    tally(Branch::consent_refused);
    act(physician, WithdrawCourse{id}, "consent refused");
    return;
  }
  if (act(physician, RecordConsent{id, never})) after_status(id, {});
}

void World::identify(CourseId id) {
  const Course& course = state_.courses[id];
  const Protocol& protocol = state_.protocols[course.protocol];
  const ScheduleTerms& schedule = protocol.schedule;
  if (course.status != CourseStatus::consented) return;
  if (some(schedule.opens_after) &&
      state_.milestones[schedule.opens_after].status != MilestoneStatus::done)
    return;  // comes back when the milestone is done
  const UserId coordinator = cast_.first(course.site, Role::site_coordinator);
  if (schedule.courses_planned != 0 && protocol.courses_identified >= schedule.courses_planned) {
    act(coordinator, StopCourse{id}, "the planned number of patients is reached");
    return;
  }
  if (!act(coordinator, AssignIdentity{id})) return;
  notice_milestones();
  tally(Branch::enrolled);
  const JourneyPlan& plan = journey(course.protocol);
  if (plan.dropout != 0) later(luck_.time(plan.dropout, number(id)), Task::dropout, number(id));
  if (plan.death != 0) later(luck_.time(plan.death, number(id)), Task::death, number(id));
  if (state_.protocols[course.protocol].product.kind == ProductKind::allogeneic)
    dispatch_next(id);
  else
    order(id, OrderReason::first);
}

void World::order(CourseId id, OrderReason reason) {
  const Course& course = state_.courses[id];
  CourseTrack& known = track(id);
  PlaceOrder command{.course = id, .donor = {}, .protocol = {}, .reason = reason, .replaces = {}};
  if (reason != OrderReason::first) command.replaces = known.last_order;
  const OrderId placed = state_.orders.next();
  if (!act(cast_.first(course.site, Role::site_coordinator), command)) return;
  known.last_order = placed;
  OrderTrack& mine = track(placed);
  mine = {};
  mine.nth = known.orders++;
  if (reason == OrderReason::remake) {
    tally(Branch::remake);
    mine.collected = track(command.replaces).collected;
  }
  if (reason == OrderReason::recollection) tally(Branch::recollection);
  pursue(placed);
}

// A new order for a course that needs one: from retained material when there is any.
void World::reorder(CourseId id) {
  const Course& course = state_.courses[id];
  if (!running(course.status) || course.orders_open > 0 || course.hold != HoldReason::none) return;
  const Order* last = state_.orders.find(track(id).last_order);
  if (last == nullptr) return order(id, OrderReason::first);
  const Material* kept = state_.materials.find(last->starting_material);
  const bool remake = scenario_.policy.remake_first && last->status == OrderStatus::failed &&
                      kept != nullptr && kept->status == MaterialStatus::available &&
                      kept->portions > 0 && now_ < kept->expires_at &&
                      last->attempt < state_.protocols[last->protocol].making.attempts;
  order(id, remake ? OrderReason::remake : OrderReason::recollection);
}

// Withdrawal or death: material is destroyed, places that were kept are free for others.
void World::leave(CourseId id, Task why) {
  const Course* found = state_.courses.find(id);  // an ended course may have been forgotten
  if (found == nullptr || !running(found->status)) return;
  const Course& course = *found;
  const UserId physician = cast_.first(course.site, Role::physician);
  tally(why == Task::death ? Branch::died : Branch::dropped_out);
  if (why == Task::death)
    act(physician, RecordDeath{id}, "died");
  else
    act(physician, WithdrawCourse{id}, "withdrew");
  for (std::size_t i = 0; i < state_.materials.size(); ++i) {
    const MaterialId material = state_.materials.id_at(i);
    const Material& row = state_.materials[material];
    if (row.course != id || row.status != MaterialStatus::quarantined || some(row.shipment))
      continue;
    const bool at_site = state_.organisations[row.custodian].kind == OrganisationKind::hospital;
    act(cast_.first(row.custodian, at_site ? Role::nurse : Role::quality_assurance),
        DestroyMaterial{material}, "the course has ended");
  }
  serve_chair(cast_.site(course.site).chair);
}

// Allogeneic: one more donor when the courses that wait outnumber the doses that are on their way.
void World::stock_donor_doses(ProtocolId protocol) {
  std::size_t waiting = 0, expected = 0;
  for (std::size_t i = 0; i < state_.courses.size(); ++i) {
    const CourseId id = state_.courses.id_at(i);
    const Course& course = state_.courses[id];
    waiting += course.protocol == protocol && !course.identity.empty() && running(course.status) &&
               course.doses_in_stock == 0;
  }
  for (const Order& order : state_.orders)
    if (some(order.donor) && order.protocol == protocol && !ended(order.status)) {
      const Batch* batch = state_.batches.find(order.batch);
      expected += batch != nullptr && batch->doses > 0
                      ? batch->doses_left
                      : state_.protocols[protocol].product.doses_a_batch;
    }
  if (waiting <= expected) return;
  OrganisationId site{};
  for (const Enrolment& enrolment : scenario_.enrolments)
    if (enrolment.protocol == protocol && some(cast_.site(enrolment.site).chair))
      site = enrolment.site;
  // Where no trial site collects, donors come where donors came before.
  for (const Donor& earlier : state_.donors)
    if (!some(site)) site = earlier.site;
  const DonorId donor = state_.donors.next();
  const UserId physician = cast_.first(site, Role::physician);
  if (!act(physician, RegisterDonor{numbered_code("DR", number(donor), 7), site})) return;
  if (!act(physician, QualifyDonor{donor, true}, "screened and tested")) return;
  const OrderId placed = state_.orders.next();
  const PlaceOrder command{{}, donor, protocol, OrderReason::first, {}};
  if (!act(cast_.first(site, Role::site_coordinator), command)) return;
  track(placed) = {};
  track(placed).nth = donor_orders_++;
  pursue(placed);
}

}  // namespace meguri::forecast
