// Counts and times for Prometheus (text format 0.0.4): by route and status, never by person.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace meguri::server {

class Metrics {
public:
  void asked(std::string_view route, unsigned status, std::int64_t took_us);
  void command(std::string_view outcome);  // accepted, repeated, refused, failed, dry_run

  // `more`: lines of others, added at the end.
  [[nodiscard]] std::string text(const std::string& more) const;

private:
  static constexpr std::array<std::int64_t, 9> bounds_us{
      1'000, 5'000, 10'000, 25'000, 50'000, 100'000, 250'000, 1'000'000, 5'000'000};
  struct Times {
    std::array<std::uint64_t, bounds_us.size() + 1> in{};
    std::int64_t total_us{};
  };
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, unsigned>, std::uint64_t> requests_;
  std::map<std::string, Times> times_;
  std::map<std::string, std::uint64_t> commands_;
};

}  // namespace meguri::server
