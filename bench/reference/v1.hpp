// The vein-to-vein benchmark model V1 as plain fast C++: time in days as doubles, one sequential
// random stream, a calendar of unsorted buckets, no rule, no check, nothing shared with the
// forecast's kernel. It is the limit that the kernel and the ruled forecast are measured against
// where the yardstick of the design is not at hand, and a second opinion on the model's answers.
#pragma once

#include <cstdint>
#include <memory>

namespace meguri::reference {

struct V1Result {
  std::uint64_t patients = 0;
  std::uint64_t attempts = 0;
  std::uint64_t late = 0;  // more than 35 days from vein to vein
  std::uint64_t events = 0;
  double vein_to_vein_days = 0;  // sums over patients and attempts
  double slot_wait_days = 0;
};

class V1 {
public:
  V1();
  ~V1();

  // One replicate; the memory is kept for the next.
  [[nodiscard]] V1Result run(std::uint64_t seed);

private:
  struct World;
  std::unique_ptr<World> world_;
};

}  // namespace meguri::reference
