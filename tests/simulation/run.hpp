// One seed: a small programme that random people drive through commands, with everything checked
// after every event. Sensible acts lead courses to infusion, release, recall, re-collection and
// death; nearly right and absurd ones try to get in between. What is checked:
//   after every event: broken_invariant() finds nothing, and the auditor agrees;
//   after every record: the state rebuilt from what the ledger would hold (events written and read
//     back) equals the live one; a refusal left nothing but the trace of a wrong scan;
//   after every PassTime: nothing more is due at that time.
// In every fourth programme closed rows are dropped on the way (forget_closed).
// A broken belief (MEGURI_CHECK) aborts; `describe_current` then says where the run was.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "domain/decide.hpp"

namespace meguri::simulation {

struct Coverage {
  std::array<std::uint64_t, Command::count> accepted{};
  std::array<std::uint64_t, Command::count> refused{};
  std::array<std::uint64_t, Event::count> events{};
  std::array<std::uint64_t, 256> rules{};
  std::uint64_t commands{};
  std::uint64_t infusions{};
};

// What was asked and what came of it, for printing a run.
struct Happening {
  const Command& command;
  const Meta& meta;
  const Verdict& verdict;
  const Events& events;
};

struct Options {
  std::uint64_t seed{};
  std::uint32_t commands = 4'000;  // after the programme is set up
  std::function<void(const Happening&)> watch{};
};

// What went wrong, with the index of the command; nothing when all held.
[[nodiscard]] std::optional<std::string> run(const Options& options, Coverage& coverage);

// The seed and command that are being run, for a handler of SIGABRT: "seed 7, command 312".
[[nodiscard]] const char* describe_current();

}  // namespace meguri::simulation
