#include <filesystem>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/ledger_file.hpp"
#include "app/new_ledger.hpp"
#include "app/problem.hpp"
#include "report/number_text.hpp"

namespace meguri::app {
namespace {

// What the file says happened before today stands in the note with its day: a record says when it
// was accepted, and that is now.
std::string note_of(const interchange::Definition& one) {
  const bool is_history = holds_alternative<StartMilestone>(one.command) ||
                          holds_alternative<CompleteMilestone>(one.command);
  const std::string name = name_note(one.note);
  return is_history ? to_text(date_in_japan(one.at)) + "\n" + name : name;
}

}  // namespace

ExitCode begin(const BeginOptions& options, Console& console) {
  std::error_code ignored;
  if (!std::filesystem::exists(options.programme, ignored))
    return console.fail(ExitCode::wrong_use, Phrase::no_such_file, options.programme);
  if (const ExitCode code = nothing_there_yet(options.out, console); code != ExitCode::ok)
    return code;
  const Instant at = now();
  const auto opened = interchange::open_programme(options.programme, at);
  if (!opened.programme) return report_mistakes(console, opened);
  std::vector<Submission> submissions;
  for (const interchange::Definition& one : opened.programme->definitions)
    if (one.at <= at)
      submissions.push_back({one.command, one.by, submissions.size() + 1, note_of(one), at});
  const ExitCode code = make_ledger(submissions, options.out, options.programme, console);
  if (code != ExitCode::ok) return code;
  console.print(
      console.say(Phrase::begin_written, options.out, report::grouped(submissions.size())) + "\n" +
      console.say(Phrase::demo_beside, programme_beside(options.out).string()) + "\n" +
      console.say(Phrase::begin_next, options.out) + "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
