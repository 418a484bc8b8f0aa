#include "programme/programme.hpp"

#include <atomic>
#include <thread>

#include "ledger/verify.hpp"
#include "script.hpp"
#include "storage/faulty_store.hpp"
#include "storage/memory_log.hpp"

namespace meguri {
namespace {

struct Live {
  MemoryLog kept;
  FaultyStore store;
  Instant now = test::script_begins;  // read under the programme's own order
  std::unique_ptr<Programme> programme;

  explicit Live(std::uint32_t append_faults = 0) : store(kept, 1, append_faults) {
    auto opened = Programme::open(store.opener(), [this] { return now += seconds(1); });
    REQUIRE(opened);
    programme = *std::move(opened);
    test::Script script;
    for (const Submission& submission : test::protocol_script(script)) tell(submission);
  }
  Receipt tell(const Submission& submission) {
    for (;;) {
      Answer answer = programme->submit(submission);
      if (answer) return *answer;
      REQUIRE_MESSAGE(answer.error().kind == FailureKind::not_stored, answer.error().what);
    }
  }
};

Submission organisation(std::uint64_t command_id) {
  return {DefineOrganisation{}, UserId{test::admin}, command_id, "a hospital", {}};
}

// `threads` people define 50 organisations each and read the state in between.
void crowd(Live& live, std::uint64_t threads) {
  std::atomic<int> stale{0};
  std::vector<std::thread> people;
  for (std::uint64_t person = 0; person < threads; ++person)
    people.emplace_back([&, person] {
      for (std::uint64_t i = 0; i < 50; ++i) {
        const Receipt receipt = live.tell(organisation(1000 + person * 1000 + i));
        const auto& made = get<OrganisationDefined>(receipt.events.front());
        if (live.programme->state()->organisations.find(made.organisation) == nullptr) ++stale;
      }
    });
  for (std::thread& person : people) person.join();
  CHECK(stale == 0);
}

}  // namespace

TEST_CASE("many people at once: everyone gets a receipt, and reads what was acknowledged to him") {
  Live live;
  const auto before = live.kept.rows().size();
  crowd(live, 8);
  CHECK(live.kept.rows().size() == before + 400);
  const auto verified = verify(live.kept);
  REQUIRE(verified);
  CHECK(verified->head == live.programme->head());
  CHECK(live.programme->state()->organisations.size() == 402);
}

TEST_CASE("many people at once on a failing store: nothing acknowledged is lost or doubled") {
  Live live{150};
  const auto before = live.kept.rows().size();
  crowd(live, 4);
  CHECK(live.kept.rows().size() == before + 200);
  CHECK(verify(live.kept));
}

TEST_CASE("a state that was given out never changes") {
  Live live;
  const auto before = live.programme->state();
  const auto size = before->organisations.size();
  live.tell(organisation(5000));
  CHECK(before->organisations.size() == size);
  CHECK(live.programme->state()->organisations.size() == size + 1);
}

TEST_CASE("while the clock stands before the last record, commands are refused") {
  Live live;
  live.now = test::script_begins - days(1);
  const Answer answer = live.programme->submit(organisation(5000));
  REQUIRE_FALSE(answer);
  CHECK(answer.error().refusal.rule == Rule::clock_went_back);
  live.now = test::script_begins + days(1);
  CHECK(live.programme->submit(organisation(5000)));
}

}  // namespace meguri
