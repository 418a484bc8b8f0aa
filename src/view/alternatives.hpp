// What else would fit: feasible chains for an order, found by asking the rules themselves in a dry
// run, day by day and place by place, the earliest first. And for a chain that somebody drags: does
// it fit, and which rule does it break?
//
// The answer holds for the state that was asked; between answer and booking another person may take
// the place, and the rules then refuse.
#pragma once

#include "view/plan.hpp"

namespace meguri {

struct AlternativesRequest {
  OrderId order{};
  Instant from_at{};         // not before; what is past means now
  std::uint16_t days = 60;   // how many to look at, at most 180
  std::uint8_t most = 5;     // answers, at most 20
  Duration chair_time_us{};  // 0: from the programme's figures, else four hours
  Duration suite_time_us{};  // 0: the longest culture and a day
};
MEGURI_DESCRIBE(AlternativesRequest, order, from_at, days, most, chair_time_us, suite_time_us)

struct AlternativeView {
  std::vector<Slot> slots;
  std::vector<std::string> resource_names;  // of the slots, in their order
  std::optional<Instant> collection_at;     // null: the material is there already
  Instant culture_from_at{};
  Instant suite_until_at{};
  Duration later_us{};  // than the first alternative
  CommandForm form;     // ReserveChain, or MoveChain where a chain exists
};
MEGURI_DESCRIBE(AlternativeView, slots, resource_names, collection_at, culture_from_at,
                suite_until_at, later_us, form)

// Why days in between do not fit.
struct ObstacleView {
  RuleView rule;
  ResourceId resource{};  // where the rule names a place
  std::string resource_name;
  std::uint32_t times{};
};
MEGURI_DESCRIBE(ObstacleView, rule, resource, resource_name, times)

struct AlternativesView {
  OrderId order{};
  std::vector<AlternativeView> alternatives;
  std::vector<ObstacleView> obstacles;  // the most frequent first
};
MEGURI_DESCRIBE(AlternativesView, order, alternatives, obstacles)

// Nothing when the order does not exist or the viewer may not see it.
[[nodiscard]] std::optional<AlternativesView> alternatives_view(const Sources& sources,
                                                                const Viewer& viewer,
                                                                const AlternativesRequest& request);

// The slots of a chain as somebody would like them.
struct ChainCheckRequest {
  OrderId order{};
  std::vector<Slot> slots;  // more than chain_bookings_max do not fit
};
MEGURI_DESCRIBE(ChainCheckRequest, order, slots)

struct ChainCheckView {
  bool fits{};
  std::optional<ObstacleView> obstacle;
  std::optional<CommandForm> form;  // to submit when it fits
};
MEGURI_DESCRIBE(ChainCheckView, fits, obstacle, form)

[[nodiscard]] std::optional<ChainCheckView> chain_check_view(const Sources& sources,
                                                             const Viewer& viewer,
                                                             const ChainCheckRequest& request);

}  // namespace meguri
