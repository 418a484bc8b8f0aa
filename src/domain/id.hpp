// Strong identifiers of the things in a programme. Every table numbers its rows 1, 2, 3 ... in the
// order of the ledger; 0 is "none". A CourseId cannot be passed where a BatchId is wanted.
#pragma once

#include <cstdint>
#include <type_traits>

namespace meguri {

enum class OrganisationId : std::uint32_t {};
enum class UserId : std::uint32_t {};
enum class ResourceId : std::uint32_t {};
enum class LaneId : std::uint32_t {};
enum class EquipmentId : std::uint32_t {};
enum class ReagentLotId : std::uint32_t {};
enum class ProtocolId : std::uint32_t {};
enum class RoadId : std::uint32_t {};
enum class MilestoneId : std::uint32_t {};
enum class DonorId : std::uint32_t {};
enum class CourseId : std::uint32_t {};
enum class OrderId : std::uint32_t {};
enum class ReservationId : std::uint32_t {};
enum class BookingId : std::uint32_t {};
enum class MaterialId : std::uint32_t {};
enum class ShipmentId : std::uint32_t {};
enum class BatchId : std::uint32_t {};
enum class DeviationId : std::uint32_t {};
enum class VisitId : std::uint32_t {};
enum class AdverseEventId : std::uint32_t {};
enum class OccurrenceId : std::uint32_t {};
enum class FilingId : std::uint32_t {};
enum class TreatmentPlanId : std::uint32_t {};
enum class TrialNoticeId : std::uint32_t {};
enum class ApprovalId : std::uint32_t {};
enum class ReferenceId : std::uint32_t {};
enum class BindingId : std::uint32_t {};

template <class T>
concept StrongId = std::is_enum_v<T> && std::is_same_v<std::underlying_type_t<T>, std::uint32_t>;

template <StrongId Id>
constexpr std::uint32_t number(Id id) {
  return static_cast<std::uint32_t>(id);
}
template <StrongId Id>
constexpr bool some(Id id) {
  return number(id) != 0;
}

}  // namespace meguri
