// The reference with the yardstick's command line, for machines without the yardstick:
//   reference_v1 v2v cal REPLICATES SEED
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "reference/v1.hpp"

int main(int argc, char** argv) {
  if (argc != 5 || std::string_view{argv[1]} != "v2v") {
    std::fputs("usage: reference_v1 v2v cal REPLICATES SEED\n", stderr);
    return 2;
  }
  const std::uint64_t replicates = std::strtoull(argv[3], nullptr, 10);
  const std::uint64_t seed = std::strtoull(argv[4], nullptr, 10);
  meguri::reference::V1 world;
  meguri::reference::V1Result total;
  for (std::uint64_t i = 0; i < replicates; ++i) {
    const meguri::reference::V1Result one = world.run(seed * 1'000'003 + i);
    total.patients += one.patients;
    total.late += one.late;
    total.events += one.events;
    total.vein_to_vein_days += one.vein_to_vein_days;
  }
  const auto patients = static_cast<double>(total.patients);
  std::printf("v2v reference events=%lu check %.4f %.4f\n", total.events,
              total.vein_to_vein_days / patients, static_cast<double>(total.late) / patients);
}
