// The books of making and quality: who made, who signed what, what was known when a lot was
// released.
#include "simulation/auditor.hpp"

namespace meguri::simulation {

void Auditor::on(const BatchStarted& e, const Meta& meta) {
  expect_next(e.batch, "lots out of number");
  use_code(e.lot, number(e.batch));
  OrderBook& order = orders_[e.order];
  Lot& lot = lots_[e.batch];
  lot.order = e.order;
  lot.protocol = order.protocol;
  lot.facility = places_[e.suite].at;
  lot.suite = e.suite;
  lot.makers.insert(meta.by);
  occupy(e.suite);
  expect(!order.over && !order.started, "a lot for an order that is over", number(e.order));
  order.started = true;
  Piece& cells = pieces_[order.cells];
  expect(cells.holder == lot.facility && !some(cells.shipment),
         "started with cells that are elsewhere", number(order.cells));
  expect(cells.course == order.course, "started with another patient's cells", number(order.cells));
  expect_usable(order.cells, cells, meta.at);
  expect_seen(order.cells, cells, meta.at);
  expect(cells.portions > 0, "started with cells that are used up", number(order.cells));
  if (--cells.portions == 0) cells.gone = true;
  const Duration kept = protocols_[order.protocol].collection.retained_life;
  if (!cells.gone && kept > Duration{}) cells.expires = meta.at + kept;
  if (some(order.course)) {
    const CourseBook& course = courses_[order.course];
    expect(!course.ended && !course.held, "made for a course that is over or on hold",
           number(e.order));
  }
}

// Whoever changes a record is a maker, and nothing stands signed under it any more.
void Auditor::change_record(BatchId id, UserId maker) {
  Lot& lot = lots_[id];
  const bool released =
      lot.word == Word::interim || lot.word == Word::final || lot.word == Word::exceptional;
  expect(!some(lot.signature) && !released && !lot.justified && !lot.agreed,
         "a signature outlived a change to what it signed", number(id));
  if (some(maker)) lot.makers.insert(maker);
}
void Auditor::on(const StepPerformed& e, const Meta&) { change_record(e.batch, e.by); }
void Auditor::on(const StepVerified& e, const Meta&) { change_record(e.batch, e.by); }
void Auditor::on(const BatchHarvested& e, const Meta&) { change_record(e.batch, e.by); }
void Auditor::on(const CountRecorded& e, const Meta&) {
  expect(e.count == ++lots_[e.batch].counts, "counts out of number", number(e.batch));
  change_record(e.batch, e.by);
}
void Auditor::on(const CountCorrected& e, const Meta&) {
  expect(e.count >= 1 && e.count <= lots_[e.batch].counts, "a correction of nothing",
         number(e.batch));
  change_record(e.batch, e.by);
}
void Auditor::on(const SuiteCleared& e, const Meta&) { leave(lots_[e.batch].suite); }

void Auditor::on(const LabelsPrinted& e, const Meta&) { lots_[e.batch].printed += e.labels; }
void Auditor::on(const LabelsDestroyed& e, const Meta&) {
  Lot& lot = lots_[e.batch];
  lot.used += e.labels;
  expect(lot.used <= lot.printed, "more labels than were printed", number(e.batch));
}
void Auditor::on(const BatchFilled& e, const Meta& meta) {
  Lot& lot = lots_[e.batch];
  const ProductTerms& product = protocols_[lot.protocol].product;
  expect(lot.doses.empty(), "a lot was filled twice", number(e.batch));
  expect(e.doses >= 1 && e.doses <= product.doses_a_batch, "too many doses", number(e.batch));
  expect(e.expires_at == meta.at + product.dose_shelf_life, "a wrong expiry", number(e.batch));
  if (some(e.store)) expect(places_[e.store].at == lot.facility, "filled into another's store");
  lot.used += e.doses;
  expect(lot.used <= lot.printed, "more labels than were printed", number(e.batch));
  change_record(e.batch, e.by);
  for (std::uint32_t i = 0; i < e.doses; ++i) {
    const auto id = static_cast<MaterialId>(number(e.first) + i);
    Piece piece;
    piece.dose = true;
    piece.order = lot.order;
    piece.course = orders_[lot.order].course;
    piece.lot = e.batch;
    piece.holder = lot.facility;
    put_into(piece, e.store, meta.at);
    piece.expires = e.expires_at;
    piece.held = some(piece.course) && courses_[piece.course].ended;
    add_piece(id, piece, numbered_code("D", number(id), 9));
    lot.doses.push_back(id);
  }
}
void Auditor::on(const BatchClosed& e, const Meta&) {
  const Lot& lot = lots_[e.batch];
  expect(lot.used == lot.printed, "a lot was closed with labels unaccounted for", number(e.batch));
}

void Auditor::on(const DeviationOpened& e, const Meta&) {
  expect_next(e.deviation, "deviations out of number");
  findings_[e.deviation] = {e.batch, e.severity, DeviationStatus::open};
  change_record(e.batch, {});
}
void Auditor::on(const DeviationAssessed& e, const Meta&) {
  Finding& finding = findings_[e.deviation];
  expect(finding.status == DeviationStatus::open, "assessed twice", number(e.deviation));
  finding.status = DeviationStatus::assessed;
  finding.severity = e.severity;
  change_record(finding.lot, {});
}
void Auditor::on(const DeviationClosed& e, const Meta&) {
  Finding& finding = findings_[e.deviation];
  expect(finding.status == DeviationStatus::assessed, "closed unassessed", number(e.deviation));
  finding.status = DeviationStatus::closed;
}

void Auditor::add_sample(BatchId id, MaterialId sample, Code label, ResourceId store, Instant at) {
  const Lot& lot = lots_[id];
  if (some(store)) expect(places_[store].at == lot.facility, "a sample in another's store");
  Piece piece;
  piece.sample = true;
  piece.order = lot.order;
  piece.course = orders_[lot.order].course;
  piece.lot = id;
  piece.holder = lot.facility;
  put_into(piece, store, at);
  add_piece(sample, piece, label);
}
void Auditor::on(const SampleTaken& e, const Meta& meta) {
  const auto last = lots_[e.batch].samples.find(e.test);
  expect(last == lots_[e.batch].samples.end() || pieces_[last->second].gone,
         "a second sample while the first waits", number(e.batch));
  add_sample(e.batch, e.sample, e.label, e.store, meta.at);
  lots_[e.batch].samples[e.test] = e.sample;
}
void Auditor::on(const SampleRetained& e, const Meta& meta) {
  add_sample(e.batch, e.sample, e.label, e.store, meta.at);
  ++lots_[e.batch].retained;
}

// A result that comes after the release was known to be outstanding; a bad one recalls the lot.
void Auditor::on(const TestResulted& e, const Meta& meta) {
  Lot& lot = lots_[e.batch];
  Piece& sample = pieces_[e.sample];
  expect(lot.samples[e.test] == e.sample, "a result of another sample", number(e.sample));
  expect(!sample.gone && !sample.doubted && !sample.held && !some(sample.shipment),
         "a result of a sample that could not be used", number(e.sample));
  expect(sample.holder == home_of(meta.by) && has_role(meta.by, role_set(Role::quality_control)),
         "a result from somebody who has no sample", number(e.sample));
  sample.gone = true;
  lot.results[e.test] = e.outcome;
  const bool out =
      lot.word == Word::interim || lot.word == Word::final || lot.word == Word::exceptional;
  if (!out) change_record(e.batch, {});
  if (out && e.outcome == TestOutcome::fail) lot.recall_due = true;
}
void Auditor::hold_doses(const Lot& lot) {
  for (const MaterialId id : lot.doses) pieces_[id].held = true;
}
void Auditor::on(const BatchRecalled& e, const Meta&) {
  Lot& lot = lots_[e.batch];
  std::uint32_t infused = 0;
  for (const MaterialId id : lot.doses)
    infused += pieces_[id].gone && some(pieces_[id].first) && pieces_[id].thawed != Instant{};
  expect(e.infused <= infused, "a recall counts infusions that were not", number(e.batch));
  lot.recall_due = false;
  lot.word = Word::rejected;
  lot.signature = {};
  lot.justified = lot.agreed = false;
  hold_doses(lot);
}
void Auditor::on(const SignatureVoided& e, const Meta&) {
  Lot& lot = lots_[e.batch];
  if (lot.word != Word::none && lot.word != Word::rejected) hold_doses(lot);
  if (lot.word != Word::rejected) lot.word = Word::none;
  lot.signature = {};
  lot.justified = lot.agreed = false;
}

void Auditor::on(const ReviewBegun& e, const Meta&) {
  expect(!some(lots_[e.batch].reviewer), "reviewed twice at once", number(e.batch));
  lots_[e.batch].reviewer = e.reviewer;
  occupy(e.reviewer);
}
void Auditor::on(const ReviewSigned& e, const Meta& meta) {
  Lot& lot = lots_[e.batch];
  expect(e.by == meta.by && !lot.makers.contains(e.by), "a maker reviewed", number(e.batch));
  expect(has_role(e.by, role_set(Role::quality_assurance)), "reviewed by somebody who may not");
  lot.signature = e.by;
}

void Auditor::on(const BatchReleased& e, const Meta& meta) {
  Lot& lot = lots_[e.batch];
  const Protocol& protocol = protocols_[lot.protocol];
  expect(!lot.makers.contains(meta.by), "a maker released", number(e.batch));
  expect(has_role(meta.by, role_set(Role::quality_assurance)) && home_of(meta.by) == lot.facility,
         "released by somebody who may not", number(e.batch));
  for (const auto& [id, finding] : findings_) {
    if (finding.lot != e.batch) continue;
    expect(finding.status != DeviationStatus::open, "released with an open deviation", number(id));
    expect(finding.status == DeviationStatus::closed || finding.severity == Severity::minor,
           "released with a major deviation that is not closed", number(id));
  }
  const bool exceptional = e.disposition == Disposition::released_out_of_specification;
  if (exceptional) {
    expect(lot.justified && lot.agreed && (lot.told || !protocol.making.authority_notice),
           "out of specification without its signatures", number(e.batch));
    for (const MaterialId id : lot.doses) pieces_[id].held = false;
  } else {
    expect(some(lot.signature), "released without a review that still stands", number(e.batch));
    const bool final = e.disposition == Disposition::released;
    for (std::uint8_t test = 0; test < protocol.tests.size(); ++test) {
      const auto result = lot.results.find(test);
      const bool passed = result != lot.results.end() && result->second == TestOutcome::pass;
      expect(passed || (!final && protocol.tests[test].class_ == TestClass::late),
             "released without a test that it needs", number(e.batch));
    }
  }
  if (e.disposition != Disposition::interim_released)
    expect(lot.retained >= protocol.making.retained_samples,
           "the last word on a lot of which nothing is retained", number(e.batch));
  lot.word = exceptional                              ? Word::exceptional
             : e.disposition == Disposition::released ? Word::final
                                                      : Word::interim;
  leave(lot.reviewer);
}
void Auditor::on(const BatchRejected& e, const Meta& meta) {
  Lot& lot = lots_[e.batch];
  expect(!lot.makers.contains(meta.by), "a maker rejected", number(e.batch));
  lot.word = Word::rejected;
  leave(lot.reviewer);
  hold_doses(lot);
}

void Auditor::on(const OutOfSpecificationJustified& e, const Meta& meta) {
  expect(has_role(meta.by, role_set(Role::physician)) &&
             home_of(meta.by) == orders_[lots_[e.batch].order].site,
         "justified by somebody who does not treat the patient", number(e.batch));
  lots_[e.batch].justified = true;
}
void Auditor::on(const OutOfSpecificationAgreed& e, const Meta&) { lots_[e.batch].agreed = true; }
void Auditor::on(const AuthorityNotified& e, const Meta&) { lots_[e.batch].told = true; }

}  // namespace meguri::simulation
