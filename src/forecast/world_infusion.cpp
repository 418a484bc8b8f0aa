// From released dose to bedside: dispatch for the next visit, the visit, the infusion.
#include "domain/change.hpp"
#include "forecast/world_act.hpp"

namespace meguri::forecast {
namespace {

// Whether this dose may go into a patient of the course; for allogeneic products a dose that nobody
// has.
bool suits(const State& state, const Material& m, CourseId id, Instant now) {
  if (m.kind != MaterialKind::dose || m.status != MaterialStatus::available ||
      !condition_proven(m.condition) || m.expires_at <= now)
    return false;
  const Batch& batch = state.batches[m.batch];
  if (!is_cleared(state.protocols[batch.protocol], batch.disposition)) return false;
  if (m.course == id) return true;
  return !some(m.course) && !some(state.orders[m.order].course) &&
         batch.protocol == state.courses[id].protocol;
}

// The oldest dose for the course; looks into its own last lot first, where it usually is.
MaterialId dose_for(const State& state, CourseId id, OrderId last, Instant now) {
  const bool allogeneic =
      state.protocols[state.courses[id].protocol].product.kind == ProductKind::allogeneic;
  if (const Order* order = state.orders.find(last); order != nullptr && some(order->batch)) {
    const Batch* batch = state.batches.find(order->batch);
    const std::uint16_t mine = batch == nullptr ? 0 : batch->doses;
    if (mine > 0 && state.courses[id].doses_in_stock <= batch->doses_left) {
      std::size_t in_stock = 0;
      for (std::uint32_t i = 0; i < mine; ++i) {
        const auto dose = static_cast<MaterialId>(number(batch->first_dose) + i);
        const Material* m = state.materials.find(dose);
        if (m == nullptr) continue;
        if (suits(state, *m, id, now)) return dose;
        in_stock += m->course == id && alive(m->status) && can_serve(state, *m);
      }
      // All that the course has in stock is of this lot.
      if (!allogeneic && in_stock == state.courses[id].doses_in_stock) return {};
    }
  }
  if (state.courses[id].doses_in_stock == 0 && !allogeneic) return {};
  for (std::size_t i = 0; i < state.materials.size(); ++i) {
    const MaterialId dose = state.materials.id_at(i);
    if (suits(state, state.materials[dose], id, now)) return dose;
  }
  return {};
}

}  // namespace

// Sends the next dose of a course on its way, now or in time for its visit.
void World::dispatch_next(CourseId id) {
  const Course* found = state_.courses.find(id);  // an ended course may have been forgotten
  if (found == nullptr) return;
  const Course& course = *found;
  CourseTrack& known = track(id);
  if (!running(course.status) || course.identity.empty() || course.hold != HoldReason::none ||
      known.dose_on_its_way)
    return;
  const MaterialId dose = dose_for(state_, id, known.last_order, now_);
  const bool allogeneic = state_.protocols[course.protocol].product.kind == ProductKind::allogeneic;
  if (!some(dose)) {
    if (allogeneic) stock_donor_doses(course.protocol);
    return;
  }
  const ScheduleTerms& schedule = state_.protocols[course.protocol].schedule;
  const Instant due = course.last_infusion_at == Instant{}
                          ? now_
                          : course.last_infusion_at + schedule.dose_interval;
  const Duration ahead = luck_.time(journey(course.protocol).dispatch_ahead, number(id));
  if (due - ahead > now_) {
    agenda_.push(due - ahead, Priority::start, {Task::dispatch, number(id)});
    return;
  }
  if (!some(state_.materials[dose].course) &&
      !act(cast_.first(course.site, Role::nurse), AllocateDose{dose, id, {}}))
    return;
  known.dose_on_its_way = true;
  if (state_.materials[dose].custodian == course.site) return visit(dose);
  ship(cast_.site(course.site).out, dose);
}

// The visit that stands in the plan already, while it is open.
VisitId World::planned_visit(CourseId course) {
  const VisitId id = track(course).planned_visit;
  const Visit* const visit = state_.visits.find(id);
  const bool open = visit != nullptr && (visit->status == VisitStatus::planned ||
                                         visit->status == VisitStatus::arrived);
  return open ? id : VisitId{};
}

// When the patient of a dose at the site is to come.
Instant World::visit_due(CourseId id, VisitId planned) const {
  if (some(planned)) {
    const Visit& visit = state_.visits[planned];
    return visit.status == VisitStatus::arrived ? now_ : visit.planned_at;
  }
  const Course& course = state_.courses[id];
  if (course.last_infusion_at == Instant{}) return now_;
  return course.last_infusion_at + state_.protocols[course.protocol].schedule.dose_interval;
}

// The dose is at the site: wait for its day, then the patient comes or does not.
void World::visit(MaterialId id) {
  const Material* dose = state_.materials.find(id);
  // An expired dose is the clock's: it takes it out and sends the next one.
  if (dose == nullptr || dose->status != MaterialStatus::available || dose->expires_at <= now_)
    return;
  const CourseId course_id = dose->course;
  const Course& course = state_.courses[course_id];
  if (!running(course.status)) return;
  const Protocol& protocol = state_.protocols[course.protocol];
  const VisitId planned = planned_visit(course_id);
  if (const Instant due = visit_due(course_id, planned); due > now_) {
    agenda_.push(due, Priority::start, {Task::visit, number(id)});
    return;
  }
  const JourneyPlan& plan = journey(course.protocol);
  ++outcome_.visits;
  if (!some(planned) && !protocol.collection.booking_required && plan.visit_missed == 0)
    return infuse(id);
  const UserId nurse = cast_.first(course.site, Role::nurse);
  const VisitId visit = some(planned) ? planned : state_.visits.next();
  if (!some(planned) && !act(nurse, PlanVisit{course_id, now_})) return;
  track(course_id).planned_visit = {};
  const std::uint32_t nth = track(course_id).visits++;
  const bool came = state_.visits[visit].status == VisitStatus::arrived;
  if (!came && luck_.happens(plan.visit_missed, number(course_id), nth)) {
    tally(Branch::visit_missed);
    act(nurse, MissVisit{visit, MissReason::patient_unwell});
    later(luck_.time(plan.visit_delay, number(course_id), nth), Task::visit, number(id));
    return;
  }
  if (!came && !act(nurse, ArriveVisit{visit})) return;
  if (const MaterialId brought = state_.visits[visit].dose; some(brought)) return infuse(brought);
  if (act(nurse, AllocateDose{id, course_id, visit})) infuse(id);
}

void World::infuse(MaterialId id) {
  const Material& dose = state_.materials[id];
  const CourseId course_id = dose.course;
  const Course& course = state_.courses[course_id];
  const UserId nurse = cast_.first(course.site, Role::nurse);
  const OrderId order = dose.order;
  if (dose.status == MaterialStatus::available) read_store(id);
  if (dose.status == MaterialStatus::available && !act(nurse, ThawDose{id, scan_of(dose)})) return;
  if (dose.status == MaterialStatus::thawed &&
      !act(nurse, CheckBedside{id, cast_.first(course.site, Role::physician), course.identity,
                               dose.label, state_.orders[order].code}))
    return;
  if (!act(nurse, InfuseDose{id, course.identity, dose.label})) return;
  notice_milestones();
  tally(Branch::dose_infused);
  if (course.status == CourseStatus::completed) {
    tally(Branch::completed);
    discard_leftovers(order);
  }
  track(course_id).dose_on_its_way = false;
  const std::uint32_t index = number(course_id) - first_course_;
  if (index < outcome_.next_dose.size() && outcome_.next_dose[index] == never)
    outcome_.next_dose[index] = now_;
  OrderTrack& known = track(order);
  if (!known.infused && known.collected != Instant{}) {
    known.infused = true;
    const Duration vein_to_vein = now_ - known.collected;
    outcome_.vein_to_vein_us += vein_to_vein.us;
    ++outcome_.vein_to_vein;
    outcome_.late += scenario_.late_after > Duration{} && vein_to_vein > scenario_.late_after;
  }
  dispatch_next(course_id);
}

// What a completed course leaves of its cells has no further use.
void World::discard_leftovers(OrderId id) {
  const MaterialId material = state_.orders[id].starting_material;
  const Material* rest = state_.materials.find(material);
  if (rest != nullptr && alive(rest->status))
    act(cast_.first(rest->custodian, Role::quality_assurance), DestroyMaterial{material},
        "the course is complete");
}

}  // namespace meguri::forecast
