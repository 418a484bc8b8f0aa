#include <algorithm>

#include "app/commands.hpp"
#include "app/ledger_file.hpp"

namespace meguri::app {

ExitCode check(const CheckOptions& options, Console& console) {
  const auto opened = interchange::open_programme(options.programme);
  if (!opened.programme) return report_mistakes(console, opened);
  const interchange::CompiledProgramme& compiled = *opened.programme;
  std::size_t steps = 0;
  for (const auto& road : compiled.programme.roads) steps += road.steps.size();
  const auto open = std::ranges::count_if(
      compiled.all_figures, [](const auto& figure) { return report::unverified(figure.mark); });
  console.print(console.say(Phrase::programme_good, options.programme) + "\n" +
                console.say(Phrase::programme_counts, compiled.programme.organisations.size(),
                            compiled.programme.resources.size(), compiled.programme.roads.size(),
                            steps, compiled.programme.protocols.size(), compiled.all_figures.size(),
                            open) +
                "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
