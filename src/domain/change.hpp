// Changes that several events make in the same way, so that each is written once.
#pragma once

#include "domain/state.hpp"

namespace meguri {

// Whether a dose that exists is stock: its lot is not rejected, and quality did not refuse it.
[[nodiscard]] bool can_serve(const State& state, const Material& dose);

// A dose is gone for good or infused: the course has one fewer in stock, and the order is used up
// with the last dose of its lot.
void take_from_stock(State& state, const Material& dose);

// The word of quality on a lot: the doses of a rejected one are no stock of any course, and are
// again when it is released out of specification.
void set_disposition(State& state, BatchId lot, Disposition disposition);

// The word of quality on a dose, in the same way.
void set_condition(State& state, Material& dose, Condition condition);

// The dose or starting material may not be used until quality decides. Infused, wasted, consumed,
// expired and destroyed material stays what it is.
void quarantine(Material& material);

// The same for every dose of the lot.
void quarantine_doses(State& state, const Batch& batch);

// Moves an order to a status that closes it (disposed, used up, failed, cancelled): its course may
// then place another. An ended order stays ended, but for a lot that is released out of
// specification.
void close_order(State& state, OrderId order, OrderStatus status);

// Marks a change of the batch record: whatever was signed is no longer what stands there.
void touch(Batch& batch);

// Into the shipper, and out of it again, whatever else becomes of the material.
void pack(State& state, MaterialId material, ShipmentId shipment);
void unpack(State& state, Material& material);  // nothing when it is in none

// The user took part in making; nobody in this list may review or release the lot.
void join_makers(Batch& batch, UserId user);
[[nodiscard]] bool is_maker(const Batch& batch, UserId user);

// The course is active from its first collection on. One that is over stays over: a collection may
// end after it.
void begin_treatment(Course& course);

void occupy(State& state, ResourceId resource);
void free_place(State& state, ResourceId resource);

}  // namespace meguri
