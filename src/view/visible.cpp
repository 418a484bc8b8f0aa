#include "view/visible.hpp"

#include <algorithm>

namespace meguri {
namespace {

// Roles whose work has to do with patients' courses and their material.
constexpr RoleSet working_with_courses =
    role_set(Role::site_coordinator, Role::nurse, Role::physician, Role::courier, Role::operator_,
             Role::verifier, Role::quality_control, Role::quality_assurance, Role::programme_lead,
             Role::regulatory, Role::safety);
constexpr RoleSet overseeing = role_set(Role::programme_lead, Role::quality_control,
                                        Role::quality_assurance, Role::regulatory, Role::safety);

bool at(const std::vector<bool>& list, std::uint32_t number) {
  return number < list.size() && list[number];
}

}  // namespace

Sight::Sight(const State& state, const Viewer& viewer) : state_(state), viewer_(viewer) {
  everything_ = viewer_.has(Role::auditor) ||
                (viewer_.kind == OrganisationKind::sponsor && viewer_.any_of(overseeing));
  if (!viewer_.any_of(working_with_courses)) viewer_.organisation = {};  // nobody's: sees no row
  if (!everything_ && viewer_.kind == OrganisationKind::facility && some(viewer_.organisation))
    find_courses_made_here();
}

void Sight::find_courses_made_here() {
  orders_here_.resize(number(state_.orders.next()));
  made_here_.resize(number(state_.courses.next()));
  const auto here = [&](OrderId id) {
    const Order* order = state_.orders.find(id);
    if (order == nullptr) return;
    orders_here_[number(id)] = true;
    if (some(order->course)) made_here_[number(order->course)] = true;
  };
  for (const Batch& batch : state_.batches)
    if (batch.facility == viewer_.organisation) here(batch.order);
  for (const Booking& booking : state_.bookings)
    if (some(booking.reservation) &&
        state_.resources[booking.resource].organisation == viewer_.organisation)
      if (const Reservation* chain = state_.reservations.find(booking.reservation))
        here(chain->order);
  for (const Material& material : state_.materials) {
    const Shipment* shipment = state_.shipments.find(material.shipment);
    if (material.custodian == viewer_.organisation ||
        (shipment != nullptr && state_.lanes[shipment->lane].to == viewer_.organisation))
      here(material.order);
  }
}

bool Sight::sees(CourseId id) const {
  const Course* course = state_.courses.find(id);
  if (course == nullptr) return false;
  if (everything_) return true;
  if (viewer_.kind == OrganisationKind::hospital)
    return some(viewer_.organisation) && course->site == viewer_.organisation;
  return viewer_.kind == OrganisationKind::facility && at(made_here_, number(id));
}

bool Sight::sees(OrderId id) const {
  const Order* order = state_.orders.find(id);
  if (order == nullptr) return false;
  if (everything_ || (some(order->course) && sees(order->course))) return true;
  if (viewer_.kind == OrganisationKind::hospital)
    return some(viewer_.organisation) && order->site == viewer_.organisation;
  return viewer_.kind == OrganisationKind::facility && at(orders_here_, number(id));
}

bool Sight::sees(BatchId id) const {
  const Batch* batch = state_.batches.find(id);
  if (batch == nullptr) return false;
  return sees(batch->order);
}

bool Sight::sees(MaterialId id) const {
  const Material* material = state_.materials.find(id);
  if (material == nullptr) return false;
  if (everything_) return true;
  if (!some(viewer_.organisation)) return false;
  if (viewer_.kind == OrganisationKind::carrier)
    return some(material->shipment) && sees(material->shipment);
  if (material->custodian == viewer_.organisation) return true;
  return some(material->course) ? sees(material->course) : sees(material->order);
}

bool Sight::sees(ShipmentId id) const {
  const Shipment* shipment = state_.shipments.find(id);
  if (shipment == nullptr) return false;
  if (everything_) return true;
  if (!some(viewer_.organisation)) return false;
  const Lane& lane = state_.lanes[shipment->lane];
  return viewer_.organisation == lane.from || viewer_.organisation == lane.to ||
         viewer_.organisation == lane.carrier;
}

bool Sight::sees(VisitId id) const {
  const Visit* visit = state_.visits.find(id);
  return visit != nullptr && sees(visit->course);
}

bool Sight::sees(DeviationId id) const {
  const Deviation* deviation = state_.deviations.find(id);
  return deviation != nullptr && sees(deviation->batch);
}

// What happened to a patient is not the maker's to read.
bool Sight::sees(AdverseEventId id) const {
  const AdverseEvent* event = state_.adverse_events.find(id);
  return event != nullptr && viewer_.kind != OrganisationKind::facility && sees(event->course);
}

bool Sight::sees(DonorId id) const {
  const Donor* donor = state_.donors.find(id);
  if (donor == nullptr) return false;
  return everything_ || (viewer_.kind == OrganisationKind::hospital && some(viewer_.organisation) &&
                         donor->site == viewer_.organisation);
}

bool Sight::sees(ResourceId id) const {
  const Resource* resource = state_.resources.find(id);
  if (resource == nullptr || viewer_.roles == 0) return false;
  if (everything_ || viewer_.has(Role::administrator) ||
      viewer_.kind == OrganisationKind::sponsor || resource->organisation == viewer_.organisation)
    return true;
  // A hospital books a chain: it must see when a facility or a carrier has room.
  const OrganisationKind owner = state_.organisations[resource->organisation].kind;
  return viewer_.kind == OrganisationKind::hospital && some(viewer_.organisation) &&
         (owner == OrganisationKind::facility || owner == OrganisationKind::carrier);
}

bool Sight::sees_people(OrganisationId id) const {
  if (viewer_.roles == 0) return false;
  return everything_ || viewer_.has(Role::administrator) || id == viewer_.organisation;
}

bool sees_treatment(const State& state, const Viewer& viewer, CourseId id) {
  if (!sees(state, viewer, id)) return false;
  const Course& course = state.courses[id];
  const RegulatoryState& known = state.regulatory;
  if (std::ranges::find(known.blinded, course.protocol) == known.blinded.end()) return true;
  if (std::ranges::find(known.unblinded, id) == known.unblinded.end()) return false;
  return viewer.any_of(role_set(Role::safety, Role::auditor)) ||
         (viewer.has(Role::physician) && viewer.organisation == course.site);
}

}  // namespace meguri
