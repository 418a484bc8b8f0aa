// What an event is about first: the first row that it names, inner structs included. OrderPlaced is
// about the order, DoseAllocated about the dose.
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "report/history.hpp"

namespace meguri::report {
namespace {

constexpr SubjectTable table_of(CourseId) { return SubjectTable::course; }
constexpr SubjectTable table_of(OrderId) { return SubjectTable::order; }
constexpr SubjectTable table_of(ReservationId) { return SubjectTable::reservation; }
constexpr SubjectTable table_of(VisitId) { return SubjectTable::visit; }
constexpr SubjectTable table_of(MaterialId) { return SubjectTable::material; }
constexpr SubjectTable table_of(ShipmentId) { return SubjectTable::shipment; }
constexpr SubjectTable table_of(BatchId) { return SubjectTable::batch; }
constexpr SubjectTable table_of(DeviationId) { return SubjectTable::deviation; }
constexpr SubjectTable table_of(AdverseEventId) { return SubjectTable::adverse_event; }
constexpr SubjectTable table_of(MilestoneId) { return SubjectTable::milestone; }
constexpr SubjectTable table_of(DonorId) { return SubjectTable::donor; }
constexpr SubjectTable table_of(OrganisationId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(UserId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(ResourceId) { return SubjectTable::resource; }
constexpr SubjectTable table_of(LaneId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(EquipmentId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(ReagentLotId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(ProtocolId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(RoadId) { return SubjectTable::plant; }
constexpr SubjectTable table_of(OccurrenceId) { return SubjectTable::regulatory; }
constexpr SubjectTable table_of(FilingId) { return SubjectTable::regulatory; }
constexpr SubjectTable table_of(TreatmentPlanId) { return SubjectTable::regulatory; }
constexpr SubjectTable table_of(TrialNoticeId) { return SubjectTable::regulatory; }
constexpr SubjectTable table_of(ApprovalId) { return SubjectTable::regulatory; }
constexpr SubjectTable table_of(ReferenceId) { return SubjectTable::regulatory; }
constexpr SubjectTable table_of(BindingId) { return SubjectTable::regulatory; }

struct Row {
  SubjectTable table{};
  std::uint32_t number{};
};

template <class T>
Row first_row(const T& value) {
  Row found{};
  using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
  boost::mp11::mp_for_each<Members>([&](auto member) {
    if (found.number != 0) return;
    const auto& field = value.*decltype(member)::pointer;
    using Field = std::remove_cvref_t<decltype(field)>;
    if constexpr (std::is_same_v<Field, BookingId>)
      return;  // a row of the reservation that stands beside it
    else if constexpr (StrongId<Field>)
      found = {table_of(field), number(field)};
    else if constexpr (boost::describe::has_describe_members<Field>::value)
      found = first_row(field);
  });
  return found.number == 0 ? Row{} : found;
}

}  // namespace

EventEntry entry_of(const Event& event) {
  const Row row = visit([](const auto& one) { return first_row(one); }, event);
  return {static_cast<std::uint8_t>(event.index()), row.table, row.number, 0};
}

}  // namespace meguri::report
