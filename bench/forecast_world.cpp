// The forecast with every rule in force, from a programme file; prints one line of JSON:
//   forecast_world run PROGRAMME RUNS SEED THREADS [LEDGER [DAYS]]
//     from its start, or from a live ledger, to its horizon or so many days on
//   forecast_world fork PROGRAMME RUNS SEED THREADS DAYS
//     from day 730 of a simulated past
//   forecast_world size PROGRAMME
//     what such a fork copies
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "domain/find.hpp"
#include "forecast/forecast.hpp"
#include "forecast/statistics.hpp"
#include "forecast/world.hpp"
#include "interchange/open_programme.hpp"
#include "programme/replay.hpp"
#include "stopwatch.hpp"
#include "storage/sqlite_log.hpp"

using namespace meguri;
using namespace meguri::forecast;

namespace {

struct Start {
  State live;
  Scenario scenario;
};

[[noreturn]] void stop(std::string_view why) {
  fmt::print(stderr, "forecast_world: {}\n", why);
  std::exit(2);
}

Start open(const char* path, std::optional<Instant> as_of = {}) {
  interchange::OpenedProgramme opened = interchange::open_programme(path, as_of);
  if (!opened.programme) stop("the programme has mistakes: see meguri check");
  return {std::move(opened.state), std::move(opened.programme->scenario)};
}

// The state of a ledger, with the scenario as of its last record.
Start open_live(const char* programme, const char* ledger, Duration ahead) {
  const auto log = open_sqlite_log(ledger, SqliteMode::read);
  if (!log) stop(log.error().what);
  Replayed live;
  if (const auto replayed = replay(**log, live); !replayed) stop(replayed.error().what);
  Scenario scenario = open(programme, live.last_at).scenario;
  scenario.horizon = std::min(scenario.horizon, live.last_at + ahead);
  return {std::move(live.state), std::move(scenario)};
}

// Two simulated years of enrolment that does not end.
Start open_warm(const char* programme, Duration further) {
  Start start = open(programme);
  for (Enrolment& enrolment : start.scenario.enrolments) enrolment.until = never;
  const Instant fork_at = start.live.now + days(730);
  start.scenario.horizon = fork_at;
  const Samplers samplers(start.scenario);
  World past(start.live, start.scenario, samplers);
  past.run(7, 0);
  start.live = past.state();
  start.scenario.horizon = fork_at + further;
  return start;
}

std::size_t open_courses(const State& state) {
  return static_cast<std::size_t>(std::count_if(state.courses.begin(), state.courses.end(),
                                                [](const Course& c) { return running(c.status); }));
}

// Two results with the same number have the same bytes, as far as 64 bits can tell (FNV-1a).
class Fingerprint {
public:
  template <class T>
  void add(const std::vector<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    add_bytes(values.data(), values.size() * sizeof(T));
  }
  void add_bytes(const void* data, std::size_t size) {
    const auto* byte = static_cast<const unsigned char*>(data);
    for (std::size_t i = 0; i < size; ++i) value_ = (value_ ^ byte[i]) * 0x100000001b3ULL;
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

private:
  std::uint64_t value_ = 0xcbf29ce484222325ULL;
};

std::uint64_t fingerprint(const Result& result) {
  Fingerprint print;
  print.add(result.vein_to_vein_days);
  print.add(result.late_share);
  print.add(result.slot_wait_days);
  for (const MilestoneForecast& milestone : result.milestones) print.add(milestone.date.dates);
  for (const CourseForecast& course : result.courses) print.add(course.next_dose.dates);
  print.add_bytes(result.total.happened.data(), sizeof result.total.happened);
  print.add_bytes(result.total.refused.data(), sizeof result.total.refused);
  return print.value();
}

std::string mean_and_error(const std::vector<double>& values) {
  Summary summary;
  for (const double value : values) summary.add(value);
  if (values.size() < 2) return "[null,null]";
  return fmt::format("[{},{}]", summary.mean(), summary.standard_error());
}

void forecast_and_print(const Start& start, const char* runs, const char* seed,
                        const char* threads) {
  Options options;
  options.runs = static_cast<std::uint32_t>(std::strtoul(runs, nullptr, 10));
  options.seed = std::strtoull(seed, nullptr, 10);
  options.threads = static_cast<std::uint32_t>(std::strtoul(threads, nullptr, 10));
  const bench::Stopwatch watch;
  const Result result = run_forecast(start.live, start.scenario, options);
  const double wall_s = watch.wall_s();
  const double cpu_s = watch.cpu_s();
  std::uint64_t refused = 0;
  for (const std::uint64_t times : result.total.refused) refused += times;
  fmt::print(
      "{{\"wall_s\":{},\"cpu_s\":{},\"replicates\":{},\"events\":{},\"commands\":{},"
      "\"refused\":{},\"open_courses\":{},\"answer\":\"{:016x}\",",
      wall_s, cpu_s, result.runs, result.total.events, result.total.commands, refused,
      open_courses(start.live), fingerprint(result));
  fmt::print("\"vein_days\":{},\"wait_days\":{},\"late\":{}}}\n",
             mean_and_error(result.vein_to_vein_days), mean_and_error(result.slot_wait_days),
             mean_and_error(result.late_share));
}

void print_size(const Start& start) {
  State fork = start.live;
  forget_closed(fork);
  const std::size_t open = open_courses(fork);
  const auto table = [&](std::string_view name, const auto& rows) {
    return fmt::format("\"{}\":[{},{}]", name, rows.size(), rows.bytes());
  };
  fmt::print(
      "{{\"bytes\":{},\"open_courses\":{},\"tables\":{{{},{},{},{},{},{},{},{},{},{},{}}}}}\n",
      fork.bytes(), open, table("courses", fork.courses), table("orders", fork.orders),
      table("reservations", fork.reservations), table("bookings", fork.bookings),
      table("materials", fork.materials), table("shipments", fork.shipments),
      table("batches", fork.batches), table("deviations", fork.deviations),
      table("visits", fork.visits), table("protocols", fork.protocols), table("lanes", fork.lanes));
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "run" && argc == 6)
    forecast_and_print(open(argv[2]), argv[3], argv[4], argv[5]);
  else if (what == "run" && argc == 7)
    forecast_and_print(open_live(argv[2], argv[6], days(36'500)), argv[3], argv[4], argv[5]);
  else if (what == "run" && argc == 8)
    forecast_and_print(open_live(argv[2], argv[6], days(std::strtoll(argv[7], nullptr, 10))),
                       argv[3], argv[4], argv[5]);
  else if (what == "fork" && argc == 7)
    forecast_and_print(open_warm(argv[2], days(std::strtoll(argv[6], nullptr, 10))), argv[3],
                       argv[4], argv[5]);
  else if (what == "size" && argc == 3)
    print_size(open_warm(argv[2], days(1)));
  else
    stop(
        "usage: run PROGRAMME RUNS SEED THREADS [LEDGER [DAYS]] | fork PROGRAMME RUNS SEED THREADS "
        "DAYS "
        "| size PROGRAMME");
}
