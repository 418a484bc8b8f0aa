// The demonstration's history: one future of the world model, cut off on a day on which the
// programme shows all that a newcomer should see. Deterministic: the same programme and seed give
// the same history. Everything in it was decided by the rules; nothing in it happened.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "interchange/open_programme.hpp"

namespace meguri::app {

struct DemoRecord {
  Command command;
  Meta meta;
  std::string note;
};

struct DemoHistory {
  std::vector<DemoRecord> records;
  std::uint64_t future{};  // which of the seed's futures it is
};

// The situations: courses before their identifier, collected or waiting, in treatment and ended;
// batches in culture and in testing; one that grows slowly; a warm shipment; a lot on hold; a
// missed visit.
[[nodiscard]] bool shows_everything(const State& state, bool warm_shipment, bool missed_visit);

// Tries the futures of the seed in order until one has such a day; `tried` hears of each.
[[nodiscard]] std::optional<DemoHistory> find_demo_history(
    const interchange::OpenedProgramme& opened, std::uint64_t seed, std::uint64_t futures_max,
    const std::function<void(std::uint64_t)>& tried);

}  // namespace meguri::app
