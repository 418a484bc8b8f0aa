// Changes that several events make in the same way, so that each is written once.
#pragma once

#include "domain/state.hpp"

namespace meguri {

// A dose is gone for good or infused: the course has one fewer in stock.
void take_from_stock(State& state, Material& dose);

// The dose or starting material may not be used until quality decides. Infused, wasted, consumed,
// expired and destroyed material stays what it is.
void quarantine(Material& material);

// The order is over: its course may place another.
void end_order(State& state, OrderId order, OrderStatus status);

// Marks a change of the batch record: whatever was signed is no longer what stands there.
void touch(Batch& batch);

// The user took part in making; nobody in this list may review or release the lot.
void join_makers(Batch& batch, UserId user);
[[nodiscard]] bool is_maker(const Batch& batch, UserId user);

void occupy(State& state, ResourceId resource);
void free_place(State& state, ResourceId resource);

}  // namespace meguri
