// A second opinion. The auditor sees only what stands in the ledger, event by event with who and
// when, and keeps its own small books: who holds what, what is in use and booked, what was
// released, signed, doubted, allocated, thawed, checked. It never looks at the State while it
// judges, so a mistake in decide() or apply() has to be made twice to pass. It stops at the first
// thing that must not be.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "domain/decide.hpp"

namespace meguri::simulation {

class Auditor {
public:
  // `forgetting`: closed rows are dropped from the state on the way (as in a forecast), and with
  // them the knowledge that a label was used.
  explicit Auditor(bool forgetting = false) : forgetting_(forgetting) {}

  // The events of one record, in order; `fault()` tells what is wrong after each.
  void begin_record();
  void see(const Event& event, const Meta& meta);
  void end_record();
  // Whether the books agree with the state where both know an answer.
  void compare(const State& state);

  [[nodiscard]] const std::optional<std::string>& fault() const { return fault_; }
  [[nodiscard]] std::uint64_t infusions() const { return infusions_; }

private:
  struct Person {
    OrganisationId home{};
    RoleSet roles{};
    bool active{};
    PublicKey key{};
  };
  struct Place {
    OrganisationId at{};
    ResourceKind kind{};
    std::uint32_t capacity{}, in_use{};
    Duration changeover{};
    Band band{};
    Instant known_until{};  // of a store with a logger
  };
  struct Booked {
    ResourceId place{};
    Instant from{}, until{};
    ReservationId chain{};
  };
  struct CourseBook {
    OrganisationId site{};
    ProtocolId protocol{};
    Code identity{};
    bool ended{}, held{};
    Instant consent_until{never}, last_infusion{};
    std::uint32_t infused{};
  };
  struct OrderBook {
    CourseId course{};
    DonorId donor{};
    OrganisationId site{};
    ProtocolId protocol{};
    MaterialId cells{};
    ReservationId chain{};
    ResourceId chair{};  // while collecting
    bool started{}, over{};
  };
  struct Piece {  // material
    bool dose{}, sample{}, gone{}, doubted{}, held{};
    OrderId order{};
    CourseId course{};
    BatchId lot{};
    ShipmentId shipment{};
    OrganisationId holder{};
    ResourceId store{};
    std::uint32_t portions{};
    Duration outside{};
    Instant expires{never}, thawed{}, stored{};
    UserId first{}, second{};  // of the bedside check after the last thaw
  };
  struct Parcel {  // shipment
    LaneId lane{};
    OrganisationId holder{}, offered_to{};
    Instant known_until{}, last_scan{};
    bool over{}, late{};
    std::set<MaterialId> pieces;
  };
  enum class Word { none, interim, final, exceptional, rejected };
  struct Lot {
    OrderId order{};
    ProtocolId protocol{};
    OrganisationId facility{};
    ResourceId suite{}, reviewer{};  // while in use
    std::set<UserId> makers;
    UserId signature{};
    Word word{};
    bool justified{}, agreed{}, told{}, recall_due{};
    std::uint32_t counts{}, printed{}, used{}, retained{};
    std::map<std::uint8_t, TestOutcome> results;
    std::map<std::uint8_t, MaterialId> samples;
    std::vector<MaterialId> doses;
  };
  struct Finding {  // deviation
    BatchId lot{};
    Severity severity{};
    DeviationStatus status{};
  };

