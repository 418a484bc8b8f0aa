// A store that fails, by seed: for tests of whoever drives a log. It decorates another log and
// hands out handles on it; what a handle reports and what is really kept differ just as disks
// differ.
//
// A handle that met an unknown outcome is dead: every later call on it fails until the log is
// opened again. All faults are drawn from the seed, so a failing run repeats.
#pragma once

#include <array>
#include <cstdint>
#include <functional>

#include "ledger/log.hpp"

namespace meguri {

enum class StoreFault : std::uint8_t {
  fails_before,  // unknown outcome, nothing was stored
  fails_after,   // unknown outcome, all was stored
  torn,          // unknown outcome, settled only when the log is opened again: all or nothing
  busy,          // refused, nothing was stored
  full,          // refused, nothing was stored
};
inline constexpr std::size_t store_faults = 5;

class FaultyStore {
public:
  // In a thousand appends, `append_faults` fail; in a thousand openings, `open_faults`.
  FaultyStore(Log& kept, std::uint64_t seed, std::uint32_t append_faults,
              std::uint32_t open_faults = 0);

  // Opens a handle; the handle of before must be closed, as with a real writer. The store must
  // outlive both.
  [[nodiscard]] std::expected<std::unique_ptr<Log>, StoreError> open();
  [[nodiscard]] OpenLog opener();

  void fail_next(StoreFault fault) { next_ = fault; }  // whatever the seed says
  void heal() { append_faults_ = open_faults_ = 0; }
  [[nodiscard]] std::uint64_t fired(StoreFault fault) const {
    return fired_[static_cast<std::size_t>(fault)];
  }

private:
  friend class FaultyLog;

  [[nodiscard]] std::uint64_t draw(std::uint64_t below);
  [[nodiscard]] std::optional<StoreFault> draw_append_fault();
  [[nodiscard]] std::expected<void, StoreError> settle_torn();

  Log& kept_;
  std::uint64_t random_;
  std::uint32_t append_faults_;
  std::uint32_t open_faults_;
  std::optional<StoreFault> next_;
  std::function<std::expected<void, StoreError>()> torn_;  // stores the torn commit after all
  std::array<std::uint64_t, store_faults> fired_{};
  bool open_ = false;
};

}  // namespace meguri
