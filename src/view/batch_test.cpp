#include "view/batch.hpp"

#include "view/quality.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

TEST_CASE("The batch record shows who did each step when, against its limits, and who verified") {
  Followed p;
  const BatchId lot = p.started();
  const Instant done = p.now;
  p.tell(p.maker, PerformStep{lot, 0, 50, {}, {}});
  p.wait(minutes(20));
  p.tell(p.verifier, VerifyStep{lot, 0});
  const auto view = batch_view(p.sources(), p.viewer(p.maker), lot);
  REQUIRE(view.has_value());
  REQUIRE(view->steps.size() == 2);
  const StepView& first = view->steps[0];
  CHECK(first.done);
  CHECK(first.value == 50);
  CHECK(first.within_limits);
  CHECK(first.done_by == p.maker);
  CHECK(first.done_at == done);
  CHECK(first.verified_by == p.verifier);
  CHECK(first.verified_at == done + minutes(20));
  CHECK(first.forms.empty());
  const StepView& second = view->steps[1];
  CHECK_FALSE(second.done);
  const CommandForm* form = form_of<PerformStep>(second.forms);
  REQUIRE(form != nullptr);
  const auto& command = get<PerformStep>(form->command);
  CHECK(command.equipment == p.incubator);  // there is no choice
  CHECK(command.reagent == p.medium);
  CHECK(form->missing == std::vector<std::string>{"value", "equipment", "reagent"});
}

TEST_CASE("A corrected count stays visible beside the one that took its place") {
  Followed p;
  const BatchId lot = p.started();
  p.tell(p.maker, RecordCount{lot, billion, 9000, 9000});
  p.wait(days(1));
  p.tell(p.maker, RecordCount{lot, 2 * billion, 9000, 9000});
  p.tell(p.maker, CorrectCount{lot, 1, 3 * billion / 2, 9100, 9000});
  const auto view = batch_view(p.sources(), p.viewer(p.verifier), lot);
  REQUIRE(view.has_value());
  REQUIRE(view->counts.size() == 3);
  CHECK(view->counts[0].cells == billion);
  CHECK(view->counts[0].corrected_by == 3);
  CHECK(view->counts[1].corrected_by == 0);
  CHECK(view->counts[2].corrects == 1);
  CHECK(view->counts[2].corrected_by == 0);
  CHECK(p.history.by(view->counts[2].record) == p.maker);
}

TEST_CASE("A growing batch of the demonstration has a band, a harvest day and its assumptions") {
  const Demo& d = demo();
  const Viewer maker = d.viewer(OrganisationKind::facility, Role::operator_);
  bool grown = false;
  d.state.batches.each([&](BatchId id, const Batch& batch) {
    const auto view = batch_view(d.sources(), maker, id);
    if (!view) return;
    CHECK(view->counts.size() >= batch.counts);
    CHECK(view->growth.has_value() == (batch.status == BatchStatus::started));
    if (!view->growth || view->counts.empty()) return;
    grown = true;
    // The world draws from the same figures: its counts lie within what they allow.
    CHECK(view->growth->counts_explained);
    CHECK(view->growth->assumptions.size() == 3);
    CHECK(view->growth->band.front().at == batch.started_at);
  });
  CHECK(grown);
}