  // One overload an event that the books know; others only pass by.
  template <class T>
  void on(const T&, const Meta&) {}
  void on(const OrganisationDefined&, const Meta&);
  void on(const UserDefined&, const Meta&);
  void on(const UserChanged&, const Meta&);
  void on(const SigningKeyRegistered&, const Meta&);
  void on(const SigningKeyRevoked&, const Meta&);
  void on(const SignaturesRequired&, const Meta&);
  void on(const ResourceDefined&, const Meta&);
  void on(const CapacityChanged&, const Meta&);
  void on(const LaneDefined&, const Meta&);
  void on(const ProtocolDrafted&, const Meta&);
  void on(const ProductTermsSet&, const Meta&);
  void on(const ScheduleTermsSet&, const Meta&);
  void on(const CollectionTermsSet&, const Meta&);
  void on(const MakingTermsSet&, const Meta&);
  void on(const StepSet&, const Meta&);
  void on(const TestSet&, const Meta&);
  void on(const ProtocolPublished&, const Meta&);
  void on(const DonorRegistered&, const Meta&);
  void on(const CourseProposed&, const Meta&);
  void on(const ConsentRecorded&, const Meta&);
  void on(const IdentityAssigned&, const Meta&);
  void on(const CourseHeld&, const Meta&);
  void on(const CourseResumed&, const Meta&);
  void on(const CourseEnded&, const Meta&);
  void on(const CourseCompleted&, const Meta&);
  void on(const CourseMigrated&, const Meta&);
  void on(const OrderPlaced&, const Meta&);
  void on(const OrderCancelled&, const Meta&);
  void on(const ChainReserved&, const Meta&);
  void on(const SlotBooked&, const Meta&);
  void on(const ChainEnded&, const Meta&);
  void on(const CollectionBegun&, const Meta&);
  void on(const CollectionRecorded&, const Meta&);
  void on(const CollectionFailed&, const Meta&);
  void on(const DoseAllocated&, const Meta&);
  void on(const DoseThawed&, const Meta&);
  void on(const ThawWindowClosed&, const Meta&);
  void on(const BedsideChecked&, const Meta&);
  void on(const DoseInfused&, const Meta&);
  void on(const DoseWasted&, const Meta&);
  void on(const ShipmentPlanned&, const Meta&);
  void on(const MaterialPacked&, const Meta&);
  void on(const HandoverOffered&, const Meta&);
  void on(const HandoverAccepted&, const Meta&);
  void on(const HandoverOverdue&, const Meta&);
  void on(const HandoverMismatchSeen&, const Meta&);
  void on(const TemperatureRecorded&, const Meta&);
  void on(const ConditionLost&, const Meta&);
  void on(const ShipmentReceived&, const Meta&);
  void on(const ShipmentRefused&, const Meta&);
  void on(const MaterialUnpacked&, const Meta&);
  void on(const ShipmentCancelled&, const Meta&);
  void on(const ConditionDecided&, const Meta&);
  void on(const MaterialExpired&, const Meta&);
  void on(const MaterialDestroyed&, const Meta&);
  void on(const MaterialRetained&, const Meta&);
  void on(const BatchStarted&, const Meta&);
  void on(const StepPerformed&, const Meta&);
  void on(const StepVerified&, const Meta&);
  void on(const CountRecorded&, const Meta&);
  void on(const CountCorrected&, const Meta&);
  void on(const SignatureVoided&, const Meta&);
  void on(const BatchHarvested&, const Meta&);
  void on(const SuiteCleared&, const Meta&);
  void on(const LabelsPrinted&, const Meta&);
  void on(const LabelsDestroyed&, const Meta&);
  void on(const BatchFilled&, const Meta&);
  void on(const BatchClosed&, const Meta&);
  void on(const DeviationOpened&, const Meta&);
  void on(const DeviationAssessed&, const Meta&);
  void on(const DeviationClosed&, const Meta&);
  void on(const SampleTaken&, const Meta&);
  void on(const SampleRetained&, const Meta&);
  void on(const TestResulted&, const Meta&);
  void on(const BatchRecalled&, const Meta&);
  void on(const ReviewBegun&, const Meta&);
  void on(const ReviewSigned&, const Meta&);
  void on(const BatchReleased&, const Meta&);
  void on(const BatchRejected&, const Meta&);
  void on(const OutOfSpecificationJustified&, const Meta&);
  void on(const OutOfSpecificationAgreed&, const Meta&);
  void on(const AuthorityNotified&, const Meta&);

  // Keeps the first fault.
  void expect(bool belief, const char* sentence, std::uint32_t subject = 0);
  template <StrongId Id>
  void expect_next(Id id, const char* sentence) {
    expect(number(id) == ++numbers_[sentence], sentence, number(id));
  }
  void use_code(Code code, std::uint32_t subject);
  void occupy(ResourceId id);
  void leave(ResourceId& id);
  void expect_room(ResourceId id, Instant at);
  void drop_chain(ReservationId id);
  void stop_order(OrderId id, OrderBook& order);
  [[nodiscard]] OrganisationId home_of(UserId user);
  [[nodiscard]] bool has_role(UserId user, RoleSet roles);
  void change_record(BatchId id, UserId maker);
  void hold_doses(const Lot& lot);
  [[nodiscard]] const Band& band_of(const Piece& piece);
  void warm(Piece& piece, const Band& own, const RecordTemperature& reading);
  void lose(MaterialId id);
  void take_out(MaterialId id);
  void put_into(Piece& piece, ResourceId store, Instant at);
  void put_back(MaterialId id, const Parcel& parcel, ResourceId store, Instant at);
  void add_sample(BatchId id, MaterialId sample, Code label, ResourceId store, Instant at);
  void expect_seen(MaterialId id, const Piece& piece, Instant at);
  [[nodiscard]] Duration gap_of(const Piece& piece);
  void add_piece(MaterialId id, const Piece& piece, Code label);
  void expect_usable(MaterialId id, const Piece& piece, Instant at);

  bool forgetting_;
  std::optional<std::string> fault_;
  std::uint64_t infusions_ = 0;
  std::map<std::string, std::uint32_t> numbers_;
  std::set<Code> labels_, codes_;
  std::map<OrganisationId, OrganisationKind> organisations_;
  std::map<UserId, Person> people_;
  bool must_sign_ = false;
  std::map<ResourceId, Place> places_;
  std::map<LaneId, DefineLane> lanes_;
  std::map<ProtocolId, Protocol> protocols_;
  std::map<DonorId, OrganisationId> donors_;
  std::map<CourseId, CourseBook> courses_;
  std::map<OrderId, OrderBook> orders_;
  std::vector<Booked> booked_;
  std::map<MaterialId, Piece> pieces_;
  std::map<ShipmentId, Parcel> parcels_;
  std::map<BatchId, Lot> lots_;
  std::map<DeviationId, Finding> findings_;
  ReservationId chain_of_record_{};
};

}  // namespace meguri::simulation
