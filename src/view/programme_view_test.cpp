#include "view/programme_view.hpp"

#include "view/json.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

TEST_CASE("Roads stand side by side with what is done, ready and expected") {
  const Demo& d = demo();
  const ProgrammeView view =
      programme_view(d.sources(), d.viewer(OrganisationKind::sponsor, Role::programme_lead));
  REQUIRE(view.roads.size() == d.state.roads);
  CHECK(view.records == d.history.records());
  bool expected = false;
  for (const RoadView& road : view.roads) {
    CHECK_FALSE(road.road_name.empty());
    CHECK_FALSE(road.milestones.empty());
    for (const MilestoneView& milestone : road.milestones) {
      if (milestone.status == MilestoneStatus::done) {
        CHECK(milestone.done_at.has_value());
        CHECK_FALSE(milestone.overdue);
        CHECK_FALSE(milestone.expected.has_value());
      }
      expected = expected || milestone.expected.has_value();
    }
  }
  CHECK(expected);
  REQUIRE(view.protocols.size() == d.state.protocols.size());
  CHECK(view.protocols[0].product.dose_cells ==
        d.state.protocols[ProtocolId{1}].product.dose_cells);
  CHECK(view.organisations.size() == d.state.organisations.size());
  CHECK(view.organisations[0].organisation_name != "");
}

TEST_CASE(
    "What became of the goal is what the ledger says; a made-up one is not mixed with the world") {
  const Demo& d = demo();
  const Viewer lead = d.viewer(OrganisationKind::sponsor, Role::programme_lead);
  report::Legend legend = d.legend;
  legend.outcome = {"報道による", "as the papers say"};
  State state = d.state;
  const Sources known = d.sources();
  Sources sources{.state = state,
                  .history = d.history,
                  .legend = legend,
                  .now = known.now,
                  .scenario = known.scenario};
  Milestone& goal = state.milestones[d.opened.programme->scenario.goals.front().milestone];
  goal.status = MilestoneStatus::started;
  CHECK(programme_view(sources, lead).outcome == "as the papers say");
  legend.synthetic = true;
  CHECK(programme_view(sources, lead).outcome == "");
  goal.status = MilestoneStatus::done;
  goal.done_at = midnight_in_japan(date_of({2026, 7, 1}));
  const std::string said = programme_view(sources, lead).outcome;
  CHECK(said.find("2026-07-01") != said.npos);
  CHECK(said.find("2026-07-17") != said.npos);
}

TEST_CASE("Japanese readers get Japanese names") {
  const Demo& d = demo();
  const auto name_in = [&](Language language) {
    const Viewer lead = d.viewer(OrganisationKind::sponsor, Role::programme_lead, language);
    return programme_view(d.sources(), lead).programme_name;
  };
  CHECK(name_in(Language::japanese) == d.legend.programme.ja);
  CHECK(name_in(Language::english) == d.legend.programme.en);
  CHECK(name_in(Language::japanese) != name_in(Language::english));
}

TEST_CASE("People, places and lanes are shown to those whom they concern") {
  Followed p;
  const auto people_seen = [&](UserId user) {
    std::size_t organisations = 0;
    for (const OrganisationView& one : programme_view(p.sources(), p.viewer(user)).organisations)
      organisations += !one.people.empty();
    return organisations;
  };
  CHECK(people_seen(p.courier) == 1);
  CHECK(people_seen(p.maker) == 1);
  CHECK(people_seen(p.admin) == p.state.organisations.size());
  CHECK(programme_view(p.sources(), p.viewer(p.courier)).resources.empty());
  CHECK(programme_view(p.sources(), p.viewer(p.courier)).lanes.size() == 2);
  CHECK(programme_view(p.sources(), p.viewer(p.stranger)).lanes.empty());
  CHECK(programme_view(p.sources(), p.viewer(p.outsider)).equipment.empty());
  CHECK(programme_view(p.sources(), p.viewer(p.maker)).equipment.size() == 1);
  CHECK(form_of<DefineResource>(programme_view(p.sources(), p.viewer(p.admin)).forms) != nullptr);
  CHECK(form_of<DefineResource>(programme_view(p.sources(), p.viewer(p.nurse)).forms) == nullptr);
  CHECK(programme_view(p.sources(), Viewer{}).organisations.empty());
}

TEST_CASE("Terms have the shape of the commands that set them") {
  Followed p;
  const ProgrammeView view = programme_view(p.sources(), p.viewer(p.admin));
  const std::string text = encoded(view.protocols[0].making);
  CHECK(text == encoded(p.state.protocols[p.protocol].making));
  CHECK(encoded(view).find(text) != std::string::npos);
}

TEST_CASE(
    "A published version is amended by a draft of it, and a draft is filled in and published") {
  Followed p;
  const auto forms_of_version = [&](std::size_t version, UserId user) {
    return programme_view(p.sources(), p.viewer(user)).protocols.at(version).forms;
  };
  const auto forms = forms_of_version(0, p.admin);
  CHECK(form_of<SetProductTerms>(forms) == nullptr);
  CHECK(forms_of_version(0, p.nurse).empty());
  const CommandForm* amend = form_of<DraftProtocol>(forms);
  REQUIRE(amend != nullptr);
  p.tell(p.admin, get<DraftProtocol>(amend->command));
  const auto draft = forms_of_version(1, p.admin);
  const CommandForm* terms = form_of<SetProductTerms>(draft);
  REQUIRE(terms != nullptr);
  CHECK(get<SetProductTerms>(terms->command).terms == p.state.protocols[p.protocol].product);
  const CommandForm* publish = form_of<PublishProtocol>(draft);
  REQUIRE(publish != nullptr);
  CHECK_FALSE(publish->refused.has_value());
}
