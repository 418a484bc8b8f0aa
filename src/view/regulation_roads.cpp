#include <array>
#include <cmath>

#include "domain/judge_law.hpp"
#include "interchange/obligation_claims.hpp"
#include "interchange/source_words.hpp"
#include "regulation/asrm_class.hpp"
#include "report/figure_text.hpp"
#include "report/number_text.hpp"
#include "report/regulation_compare.hpp"
#include "report/regulatory_words.hpp"
#include "report/words.hpp"
#include "view/acts.hpp"
#include "view/reader.hpp"
#include "view/regulation.hpp"

namespace meguri {
namespace {

using interchange::BothLanguages;
using interchange::Mark;
using interchange::RoadClaim;
using interchange::Told;
using interchange::TrackStep;
using report::Phrase;

constexpr std::array market_words{"japan", "us", "eu"};  // in the order of Region

std::string mark_name(Mark mark) { return std::string(interchange::name_of(mark)); }

std::optional<std::int64_t> days_of(const std::optional<interchange::Figure>& figure) {
  if (!figure) return std::nullopt;
  return figure->constant() / days(1).us;
}

TrackStepView step_view(const TrackStep& step, Language language) {
  TrackStepView view{.step = step.id,
                     .name = report::in(language, step.name),
                     .submitter = report::in(language, step.submitter),
                     .reviewer = report::in(language, step.reviewer),
                     .requires_text = report::in(language, step.requires_),
                     .triggers_text = report::in(language, step.triggers),
                     .after = step.after,
                     .statutory_days = days_of(step.statutory),
                     .target_days = days_of(step.target),
                     .observed_days = {},
                     .observed_cases = step.observed ? step.observed->cases : 0,
                     .plan_text = {},
                     .plan_mark = {},
                     .source = interchange::source_in(language, step.source),
                     .mark = mark_name(step.mark)};
  if (step.observed && step.observed->median)
    view.observed_days = step.observed->median->us / days(1).us;
  if (step.plan) {
    view.plan_text = report::value_text(*step.plan, language);
    view.plan_mark = mark_name(step.plan->mark);
  }
  return view;
}

TrackView track_view(const RoadClaim& claim, bool with_steps, Language language) {
  const auto own = [&](const BothLanguages& text, const std::string& source, Mark mark) {
    return StatementView{report::in(language, text), interchange::source_in(language, source),
                         mark_name(mark)};
  };
  const auto of = [&](const BothLanguages& text) { return own(text, claim.source, claim.mark); };
  TrackView view{.track = claim.track,
                 .may_claim = of(claim.may_claim),
                 .pays = of(claim.pays),
                 .builds = of(claim.builds),
                 .gate = of(claim.gate),
                 .risk = of(claim.risk),
                 .cost = own(claim.cost, claim.cost_source, claim.cost_mark),
                 .patients = own(claim.patients, claim.patients_source, claim.patients_mark),
                 .branches = {},
                 .steps = {}};
  for (const interchange::RoadBranch& branch : claim.branches)
    view.branches.push_back(
        {report::in(language, branch.name), own(branch.then, branch.source, branch.mark)});
  if (!with_steps) return view;
  for (const TrackStep& step : interchange::road_library())
    if (step.track == claim.track) view.steps.push_back(step_view(step, language));
  return view;
}

DecisionView decision(std::string what, Date day, Code evidence, const Told& told) {
  return {std::move(what), day, to_text(evidence), told.note, told.record, told.by};
}

// What the table of the law says of the facts of the last decision.
void propose(TreatmentPlanView& view, const TreatmentFacts& facts, Language language) {
  const auto proposal = regulation::propose_class(facts);
  if (!proposal) {
    view.proposal_name = report::word(language, TreatmentClass::none);
    view.proposal_reason = report::say(language, Phrase::class_fact_missing, proposal.error().fact);
    return;
  }
  view.proposal_name = report::word(language, proposal->treatment_class);
  view.proposal_reason = language == Language::japanese ? proposal->reason_ja : proposal->reason_en;
  view.proposal_mark = proposal->mark;
}

TreatmentPlanView plan_view(const interchange::SeenPlan& seen, Language language) {
  TreatmentPlanView view;
  view.plan = seen.id;
  const interchange::ClassDecisionSeen& last = seen.decisions.back();
  view.treatment_class = last.treatment_class;
  view.class_name = report::word(language, last.treatment_class);
  propose(view, last.facts, language);
  view.submitted = seen.submitted;
  if (seen.submitted)
    view.treats_from = last.treatment_class == TreatmentClass::i
                           ? first_day_after(Gate::class_i_plan, *seen.submitted)
                           : *seen.submitted;
  for (const interchange::ClassDecisionSeen& one : seen.decisions)
    view.history.push_back(decision(
        report::say(language, Phrase::class_decided, report::word(language, one.treatment_class)),
        date_in_japan(one.told.at), one.evidence, one.told));
  for (const interchange::OpinionSeen& one : seen.opinions)
    view.history.push_back(decision(
        report::say(language, one.favourable ? Phrase::opinion_for : Phrase::opinion_against,
                    report::word(language, one.committee)),
        one.day, one.evidence, one.told));
  return view;
}

TrialNoticeView notice_view(const Reader& reader, const interchange::SeenNotice& seen) {
  const Language language = reader.viewer.language;
  const Gate gate = gate_of(seen.kind);
  TrialNoticeView view{.notice = seen.id,
                       .name = std::string(report::word(language, seen.kind)),
                       .day = seen.day,
                       .contracts_from = first_day_after(gate, seen.day),
                       .article = std::string(terms_of(gate).article),
                       .mark = std::string(terms_of(gate).mark),
                       .contracts = {}};
  for (const interchange::SeenContract& one : seen.contracts)
    view.contracts.push_back(decision(reader.name(one.site), one.day, one.evidence, one.told));
  return view;
}

ApprovalView approval_view(const Reader& reader, const interchange::SeenApproval& seen) {
  const Approval& row = reader.state().regulatory.approvals[seen.id];
  const Date today = date_in_japan(reader.now());
  ApprovalView view{.approval = seen.id,
                    .law_name = std::string(report::word(reader.viewer.language, seen.law)),
                    .standing = static_cast<ApprovalStanding>(validity_on(row, today)),
                    .last_day = {},
                    .days_left = 0,
                    .shipping_banned = row.shipping_banned,
                    .history = {}};
  if (row.years > 0) {
    view.last_day = last_day(row);
    view.days_left = *view.last_day - today;
  }
  for (const interchange::ApprovalStep& step : seen.steps)
    view.history.push_back(
        decision(std::string(report::event_word(reader.viewer.language, step.event)), step.day,
                 step.evidence, step.told));
  return view;
}

void add_forms(const Reader& reader, RoadMapView& view) {
  Offers offers(reader);
  const Date today = date_in_japan(reader.now());
  offers.add(NotifyTrial{TrialNotice::first, today, {}}, {"notice", "day", "evidence"});
  for (const TrialNoticeView& notice : view.notices)
    offers.add(SignContract{notice.notice, {}, today, {}}, {"site", "day", "evidence"});
  offers.add(DecideClass{{}, {}, TreatmentClass::ii, {}}, {"facts", "treatment_class", "evidence"});
  for (const TreatmentPlanView& plan : view.plans) {
    if (plan.submitted) continue;
    offers.add(RecordOpinion{plan.plan, CommitteeKind::specified_certified, true, today, {}},
               {"committee", "favourable", "day", "evidence"});
    offers.add(SubmitPlan{plan.plan, today, {}}, {"day", "evidence"});
  }
  for (const ApprovalView& approval : view.approvals) {
    if (approval.shipping_banned)
      offers.add(LiftShippingBan{approval.approval, today, {}}, {"day", "evidence"});
    if (approval.last_day && approval.standing != ApprovalStanding::expired)
      offers.add(ApplyAgain{approval.approval, today, {}}, {"day", "evidence"});
  }
  view.forms = offers.take();
}

DaySpreadView spread_of(const report::DaySpread& spread, std::int64_t cases,
                        std::int64_t from_memory) {
  const auto whole = [](double days) { return static_cast<std::int64_t>(std::lround(days)); };
  return {whole(spread.p10), whole(spread.p50), whole(spread.p90), cases, from_memory};
}

const report::ComparisonView& markets() {
  static const report::ComparisonView compared = report::compare_markets(20'000, 1);
  return compared;
}

}  // namespace

RoadMapView road_map_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  RoadMapView view{.notice = reader.say(Phrase::legal_notice),
                   .today = date_in_japan(reader.now()),
                   .tracks = {},
                   .notices = {},
                   .plans = {},
                   .approvals = {},
                   .forms = {}};
  for (const RoadClaim& claim : interchange::road_claims())
    view.tracks.push_back(track_view(claim, true, viewer.language));
  if (sources.regulatory == nullptr || !reader.sight.everything()) return view;
  for (const auto& seen : sources.regulatory->notices())
    view.notices.push_back(notice_view(reader, seen));
  for (const auto& seen : sources.regulatory->plans())
    view.plans.push_back(plan_view(seen, viewer.language));
  for (const auto& seen : sources.regulatory->approvals())
    view.approvals.push_back(approval_view(reader, seen));
  add_forms(reader, view);
  return view;
}

DecideView decide_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  DecideView view{
      .notice = reader.say(Phrase::legal_notice), .roads = {}, .markets = {}, .baseline_text = {}};
  for (const RoadClaim& claim : interchange::road_claims())
    view.roads.push_back(track_view(claim, false, viewer.language));
  const report::ComparisonView& compared = markets();
  for (const report::MarketView& market : compared.markets)
    view.markets.push_back({market_words[static_cast<std::size_t>(market.region)],
                            spread_of(market.first_dose, 0, 0),
                            spread_of(market.review, market.cases, market.from_memory)});
  const auto& evidence = compared.japan.evidence;
  view.baseline_text = report::say(
      viewer.language, Phrase::decide_baselines, report::decimal(compared.japan.p10_days, 0),
      report::decimal(compared.japan.p90_days, 0),
      report::decimal(evidence.target_clock.mean_days, 0), evidence.target_clock.cases,
      report::decimal(evidence.rolling_median.mean_days, 0), evidence.rolling_median.cases);
  return view;
}

}  // namespace meguri
