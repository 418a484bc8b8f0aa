#include "app/commands_regulation.hpp"
#include "app/problem.hpp"
#include "report/regulation_compare.hpp"

namespace meguri::app {

ExitCode compare(const CompareOptions& options, Console& console) {
  const report::ComparisonView view = report::compare_markets(20'000, 1);
  if (options.json != "-" && options.csv != "-")
    console.print(report::comparison_of_markets_text(view, console.style(options.all, 110)));
  if (!options.json.empty())
    if (const ExitCode code =
            write_file(console, options.json, report::comparison_of_markets_json(view));
        code != ExitCode::ok)
      return code;
  if (options.csv.empty()) return ExitCode::ok;
  return write_file(console, options.csv, report::comparison_of_markets_csv(view));
}

}  // namespace meguri::app
