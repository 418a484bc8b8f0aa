#include "view/evidence.hpp"

#include "ledger/codec.hpp"
#include "ledger/commit.hpp"
#include "ledger/merkle.hpp"
#include "programme/writer.hpp"
#include "view/follower.hpp"
#include "view/json.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

namespace {

// A log in memory that outlives those who open it.
struct Stored {
  struct Kept {
    std::uint64_t command_id;
    std::string body;
    Digest leaf;
    std::optional<Digest> root;
  };
  std::vector<Kept> entries;
};

class ListLog final : public Log {
public:
  explicit ListLog(Stored& stored) : stored_(stored) {}
  std::expected<void, StoreError> append(std::span<const Entry> entries) override {
    for (const Entry& one : entries)
      stored_.entries.push_back({one.command_id, std::string(one.body), one.leaf, one.root});
    return {};
  }
  std::expected<void, StoreError> read(std::uint64_t from, const Sink& sink) const override {
    for (std::uint64_t i = from; i < stored_.entries.size(); ++i) {
      const auto& one = stored_.entries[i];
      if (!sink({i, one.command_id, one.body, one.leaf, one.root})) break;
    }
    return {};
  }
  std::expected<Head, StoreError> head() const override {
    if (stored_.entries.empty()) return Head{0, empty_root()};
    return Head{stored_.entries.size(), *stored_.entries.back().root};
  }

private:
  Stored& stored_;
};

// A programme that is written by one side and followed by the other.
struct Live {
  Stored stored;
  Writer writer;
  Follower follower;
  std::uint64_t commands = 0;
  Instant now{days(20'000).us};

  Live() : writer(open()) {
    tell({}, DefineOrganisation{OrganisationKind::sponsor}, "依頼者\nSponsor");
    tell({}, DefineUser{OrganisationId{1}, role_set(Role::administrator, Role::programme_lead)},
         "");
    tell(UserId{1}, DefineOrganisation{OrganisationKind::hospital}, "病院\nHospital");
    tell(UserId{1}, DefineUser{OrganisationId{2}, role_set(Role::site_coordinator)}, "");
    tell(UserId{1}, DefineOrganisation{OrganisationKind::hospital}, "Other hospital");
    tell(UserId{1}, DefineUser{OrganisationId{3}, role_set(Role::site_coordinator)}, "");
  }
  Writer open() {
    auto made = Writer::open([this] { return std::make_unique<ListLog>(stored); });
    REQUIRE(made.has_value());
    return std::move(*made);
  }
  void tell(UserId by, const Command& command, const std::string& note) {
    now += minutes(1);
    REQUIRE(writer.submit({command, by, ++commands, note, now}).has_value());
  }
  void catch_up() { REQUIRE(follower.catch_up(ListLog(stored)).has_value()); }
  RecordView record(std::uint64_t n, UserId user) const {
    const auto& one = stored.entries[n];
    return follower.read(now, [&](const Sources& sources, const Head&) {
      return record_view(sources, viewer_of(sources.state, user, Language::english),
                         {n, one.command_id, one.body, one.leaf, one.root});
    });
  }
};

}  // namespace

TEST_CASE("A follower keeps up with the ledger and learns the names that stand in it") {
  Live live;
  live.catch_up();
  live.follower.read(live.now, [&](const Sources& sources, const Head& head) {
    CHECK(head.size == 6);
    CHECK(head.root == live.writer.head().root);
    CHECK(sources.history.records() == 6);
    CHECK(sources.state.users.size() == 3);
    REQUIRE(sources.legend.organisations.size() == 3);
    CHECK(sources.legend.organisations[1].ja == "病院");
    CHECK(sources.legend.organisations[1].en == "Hospital");
    CHECK(sources.legend.organisations[2].ja == "Other hospital");
    REQUIRE(sources.tasks != nullptr);
    CHECK(sources.tasks->empty());
  });
  live.tell(UserId{1}, DefineRoad{}, "開発ルート\nRoad");
  live.tell(UserId{1}, DefineMilestone{.road = RoadId{1}, .after = {}}, "申請\nFiling");
  live.catch_up();
  live.catch_up();  // nothing new
  live.follower.read(live.now, [&](const Sources& sources, const Head& head) {
    CHECK(head.size == 8);
    CHECK(sources.history.records() == 8);
    CHECK(sources.tasks->size() == 1);  // the milestone can start
    const ProgrammeView view =
        programme_view(sources, viewer_of(sources.state, UserId{1}, Language::japanese));
    REQUIRE(view.roads.size() == 1);
    CHECK(view.roads[0].milestones[0].milestone_name == "申請");
  });
}

TEST_CASE("A damaged ledger is not shown") {
  Live live;
  live.stored.entries[2].body[40] ^= 1;
  CHECK_FALSE(live.follower.catch_up(ListLog(live.stored)).has_value());
}

TEST_CASE("A record shows its command, events, note and exact bytes") {
  Live live;
  live.catch_up();
  const RecordView view = live.record(2, UserId{1});
  CHECK(view.visible);
  CHECK(view.command_type == "DefineOrganisation");
  REQUIRE(view.command.has_value());
  CHECK(holds_alternative<DefineOrganisation>(*view.command));
  REQUIRE(view.events.size() == 1);
  CHECK(view.note == "病院\nHospital");
  CHECK(view.by == UserId{1});
  CHECK(view.text == "organisation registered");
  CHECK(view.leaf_hash == to_hex(leaf_hash(view.body)));
}

TEST_CASE("What one may not see keeps its number and hash and loses everything else") {
  Live live;
  live.catch_up();
  const RecordView view = live.record(3, UserId{2});  // a coordinator, about people
  CHECK_FALSE(view.visible);
  CHECK(view.record == 3);
  CHECK(view.leaf_hash == to_hex(live.stored.entries[3].leaf));
  CHECK(view.body.empty());
  CHECK(view.events.empty());
  CHECK_FALSE(view.command.has_value());
  CHECK_FALSE(view.at.has_value());
  CHECK(view.note.empty());
}

TEST_CASE("The stream of changes tells each viewer only of what is theirs") {
  Followed p;
  const CourseId course = p.enrol();
  const std::uint64_t identified = p.history.records() - 1;
  const auto told = change_view(p.sources(), p.viewer(p.coordinator), identified);
  REQUIRE(told.has_value());
  CHECK(told->events == std::vector<std::string>{"IdentityAssigned"});
  CHECK(told->subject.course == course);
  CHECK_FALSE(change_view(p.sources(), p.viewer(p.outsider), identified).has_value());
  CHECK_FALSE(change_view(p.sources(), p.viewer(p.courier), identified).has_value());
  CHECK_FALSE(change_view(p.sources(), p.viewer(p.coordinator), identified + 1).has_value());
  const MaterialId cells = p.collect(p.order(course));
  const ShipmentId box = p.pack(p.lane_in, cells);
  const auto packed = change_view(p.sources(), p.viewer(p.courier), p.history.records() - 1);
  REQUIRE(packed.has_value());
  CHECK(packed->subject.shipment == box);
  CHECK(packed->subject.course == CourseId{});
}
