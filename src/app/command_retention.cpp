#include "app/clock.hpp"
#include "app/commands_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "report/regulation_retention.hpp"

namespace meguri::app {

ExitCode retention(const RetentionOptions& options, Console& console) {
  const auto today = day_of(console, options.as_of, date_in_japan(now()));
  if (!today) return today.error();
  const auto ledger = look_at_ledger(console, options.ledger);
  if (!ledger) return ledger.error();
  const report::RetentionView view{
      interchange::held_records(ledger->replayed.state, ledger->regulatory, *today), options.ledger,
      *today};
  if (options.json != "-" && options.csv != "-")
    console.print(report::retention_text(view, console.style(options.all, 110)));
  if (!options.json.empty())
    if (const ExitCode code = write_file(console, options.json, report::retention_json(view));
        code != ExitCode::ok)
      return code;
  return options.csv.empty() ? ExitCode::ok
                             : write_file(console, options.csv, report::retention_csv(view));
}

}  // namespace meguri::app
