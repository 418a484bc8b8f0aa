// Plan: places as a board over days, the chains of bookings, and what else would fit.
#pragma once

#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

// Whose booking it is stays empty (0) where the viewer may only see that the place is taken.
struct BookingView {
  BookingId booking{};
  ReservationId reservation{};
  OrderId order{};
  CourseId course{};
  std::string course_name;
  ReservationStatus status{};
  Instant from_at{};
  Instant until_at{};
};
MEGURI_DESCRIBE(BookingView, booking, reservation, order, course, course_name, status, from_at,
                until_at)

struct PlanDayView {
  Date day{};
  bool open{};
  std::uint16_t booked_most{};  // bookings at the most crowded moment of the day
};
MEGURI_DESCRIBE(PlanDayView, day, open, booked_most)

struct PlanResourceView {
  ResourceId resource{};
  std::string resource_name;
  OrganisationId organisation{};
  std::string organisation_name;
  ResourceKind kind{};
  std::uint16_t capacity{};
  std::uint16_t occupied{};  // in use at this moment
  Duration changeover_us{};
  std::vector<PlanDayView> days;
  std::vector<BookingView> bookings;  // that touch the days, by start
};
MEGURI_DESCRIBE(PlanResourceView, resource, resource_name, organisation, organisation_name, kind,
                capacity, occupied, changeover_us, days, bookings)

struct ChainTermsView {
  bool chair_needed{};
  std::optional<Instant> collection_not_before_at;  // washout
  Duration collection_to_culture_max_us{};
  Duration culture_min_us{};
  Duration culture_max_us{};
  Duration hold_time_us{};
};
MEGURI_DESCRIBE(ChainTermsView, chair_needed, collection_not_before_at,
                collection_to_culture_max_us, culture_min_us, culture_max_us, hold_time_us)

// An order that needs a chain, or has one that can still be moved.
struct ChainView {
  OrderId order{};
  CourseId course{};
  std::string course_name;
  OrganisationId site{};
  std::string site_name;
  OrderStatus status{};
  std::uint8_t priority{};
  ReservationId reservation{};  // 0: nothing is booked
  std::optional<ReservationStatus> reservation_status;
  std::optional<Instant> hold_until_at;
  std::vector<Slot> slots;
  ChainTermsView terms;
  std::vector<CommandForm> forms;  // reserve, confirm, move, cancel: what its status allows
};
MEGURI_DESCRIBE(ChainView, order, course, course_name, site, site_name, status, priority,
                reservation, reservation_status, hold_until_at, slots, terms, forms)

struct PlanView {
  Instant now{};
  Date from{};
  std::uint16_t days{};
  std::vector<PlanResourceView> resources;  // that can be booked
  std::vector<ChainView> chains;
};
MEGURI_DESCRIBE(PlanView, now, from, days, resources, chains)

inline constexpr std::uint16_t plan_days_max = 366;

// `days` is cut to plan_days_max.
[[nodiscard]] PlanView plan_view(const Sources& sources, const Viewer& viewer, Date from,
                                 std::uint16_t days);

}  // namespace meguri
