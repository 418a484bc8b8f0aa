// The vein-to-vein benchmark model V1 on the forecast's kernel alone: agenda, draws by counter,
// samplers and waiting lines, without a rule. What the same model costs with every rule in force is
// measured elsewhere; this is what the kernel leaves for rules to spend.
//
// The model: referrals at five sites for 1,095 days; chair, courier, one of 24 slots (lognormal),
// seven days of quality control that fails with probability 0.08 and starts manufacture again,
// release by one of two people, courier, infusion. Started empty and drained.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/instant.hpp"
#include "forecast/agenda.hpp"
#include "forecast/draw.hpp"
#include "forecast/queue.hpp"
#include "forecast/sampler.hpp"

namespace meguri::bench {

struct V1Result {
  std::uint64_t patients = 0;
  std::uint64_t attempts = 0;
  std::uint64_t late = 0;  // more than 35 days from vein to vein
  std::uint64_t events = 0;
  std::int64_t vein_to_vein_us = 0;
  std::int64_t slot_wait_us = 0;
  bool operator==(const V1Result&) const = default;
};

// What all replicates share.
struct V1Model {
  V1Model();
  forecast::Sampler referral, chair, courier, manufacture, review;
  Duration quality_control = days(7);
  Instant horizon = Instant{} + days(1095);
};

// One replicate at a time; kept for the next so that nothing allocates after the first.
class V1World {
public:
  explicit V1World(const V1Model& model) : model_(&model) {}
  [[nodiscard]] V1Result run(std::uint64_t seed, std::uint64_t replicate);

  // A live programme that takes referrals for ever, started empty and left at `now`.
  void live_until(std::uint64_t seed, Instant now);
  // The future of `live` from where it stands to `until`; what is under way stays scheduled.
  [[nodiscard]] V1Result run_from(const V1World& live, std::uint64_t seed, std::uint64_t replicate,
                                  Instant until);

private:
  enum class Kind : std::uint32_t {
    referral,
    collected,
    received,
    manufactured,
    tested,
    reviewed,
    infused,
  };
  struct What {
    Kind kind;
    std::uint32_t index;  // the site of a referral, else the patient
  };
  struct Patient {
    Instant collected;
    Instant asked_for_slot;
    std::uint32_t site;
    std::uint32_t attempt;
  };
  static constexpr std::uint32_t sites = 5;

  void start(std::uint64_t seed, std::uint64_t replicate, Instant last_referral);
  void run_on(Instant until);
  void push(Instant at, Kind kind, std::uint32_t index);
  [[nodiscard]] double luck(std::uint32_t patient, Kind kind, std::uint32_t n = 0) const;
  void happen(Instant now, What what);
  void refer(Instant now, std::uint32_t site);
  void collect(Instant now, std::uint32_t patient);
  void ask_for_slot(Instant now, std::uint32_t patient);
  void manufacture(Instant now, std::uint32_t patient);
  void free_slot(Instant now, std::uint32_t patient);
  void judge(Instant now, std::uint32_t patient);
  void release(Instant now, std::uint32_t patient);
  void infuse(Instant now, std::uint32_t patient);

  const V1Model* model_;
  forecast::DrawKey key_;
  Instant last_referral_{};
  forecast::Agenda<What> agenda_;
  std::array<forecast::WaitingLine<std::uint32_t>, sites> chair_line_;
  std::array<bool, sites> chair_taken_{};
  std::array<std::uint32_t, sites> referrals_{};
  forecast::WaitingLine<std::uint32_t> slot_line_;
  forecast::WaitingLine<std::uint32_t> review_line_;
  std::uint32_t free_slots_ = 0;
  std::uint32_t free_reviewers_ = 0;
  std::vector<Patient> patient_;
  V1Result result_;
};

}  // namespace meguri::bench
