// For the tests of the pages: a whole example programme simulated up to a day on which much is
// going on, with its history, and a small programme whose history is followed command by command.
#pragma once

#include <doctest/doctest.h>

#include "domain/test_programme.hpp"
#include "forecast/world.hpp"
#include "interchange/open_programme.hpp"
#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

// One future of examples/troculeucel-japan, cut off when batches are growing and waiting, and
// patients are in treatment.
struct Demo final : forecast::Recorder {
  interchange::OpenedProgramme opened;
  State state;
  report::History history;
  report::Legend legend;
  forecast::Result forecast;
  bool cut = false;

  Demo();
  void record(const Command& command, const Meta& meta, const Events& events,
              std::string_view note) override;
  [[nodiscard]] Sources sources() const {
    return {.state = state,
            .history = history,
            .legend = legend,
            .now = state.now + minutes(5),
            .scenario = &opened.programme->scenario,
            .forecast = &forecast};
  }
  [[nodiscard]] UserId user(OrganisationKind kind, Role role, std::size_t nth = 0) const;
  [[nodiscard]] Viewer viewer(OrganisationKind kind, Role role,
                              Language language = Language::english) const {
    return viewer_of(state, user(kind, role), language);
  }

private:
  [[nodiscard]] bool shows_enough() const;
};

[[nodiscard]] const Demo& demo();

// TestProgramme with the history of what it does.
struct Followed : TestProgramme {
  report::History history;
  report::Legend legend;

  explicit Followed(bool booking_required = false) : TestProgramme(booking_required) {
    seen_by = [this](const Meta& meta, const Events& events) {
      if (!events.empty())
        history.see(state, {history.records(), meta.at, meta.by}, {events.begin(), events.size()});
    };
  }
  Followed(const Followed&) = delete;
  Followed& operator=(const Followed&) = delete;

  [[nodiscard]] Sources sources() const {
    return {.state = state, .history = history, .legend = legend, .now = now};
  }
  [[nodiscard]] Viewer viewer(UserId user, Language language = Language::english) const {
    return viewer_of(state, user, language);
  }
  // A released dose of the course, at its hospital, allocated to a visit that has arrived.
  MaterialId dose_at_bedside() {
    const BatchId lot = interim_released();
    const MaterialId id = dose(lot);
    const CourseId course = state.materials[id].course;
    const VisitId visit = state.visits.next();
    tell(coordinator, PlanVisit{course, now + days(1)});
    tell(coordinator, AllocateDose{id, course, visit});
    ship(lane_home, id);
    wait(hours(14));
    tell(nurse, ArriveVisit{visit});
    return id;
  }
};

template <class C>
[[nodiscard]] const CommandForm* form_of(const std::vector<CommandForm>& forms) {
  for (const CommandForm& form : forms)
    if (holds_alternative<C>(form.command)) return &form;
  return nullptr;
}

}  // namespace meguri
