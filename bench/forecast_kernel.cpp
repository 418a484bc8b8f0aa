// The forecast's kernel alone, without a rule; prints one line of JSON:
//   forecast_kernel v1 REPLICATES SEED       forecast_kernel mm1 CUSTOMERS SEED
#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

#include "kernel_mm1.hpp"
#include "kernel_v1.hpp"
#include "stopwatch.hpp"

using namespace meguri;
using namespace meguri::bench;

namespace {

void run_v1(std::uint64_t replicates, std::uint64_t seed) {
  const V1Model model;
  V1World world(model);
  const Stopwatch watch;
  V1Result total;
  for (std::uint64_t i = 0; i < replicates; ++i) {
    const V1Result one = world.run(seed, i);
    total.patients += one.patients;
    total.attempts += one.attempts;
    total.late += one.late;
    total.events += one.events;
    total.vein_to_vein_us += one.vein_to_vein_us;
    total.slot_wait_us += one.slot_wait_us;
  }
  const auto patients = static_cast<double>(total.patients);
  constexpr double day_us = 86'400e6;
  fmt::print(
      "{{\"wall_s\":{},\"cpu_s\":{},\"replicates\":{},\"events\":{},\"vein_days\":{},"
      "\"wait_days\":{},\"late\":{}}}\n",
      watch.wall_s(), watch.cpu_s(), replicates, total.events,
      static_cast<double>(total.vein_to_vein_us) / day_us / patients,
      static_cast<double>(total.slot_wait_us) / day_us / static_cast<double>(total.attempts),
      static_cast<double>(total.late) / patients);
}

void run_queue(std::uint64_t customers, std::uint64_t seed) {
  const Stopwatch watch;
  const Mm1Result result = run_mm1(customers, seed);
  fmt::print("{{\"wall_s\":{},\"cpu_s\":{},\"replicates\":{},\"events\":{},\"mean_wait\":{}}}\n",
             watch.wall_s(), watch.cpu_s(), customers, result.events, result.mean_wait);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "usage: forecast_kernel v1|mm1 COUNT SEED\n");
    return 2;
  }
  const std::string_view what = argv[1];
  const std::uint64_t count = std::strtoull(argv[2], nullptr, 10);
  const std::uint64_t seed = std::strtoull(argv[3], nullptr, 10);
  if (what == "v1")
    run_v1(count, seed);
  else
    run_queue(count, seed);
}
