#include "view/offer.hpp"

#include <boost/mp11/algorithm.hpp>

#include "domain/decide.hpp"
#include "domain/signing.hpp"

namespace meguri {
namespace {

// The judges that ask for a note; offer_test.cpp compares the list with what they do.
using WithNote = boost::mp11::mp_list<
    DefineOrganisation, DefineRoad, DefineMilestone, SkipMilestone, RetireProtocol, QualifyDonor,
    HoldCourse, ResumeCourse, WithdrawCourse, RecordDeath, StopCourse, MigrateCourse,
    SetOrderPriority, CancelOrder, CancelChain, RecordFailedCollection, DecideCondition,
    DestroyMaterial, RetainMaterial, RefuseShipment, CancelShipment, CorrectCount, FailBatch,
    OpenDeviation, AssessDeviation, CloseDeviation, RejectBatch, JustifyOutOfSpecification,
    NotifyAuthority, WasteDose, ReportAdverseEvent, FollowUpAdverseEvent, RecordOccurrence,
    AmendOccurrence, EndOccurrence, WithdrawFiling, SetClock, DecideClass, NotifyTrial,
    PlaceUnderLaw, RecordApproval, DecideProductFacts, ApplyForDesignation, SendAbroad,
    BindDocument, UnbindDocument, DraftReference, PublishReference, DescribeCase, AssessCase,
    BlindProtocol, BreakBlind>;

// Refusals that nothing the person enters can change: who they are, and where things stand.
bool lasting(Rule rule) {
  switch (rule) {
    case Rule::not_permitted:
    case Rule::course_wrong_status:
    case Rule::order_wrong_status:
    case Rule::order_open:
    case Rule::chain_wrong_status:
    case Rule::material_wrong_status:
    case Rule::shipment_wrong_status:
    case Rule::batch_wrong_status:
    case Rule::deviation_wrong_status:
    case Rule::test_wrong_status:
    case Rule::disposition_wrong:
    case Rule::visit_wrong_status:
    case Rule::dose_wrong_status:
    case Rule::adverse_event_closed:
    case Rule::milestone_wrong_status:
    case Rule::protocol_not_draft:
    case Rule::not_in_custody:
    case Rule::step_out_of_order: return true;
    default: return false;
  }
}

}  // namespace

bool needs_note(const Command& command) {
  return visit([]<class C>(const C&) { return boost::mp11::mp_contains<WithNote, C>::value; },
               command);
}

Verdict dry_run(const Reader& reader, const Command& command) {
  const UserId user = reader.viewer.user;
  const Meta meta{reader.now(), user, 1, true, {}};
  Events events;
  const Verdict verdict = decide(reader.state(), command, meta, events);
  // The rules ask for the signature last: all else is well, and it can be given by whoever has a
  // key.
  if (verdict || verdict.error().rule != Rule::signature_missing) return verdict;
  if (signing_key_for(reader.state(), command, user).empty())
    return refuse(Rule::signing_key_missing, user);
  return {};
}

void Offers::add(const Command& command, const Missing& missing) {
  const Verdict verdict = dry_run(reader_, command);
  if (!verdict && lasting(verdict.error().rule)) return;
  CommandForm form{command, {missing.begin(), missing.end()}, needs_note(command), {}, {}};
  if (needs_signature(reader_.state(), command, reader_.viewer.user))
    form.signature = meaning_of(command);
  if (!verdict && form.missing.empty()) form.refused = reader_.rule(verdict.error().rule);
  forms_.push_back(std::move(form));
}

}  // namespace meguri
