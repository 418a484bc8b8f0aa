#include <array>
#include <utility>

#include "domain/apply_one.hpp"
#include "domain/due.hpp"

namespace meguri {
namespace {

template <class E>
void apply_known(State& state, const Event& event, const Meta& meta) {
  const E& known = event.as<E>();
  apply_one(state, known, meta);
  if constexpr (!makes_no_deadline<E>) expect_after(state, known);
}

template <class... E>
consteval std::array<Apply, sizeof...(E)> by_index(Types<E...>) {
  return {apply_known<E>...};
}

}  // namespace

constexpr std::array<Apply, Event::count> apply_by_index = by_index(Event::Alternatives{});

void apply(State& state, const Event& event, const Meta& meta) { apply_here(state, event, meta); }

}  // namespace meguri
