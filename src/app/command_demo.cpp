#include <filesystem>

#include "app/commands.hpp"
#include "app/demo_history.hpp"
#include "app/demo_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/new_ledger.hpp"
#include "app/problem.hpp"
#include "report/number_text.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t futures_max = 4'000;
constexpr std::string_view example = "examples/troculeucel-japan";

std::string note_of(const interchange::Definition& definition, std::uint64_t seed, bool first) {
  if (!first) return name_note(definition.note);
  return std::string(synthetic_mark) + ": made by a simulation (seed " + std::to_string(seed) +
         "); no patient, dose or event in this ledger exists.\n"
         "合成データ: シミュレーションによるもので、実在の患者・製品・出来事は含まれません。\n\n" +
         name_note(definition.note);
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

}  // namespace

ExitCode demo(const DemoOptions& options, Console& console) {
  const std::string from = options.programme.empty() ? std::string(example) : options.programme;
  std::error_code ignored;
  if (!fs::exists(from, ignored))
    return console.fail(ExitCode::wrong_use, Phrase::no_such_file, from);
  if (const ExitCode code = nothing_there_yet(options.out, console); code != ExitCode::ok)
    return code;
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
  const ExitCode code = make_ledger(submissions, options.out, from, console);
  if (code != ExitCode::ok) return code;
  console.print(console.say(Phrase::demo_written, options.out, report::grouped(submissions.size()),
                            to_japan_text(submissions.back().at)) +
                "\n" + console.say(Phrase::demo_beside, programme_beside(options.out).string()) +
                "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
