#include <array>
#include <utility>

#include "domain/apply_one.hpp"
#include "domain/due.hpp"

namespace meguri {
namespace {

using Apply = void (*)(State&, const Event&, const Meta&);

template <std::size_t index>
void apply_known(State& state, const Event& event, const Meta& meta) {
  const auto* known = std::get_if<index>(&event);
  MEGURI_CHECK(known != nullptr);
  apply_one(state, *known, meta);
  if constexpr (!makes_no_deadline<std::remove_cvref_t<decltype(*known)>>)
    expect_after(state, *known);
}

template <std::size_t... index>
consteval std::array<Apply, sizeof...(index)> by_index(std::index_sequence<index...>) {
  return {apply_known<index>...};
}
constexpr auto apply_by_index = by_index(std::make_index_sequence<std::variant_size_v<Event>>{});

}  // namespace

// One step through a table, where std::visit would take several.
void apply(State& state, const Event& event, const Meta& meta) {
  MEGURI_CHECK(meta.at >= state.now);
  MEGURI_CHECK(event.index() < apply_by_index.size());
  state.now = meta.at;
  apply_by_index[event.index()](state, event, meta);
}

}  // namespace meguri
