#include "app/commands.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "report/status_text.hpp"

namespace meguri::app {
namespace {

ExitCode show(Console& console, LookedAt& ledger, const std::string& path,
              const std::string& programme, bool all) {
  const auto opened = programme_of(console, ledger, path, programme);
  if (!opened) return opened.error();
  const report::Standing standing{&ledger.replayed.state, &ledger.trace, &ledger.legend,
                                  ledger.records, &ledger.regulatory};
  console.print(report::status_text(standing, console.style(all, 108)));
  return ExitCode::ok;
}

}  // namespace

ExitCode status(const StatusOptions& options, Console& console) {
  auto ledger = look_at_ledger(console, options.ledger);
  if (!ledger) return ledger.error();
  return show(console, *ledger, options.ledger, options.programme, options.all);
}

ExitCode replay(const ReplayOptions& options, Console& console) {
  const auto until = read_time(console, options.to, true);
  if (!until) return until.error();
  auto ledger = look_at_ledger(console, options.ledger, *until);
  if (!ledger) return ledger.error();
  if (ledger->records == 0)
    return console.fail(ExitCode::wrong_use, Phrase::nothing_before, options.to);
  return show(console, *ledger, options.ledger, options.programme, options.all);
}

}  // namespace meguri::app
