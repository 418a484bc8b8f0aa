// What things are called on the pages of one viewer, in their language; and what of a code may be
// shown where the whole must be scanned. For the files of this folder.
#pragma once

#include <algorithm>
#include <span>
#include <string>

#include "report/phrase.hpp"
#include "view/parts.hpp"
#include "view/sources.hpp"
#include "view/visible.hpp"

namespace meguri {

// All that a page needs at hand; keeps references to its arguments.
class Reader {
public:
  Reader(const Sources& from, const Viewer& by)
      : sources(from), viewer(by), sight(from.state, by) {}

  const Sources& sources;
  const Viewer& viewer;
  const Sight sight;

  [[nodiscard]] const State& state() const { return sources.state; }
  // The later of the reader's clock and the last record: no command may be earlier.
  [[nodiscard]] Instant now() const { return std::max(sources.now, sources.state.now); }

  // All tasks, by course; and those of one course, or of none.
  [[nodiscard]] std::span<const report::Task> tasks() const;
  [[nodiscard]] std::span<const report::Task> tasks(CourseId course) const;

  // "" for none.
  [[nodiscard]] std::string name(OrganisationId id) const;
  [[nodiscard]] std::string name(ResourceId id) const;
  [[nodiscard]] std::string name(LaneId id) const;
  [[nodiscard]] std::string name(EquipmentId id) const;
  [[nodiscard]] std::string name(ReagentLotId id) const;
  [[nodiscard]] std::string name(ProtocolId id) const;
  [[nodiscard]] std::string step_name(std::size_t step) const;
  [[nodiscard]] std::string test_name(std::size_t test) const;
  // The identifier; before there is one the patient's reference, for the course's own site, or the
  // number. "" for a course that the viewer may not see.
  [[nodiscard]] std::string name(CourseId id) const;

  [[nodiscard]] RuleView rule(Rule rule) const;
  [[nodiscard]] HappeningView happening(std::uint32_t event) const;
  [[nodiscard]] std::string say(report::Phrase phrase) const {
    return report::say(viewer.language, phrase);
  }

private:
  mutable std::optional<std::vector<report::Task>> own_tasks_;
};

// "…12AB": the last four characters. "" for no code.
[[nodiscard]] std::string tail(Code code);

// Null for `never` and for an instant that was not set.
[[nodiscard]] std::optional<Instant> given(Instant at);

[[nodiscard]] Urgency urgency_of(Instant due, Instant now);

}  // namespace meguri
