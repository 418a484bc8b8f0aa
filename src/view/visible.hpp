// Who sees what: the one place that decides which rows of the state a viewer may be shown. Views,
// routes and the event stream all ask here; docs/access.md holds the same as a matrix.
//
// - A hospital sees the courses of its own patients, and all that belongs to them.
// - A facility sees the courses that it makes for: an order with a batch in it, with a suite booked
//   in it, or with material in its custody or on its way to it.
// - A carrier sees its shipments and the material in them, as codes: no course, no order.
// - The sponsor's programme lead, quality, regulatory and safety people, and every auditor, see all
//   of it; patients are opaque references to them.
// - Administrators and business development see no course.
// - Of a blinded patient nobody sees the treatment before the blind is broken (sees_treatment).
// Names of patients are nowhere in the state; the vault decides about them for itself.
#pragma once

#include <vector>

#include "view/viewer.hpp"

namespace meguri {

// The answer for one viewer in one state, made once for a page: O(1) a question afterwards. It
// keeps a reference to the state.
class Sight {
public:
  Sight(const State& state, const Viewer& viewer);

  [[nodiscard]] bool everything() const { return everything_; }
  [[nodiscard]] bool sees(CourseId id) const;
  [[nodiscard]] bool sees(OrderId id) const;
  [[nodiscard]] bool sees(BatchId id) const;
  [[nodiscard]] bool sees(MaterialId id) const;
  [[nodiscard]] bool sees(ShipmentId id) const;
  [[nodiscard]] bool sees(VisitId id) const;
  [[nodiscard]] bool sees(DeviationId id) const;
  [[nodiscard]] bool sees(AdverseEventId id) const;
  [[nodiscard]] bool sees(DonorId id) const;
  // Free and busy times of a place; whose bookings they are is asked by order.
  [[nodiscard]] bool sees(ResourceId id) const;
  // The people of an organisation, their roles and whether they are active.
  [[nodiscard]] bool sees_people(OrganisationId id) const;

private:
  void find_courses_made_here();

  const State& state_;
  Viewer viewer_;
  bool everything_ = false;
  std::vector<bool> made_here_;    // of a facility's viewer, by course number
  std::vector<bool> orders_here_;  // likewise, by order number
};

// Whether a viewer may know which product a patient of a blinded protocol got: only when the blind
// is broken, and then the safety people, the auditors and the physicians of the patient's own site.
// Of a protocol that is not blinded: whoever sees the course.
[[nodiscard]] bool sees_treatment(const State& state, const Viewer& viewer, CourseId course);

// For a single question; a page that asks many makes a Sight.
template <StrongId Id>
[[nodiscard]] bool sees(const State& state, const Viewer& viewer, Id id) {
  return Sight(state, viewer).sees(id);
}

}  // namespace meguri
