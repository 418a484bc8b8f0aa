// simulate SEED [COMMANDS]: runs one seed and prints every command with what came of it, as the
// ledger would write it; the last line says what broke, if anything. It repeats what
// simulation_test reported.
// simulate [--survey FIRST LAST]: runs many seeds (without arguments those of the test) and counts
// what was reached.
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "ledger/codec.hpp"
#include "simulation/run.hpp"

namespace {

using namespace meguri;

void print(const simulation::Happening& h) {
  std::string text;
  encode_command(text, h.command);
  std::printf("#%llu %s user %u%s %s\n", static_cast<unsigned long long>(h.meta.command_id),
              to_rfc3339(h.meta.at).c_str(), number(h.meta.by), h.meta.has_note ? "" : " (no note)",
              text.c_str());
  if (!h.verdict) {
    const RuleText& rule = text_of(h.verdict.error().rule);
    std::printf("  refused %s %s (%u)\n", std::string(rule.id).c_str(),
                std::string(rule.name).c_str(), h.verdict.error().subject);
  }
  for (const Event& event : h.events) {
    text.clear();
    encode_event(text, event);
    std::printf("  %s\n", text.c_str());
  }
  std::fflush(stdout);
}

void on_abort(int) {
  std::fprintf(stderr, "aborted at %s\n", simulation::describe_current());
  std::_Exit(3);
}

int survey(std::uint64_t first, std::uint64_t last) {
  simulation::Coverage coverage;
  int broken = 0;
  for (std::uint64_t seed = first; seed <= last; ++seed)
    if (const auto fault = simulation::run({.seed = seed}, coverage)) {
      std::printf("%s\n", fault->c_str());
      ++broken;
    }
  for (std::size_t i = 0; i < coverage.accepted.size(); ++i)
    std::printf("%8llu accepted %8llu refused  %s\n",
                static_cast<unsigned long long>(coverage.accepted[i]),
                static_cast<unsigned long long>(coverage.refused[i]),
                std::string(command_names()[i]).c_str());
  for (std::size_t i = 0; i < coverage.events.size(); ++i)
    std::printf("%8llu %s\n", static_cast<unsigned long long>(coverage.events[i]),
                std::string(event_names()[i]).c_str());
  for (const RuleText& rule : all_rules())
    std::printf(
        "%8llu %s %s\n",
        static_cast<unsigned long long>(coverage.rules[static_cast<std::size_t>(rule.rule)]),
        std::string(rule.id).c_str(), std::string(rule.name).c_str());
  std::printf("%llu commands, %llu infusions, %d seeds broken\n",
              static_cast<unsigned long long>(coverage.commands),
              static_cast<unsigned long long>(coverage.infusions), broken);
  return broken == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGABRT, on_abort);
  const auto argument = [&](int i) { return std::strtoull(argv[i], nullptr, 10); };
  if (argc < 2) return survey(1, 200);
  if (argc == 4 && std::string_view(argv[1]) == "--survey") return survey(argument(2), argument(3));
  simulation::Options options{.seed = argument(1), .watch = print};
  if (argc > 2) options.commands = static_cast<std::uint32_t>(argument(2));
  simulation::Coverage coverage;
  const auto fault = simulation::run(options, coverage);
  std::printf("%s\n", fault ? fault->c_str() : "all held");
  return fault ? 1 : 0;
}
