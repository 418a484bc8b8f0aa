// Batch: the record step by step with its limits, the counts with the growth that was to be
// expected, tests, deviations, labels and doses, and what stands between the lot and its release.
#pragma once

#include "view/growth.hpp"
#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

struct BatchLineView {
  BatchId batch{};
  std::string lot;
  OrderId order{};
  CourseId course{};
  std::string course_name;
  OrganisationId facility{};
  std::string facility_name;
  BatchStatus status{};
  Disposition disposition{};
  Instant started_at{};
  std::optional<Instant> harvested_at;
  std::uint16_t steps_done{};
  std::uint16_t steps{};
  std::int64_t cells{};  // of the last count or the harvest; 0: none yet
  std::uint16_t deviations_open{};
  std::uint16_t tests_open{};  // due, sampled or invalid
  bool test_failed{};
  std::uint16_t doses{};
  std::uint16_t doses_left{};
};
MEGURI_DESCRIBE(BatchLineView, batch, lot, order, course, course_name, facility, facility_name,
                status, disposition, started_at, harvested_at, steps_done, steps, cells,
                deviations_open, tests_open, test_failed, doses, doses_left)

struct BatchesView {
  Instant now{};
  std::vector<BatchLineView> batches;  // open ones first, the latest first
};
MEGURI_DESCRIBE(BatchesView, now, batches)

struct StepView {
  std::uint8_t step{};  // from 0
  std::string step_name;
  Instant due_at{};
  std::int64_t value_low{};
  std::int64_t value_high{};
  std::string measure;  // temperature_mc, ratio_millionth, volume_ul, duration_us, cells or count;
                        // empty: the step has no value
  bool needs_second_person{};
  bool needs_equipment{};
  bool needs_reagent{};
  Severity severity{};  // of the deviation that a value out of limits opens
  bool done{};
  std::optional<std::int64_t> value;
  bool within_limits{};
  std::optional<Instant> done_at;
  UserId done_by{};
  EquipmentId equipment{};
  std::string equipment_name;
  ReagentLotId reagent{};
  std::string reagent_name;
  bool verified{};
  std::optional<Instant> verified_at;
  UserId verified_by{};
  std::vector<CommandForm> forms;  // perform, or verify
};
MEGURI_DESCRIBE(StepView, step, step_name, due_at, value_low, value_high, measure,
                needs_second_person, needs_equipment, needs_reagent, severity, done, value,
                within_limits, done_at, done_by, equipment, equipment_name, reagent, reagent_name,
                verified, verified_at, verified_by, forms)

struct CountView {
  std::uint16_t count{};  // 1 for the first
  std::int64_t cells{};
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  Instant at{};
  UserId by{};
  std::uint64_t record{};
  std::uint16_t corrects{};      // the count that this one takes the place of; 0: none
  std::uint16_t corrected_by{};  // position in the list, from 1, of the one that did; 0: stands
};
MEGURI_DESCRIBE(CountView, count, cells, viability_bp, purity_bp, at, by, record, corrects,
                corrected_by)

struct TestView {
  std::uint8_t test{};  // from 0
  std::string test_name;
  TestClass class_{};
  TestStatus status{};
  std::uint8_t repeats_used{};
  std::uint8_t repeats_allowed{};
  std::optional<Instant> sampled_at;
  std::optional<Instant> due_at;  // of the result
  std::optional<Instant> resulted_at;
  UserId resulted_by{};
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(TestView, test, test_name, class_, status, repeats_used, repeats_allowed,
                sampled_at, due_at, resulted_at, resulted_by, forms)

struct DeviationView {
  DeviationId deviation{};
  Severity severity{};
  DeviationStatus status{};
  Instant opened_at{};
  Instant due_at{};
  bool blocks_release{};
  std::uint64_t record{};  // that opened it: its note says what happened
  std::vector<CommandForm> forms;
};
MEGURI_DESCRIBE(DeviationView, deviation, severity, status, opened_at, due_at, blocks_release,
                record, forms)

struct LabelsView {
  std::uint16_t printed{};
  std::uint16_t used{};
  std::uint16_t destroyed{};
  std::uint16_t unaccounted{};
  std::vector<std::string> legal_marks;  // as the law has them printed, in Japanese
};
MEGURI_DESCRIBE(LabelsView, printed, used, destroyed, unaccounted, legal_marks)

struct BatchDoseView {
  MaterialId dose{};
  std::string label;
  MaterialStatus status{};
  Condition condition{};
  OrganisationId custodian{};
  std::string custodian_name;
};
MEGURI_DESCRIBE(BatchDoseView, dose, label, status, condition, custodian, custodian_name)

struct SignatureView {
  UserId by{};
  Instant at{};
  std::string event;  // ReviewSigned, BatchReleased, OutOfSpecificationJustified ...
  std::string text;
  std::uint64_t record{};
  bool stands{};  // the record has not changed since
};
MEGURI_DESCRIBE(SignatureView, by, at, event, text, record, stands)

struct BatchView {
  Instant now{};
  BatchLineView line;
  ResourceId suite{};
  std::string suite_name;
  std::int32_t viability_bp{};
  std::int32_t purity_bp{};
  std::int32_t viability_least_bp{};
  std::int32_t purity_least_bp{};
  Instant harvest_from_at{};   // shortest culture
  Instant harvest_until_at{};  // longest culture
  std::vector<StepView> steps;
  std::vector<CountView> counts;
  std::optional<GrowthView> growth;  // null: no figures of growth, or the culture is over
  std::vector<TestView> tests;
  std::vector<DeviationView> deviations;
  LabelsView labels;
  std::vector<BatchDoseView> doses;
  std::vector<SignatureView> signatures;
  std::vector<UserId> makers;      // who may not review or release
  std::vector<CommandForm> forms;  // count, harvest, fill, labels ...: what the status allows
  std::vector<HappeningView> happenings;  // of the record, oldest first
};
MEGURI_DESCRIBE(BatchView, now, line, suite, suite_name, viability_bp, purity_bp,
                viability_least_bp, purity_least_bp, harvest_from_at, harvest_until_at, steps,
                counts, growth, tests, deviations, labels, doses, signatures, makers, forms,
                happenings)

[[nodiscard]] BatchesView batches_view(const Sources& sources, const Viewer& viewer);

// Nothing when there is no such batch or the viewer may not see it.
[[nodiscard]] std::optional<BatchView> batch_view(const Sources& sources, const Viewer& viewer,
                                                  BatchId batch);

}  // namespace meguri
