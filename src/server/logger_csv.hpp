// The file of a temperature logger: comma, semicolon or tab between the columns; a header line,
// perhaps lines of the maker before it; a column with the time and one with the temperature in
// degrees Celsius, found by their headings (time, date, 日時; temp, celsius, 温度 and the like). A
// time without a zone is Japan's. What cannot be read is refused with its line, because a
// reading that was left out would look like a logger that was silent.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "domain/state.hpp"

namespace meguri::server {

struct Reading {
  Instant at{};
  std::int32_t temperature_mc{};
};

inline constexpr std::size_t readings_max = 100'000;

// In the order of time. Error: a sentence with the number of the line.
[[nodiscard]] std::expected<std::vector<Reading>, std::string> read_logger_csv(
    std::string_view text);

// What one command of the ledger says: lowest and highest from a time to a time without a gap.
struct Stretch {
  Instant from{};
  Instant until{};
  std::int32_t low_mc{};
  std::int32_t high_mc{};
};

// How readings are put together: what lies outside the band stays apart, so that the time outside
// is counted to the reading and not to the hour; a silence longer than the gap begins a new
// stretch; what is on record already is left out; and a handover divides, so that each custodian
// answers for their own time.
struct Stretching {
  std::int32_t low_mc{};
  std::int32_t high_mc{};
  Duration gap{};
  Instant known_until{};
  Instant handover_at{};
};
[[nodiscard]] Stretching stretching_of(const State& state, ShipmentId shipment);

[[nodiscard]] std::vector<Stretch> stretches_of(const std::vector<Reading>& readings,
                                                const Stretching& how);

}  // namespace meguri::server
