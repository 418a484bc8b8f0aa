#include "kernel_mm1.hpp"

#include "base/instant.hpp"
#include "forecast/agenda.hpp"
#include "forecast/draw.hpp"
#include "forecast/queue.hpp"
#include "forecast/sampler.hpp"

namespace meguri::bench {
namespace {

enum class Kind : std::uint32_t { arrival, departure };

}  // namespace

Mm1Result run_mm1(std::uint64_t customers, std::uint64_t seed) {
  using forecast::Priority;
  const forecast::Sampler between{*forecast::exponential_with_mean(1 / 0.9), hours(1)};
  const forecast::Sampler service{*forecast::exponential_with_mean(1), hours(1)};
  const forecast::DrawKey key = forecast::draw_key(seed, 0);
  const auto luck = [&](std::uint64_t customer, Kind kind) {
    return forecast::uniform(key, customer, static_cast<std::uint32_t>(kind));
  };
  forecast::Agenda<Kind> agenda;
  forecast::WaitingLine<Instant> line;
  bool busy = false;
  std::uint64_t arrived = 0;
  std::uint64_t served = 0;
  std::uint64_t events = 0;
  double waited_us = 0;
  agenda.push(Instant{} + between.duration(luck(0, Kind::arrival)), Priority::arrival,
              Kind::arrival);
  forecast::Due<Kind> due;
  while (agenda.pop_until(never, due)) {
    ++events;
    const Instant now = due.at;
    if (due.payload == Kind::arrival) {
      if (++arrived < customers) {
        agenda.push(now + between.duration(luck(arrived, Kind::arrival)), Priority::arrival,
                    Kind::arrival);
      }
      if (busy) {
        line.join(now);
        continue;
      }
      busy = true;
    } else {
      if (line.empty()) {
        busy = false;
        continue;
      }
      waited_us += static_cast<double>((now - line.take_first()).us);
    }
    agenda.push(now + service.duration(luck(served++, Kind::departure)), Priority::finish,
                Kind::departure);
  }
  return {waited_us / static_cast<double>(customers) / static_cast<double>(hours(1).us), events};
}

}  // namespace meguri::bench
