// The books of courses and doses: whose cells, which patient, and everything that must be true at
// the moment of an infusion.
#include "simulation/auditor.hpp"

namespace meguri::simulation {

void Auditor::on(const CourseProposed& e, const Meta&) {
  expect_next(e.course, "courses out of number");
  courses_[e.course].site = e.site;
  courses_[e.course].protocol = e.protocol;
}
void Auditor::on(const ConsentRecorded& e, const Meta&) {
  courses_[e.course].consent_until = e.valid_until;
}
void Auditor::on(const IdentityAssigned& e, const Meta&) {
  expect(courses_[e.course].identity.empty(), "an identity was assigned twice", number(e.course));
  use_code(e.identity, number(e.course));
  courses_[e.course].identity = e.identity;
}
void Auditor::on(const CourseHeld& e, const Meta&) { courses_[e.course].held = true; }
void Auditor::on(const CourseResumed& e, const Meta&) { courses_[e.course].held = false; }
void Auditor::on(const CourseMigrated& e, const Meta&) { courses_[e.course].protocol = e.protocol; }

void Auditor::on(const CourseEnded& e, const Meta&) {
  CourseBook& course = courses_[e.course];
  expect(!course.ended, "a course ended twice", number(e.course));
  course.ended = true;
  for (auto& [id, piece] : pieces_)
    if (piece.course == e.course && !piece.sample) piece.held = true;
  for (auto& [id, order] : orders_)
    if (order.course == e.course && !order.started && !order.over) stop_order(id, order);
}
void Auditor::on(const CourseCompleted& e, const Meta&) {
  CourseBook& course = courses_[e.course];
  expect(!course.ended, "a course ended twice", number(e.course));
  expect(course.infused >= protocols_[course.protocol].schedule.doses_planned,
         "a course was completed before its last dose", number(e.course));
  course.ended = true;
}

void Auditor::add_piece(MaterialId id, const Piece& piece, Code label) {
  expect_next(id, "material out of number");
  expect(labels_.insert(label).second || forgetting_, "a label was used twice", number(id));
  expect(some(piece.holder), "material in nobody's custody", number(id));
  pieces_[id] = piece;
}

// Of proven temperature, not held by anything, in date, still there.
void Auditor::expect_usable(MaterialId id, const Piece& piece, Instant at) {
  expect(!piece.gone, "material that is gone was used", number(id));
  expect(!piece.doubted, "material of unproven temperature was used", number(id));
  expect(!piece.held, "quarantined material was used", number(id));
  expect(at < piece.expires, "expired material was used", number(id));
}

void Auditor::on(const DoseAllocated& e, const Meta& meta) {
  Piece& dose = pieces_[e.dose];
  expect(dose.dose, "something else than a dose was allocated", number(e.dose));
  expect(!some(dose.course) || dose.course == e.course, "a dose got a second patient",
         number(e.dose));
  expect(!courses_[e.course].ended, "a dose for a course that is over", number(e.dose));
  expect_usable(e.dose, dose, meta.at);
  dose.course = e.course;
}
void Auditor::on(const DoseThawed& e, const Meta& meta) {
  Piece& dose = pieces_[e.dose];
  expect(dose.thawed == Instant{}, "a dose was thawed twice", number(e.dose));
  expect(!courses_[dose.course].ended, "thawed for a course that is over", number(e.dose));
  expect(dose.holder == courses_[dose.course].site, "thawed away from its patient", number(e.dose));
  expect_usable(e.dose, dose, meta.at);
  expect_seen(e.dose, dose, meta.at);
  dose.thawed = meta.at;
}
void Auditor::on(const BedsideChecked& e, const Meta& meta) {
  Piece& dose = pieces_[e.dose];
  const RoleSet bedside = role_set(Role::nurse, Role::physician);
  expect(e.first != e.second && e.first == meta.by, "one person checked twice", number(e.dose));
  for (const UserId one : {e.first, e.second})
    expect(has_role(one, bedside) && home_of(one) == courses_[dose.course].site,
           "checked by somebody who may not", number(one));
  dose.first = e.first;
  dose.second = e.second;
}

void Auditor::on(const DoseInfused& e, const Meta& meta) {
  Piece& dose = pieces_[e.dose];
  CourseBook& course = courses_[e.course];
  const Lot& lot = lots_[dose.lot];
  const OrderBook& order = orders_[lot.order];
  const Protocol& made_by = protocols_[lot.protocol];
  expect(dose.dose && dose.course == e.course, "infused into another patient", number(e.dose));
  expect(!some(order.course) || order.course == e.course, "another patient's cells were infused",
         number(e.dose));
  expect(lot.word == Word::final || lot.word == Word::exceptional ||
             (lot.word == Word::interim && made_by.product.infuse_on_interim),
         "infused without a release of its lot", number(e.dose));
  expect_usable(e.dose, dose, meta.at);
  expect(dose.thawed != Instant{} && meta.at < dose.thawed + made_by.product.thaw_window,
         "infused outside the thaw window", number(e.dose));
  expect(some(dose.first) && (meta.by == dose.first || meta.by == dose.second),
         "infused without the check by two people", number(e.dose));
  expect(dose.holder == course.site && home_of(meta.by) == course.site,
         "infused somewhere else than at the patient's site", number(e.dose));
  expect(!course.ended && !course.held && meta.at < course.consent_until,
         "infused without consent, on hold or after the end", number(e.course));
  const ScheduleTerms& schedule = protocols_[course.protocol].schedule;
  expect(course.last_infusion == Instant{} ||
             meta.at >= course.last_infusion + schedule.dose_interval - schedule.visit_early,
         "infused too soon after the last dose", number(e.course));
  dose.gone = true;
  course.last_infusion = meta.at;
  ++course.infused;
  ++infusions_;
}

void Auditor::lose(MaterialId id) {
  expect(!pieces_[id].gone, "something that is gone was lost again", number(id));
  pieces_[id].gone = true;
}
void Auditor::on(const DoseWasted& e, const Meta&) { lose(e.dose); }
void Auditor::on(const ThawWindowClosed& e, const Meta& meta) {
  const Piece& dose = pieces_[e.dose];
  expect(meta.at >= dose.thawed + protocols_[lots_[dose.lot].protocol].product.thaw_window,
         "a thaw window closed too early", number(e.dose));
  lose(e.dose);
}
void Auditor::on(const MaterialExpired& e, const Meta& meta) {
  expect(meta.at >= pieces_[e.material].expires, "material expired too early", number(e.material));
  lose(e.material);
}

}  // namespace meguri::simulation
