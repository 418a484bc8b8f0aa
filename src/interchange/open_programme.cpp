#include "interchange/open_programme.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "interchange/programme_reader.hpp"

namespace meguri::interchange {
namespace {

// Lets the rules see the time that passed since the last definition, deadline by deadline.
void pass_time(State& state, Instant until) {
  const UserId administrator{1};  // the first person (compile.hpp)
  while (state.now < until) {
    const Meta meta{std::min(std::max(next_deadline(state), state.now), until), administrator, 0,
                    false};
    Events events;
    const Verdict verdict = decide(state, PassTime{}, meta, events);
    MEGURI_CHECK(verdict.has_value());
    for (const Event& event : events) apply(state, event, meta);
    if (events.empty()) {
      if (meta.at == until) break;
      state.now = meta.at + Duration{1};  // a deadline counts once it is past
    }
  }
  state.now = std::max(state.now, until);
}

}  // namespace

OpenedProgramme open_programme(const std::filesystem::path& path, std::optional<Instant> as_of,
                               std::span<const std::string> changes) {
  OpenedProgramme opened;
  Reading reading{.sources = {}, .diagnostics = {}, .figures = {}};
  const std::vector<Source> sources = load_sources(path, reading.diagnostics);
  for (const Source& source : sources) opened.files.push_back(source.name);
  opened.files.push_back("--what-if");
  reading.sources = sources;
  reading.changes.assign(changes.begin(), changes.end());
  if (const auto programme = read_programme(reading)) {
    const Instant start = midnight_in_japan(programme->start);
    const Instant from = std::max(as_of.value_or(start), start);
    opened.programme = compile(*programme, reading.figures, from, reading.diagnostics);
    if (opened.programme)
      opened.state = define(opened.programme->definitions, from, reading.diagnostics);
    if (reading.diagnostics.empty()) pass_time(opened.state, from);
  }
  opened.mistakes = reading.diagnostics.sorted();
  if (!opened.mistakes.empty()) {
    opened.programme.reset();
    opened.state = {};
  }
  return opened;
}

}  // namespace meguri::interchange
