#include <algorithm>
#include <cmath>

#include "domain/judge_law.hpp"
#include "interchange/figure_distribution.hpp"
#include "interchange/obligation_claims.hpp"
#include "interchange/source_words.hpp"
#include "regulation/asrm_class.hpp"
#include "report/figure_text.hpp"
#include "report/regulatory_words.hpp"
#include "report/words.hpp"
#include "view/acts.hpp"
#include "view/reader.hpp"
#include "view/regulation_decide.hpp"

namespace meguri {
namespace {

using interchange::BothLanguages;
using interchange::Mark;
using interchange::RoadClaim;
using interchange::Told;
using interchange::TrackStep;
using report::Phrase;

std::string mark_name(Mark mark) { return std::string(interchange::name_of(mark)); }

std::optional<std::int64_t> days_of(const std::optional<interchange::Figure>& figure) {
  if (!figure) return std::nullopt;
  return figure->constant() / days(1).us;
}

std::string track_name(const std::string& track, Language language) {
  const auto& steps = interchange::road_library();
  const auto first = std::ranges::find(steps, track, &TrackStep::track);
  return first == steps.end() ? track : report::in(language, first->track_name);
}

void set_plan(TrackStepView& view, const interchange::Figure& plan, Language language) {
  view.plan_text = report::value_text(plan, language);
  view.plan_mark = mark_name(plan.mark);
  const auto made = interchange::to_distribution(plan);
  if (!made) return;
  const auto at = [&](double share) -> std::optional<std::int64_t> {
    return std::lround(forecast::quantile(*made, share));
  };
  view.plan_low_days = at(0.1);
  view.plan_median_days = at(0.5);
  view.plan_high_days = at(0.9);
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
                     .plan_low_days = {},
                     .plan_median_days = {},
                     .plan_high_days = {},
                     .plan_text = {},
                     .plan_mark = {},
                     .source = interchange::source_in(language, step.source),
                     .mark = mark_name(step.mark)};
  if (step.observed && step.observed->median)
    view.observed_days = step.observed->median->us / days(1).us;
  if (step.plan) set_plan(view, *step.plan, language);
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

}  // namespace

TrackView track_view(const RoadClaim& claim, bool with_steps, Language language) {
  const auto own = [&](const BothLanguages& text, const std::string& source, Mark mark) {
    return StatementView{report::in(language, text), interchange::source_in(language, source),
                         mark_name(mark)};
  };
  const auto of = [&](const BothLanguages& text) { return own(text, claim.source, claim.mark); };
  TrackView view{.track = claim.track,
                 .track_name = track_name(claim.track, language),
                 .may_claim = of(claim.may_claim),
                 .pays = of(claim.pays),
                 .builds = of(claim.builds),
                 .gate = of(claim.gate),
                 .risk = of(claim.risk),
                 .cost = own(claim.cost, claim.cost_source, claim.cost_mark),
                 .patients = own(claim.patients, claim.patients_source, claim.patients_mark),
                 .branches = {},
                 .gives = {},
                 .steps = {}};
  for (const interchange::RoadBranch& branch : claim.branches)
    view.branches.push_back(
        {report::in(language, branch.name), own(branch.then, branch.source, branch.mark)});
  for (const interchange::RoadGift& gift : claim.gives)
    view.gives.push_back(
        {gift.to, track_name(gift.to, language), own(gift.what, gift.source, gift.mark)});
  if (!with_steps) return view;
  for (const TrackStep& step : interchange::road_library())
    if (step.track == claim.track) view.steps.push_back(step_view(step, language));
  return view;
}

RoadMapView road_map_view(const Sources& sources, const Viewer& viewer,
                          const PlannedRoads* planned) {
  const Reader reader(sources, viewer);
  RoadMapView view{.notice = reader.say(Phrase::legal_notice),
                   .today = date_in_japan(reader.now()),
                   .tracks = {},
                   .roads = {},
                   .notices = {},
                   .plans = {},
                   .approvals = {},
                   .forms = {}};
  for (const RoadClaim& claim : interchange::road_claims())
    view.tracks.push_back(track_view(claim, true, viewer.language));
  if (planned != nullptr) view.roads = road_outlooks(sources, viewer, *planned);
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

}  // namespace meguri
