#include <array>
#include <utility>

#include "domain/apply_one.hpp"
#include "domain/due.hpp"

namespace meguri {
namespace {

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

}  // namespace

constexpr std::array<Apply, std::variant_size_v<Event>> apply_by_index =
    by_index(std::make_index_sequence<std::variant_size_v<Event>>{});

void apply(State& state, const Event& event, const Meta& meta) { apply_here(state, event, meta); }

}  // namespace meguri
