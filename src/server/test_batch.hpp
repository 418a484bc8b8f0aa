// For tests only: the way of one patient's cells through the programme of test_ledger.hpp, up to
// doses that wait for quality, by the people whose work it is.
#pragma once

#include "server/test_ledger.hpp"

namespace meguri::test {

class Hands {
public:
  // Nine days ago, so that nothing of the way lies ahead of the clock.
  explicit Hands(const std::filesystem::path& path) {
    make_ledger(path, at_);
    auto opened = Writer::open([path] { return open_sqlite_log(path, SqliteMode::write); });
    REQUIRE(opened.has_value());
    writer_.emplace(*std::move(opened));
  }

  void act(UserId by, const Command& command) {
    at_ = at_ + minutes(1);
    const Answer answer = writer_->submit({command, by, ++id_, "as planned", at_, {}});
    REQUIRE_MESSAGE(answer.has_value(), id_ << ": " << answer.error().what);
  }

  // Batch 1, filled, its rapid test done with this outcome, its record under review.
  void make_batch(TestOutcome rapid) {
    enrol_and_collect();
    ship_in();
    act(cast::maker, StartBatch{OrderId{1}, cast::suite, scan(MaterialId{1})});
    act(cast::maker, PerformStep{BatchId{1}, 0, 50, {}, {}});
    act(cast::verifier, VerifyStep{BatchId{1}, 0});
    at_ = at_ + days(7);
    act(cast::maker, HarvestBatch{BatchId{1}, 5'000'000'000, 9'000, 9'500});
    act(cast::maker, PrintLabels{BatchId{1}, 3});
    act(cast::maker, FillBatch{BatchId{1}, 3, cast::freezer});
    act(cast::laboratory, TakeSample{BatchId{1}, 0, {}});
    const State& now = *writer_->snapshot();
    const Material& sample = now.materials[now.batches[BatchId{1}].samples[0]];
    act(cast::laboratory, RecordTestResult{BatchId{1}, 0, sample.label, rapid});
    act(cast::quality, BeginReview{BatchId{1}, cast::reviewer});
  }

private:
  [[nodiscard]] Scan scan(MaterialId id) {
    const auto state = writer_->snapshot();
    return {state->materials[id].label, identity_of(*state, state->materials[id])};
  }
  void enrol_and_collect() {
    act(cast::coordinator, ProposeCourse{numbered_code("P", 1, 5), cast::hospital, cast::protocol});
    act(cast::coordinator, RecordScreening{CourseId{1}, true});
    act(cast::coordinator, RecordConsent{CourseId{1}, never});
    act(cast::coordinator, AssignIdentity{CourseId{1}});
    act(cast::coordinator, PlaceOrder{CourseId{1}, {}, {}, OrderReason::first, {}});
    const auto state = writer_->snapshot();
    act(cast::nurse,
        BeginCollection{OrderId{1}, cast::chair, identity_of(*state, state->orders[OrderId{1}])});
    act(cast::nurse,
        RecordCollection{OrderId{1}, numbered_code("A", 1, 9), 100'000, 1'000'000'000, 1'000});
  }
  void hand_over(UserId giver, UserId receiver) {
    const auto state = writer_->snapshot();
    const Code code = state->shipments[ShipmentId{1}].code;
    act(giver, OfferHandover{ShipmentId{1}, state->users[receiver].organisation, code});
    act(receiver, AcceptHandover{ShipmentId{1}, code, true});
  }
  void ship_in() {
    act(cast::nurse, PlanShipment{cast::lane_in});
    act(cast::nurse, PackMaterial{ShipmentId{1}, MaterialId{1}, scan(MaterialId{1})});
    hand_over(cast::nurse, cast::courier);
    at_ = at_ + hours(10);
    const Instant known = writer_->snapshot()->shipments[ShipmentId{1}].known_until;
    act(cast::courier, RecordTemperature{ShipmentId{1}, {}, known, at_, 3'000, 5'000});
    hand_over(cast::courier, cast::maker);
    act(cast::maker, ReceiveShipment{ShipmentId{1}, cast::freezer});
  }

  Instant at_ = wall_clock() - days(9);
  std::uint64_t id_ = 1'000;
  std::optional<Writer> writer_;
};

}  // namespace meguri::test
