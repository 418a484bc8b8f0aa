#include <algorithm>
#include <charconv>
#include <filesystem>

#include "app/commands_regulation.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "report/safety_cases.hpp"
#include "view/visible.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;
using interchange::SafetyCase;

// "AE-3" or "3".
const SafetyCase* case_named(const interchange::RegulatoryRecord& record, std::string_view name) {
  if (name.starts_with("AE-")) name.remove_prefix(3);
  std::uint32_t number = 0;
  const auto [end, problem] = std::from_chars(name.data(), name.data() + name.size(), number);
  if (problem != std::errc{} || end != name.data() + name.size()) return nullptr;
  return interchange::find_case(record, static_cast<AdverseEventId>(number));
}

ExitCode write_fhir(const report::SafetyCasesView& view, const SafetyCase* only,
                    const fs::path& folder, Console& console) {
  std::error_code failed;
  if (fs::exists(folder, failed))
    return console.fail(ExitCode::wrong_use, Phrase::already_there, folder.string());
  fs::create_directories(folder, failed);
  if (failed)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, folder.string(),
                        failed.message());
  for (const SafetyCase& one : view.record->cases()) {
    if (only != nullptr && only != &one) continue;
    const fs::path path = folder / (interchange::case_name(one.id) + ".json");
    if (const ExitCode code = write_file(console, path, report::case_fhir(view, one));
        code != ExitCode::ok)
      return code;
  }
  console.say_detail(console.say(Phrase::written, folder.string()));
  return ExitCode::ok;
}

}  // namespace

ExitCode cases(const CasesOptions& options, Console& console) {
  const auto ledger = look_at_ledger(console, options.ledger);
  if (!ledger) return ledger.error();
  const State& state = ledger->replayed.state;
  const Viewer viewer = viewer_of(state, static_cast<UserId>(options.by), console.language());
  // Who names nobody is nobody in particular: blinded is then blinded.
  const report::SafetyCasesView view{
      &ledger->regulatory, &ledger->legend, options.ledger, [&](const SafetyCase& one) {
        return options.by == 0 ? std::ranges::find(state.regulatory.blinded, one.protocol) ==
                                     state.regulatory.blinded.end()
                               : sees_treatment(state, viewer, one.course);
      }};
  const SafetyCase* only = nullptr;
  if (!options.name.empty()) {
    only = case_named(ledger->regulatory, options.name);
    if (only == nullptr)
      return console.fail(ExitCode::wrong_use, Phrase::case_unknown, options.name);
  }
  if (options.json != "-" && options.csv != "-") {
    const report::TextStyle style = console.style(options.all, 120);
    console.print(only ? report::case_text(view, *only, style) : report::cases_text(view, style));
  }
  if (!options.json.empty())
    if (const ExitCode code = write_file(console, options.json, report::cases_json(view));
        code != ExitCode::ok)
      return code;
  if (!options.csv.empty())
    if (const ExitCode code = write_file(console, options.csv, report::cases_csv(view));
        code != ExitCode::ok)
      return code;
  return options.fhir.empty() ? ExitCode::ok : write_fhir(view, only, options.fhir, console);
}

}  // namespace meguri::app