TEST_CASE("A lot waits for what is missing: every gate by itself, and the rule that would refuse") {
  Followed p;
  const BatchId lot = p.filled();
  auto view = quality_lot_view(p.sources(), p.viewer(p.quality), lot);
  REQUIRE(view.has_value());
  REQUIRE(view->refused.has_value());
  CHECK(view->refused->rule == "REL-01");
  const auto met = [&](std::string_view rule) {
    return std::ranges::all_of(view->gates, [&](const GateView& gate) {
      return gate.requirement.rule != rule || gate.met;
    });
  };
  CHECK(met("MAK-07"));
  CHECK_FALSE(met("REL-01"));
  CHECK_FALSE(met("REL-03"));
  const CommandForm* release = form_of<ReleaseBatch>(view->forms);
  REQUIRE(release != nullptr);
  CHECK(release->refused.has_value());

  p.test(lot, 0, TestOutcome::pass);
  p.test(lot, 1, TestOutcome::pass);
  p.tell(p.quality, BeginReview{lot, p.reviewer});
  p.tell(p.quality, SignReview{lot});
  view = quality_lot_view(p.sources(), p.viewer(p.quality), lot);
  CHECK_FALSE(view->refused.has_value());
  CHECK(std::ranges::all_of(view->gates, &GateView::met));
  release = form_of<ReleaseBatch>(view->forms);
  REQUIRE(release != nullptr);
  CHECK_FALSE(release->refused.has_value());
  REQUIRE(view->signatures.size() == 1);
  CHECK(view->signatures[0].event == "ReviewSigned");
  CHECK(view->signatures[0].by == p.quality);
  CHECK(view->signatures[0].stands);
  // Who made it is offered no release; neither is the hospital.
  CHECK(form_of<ReleaseBatch>(quality_lot_view(p.sources(), p.viewer(p.maker), lot)->forms) ==
        nullptr);
  CHECK(form_of<ReleaseBatch>(quality_lot_view(p.sources(), p.viewer(p.nurse), lot)->forms) ==
        nullptr);
  CHECK(quality_view(p.sources(), p.viewer(p.quality)).lots_clean == 1);
}

TEST_CASE("A change after the signature shows that it no longer stands") {
  Followed p;
  const BatchId lot = p.reviewed();
  p.tell(p.maker, OpenDeviation{lot, Severity::minor});
  const auto view = quality_lot_view(p.sources(), p.viewer(p.quality), lot);
  REQUIRE(view.has_value());
  REQUIRE(view->signatures.size() == 1);
  CHECK_FALSE(view->signatures[0].stands);
  const auto voided =
      std::ranges::find(view->exceptions, ExceptionKind::signature_voided, &ExceptionView::kind);
  REQUIRE(voided != view->exceptions.end());
  CHECK_FALSE(voided->settled);
}

TEST_CASE("Only what is not as it should be is shown, with the record that proves it") {
  Followed p;
  const BatchId lot = p.started();
  p.tell(p.maker, PerformStep{lot, 0, 500, {}, {}});  // the limit is 100
  const std::uint64_t evidence = p.history.records() - 1;
  p.tell(p.verifier, VerifyStep{lot, 0});
  const auto view = quality_lot_view(p.sources(), p.viewer(p.quality), lot);
  REQUIRE(view.has_value());
  const auto one =
      std::ranges::find(view->exceptions, ExceptionKind::value_out_of_limits, &ExceptionView::kind);
  REQUIRE(one != view->exceptions.end());
  CHECK(one->value == 500);
  CHECK(one->limit_high == 100);
  CHECK(one->record == evidence);
  CHECK(one->by == p.maker);
  CHECK_FALSE(one->settled);
  REQUIRE(view->deviations.size() == 1);
  CHECK(view->deviations[0].record == evidence);
  CHECK(form_of<AssessDeviation>(view->deviations[0].forms) != nullptr);
  CHECK(form_of<AssessDeviation>(view->deviations[0].forms)->note_required);
  CHECK_FALSE(quality_lot_view(p.sources(), p.viewer(p.outsider), lot).has_value());
  CHECK_FALSE(quality_lot_view(p.sources(), p.viewer(p.courier), lot).has_value());
}

TEST_CASE("Where the programme requires signatures, a form says what its signature means") {
  Followed p;
  const BatchId lot = p.reviewed();
  const auto release = [&] {
    const auto view = quality_lot_view(p.sources(), p.viewer(p.quality), lot);
    const CommandForm* form = form_of<ReleaseBatch>(view->forms);
    REQUIRE(form != nullptr);
    return *form;
  };
  CHECK_FALSE(release().signature.has_value());
  p.state.signatures_required = true;
  CHECK(release().signature == SignatureMeaning::released);
  REQUIRE(release().refused.has_value());  // no key yet
  CHECK(release().refused->rule == text_of(Rule::signing_key_missing).id);
  p.state.users[p.quality].signing_key.bytes.fill(1);
  CHECK(release().signature == SignatureMeaning::released);
  CHECK_FALSE(release().refused.has_value());
}
