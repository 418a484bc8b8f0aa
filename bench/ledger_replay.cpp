// How long a programme takes to start; prints one line of JSON:
//   ledger_replay make  FILE RECORDS [PROGRAMME]  a ledger to start from: the commands of a
//   simulated
//                                                 programme, or one cheap command again and again
//   ledger_replay start FILE                      every record verified and replayed
#include <fmt/format.h>

#include <cstdlib>
#include <string_view>

#include "cheap_command.hpp"
#include "forecast/world.hpp"
#include "interchange/open_programme.hpp"
#include "ledger/codec.hpp"
#include "ledger/commit.hpp"
#include "ledger/record.hpp"
#include "programme/writer.hpp"
#include "stopwatch.hpp"
#include "storage/sqlite_log.hpp"

using namespace meguri;

namespace {

constexpr std::size_t records_a_commit = 256;

[[noreturn]] void stop(std::string_view why) {
  fmt::print(stderr, "ledger_replay: {}\n", why);
  std::exit(2);
}

// Writes what it hears as the ledger of a live programme would hold it, until it has enough.
class Scribe final : public forecast::Recorder {
public:
  Scribe(Log& log, std::uint64_t records) : log_(log), records_(records) { commit_.begin({}); }

  void record(const Command& command, const Meta& meta, const Events& events,
              std::string_view note) override {
    if (done()) return;
    std::string command_text;
    std::string events_text;
    encode_command(command_text, command);
    encode_events(events_text, events);
    Record record;
    record.index = commit_.next_position();
    record.at = meta.at;
    record.by = number(meta.by);
    record.command_id = record.index + 1;
    record.command = command_text;
    record.events = events_text;
    record.note = note;
    commit_.add(record.command_id, [&](std::string& out) { append_record(out, record); });
    if (commit_.size() == records_a_commit || done()) store();
  }
  [[nodiscard]] bool done() const { return commit_.next_position() >= records_; }

private:
  void store() {
    if (const auto stored = log_.append(commit_.entries()); !stored) stop(stored.error().what);
    const Frontier after = commit_.after();
    commit_.begin(after);
  }

  Log& log_;
  std::uint64_t records_;
  Commit commit_;
};

// The programme's definitions, then its simulated years, one after the other until there is enough.
void write_simulated(Scribe& scribe, const char* path) {
  interchange::OpenedProgramme opened = interchange::open_programme(path);
  if (!opened.programme) stop("the programme has mistakes: see meguri check");
  State state;
  for (const interchange::Definition& definition : opened.programme->definitions) {
    if (definition.at > opened.state.now) break;
    Events events;
    const Meta meta{definition.at, definition.by, 0, !definition.note.en.empty()};
    if (!decide(state, definition.command, meta, events)) stop("a definition is refused");
    for (const Event& event : events) apply(state, event, meta);
    scribe.record(definition.command, meta, events, definition.note.en);
  }
  forecast::Scenario& scenario = opened.programme->scenario;
  for (forecast::Enrolment& enrolment : scenario.enrolments) enrolment.until = never;
  const forecast::Samplers samplers(scenario);
  for (std::uint64_t year = 0; !scribe.done(); ++year) {
    scenario.horizon = state.now + days(365);
    forecast::World world(state, scenario, samplers);
    world.run(1, year, &scribe);
    state = world.state();
    forget_closed(state);
  }
}

void write_cheap(Scribe& scribe, std::uint64_t records) {
  State state;
  const auto take = [&](const Submission& submission, Instant at) {
    Events events;
    const Meta meta{at, submission.by, submission.command_id, !submission.note.empty()};
    if (!decide(state, submission.command, meta, events)) stop("the command is refused");
    for (const Event& event : events) apply(state, event, meta);
    scribe.record(submission.command, meta, events, submission.note);
  };
  const Instant start = midnight_in_japan(*parse_date("2026-01-01"));
  for (const Submission& submission : bench::cheap_programme()) take(submission, start);
  for (std::uint64_t id = bench::cheap_from; id <= records; ++id)
    take(bench::cheap_command(id), start + minutes(static_cast<std::int64_t>(id)));
}

void make(const char* file, std::uint64_t records, const char* programme) {
  const auto log = open_sqlite_log(file, SqliteMode::create);
  if (!log) stop(log.error().what);
  const bench::Stopwatch watch;
  Scribe scribe(**log, records);
  if (programme != nullptr)
    write_simulated(scribe, programme);
  else
    write_cheap(scribe, records);
  fmt::print("{{\"wall_s\":{},\"cpu_s\":{},\"records\":{}}}\n", watch.wall_s(), watch.cpu_s(),
             records);
}

void start(const char* file) {
  const bench::Stopwatch watch;
  auto writer = Writer::open([&] { return open_sqlite_log(file, SqliteMode::write); });
  if (!writer) stop(writer.error().what);
  const double wall_s = watch.wall_s();
  const double cpu_s = watch.cpu_s();
  std::uint64_t bytes = 0;
  const auto log = open_sqlite_log(file, SqliteMode::read);
  if (!log) stop(log.error().what);
  const bench::Stopwatch scan;
  const auto read = (*log)->read(0, [&](const Entry& entry) {
    bytes += entry.body.size();
    return true;
  });
  if (!read) stop(read.error().what);
  fmt::print(
      "{{\"wall_s\":{},\"cpu_s\":{},\"records\":{},\"bytes\":{},\"state_bytes\":{},"
      "\"scan_s\":{}}}\n",
      wall_s, cpu_s, writer->size(), bytes, writer->snapshot()->bytes(), scan.cpu_s());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view what = argc > 1 ? argv[1] : "";
  if (what == "make" && (argc == 4 || argc == 5))
    make(argv[2], std::strtoull(argv[3], nullptr, 10), argc == 5 ? argv[4] : nullptr);
  else if (what == "start" && argc == 3)
    start(argv[2]);
  else
    stop("usage: make FILE RECORDS [PROGRAMME] | start FILE");
}
