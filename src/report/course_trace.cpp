#include "report/course_trace.hpp"

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

namespace meguri::report {
namespace {

CourseId course_of(const State&, CourseId id) { return id; }

CourseId course_of(const State& state, OrderId id) {
  const Order* row = state.orders.find(id);
  return row == nullptr ? CourseId{} : row->course;
}
CourseId course_of(const State& state, BatchId id) {
  const Batch* row = state.batches.find(id);
  return row == nullptr ? CourseId{} : course_of(state, row->order);
}
CourseId course_of(const State& state, MaterialId id) {
  const Material* row = state.materials.find(id);
  return row == nullptr ? CourseId{} : row->course;
}
CourseId course_of(const State& state, VisitId id) {
  const Visit* row = state.visits.find(id);
  return row == nullptr ? CourseId{} : row->course;
}
CourseId course_of(const State& state, ReservationId id) {
  const Reservation* row = state.reservations.find(id);
  return row == nullptr ? CourseId{} : course_of(state, row->order);
}
CourseId course_of(const State& state, DeviationId id) {
  const Deviation* row = state.deviations.find(id);
  return row == nullptr ? CourseId{} : course_of(state, row->batch);
}
CourseId course_of(const State& state, AdverseEventId id) {
  const AdverseEvent* row = state.adverse_events.find(id);
  return row == nullptr ? CourseId{} : row->course;
}
// The first material that still names the shipment; none once all were received.
CourseId course_of(const State& state, ShipmentId id) {
  const Shipment* row = state.shipments.find(id);
  return row == nullptr ? CourseId{} : course_of(state, row->first);
}
CourseId course_of(const State& state, const ReportAdverseEvent& report) {
  return course_of(state, report.course);
}
CourseId course_of(const State& state, const FollowUpAdverseEvent& report) {
  return course_of(state, report.adverse_event);
}
CourseId course_of(const State& state, const RecordTemperature& reading) {
  return course_of(state, reading.shipment);
}
template <class Other>
CourseId course_of(const State&, const Other&) {
  return {};
}

}  // namespace

CourseId course_of(const State& state, const Event& event) {
  CourseId found{};
  visit(
      [&]<class E>(const E& one) {
        using Members = boost::describe::describe_members<E, boost::describe::mod_public>;
        boost::mp11::mp_for_each<Members>([&](auto member) {
          if (!some(found)) found = course_of(state, one.*decltype(member)::pointer);
        });
      },
      event);
  return found;
}

void CourseTrace::see(const State& state, const Event& event, Instant at) {
  const CourseId course = course_of(state, event);
  if (!some(course)) return;
  if (last_.size() <= number(course)) last_.resize(number(course) + 1);
  last_[number(course)] = Last{event, at};
}

const CourseTrace::Last* CourseTrace::last(CourseId course) const {
  const std::size_t index = number(course);
  return index < last_.size() && last_[index] ? &*last_[index] : nullptr;
}

}  // namespace meguri::report
