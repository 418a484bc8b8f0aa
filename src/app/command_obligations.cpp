#include <algorithm>
#include <filesystem>

#include "app/clock.hpp"
#include "app/commands_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "interchange/obligation_live.hpp"
#include "ledger/described.hpp"
#include "report/regulation_duties.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;
using interchange::Obligations;

template <class Thing>
std::string ids_of(const std::vector<Thing>& things) {
  std::string out;
  for (const Thing& thing : things) out += (out.empty() ? "" : ", ") + thing.id;
  return out;
}

// A road, a regime or a recipient that nothing knows is wrong use, not an empty list.
std::expected<report::DutyFilter, ExitCode> filter_of(const ObligationsOptions& options,
                                                      const Obligations& known, Console& console) {
  const bool road = options.road.empty() ||
                    std::ranges::any_of(known.regimes, [&](const interchange::Regime& regime) {
                      return regime.id == options.road || regime.road == options.road;
                    });
  if (!road)
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::unknown_road, options.road,
                                        ids_of(known.regimes)));
  if (!options.recipient.empty() && find_recipient(known, options.recipient) == nullptr)
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::unknown_recipient,
                                        options.recipient, ids_of(known.recipients)));
  return report::DutyFilter{options.road, options.recipient};
}

ExitCode write_files(const ObligationsOptions& options, Console& console, const std::string& json,
                     const std::string& csv) {
  if (!options.json.empty())
    if (const ExitCode code = write_file(console, options.json, json); code != ExitCode::ok)
      return code;
  return options.csv.empty() ? ExitCode::ok : write_file(console, options.csv, csv);
}

bool text_wanted(const ObligationsOptions& options) {
  return options.json != "-" && options.csv != "-";
}

ExitCode catalogue(const ObligationsOptions& options, Console& console) {
  const Obligations& known = interchange::obligation_library();
  const auto filter = filter_of(options, known, console);
  if (!filter) return filter.error();
  if (text_wanted(options))
    console.print(report::catalogue_text(known, *filter, console.style(options.all, 110)));
  return write_files(options, console, report::catalogue_json(known, *filter),
                     report::catalogue_csv(known, *filter));
}

// One file a person, or one for everybody where the file names nobody.
ExitCode write_calendars(const report::DutyView& view, const std::string& folder,
                         Console& console) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, folder, error.message());
  const Instant made = midnight_in_japan(view.today);
  const auto write = [&](const std::string& id, const interchange::DutyPerson* person) {
    const fs::path path = fs::path(folder) / (id + ".ics");
    const ExitCode code =
        write_file(console, path, report::duties_calendar(view, person, made, console.language()));
    if (code == ExitCode::ok)
      console.say_detail(console.say(Phrase::duties_written, path.string(),
                                     report::duties_of_person(view, person)));
    return code;
  };
  if (view.file->people.empty()) return write("everyone", nullptr);
  for (const interchange::DutyPerson& person : view.file->people)
    if (const ExitCode code = write(person.id, &person); code != ExitCode::ok) return code;
  return ExitCode::ok;
}

// What the ledger started; nothing when none is named.
std::expected<std::optional<interchange::LiveDuties>, ExitCode> live_of(
    const ObligationsOptions& options, const std::string& path, Console& console) {
  if (path.empty()) return std::nullopt;
  const Obligations& known = interchange::obligation_library();
  const auto law = described::value_of<Law>(options.regime);
  if (!law || *law == Law::none)
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::unknown_road, options.regime,
                                        ids_of(known.regimes)));
  const auto ledger = look_at_ledger(console, path);
  if (!ledger) return std::unexpected(ledger.error());
  return interchange::live_duties(ledger->regulatory, ledger->replayed.state, *law, known);
}

void print_findings(const interchange::OpenedDuties& opened, Console& console) {
  if (opened.findings.empty()) return;
  console.print("\n" + console.say(Phrase::duties_findings) + "\n");
  for (const interchange::Diagnostic& finding : opened.findings)
    console.print("  " + render(finding, opened.files, console.language()) + "\n");
}

ExitCode show(const ObligationsOptions& options, const interchange::OpenedDuties& opened,
              Date today, const std::string& basis, Console& console) {
  const auto filter = filter_of(options, opened.file.obligations, console);
  if (!filter) return filter.error();
  const report::DutyView view{&opened.file, &opened.duties, basis, today, *filter};
  if (text_wanted(options)) {
    console.print(report::duties_text(view, console.style(options.all, 110)));
    print_findings(opened, console);
  }
  if (const ExitCode code =
          write_files(options, console, report::duties_json(view), report::duties_csv(view));
      code != ExitCode::ok)
    return code;
  return options.ics.empty() ? ExitCode::ok : write_calendars(view, options.ics, console);
}

}  // namespace

ExitCode obligations(const ObligationsOptions& options, Console& console) {
  if (options.from.empty() && options.ledger.empty()) return catalogue(options, console);
  std::error_code ignored;
  if (!options.from.empty() && !fs::exists(options.from, ignored))
    return console.fail(ExitCode::wrong_use, Phrase::no_such_file, options.from);
  // A ledger may stand where a file of events would.
  const bool from_ledger = options.ledger.empty() && is_ledger(options.from);
  const std::string ledger = from_ledger ? options.from : options.ledger;
  const std::string events = from_ledger ? std::string() : options.from;
  const auto today = day_of(console, options.as_of, date_in_japan(now()));
  if (!today) return today.error();
  const auto until = day_of(console, options.until, add_months(*today, 12));
  if (!until) return until.error();
  const auto live = live_of(options, ledger, console);
  if (!live) return live.error();
  const interchange::OpenedDuties opened =
      interchange::open_duties(events, *until, *live ? &**live : nullptr, ledger);
  if (!opened.mistakes.empty()) {
    for (const interchange::Diagnostic& mistake : opened.mistakes)
      console.print(render(mistake, opened.files, console.language()) + "\n");
    return console.fail(ExitCode::programme_wrong, Phrase::programme_mistakes,
                        opened.mistakes.size());
  }
  return show(options, opened, *today, events.empty() ? ledger : events, console);
}

}  // namespace meguri::app
