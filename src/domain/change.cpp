#include "domain/change.hpp"

#include <algorithm>
#include <utility>

#include "domain/find.hpp"

namespace meguri {

namespace {

void restock(State& state, const Material& dose, bool served) {
  const bool serves = can_serve(state, dose);
  if (served == serves || !some(dose.course) || !alive(dose.status)) return;
  Course& course = state.courses[dose.course];
  MEGURI_CHECK(serves || course.doses_in_stock > 0);
  course.doses_in_stock = static_cast<std::uint16_t>(course.doses_in_stock + (serves ? 1 : -1));
}

}  // namespace

bool can_serve(const State& state, const Material& dose) {
  return dose.condition != Condition::refused &&
         state.batches[dose.batch].disposition != Disposition::rejected;
}

void set_disposition(State& state, BatchId lot, Disposition disposition) {
  Batch& batch = state.batches[lot];
  const bool rejected = batch.disposition == Disposition::rejected;
  batch.disposition = disposition;
  if (rejected == (disposition == Disposition::rejected)) return;
  for (std::uint32_t i = 0; i < batch.doses; ++i) {
    const auto id = static_cast<MaterialId>(number(batch.first_dose) + i);
    const Material* dose = std::as_const(state.materials).find(id);
    if (dose != nullptr)  // else gone and forgotten
      restock(state, *dose, !rejected && dose->condition != Condition::refused);
  }
}

void set_condition(State& state, Material& dose, Condition condition) {
  const bool served = can_serve(state, dose);
  dose.condition = condition;
  restock(state, dose, served);
}

void take_from_stock(State& state, const Material& dose) {
  MEGURI_CHECK(dose.kind == MaterialKind::dose);
  Batch& batch = state.batches[dose.batch];
  MEGURI_CHECK(batch.doses_left > 0);
  // An order that failed or was cancelled stays what it is, whatever becomes of its doses.
  if (--batch.doses_left == 0 && !ended(state.orders[batch.order].status))
    close_order(state, batch.order, OrderStatus::used_up);
  if (!some(dose.course) || !can_serve(state, dose)) return;
  Course& course = state.courses[dose.course];
  MEGURI_CHECK(course.doses_in_stock > 0);
  --course.doses_in_stock;
}

void quarantine(Material& material) {
  if (alive(material.status)) material.status = MaterialStatus::quarantined;
}

void quarantine_doses(State& state, const Batch& batch) {
  for (std::uint32_t i = 0; i < batch.doses; ++i) {
    const auto dose = static_cast<MaterialId>(number(batch.first_dose) + i);
    if (std::as_const(state.materials).find(dose) != nullptr) quarantine(state.materials[dose]);
  }
}

void close_order(State& state, OrderId id, OrderStatus status) {
  Order& order = state.orders[id];
  MEGURI_CHECK(ended(status) || status == OrderStatus::disposed);
  const bool was_open = !ended(order.status) && order.status != OrderStatus::disposed;
  order.status = status;
  if (was_open && some(order.course)) {
    Course& course = state.courses[order.course];
    MEGURI_CHECK(course.orders_open > 0);
    --course.orders_open;
  }
}

void touch(Batch& batch) { ++batch.revision; }

void pack(State& state, MaterialId id, ShipmentId into) {
  Shipment& shipment = state.shipments[into];
  if (shipment.packed++ == 0) shipment.first = shipment.last = id;
  shipment.first = std::min(shipment.first, id);
  shipment.last = std::max(shipment.last, id);
  state.materials[id].shipment = into;
}

void unpack(State& state, Material& material) {
  if (!some(material.shipment)) return;
  Shipment& shipment = state.shipments[material.shipment];
  MEGURI_CHECK(shipment.packed > 0);
  --shipment.packed;
  material.shipment = {};
}

void join_makers(Batch& batch, UserId user) {
  if (is_maker(batch, user)) return;
  batch.makers.push_back(static_cast<std::uint16_t>(number(user)));
}

bool is_maker(const Batch& batch, UserId user) {
  return std::find(batch.makers.begin(), batch.makers.end(), number(user)) != batch.makers.end();
}

void begin_treatment(Course& course) {
  if (course.status == CourseStatus::identified) course.status = CourseStatus::active;
}

void occupy(State& state, ResourceId id) {
  Resource& resource = state.resources[id];
  ++resource.occupied;
  MEGURI_CHECK(resource.occupied <= resource.capacity);  // invariant 6
}

void free_place(State& state, ResourceId id) {
  Resource& resource = state.resources[id];
  MEGURI_CHECK(resource.occupied > 0);
  --resource.occupied;
}

}  // namespace meguri
