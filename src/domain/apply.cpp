#include <boost/mp11/algorithm.hpp>

#include "domain/apply_one.hpp"

namespace meguri {

// A switch over the index lets the compiler put every apply_one() in its place; std::visit would
// call each through a table of pointers.
void apply(State& state, const Event& event, const Meta& meta) {
  MEGURI_CHECK(meta.at >= state.now);
  state.now = meta.at;
  boost::mp11::mp_with_index<std::variant_size_v<Event>>(event.index(), [&](auto index) {
    apply_one(state, *std::get_if<index.value>(&event), meta);
  });
}

}  // namespace meguri
