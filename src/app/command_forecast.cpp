#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "app/commands.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "app/programme_legend.hpp"
#include "ledger/codec.hpp"
#include "report/forecast_comparison.hpp"
#include "report/forecast_files.hpp"
#include "report/number_text.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;

volatile std::sig_atomic_t stop_wanted = 0;

// What a forecast starts from.
struct Basis {
  State state;
  forecast::Scenario scenario;
  report::Legend legend;
  std::vector<interchange::Definition> definitions;
};

bool is_programme(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored) || path.extension() == ".toml";
}

Basis basis_of(interchange::OpenedProgramme opened, State state, report::Legend legend) {
  return {std::move(state), std::move(opened.programme->scenario), std::move(legend),
          std::move(opened.programme->definitions)};
}

std::expected<Basis, ExitCode> from_programme(const ForecastOptions& options,
                                              std::optional<Instant> as_of,
                                              std::span<const std::string> changes,
                                              Console& console) {
  auto opened = interchange::open_programme(options.from, as_of, changes);
  if (!opened.programme) return std::unexpected(report_mistakes(console, opened));
  report::Legend legend = legend_of(*opened.programme, options.from);
  State state = std::move(opened.state);
  return basis_of(std::move(opened), std::move(state), std::move(legend));
}

std::expected<Basis, ExitCode> from_ledger(const ForecastOptions& options,
                                           std::optional<Instant> as_of,
                                           std::span<const std::string> changes, Console& console) {
  auto ledger = look_at_ledger(console, options.from, as_of.value_or(never));
  if (!ledger) return std::unexpected(ledger.error());
  if (ledger->records == 0)
    return std::unexpected(
        console.fail(ExitCode::wrong_use, Phrase::nothing_before, options.as_of));
  auto opened = programme_of(console, *ledger, options.from, options.programme, changes);
  if (!opened) return std::unexpected(opened.error());
  if (!*opened)
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::programme_not_beside,
                                        programme_beside(options.from).string()));
  return basis_of(*std::move(*opened), std::move(ledger->replayed.state),
                  std::move(ledger->legend));
}

// Looks no further than the end of `until`. What a goal asks beyond it would be answered "no" by
// runs that never got there, so such a goal is left out.
std::expected<Basis, ExitCode> looking_until(Basis basis, const std::string& until,
                                             Console& console) {
  if (until.empty()) return basis;
  const auto given = read_time(console, until, true);
  if (!given) return std::unexpected(given.error());
  if (*given <= basis.state.now)
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::until_is_past, until,
                                        to_japan_text(basis.state.now)));
  forecast::Scenario& scenario = basis.scenario;
  scenario.horizon = std::min(scenario.horizon, *given);
  std::erase_if(scenario.goals, [&](const forecast::Goal& goal) {
    return goal.by > scenario.horizon &&
           basis.state.milestones[goal.milestone].status != MilestoneStatus::done;
  });
  return basis;
}

std::expected<Basis, ExitCode> basis_from(const ForecastOptions& options,
                                          std::span<const std::string> changes, Console& console) {
  std::error_code ignored;
  if (!fs::exists(options.from, ignored))
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::no_such_file, options.from));
  std::optional<Instant> as_of;
  const bool programme = is_programme(options.from);
  if (!options.as_of.empty()) {
    const auto given = read_time(console, options.as_of, !programme);
    if (!given) return std::unexpected(given.error());
    as_of = *given;
  }
  auto basis = programme ? from_programme(options, as_of, changes, console)
                         : from_ledger(options, as_of, changes, console);
  if (!basis) return basis;
  return looking_until(*std::move(basis), options.until, console);
}

// The first command that a what-if would have to change in the ledger; empty when there is none.
std::string changed_definition(const Basis& planned, const Basis& changed) {
  if (planned.definitions.size() != changed.definitions.size()) return "...";
  for (std::size_t i = 0; i < planned.definitions.size(); ++i) {
    std::string before, after;
    encode_command(before, planned.definitions[i].command);
    encode_command(after, changed.definitions[i].command);
    if (before != after) return after.substr(0, 120);
  }
  return {};
}

