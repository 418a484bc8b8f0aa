// The pages of regulatory affairs and safety: who sees what, and that a page offers what the rules
// accept.
#include "view/regulation_decide.hpp"
#include "view/regulation_records.hpp"

#include <doctest/doctest.h>

#include "view/test_demo.hpp"

namespace {

using namespace meguri;

const Code proof = numbered_code("E", 1, 4);

// TestProgramme under a trial notice, with its regulatory record, and who files and judges.
struct Regulated : Followed {
  interchange::RegulatoryRecord record;
  UserId regulatory, safety, auditor;
  CourseId course;

  Regulated() {
    const auto before = seen_by;
    seen_by = [this, before](const Meta& meta, const Events& events) {
      const std::uint64_t index = history.records();
      before(meta, events);
      for (const Event& event : events)
        record.see(state, event, {index, meta.at, meta.by, meta.has_note ? "note" : ""});
    };
    regulatory = user_of(Role::regulatory);
    safety = user_of(Role::safety);
    auditor = user_of(Role::auditor);
    const Date filed = date_in_japan(now) + -60;
    tell(regulatory, NotifyTrial{TrialNotice::first, filed, proof});
    tell(regulatory, SignContract{TrialNoticeId{1}, hospital, filed + 30, proof});
    tell(regulatory, PlaceUnderLaw{protocol, TrialNoticeId{1}, {}, {}});
    course = enrol(900);
  }
  Sources sources() const {
    Sources all = Followed::sources();
    all.regulatory = &record;
    return all;
  }
  AdverseEventId reported(Seriousness seriousness) {
    const AdverseEventId id = state.adverse_events.next();
    tell(nurse, ReportAdverseEvent{course, {}, now, seriousness, false, true, Outcome::unknown});
    return id;
  }

private:
  UserId user_of(Role role) {
    const UserId id = state.users.next();
    tell(admin, DefineUser{sponsor, role_set(role)});
    return id;
  }
};

TEST_CASE("a case starts its clock on the page, and the form on the page meets it") {
  Regulated p;
  p.reported(Seriousness::death);
  ObligationsView page = obligations_view(p.sources(), p.viewer(p.safety));
  REQUIRE(page.duties.size() == 1);
  CHECK(page.duties[0].rule == "OB-JP-T1");
  CHECK(page.duties[0].standing == DutyStanding::due_soon);
  CHECK(page.duties[0].days == 7);
  CHECK(!page.duties[0].escalated);
  CHECK(page.duties[0].mark == "verified");
  REQUIRE(page.duties[0].form.has_value());
  FileDuty file = get<FileDuty>(page.duties[0].form->command);
  file.evidence = proof;
  p.tell(p.safety, file);
  page = obligations_view(p.sources(), p.viewer(p.safety));
  CHECK(page.duties[0].standing == DutyStanding::met);
  CHECK(page.met == 1);
  CHECK(page.duties[0].evidence == to_text(proof));
  CHECK(page.findings.empty());
}

TEST_CASE("a duty is escalated before it is late, and stays so until it is met") {
  Regulated p;
  p.reported(Seriousness::death);
  const auto escalated = [&] {
    return obligations_view(p.sources(), p.viewer(p.safety)).duties[0].escalated;
  };
  p.wait(days(4));
  CHECK(!escalated());
  p.wait(days(1));
  CHECK(escalated());
  p.wait(days(5));
  CHECK(escalated());
  CHECK(obligations_view(p.sources(), p.viewer(p.safety)).overdue == 1);
}

TEST_CASE("duties and dossiers are for who sees every course; a site sees its own cases") {
  Regulated p;
  const AdverseEventId seen = p.reported(Seriousness::death);
  for (const UserId one : {p.nurse, p.maker, p.courier, p.outsider}) {
    CHECK(obligations_view(p.sources(), p.viewer(one)).duties.empty());
    CHECK(dossiers_page(p.sources(), p.viewer(one), nullptr).dossiers.empty());
    CHECK(road_map_view(p.sources(), p.viewer(one), nullptr).notices.empty());
  }
  CHECK(safety_case_view(p.sources(), p.viewer(p.nurse), seen).has_value());
  CHECK(!safety_case_view(p.sources(), p.viewer(p.outsider), seen).has_value());
  CHECK(!safety_case_view(p.sources(), p.viewer(p.courier), seen).has_value());
  CHECK(safety_cases_page(p.sources(), p.viewer(p.safety)).cases.size() == 1);
  CHECK(road_map_view(p.sources(), p.viewer(p.regulatory), nullptr).notices.size() == 1);
}

TEST_CASE("nobody sees a blinded treatment; when the blind is broken, safety does") {
  Regulated p;
  const MaterialId dose = p.dose_at_bedside();
  const CourseId treated = p.state.materials[dose].course;
  p.tell(p.nurse,
         ReportAdverseEvent{treated, dose, p.now, Seriousness::death, false, true, Outcome::fatal});
  const AdverseEventId seen{1};
  const auto lot = [&](UserId by) {
    return safety_case_view(p.sources(), p.viewer(by), seen)->lot;
  };
  const std::string real = to_text(p.batch(p.material(dose).batch).lot);
  CHECK(lot(p.nurse) == real);
  p.tell(p.admin, BlindProtocol{p.protocol});
  for (const UserId one : {p.nurse, p.physician, p.safety, p.regulatory, p.auditor}) {
    CHECK(lot(one).empty());
    CHECK(safety_case_fhir(p.sources(), p.viewer(one), seen)->find(real) == std::string::npos);
  }
  p.tell(p.physician, BreakBlind{treated});
  CHECK(lot(p.safety) == real);
  CHECK(lot(p.physician) == real);
  CHECK(lot(p.auditor) == real);
  CHECK(lot(p.nurse).empty());
  CHECK(lot(p.regulatory).empty());
  CHECK(safety_case_fhir(p.sources(), p.viewer(p.safety), seen)->find(real) != std::string::npos);
}

TEST_CASE("the roads show what the law asks, with source and mark in both languages") {
  Regulated p;
  for (const Language language : {Language::english, Language::japanese}) {
    const RoadMapView map = road_map_view(p.sources(), p.viewer(p.regulatory, language), nullptr);
    REQUIRE(map.tracks.size() == 4);
    for (const TrackView& track : map.tracks) {
      CHECK(!track.steps.empty());
      for (const StatementView* one : {&track.may_claim, &track.pays, &track.builds, &track.gate,
                                       &track.risk, &track.cost, &track.patients}) {
        CHECK(!one->text.empty());
        CHECK(!one->source.empty());
        CHECK(!one->mark.empty());
      }
    }
    CHECK(map.notices[0].contracts_from == map.notices[0].day + 30);
    CHECK(map.notices[0].contracts.size() == 1);
    const DecideView decide = decide_view(p.sources(), p.viewer(p.regulatory, language), nullptr);
    CHECK(decide.roads.size() == 4);
    REQUIRE(decide.markets.size() == 3);
    CHECK(decide.markets[0].market == "japan");
    CHECK(decide.markets[0].review.cases == 18);
    CHECK(decide.baseline_text.find("91") != std::string::npos);
  }
}

TEST_CASE("a class stands beside what the table proposes for the same facts") {
  Regulated p;
  TreatmentFacts donor{.origin = CellOrigin::allogeneic,
                       .cells = CellKind::other,
                       .gene_modified = Fact::no,
                       .in_vivo_gene = Fact::no,
                       .processed = Fact::yes,
                       .rebuilds_body = Fact::no,
                       .homologous_use = Fact::no,
                       .approved_or_trial = Fact::no};
  p.tell(p.regulatory, DecideClass{{}, donor, TreatmentClass::ii, proof});
  RoadMapView map = road_map_view(p.sources(), p.viewer(p.regulatory), nullptr);
  REQUIRE(map.plans.size() == 1);
  CHECK(map.plans[0].class_name == "Class II");
  CHECK(map.plans[0].proposal_name == "Class I");
  CHECK(map.plans[0].proposal_mark == "verified");
  donor.gene_modified = Fact::unknown;
  p.tell(p.regulatory, DecideClass{TreatmentPlanId{1}, donor, TreatmentClass::i, proof});
  map = road_map_view(p.sources(), p.viewer(p.regulatory), nullptr);
  CHECK(map.plans[0].history.size() == 2);
  CHECK(map.plans[0].proposal_reason.find("gene_modified") != std::string::npos);
}

TEST_CASE("a document that the ledger binds proves its item, until it is taken out") {
  Regulated p;
  const auto brochure = [&] {
    for (const DossierPage& one :
         dossiers_page(p.sources(), p.viewer(p.regulatory), nullptr).dossiers)
      if (one.dossier == "ctn")
        for (const DossierItemView& item : one.items)
          if (item.item == "brochure") return item;
    return DossierItemView{};
  };
  CHECK(!brochure().proved);
  Digest content;
  content.bytes.fill(7);
  p.tell(p.regulatory, BindDocument{*parse_code("CTN"), *parse_code("BROCHURE"), content});
  CHECK(brochure().proved);
  REQUIRE(brochure().evidence.size() == 1);
  CHECK(brochure().evidence[0].sha256 == to_text(content));
  p.tell(p.regulatory, UnbindDocument{BindingId{1}});
  CHECK(!brochure().proved);
}

TEST_CASE("the calendar of duties holds one entry a duty") {
  Regulated p;
  p.reported(Seriousness::death);
  const std::string feed = obligations_calendar(p.sources(), p.viewer(p.safety));
  CHECK(feed.find("BEGIN:VEVENT") != std::string::npos);
  CHECK(feed.find("AE-1.OB-JP-T1.pmda.0@meguri") != std::string::npos);
  CHECK(obligations_calendar(p.sources(), p.viewer(p.courier)).find("BEGIN:VEVENT") ==
        std::string::npos);
}

PlannedRoads planned_roads() {
  const interchange::CompiledProgramme& programme = *demo().opened.programme;
  return {programme.programme.start, programme.programme.roads, programme.milestones};
}

TEST_CASE("the roads of the programme stand as planned, as expected and as they came") {
  const Demo& p = demo();
  const PlannedRoads planned = planned_roads();
  const Viewer lead = p.viewer(OrganisationKind::sponsor, Role::programme_lead);
  const RoadMapView map = road_map_view(p.sources(), lead, &planned);
  REQUIRE(map.roads.size() == planned.roads.size() + 2);  // beside the US and the EU
  CHECK(map.roads.back().reference);
  for (const RoadOutlookView& road : map.roads) {
    CHECK(!road.track.empty());
    CHECK(road.to_goal.low_days <= road.to_goal.median_days);
    CHECK(road.to_goal.median_days <= road.to_goal.high_days);
    std::size_t goals = 0;
    for (const StepOutlookView& step : road.steps) {
      goals += step.goal;
      CHECK(step.plan_critical_bp >= 0);
      CHECK(step.plan_critical_bp <= 10'000);
      if (step.done) CHECK(!step.expected_median);
      if (step.plan_median) CHECK(*step.plan_low <= *step.plan_median);
    }
    CHECK(goals == 1);
  }
  const DecideView decide = decide_view(p.sources(), lead, &planned);
  CHECK(decide.times.size() == planned.roads.size());
  CHECK(decide.reasons.size() == 4);
  CHECK(decide.history.size() == 78);
  CHECK(decide.baselines[0].error_days == 91);
}

TEST_CASE(
    "a step that a dossier waits for shows what its delay costs, on each road that takes it") {
  const PlannedRoads planned = planned_roads();
  const Viewer lead = demo().viewer(OrganisationKind::sponsor, Role::programme_lead);
  const auto roads = road_outlooks(demo().sources(), lead, planned);
  const auto effects = effects_of(roads, "JP-07");
  CHECK(effects.size() == 2);  // imported, and made in Japan
  CHECK(effects_of(roads, "JP-99").empty());
}

TEST_CASE("records say which rule keeps them; unknown keeps; labels wait for the facts") {
  Regulated p;
  RetentionPage page = retention_page(p.sources(), p.viewer(p.regulatory));
  REQUIRE(!page.records.empty());
  CHECK(page.erasable + page.kept + page.unknown == page.records.size());
  CHECK(page.erasable == 0);
  for (const HeldRecordView& held : page.records) {
    CHECK(!held.rule.empty());
    CHECK(held.erasable_from.has_value() == held.unknown_name.empty());
  }
  for (const RetentionRuleView& rule : page.rules) {
    CHECK(!rule.source.empty());
    CHECK(!rule.mark.empty());
  }
  REQUIRE(!page.labels.empty());
  CHECK(!page.labels[0].fault_rule.empty());
  REQUIRE(form_of<DecideProductFacts>(page.labels[0].forms) != nullptr);
  p.tell(p.regulatory, DecideProductFacts{p.protocol, Fact::no, Fact::yes, false, proof});
  page = retention_page(p.sources(), p.viewer(p.regulatory));
  CHECK(page.labels[0].fault_rule.empty());
  CHECK(page.labels[0].marks == std::vector<std::string>{"再生等"});
  CHECK(retention_page(p.sources(), p.viewer(p.courier)).records.empty());
}

TEST_CASE("the CSV of cases holds what its reader may see") {
  Regulated p;
  p.reported(Seriousness::death);
  CHECK(safety_cases_csv(p.sources(), p.viewer(p.safety)).find("AE-1") != std::string::npos);
  CHECK(safety_cases_csv(p.sources(), p.viewer(p.nurse)).find("AE-1") != std::string::npos);
  CHECK(safety_cases_csv(p.sources(), p.viewer(p.outsider)).find("AE-1") == std::string::npos);
}

}  // namespace
