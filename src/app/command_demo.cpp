#include <filesystem>

#include "app/commands.hpp"
#include "app/demo_history.hpp"
#include "app/demo_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "programme/writer.hpp"
#include "report/number_text.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t futures_max = 4'000;
constexpr std::string_view example = "examples/troculeucel-japan";

// The name in Japanese and in English, as ledger_file.cpp reads it.
std::string note_of(const interchange::Definition& definition, std::uint64_t seed, bool first) {
  std::string name = definition.note.ja;
  if (definition.note.en != definition.note.ja) name += "\n" + definition.note.en;
  if (!first) return name;
  return std::string(synthetic_mark) + ": made by a simulation (seed " + std::to_string(seed) +
         "); no patient, dose or event in this ledger exists.\n"
         "合成データ: シミュレーションによるもので、実在の患者・製品・出来事は含まれません。\n\n" +
         name;
}

std::vector<Submission> submissions_of(const interchange::OpenedProgramme& opened,
                                       const DemoHistory& history, std::uint64_t seed) {
  std::vector<Submission> all;
  const auto add = [&](const Command& command, UserId by, std::string note, Instant at) {
    all.push_back({command, by, all.size() + 1, std::move(note), at});
  };
  for (const interchange::Definition& one : opened.programme->definitions)
    if (one.at <= opened.state.now)
      add(one.command, one.by, note_of(one, seed, all.empty()), one.at);
  for (const DemoRecord& record : history.records)
    add(record.command, record.meta.by, record.note, record.meta.at);
  return all;
}

ExitCode write_ledger(const std::vector<Submission>& submissions, const std::string& out,
                      Console& console) {
  if (const auto made = open_sqlite_log(out, SqliteMode::create); !made)
    return report(console, made.error());
  auto writer = Writer::open([&] { return open_sqlite_log(out, SqliteMode::write); });
  if (!writer) return report(console, writer.error());
  for (std::size_t first = 0; first < submissions.size(); first += submissions_max) {
    std::vector<const Submission*> group;
    const std::size_t last = std::min(first + submissions_max, submissions.size());
    for (std::size_t i = first; i < last; ++i) group.push_back(&submissions[i]);
    for (const Answer& answer : writer->submit(group)) {
      const bool kept = answer || (answer.error().kind == FailureKind::refused &&
                                   answer.error().record.has_value());
      if (kept) continue;
      if (answer.error().kind == FailureKind::refused)
        return console.fail(ExitCode::refused, Phrase::demo_refused, answer.error().what);
      return report(console, answer.error(), 0);
    }
  }
  return ExitCode::ok;
}

// The files of the programme, beside the ledger: a forecast of the ledger needs them.
ExitCode copy_programme(const fs::path& from, const fs::path& to, Console& console) {
  std::error_code failed;
  fs::create_directories(to, failed);
  if (fs::is_directory(from, failed)) {
    for (const auto& file : fs::directory_iterator(from, failed))
      if (!failed && file.path().extension() == ".toml")
        fs::copy_file(file.path(), to / file.path().filename(),
                      fs::copy_options::overwrite_existing, failed);
  } else if (!failed) {
    fs::copy_file(from, to / from.filename(), fs::copy_options::overwrite_existing, failed);
  }
  if (failed)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, to.string(), failed.message());
  return ExitCode::ok;
}

void remove_ledger(const std::string& path) {
  std::error_code ignored;
  for (const char* suffix :
       {"", "-wal", "-shm", "-writer", "-new", "-new-wal", "-new-shm", "-new-journal"})
    fs::remove(path + suffix, ignored);
}

}  // namespace

ExitCode demo(const DemoOptions& options, Console& console) {
  const std::string from = options.programme.empty() ? std::string(example) : options.programme;
  std::error_code ignored;
  if (!fs::exists(from, ignored))
    return console.fail(ExitCode::wrong_use, Phrase::no_such_file, from);
  for (const fs::path& place : {fs::path(options.out), programme_beside(options.out)})
    if (fs::exists(place, ignored))
      return console.fail(ExitCode::wrong_use, Phrase::already_there, place.string());
  const auto opened = interchange::open_programme(from);
  if (!opened.programme) return report_mistakes(console, opened);
  const auto history =
      find_demo_history(opened, options.seed, futures_max, [&](std::uint64_t future) {
        console.progress(console.say(Phrase::demo_trying, options.seed, future));
      });
  console.end_progress();
  if (!history) return console.fail(ExitCode::wrong_use, Phrase::demo_none, futures_max);
  auto submissions = submissions_of(opened, *history, options.seed);
  State state = state_after(submissions);
  add_regulatory_life(state, submissions);
  ExitCode code = write_ledger(submissions, options.out, console);
  if (code == ExitCode::ok) code = copy_programme(from, programme_beside(options.out), console);
  if (code != ExitCode::ok) {
    remove_ledger(options.out);
    fs::remove_all(programme_beside(options.out), ignored);
    return code;
  }
  console.print(console.say(Phrase::demo_written, options.out, report::grouped(submissions.size()),
                            to_japan_text(submissions.back().at)) +
                "\n" + console.say(Phrase::demo_beside, programme_beside(options.out).string()) +
                "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