class Progress {
public:
  Progress(Console& console, std::uint32_t runs) : console_(console), runs_(runs) {}

  bool operator()(std::uint32_t done) {
    const auto now = std::chrono::steady_clock::now();
    const bool late = now - begun_ > std::chrono::seconds(1);
    if (late && now - shown_ > std::chrono::milliseconds(100)) {
      const double share = static_cast<double>(done) / runs_;
      console_.progress(console_.say(Phrase::forecast_progress, report::share_bar(share, 30),
                                     report::percent(share), report::grouped(done),
                                     report::grouped(runs_)));
      shown_ = now;
    }
    return stop_wanted == 0;
  }

private:
  Console& console_;
  std::uint32_t runs_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  std::chrono::steady_clock::time_point shown_{};
};

forecast::Result run(const Basis& basis, const ForecastOptions& options, Console& console) {
  Progress progress(console, options.runs);
  forecast::Options how;
  how.seed = options.seed;
  how.runs = options.runs;
  how.threads =
      options.threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : options.threads;
  how.progress = [&](std::uint32_t done) { return progress(done); };
  const auto before = std::signal(SIGINT, [](int) { stop_wanted = 1; });
  forecast::Result result = forecast::run_forecast(basis.state, basis.scenario, how);
  std::signal(SIGINT, before);
  console.end_progress();
  return result;
}

ExitCode write_files(const report::Outlook& outlook, const ForecastOptions& options,
                     Console& console) {
  const auto write = [&](const std::string& path, std::string text) {
    if (path.empty()) return ExitCode::ok;
    const ExitCode code = write_file(console, path, text);
    if (code == ExitCode::ok && path != "-") console.say_detail(console.say(Phrase::written, path));
    return code;
  };
  if (const ExitCode code = write(options.json, report::forecast_json(outlook, options.changes));
      code != ExitCode::ok)
    return code;
  if (const ExitCode code = write(options.csv, report::forecast_csv(outlook)); code != ExitCode::ok)
    return code;
  return write(options.svg, report::forecast_svg(outlook, console.language()));
}

// When a file goes to standard output, nothing else does.
bool text_wanted(const ForecastOptions& options) {
  return options.json != "-" && options.csv != "-" && options.svg != "-";
}

ExitCode finish(const report::Outlook& outlook, const ForecastOptions& options, Console& console) {
  const ExitCode code = write_files(outlook, options, console);
  if (code != ExitCode::ok) return code;
  return stop_wanted == 0
             ? ExitCode::ok
             : console.fail(ExitCode::interrupted, Phrase::runs_stopped, outlook.result->runs);
}

}  // namespace

ExitCode forecast(const ForecastOptions& options, Console& console) {
  const auto planned = basis_from(options, {}, console);
  if (!planned) return planned.error();
  if (options.changes.empty()) {
    const forecast::Result result = run(*planned, options, console);
    const report::Outlook outlook = report::outlook_of(result, planned->legend);
    if (text_wanted(options))
      console.print(report::forecast_text(outlook, console.style(options.all)));
    return finish(outlook, options, console);
  }
  const auto changed = basis_from(options, options.changes, console);
  if (!changed) return changed.error();
  if (!is_programme(options.from))
    if (const std::string what = changed_definition(*planned, *changed); !what.empty())
      return console.fail(ExitCode::wrong_use, Phrase::change_of_definition, what);
  const forecast::Result before = run(*planned, options, console);
  const forecast::Result after = run(*changed, options, console);
  const report::Outlook outlook = report::outlook_of(after, changed->legend);
  if (text_wanted(options))
    console.print(report::comparison_text(report::outlook_of(before, planned->legend), outlook,
                                          options.changes, console.style(options.all)));
  return finish(outlook, options, console);
}

}  // namespace meguri::app
