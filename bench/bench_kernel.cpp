// Measures the forecast's kernel against the project's reference and, when its source is at hand,
// against the yardstick of the design (its path is an argument; ../shared/bench/v1_reference.cpp
// is looked for by itself). All contenders take turns in every round; what is printed are medians
// of ratios within a round. One-thread figures are of processor time, so that neighbours on a
// shared machine disturb less; two threads against one are of wall time, and of processor time
// (twice that of one thread by that of two) for when others keep the cores busy.
//
//   bench_kernel [--answers] [--rounds N] [--replicates N] [YARDSTICK.cpp]
//
// --answers: only checks that kernel and reference give the model's published answers.
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "forecast/replicates.hpp"
#include "forecast/statistics.hpp"
#include "kernel_mm1.hpp"
#include "kernel_v1.hpp"
#include "reference/v1.hpp"

namespace meguri::bench {
namespace {

double wall_seconds() {
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(now).count();
}
double processor_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}
double children_seconds() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec) * 1e-6;
}

struct Options {
  bool answers = false;
  int rounds = 5;
  std::uint64_t replicates = 2000;
  std::string yardstick = MEGURI_ROOT "/../shared/bench/v1_reference.cpp";
};

struct Answers {
  forecast::Summary vein_to_vein, slot_wait, late, patients;
  std::uint64_t events = 0;
};

// The published answers with their standard errors: a mean over 3,000 replicates.
bool agree(const char* who, const Answers& answers) {
  const struct {
    const char* what;
    const forecast::Summary& summary;
    double mean, error;
  } rows[] = {{"vein to vein, days", answers.vein_to_vein, 30.602, 0.013},
              {"wait for a slot, days", answers.slot_wait, 0.970, 0.010},
              {"share over 35 days", answers.late, 0.1059, 0.0006},
              {"patients", answers.patients, 1199.5, 0.65}};
  bool good = true;
  for (const auto& [what, summary, mean, error] : rows) {
    const double sigma = std::hypot(summary.standard_error(), error);
    const bool near = std::abs(summary.mean() - mean) < 4 * sigma;
    std::printf("%-10s %-22s %10.4f +- %.4f   published %10.4f   %s\n", who, what, summary.mean(),
                summary.standard_error(), mean, near ? "agrees" : "DIFFERS");
    good = good && near;
  }
  return good;
}

Answers reference_answers(std::uint64_t replicates) {
  Answers answers;
  reference::V1 world;
  for (std::uint64_t i = 0; i < replicates; ++i) {
    const reference::V1Result one = world.run(i + 1);
    const auto patients = static_cast<double>(one.patients);
    answers.vein_to_vein.add(one.vein_to_vein_days / patients);
    answers.slot_wait.add(one.slot_wait_days / static_cast<double>(one.attempts));
    answers.late.add(static_cast<double>(one.late) / patients);
    answers.patients.add(patients);
    answers.events += one.events;
  }
  return answers;
}

std::vector<V1Result> kernel_results(const V1Model& model, std::uint64_t replicates,
                                     unsigned threads) {
  std::vector<V1Result> results(replicates);
  forecast::RunOptions options;
  options.threads = threads;
  const bool complete = forecast::run_replicates(
      std::span{results}, options, [&] { return V1World{model}; },
      [](std::uint64_t replicate, V1World& world) { return world.run(1, replicate); });
  if (!complete) std::abort();
  return results;
}

Answers kernel_answers(const std::vector<V1Result>& results) {
  constexpr double day = 86'400e6;
  Answers answers;
  for (const V1Result& one : results) {
    const auto patients = static_cast<double>(one.patients);
    answers.vein_to_vein.add(static_cast<double>(one.vein_to_vein_us) / day / patients);
    answers.slot_wait.add(static_cast<double>(one.slot_wait_us) / day /
                          static_cast<double>(one.attempts));
    answers.late.add(static_cast<double>(one.late) / patients);
    answers.patients.add(patients);
    answers.events += one.events;
  }
  return answers;
}

double seconds_of(const std::function<void()>& work) {
  const double before = processor_seconds();
  work();
  return processor_seconds() - before;
}

double seconds_of_command(const std::string& command) {
  const double before = children_seconds();
  if (std::system((command + " > /dev/null").c_str()) != 0) return 0;
  return children_seconds() - before;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values.empty() ? 0 : values[values.size() / 2];
}

struct Rounds {
  std::vector<double> reference, kernel, fork, mm1;
  std::vector<double> one_thread, two_threads;             // wall
  std::vector<double> one_thread_twice, two_threads_work;  // processor
  std::vector<double> yardstick, yardstick_fork, yardstick_mm1;
};

std::string quoted(const std::string& text) { return "'" + text + "'"; }

// The compiled yardstick, or nothing.
std::string compile(const std::string& source) {
  if (!std::filesystem::exists(source)) return {};
  const auto program = std::filesystem::temp_directory_path() / "meguri_yardstick";
  const std::string command = "g++ -O3 -march=native -std=c++20 -pthread " + quoted(source) +
                              " -o " + quoted(program.string());
  return std::system(command.c_str()) == 0 ? program.string() : std::string{};
}

constexpr std::uint64_t customers = 4'000'000;
constexpr std::uint64_t fork_days = 365;

