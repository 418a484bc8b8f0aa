#include "app/ledger_file.hpp"

#include <array>
#include <fstream>

#include "app/problem.hpp"
#include "app/programme_legend.hpp"
#include "ledger/codec.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;
using report::BothLanguages;

// A definition's note: the English name, then the Japanese one on the next line. One line is both.
BothLanguages name_in_note(std::string_view note) {
  if (note.starts_with(synthetic_mark)) {
    const std::size_t end = note.find("\n\n");
    note = end == note.npos ? std::string_view{} : note.substr(end + 2);
  }
  const std::size_t line = note.find('\n');
  if (line == note.npos) return {std::string(note), std::string(note)};
  return {std::string(note.substr(line + 1)), std::string(note.substr(0, line))};
}

class Collector {
public:
  explicit Collector(LookedAt& ledger) : ledger_(ledger) {}

  void see(const Record& record) {
    if (ledger_.records++ == 0) ledger_.first_at = record.at;
    Events events;
    if (!read_events(record.events, events)) return;
    if (events.empty()) return;
    const std::string note = text_of_string(record.note);
    const interchange::Told told{record.index, record.at, static_cast<UserId>(record.by), note};
    for (const Event& event : events) {
      ledger_.trace.see(ledger_.replayed.state, event, record.at);
      ledger_.regulatory.see(ledger_.replayed.state, event, told);
    }
    if (record.index == 0) ledger_.legend.synthetic = note.starts_with(synthetic_mark);
    learn(events[0], name_in_note(note));
  }

private:
  void learn(const Event& event, BothLanguages name) {
    report::Legend& legend = ledger_.legend;
    if (holds_alternative<OrganisationDefined>(event))
      legend.organisations.push_back(std::move(name));
    else if (holds_alternative<ResourceDefined>(event))
      legend.resources.push_back(std::move(name));
    else if (holds_alternative<RoadDefined>(event))
      legend.roads.push_back({std::to_string(legend.roads.size() + 1), std::move(name)});
    else if (const auto* milestone = get_if<MilestoneDefined>(&event))
      legend.milestones.push_back({milestone->milestone, "",
                                   std::to_string(number(milestone->definition.road)),
                                   std::move(name)});
  }

  LookedAt& ledger_;
};

void name_courses(LookedAt& ledger) {
  for (const Course& course : ledger.replayed.state.courses)
    ledger.legend.courses.push_back(
        to_text(course.identity.empty() ? course.patient : course.identity));
}

bool fits(const State& state, const interchange::CompiledProgramme& compiled) {
  std::size_t milestones = 0;
  for (const auto& road : compiled.milestones) milestones += road.size();
  return state.organisations.size() == compiled.programme.organisations.size() &&
         state.resources.size() == compiled.programme.resources.size() &&
         state.milestones.size() == milestones &&
         state.protocols.size() >= compiled.programme.protocols.size();
}

}  // namespace

std::expected<LookedAt, ExitCode> look_at_ledger(Console& console, const std::string& path,
                                                 Instant until) {
  const auto log = open_sqlite_log(path, SqliteMode::read);
  if (!log) return std::unexpected(report(console, log.error()));
  LookedAt ledger;
  ledger.legend.basis = path;
  Collector collector(ledger);
  const auto replayed = meguri::replay(
      **log, ledger.replayed, [&](const Record& record) { collector.see(record); }, until);
  if (!replayed) return std::unexpected(report(console, replayed.error()));
  name_courses(ledger);
  return ledger;
}

bool is_ledger(const fs::path& path) {
  constexpr std::string_view magic = "SQLite format 3";
  std::ifstream file(path, std::ios::binary);
  std::array<char, magic.size()> head{};
  return file.read(head.data(), head.size()) && std::string_view(head.data(), head.size()) == magic;
}

fs::path programme_beside(const fs::path& ledger) {
  fs::path beside = ledger;
  return beside.replace_extension(".programme");
}

ExitCode report_mistakes(Console& console, const interchange::OpenedProgramme& opened) {
  for (const interchange::Diagnostic& mistake : opened.mistakes)
    console.print(render(mistake, opened.files, console.language()) + "\n");
  return console.fail(ExitCode::programme_wrong, Phrase::programme_mistakes,
                      opened.mistakes.size());
}

std::expected<std::optional<interchange::OpenedProgramme>, ExitCode> programme_of(
    Console& console, LookedAt& ledger, const std::string& path, const std::string& option,
    std::span<const std::string> changes) {
  const fs::path from = option.empty() ? programme_beside(path) : fs::path(option);
  std::error_code ignored;
  if (!fs::exists(from, ignored)) {
    if (option.empty()) return std::nullopt;
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::no_such_file, option));
  }
  auto opened = interchange::open_programme(from, ledger.replayed.state.now, changes);
  if (!opened.programme) return std::unexpected(report_mistakes(console, opened));
  if (!fits(ledger.replayed.state, *opened.programme))
    return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::programme_not_fitting,
                                        from.string(), console.say(Phrase::fit_counts)));
  report::Legend legend = legend_of(*opened.programme, path);
  legend.synthetic = ledger.legend.synthetic;
  legend.courses = std::move(ledger.legend.courses);
  ledger.legend = std::move(legend);
  return opened;
}

}  // namespace meguri::app
