#include "server/metrics.hpp"

namespace meguri::server {
namespace {

std::string in_seconds(std::int64_t us) {
  std::string digits = std::to_string(us);
  if (digits.size() < 7) digits.insert(0, 7 - digits.size(), '0');
  return digits.insert(digits.size() - 6, ".");
}

}  // namespace

void Metrics::asked(std::string_view route, unsigned status, std::int64_t took_us) {
  std::size_t bucket = 0;
  while (bucket < bounds_us.size() && took_us > bounds_us[bucket]) ++bucket;
  const std::lock_guard lock{mutex_};
  ++requests_[{std::string(route), status}];
  Times& times = times_[std::string(route)];
  ++times.in[bucket];
  times.total_us += took_us;
}

void Metrics::command(std::string_view outcome) {
  const std::lock_guard lock{mutex_};
  ++commands_[std::string(outcome)];
}

std::string Metrics::text(const std::string& more) const {
  const std::lock_guard lock{mutex_};
  std::string out = "# TYPE meguri_requests_total counter\n";
  for (const auto& [what, count] : requests_)
    out += "meguri_requests_total{route=\"" + what.first + "\",status=\"" +
           std::to_string(what.second) + "\"} " + std::to_string(count) + "\n";
  out += "# TYPE meguri_request_seconds histogram\n";
  for (const auto& [route, times] : times_) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < times.in.size(); ++i) {
      sum += times.in[i];
      const std::string bound = i < bounds_us.size() ? in_seconds(bounds_us[i]) : "+Inf";
      out += "meguri_request_seconds_bucket{route=\"" + route + "\",le=\"" + bound + "\"} " +
             std::to_string(sum) + "\n";
    }
    out += "meguri_request_seconds_sum{route=\"" + route + "\"} " + in_seconds(times.total_us) +
           "\nmeguri_request_seconds_count{route=\"" + route + "\"} " + std::to_string(sum) + "\n";
  }
  out += "# TYPE meguri_commands_total counter\n";
  for (const auto& [outcome, count] : commands_)
    out += "meguri_commands_total{outcome=\"" + outcome + "\"} " + std::to_string(count) + "\n";
  return out + more;
}

}  // namespace meguri::server
