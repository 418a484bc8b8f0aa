#include "domain/apply_one.hpp"

namespace meguri {

void apply(State& state, const Event& event, const Meta& meta) {
  MEGURI_CHECK(meta.at >= state.now);
  state.now = meta.at;
  std::visit([&](const auto& known) { apply_one(state, known, meta); }, event);
}

}  // namespace meguri