void measure_round(const Options& options, const V1Model& model, const V1World& live,
                   const std::string& yardstick, Rounds& rounds) {
  const std::uint64_t n = options.replicates;
  if (!yardstick.empty()) {
    const std::string count = std::to_string(n);
    rounds.yardstick.push_back(seconds_of_command(yardstick + " v2v cal " + count + " 1"));
    rounds.yardstick_mm1.push_back(
        seconds_of_command(yardstick + " mm1 d4 " + std::to_string(customers) + " 1"));
    rounds.yardstick_fork.push_back(
        seconds_of_command(yardstick + " fork " + std::to_string(fork_days) + " " + count + " 1"));
  }
  rounds.kernel.push_back(seconds_of([&] { kernel_results(model, n, 1); }));
  rounds.reference.push_back(seconds_of([&] { reference_answers(n); }));
  rounds.mm1.push_back(seconds_of([&] { (void)run_mm1(customers, 1); }));
  rounds.fork.push_back(seconds_of([&] {
    V1World scratch{model};
    const Instant until = Instant{} + days(730) + days(fork_days);
    for (std::uint64_t i = 0; i < n; ++i) (void)scratch.run_from(live, 1, i, until);
  }));
  std::vector<V1Result> alone;
  std::vector<V1Result> together;
  const double start = wall_seconds();
  rounds.one_thread_twice.push_back(2 * seconds_of([&] { alone = kernel_results(model, n, 1); }));
  const double middle = wall_seconds();
  rounds.two_threads_work.push_back(seconds_of([&] { together = kernel_results(model, n, 2); }));
  rounds.one_thread.push_back(middle - start);
  rounds.two_threads.push_back(wall_seconds() - middle);
  if (alone != together) {
    std::puts("one thread and two gave different bytes");
    std::exit(1);
  }
}

void print_ratio(const char* what, const std::vector<double>& limit,
                 const std::vector<double>& ours, double must, double aim) {
  std::vector<double> ratios;
  for (std::size_t i = 0; i < std::min(limit.size(), ours.size()); ++i) {
    if (limit[i] > 0) ratios.push_back(limit[i] / ours[i]);
  }
  if (ratios.empty()) return;
  const double ratio = median(ratios);
  const char* verdict = ratio >= aim ? "aim reached" : ratio >= must ? "must reached" : "below";
  std::printf("%-44s %6.2f   must %.2f  aim %.2f   %s\n", what, ratio, must, aim, verdict);
}

void print_speed(const char* what, std::uint64_t events, double seconds, std::uint64_t replicates) {
  std::printf("%-44s %9.0f replicates/s  %6.1f M events/s\n", what,
              static_cast<double>(replicates) / seconds,
              static_cast<double>(events) / seconds / 1e6);
}

int run(const Options& options) {
  const V1Model model;
  const std::uint64_t n = options.answers ? 600 : options.replicates;
  const std::vector<V1Result> results = kernel_results(model, n, 1);
  const Answers kernel = kernel_answers(results);
  const Answers reference = reference_answers(n);
  bool good = agree("kernel", kernel);
  good = agree("reference", reference) && good;
  const double mm1_wait = run_mm1(customers, 1).mean_wait;
  const bool mm1_good = std::abs(mm1_wait - 9) < 0.5;
  std::printf("%-10s %-22s %10.4f             exact      %10.4f   %s\n", "kernel", "M/M/1 wait",
              mm1_wait, 9.0, mm1_good ? "agrees" : "DIFFERS");
  if (!good || !mm1_good) return 1;
  if (options.answers) return 0;

  V1World live{model};
  live.live_until(5, Instant{} + days(730));
  const std::string yardstick = compile(options.yardstick);
  if (yardstick.empty()) std::puts("no yardstick at hand: measured against the reference only");
  Rounds rounds;
  for (int round = 0; round < options.rounds; ++round) {
    measure_round(options, model, live, yardstick, rounds);
  }
  print_speed("V1, kernel", kernel.events, median(rounds.kernel), n);
  print_speed("V1, reference", reference.events, median(rounds.reference), n);
  if (!yardstick.empty()) {
    print_speed("V1, yardstick", reference.events, median(rounds.yardstick), n);
    print_ratio("V1: reference against the yardstick", rounds.yardstick, rounds.reference, 0.9, 1);
    print_ratio("V1: kernel against the yardstick", rounds.yardstick, rounds.kernel, 0.5, 0.75);
    print_ratio("M/M/1: kernel against the yardstick", rounds.yardstick_mm1, rounds.mm1, 0.4, 0.8);
    print_ratio("fork of 365 days: kernel against the yardstick", rounds.yardstick_fork,
                rounds.fork, 1 / 2.5, 1 / 1.5);
  }
  print_ratio("V1: kernel against the reference", rounds.reference, rounds.kernel, 0.5, 0.75);
  print_ratio("two threads against one, wall", rounds.one_thread, rounds.two_threads, 1.8, 1.95);
  print_ratio("two threads against one, by processor time", rounds.one_thread_twice,
              rounds.two_threads_work, 1.8, 1.95);
  return 0;
}

}  // namespace
}  // namespace meguri::bench

int main(int argc, char** argv) {
  meguri::bench::Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--answers") {
      options.answers = true;
    } else if (argument == "--rounds" && i + 1 < argc) {
      options.rounds = std::atoi(argv[++i]);
    } else if (argument == "--replicates" && i + 1 < argc) {
      options.replicates = std::strtoull(argv[++i], nullptr, 10);
    } else if (!argument.starts_with("-")) {
      options.yardstick = argument;
    } else {
      std::puts("usage: bench_kernel [--answers] [--rounds N] [--replicates N] [YARDSTICK.cpp]");
      return 2;
    }
  }
  return meguri::bench::run(options);
}
