#include "programme/writer.hpp"

#include "ledger/codec.hpp"
#include "ledger/verify.hpp"
#include "script.hpp"
#include "storage/faulty_store.hpp"
#include "storage/memory_log.hpp"

namespace meguri {
namespace {

struct House {
  MemoryLog kept;
  FaultyStore store;
  test::Script script;

  explicit House(std::uint64_t seed = 1, std::uint32_t append_faults = 0,
                 std::uint32_t open_faults = 0)
      : store(kept, seed, append_faults, open_faults) {}
  Writer writer() {
    auto opened = Writer::open(store.opener());
    REQUIRE_MESSAGE(opened.has_value(), (opened ? "" : opened.error().what));
    return *std::move(opened);
  }
};

State replayed_state(const Log& log, Instant until = never) {
  Replayed all;
  REQUIRE(replay(log, all, {}, until));
  return all.state;
}

std::vector<const Submission*> pointers(const std::vector<Submission>& submissions) {
  std::vector<const Submission*> all;
  for (const Submission& submission : submissions) all.push_back(&submission);
  return all;
}

}  // namespace

TEST_CASE("what was submitted stands in the ledger, and a replay gives the live state") {
  House house;
  auto script = test::mismatch_script(house.script);
  script.pop_back();
  Writer writer = house.writer();
  test::submit_all(writer, script);
  CHECK(verify(house.kept).value().head == writer.head());
  CHECK(writer.size() == script.size());
  CHECK(*writer.snapshot() == replayed_state(house.kept));
  CHECK(writer.snapshot()->courses.size() == 1);

  const auto record = parse_record(house.kept.rows()[2].body);
  REQUIRE(record);
  CHECK(record->command == R"({"kind":"hospital","type":"DefineOrganisation"})");
  CHECK(record->by == test::admin);
  CHECK(text_of_string(record->note) == script[2].note);
}

TEST_CASE("a refusal without a trace leaves nothing; one with a trace leaves its record") {
  House house;
  auto script = test::mismatch_script(house.script);
  const Submission wrong = script.back();
  script.pop_back();
  Writer writer = house.writer();
  test::submit_all(writer, script);

  const auto size = writer.size();
  const Answer nothing = writer.submit(house.script.next(test::nurse, DraftProtocol{}));
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().kind == FailureKind::refused);
  CHECK_FALSE(nothing.error().record);
  CHECK(writer.size() == size);

  Submission later = wrong;
  later.at += hours(1);
  const Answer traced = writer.submit(later);
  REQUIRE_FALSE(traced);
  CHECK(traced.error().kind == FailureKind::refused);
  CHECK(traced.error().record == size);
  CHECK(writer.size() == size + 1);
  const auto record = parse_record(house.kept.rows()[size].body);
  CHECK(record->refused.starts_with(R"({"rule":")"));
  CHECK(record->events.find("IdentityMismatchSeen") != std::string_view::npos);

  const Answer again = writer.submit(later);  // the first refusal, for ever
  REQUIRE_FALSE(again);
  CHECK(again.error().refusal == traced.error().refusal);
  CHECK(again.error().record == size);
  CHECK(writer.size() == size + 1);
}

TEST_CASE(
    "a retried command id gets its first receipt, also after reopening, and changes nothing") {
  House house;
  const auto script = test::protocol_script(house.script);
  std::vector<Receipt> first;
  {
    Writer writer = house.writer();
    for (const Submission& submission : script) first.push_back(writer.submit(submission).value());
  }
  Writer writer = house.writer();
  for (std::size_t i = 0; i < script.size(); ++i) {
    Submission retried = script[i];
    retried.at += days(3);
    const auto receipt = writer.submit(retried);
    REQUIRE(receipt);
    CHECK(receipt->repeated);
    CHECK(receipt->index == first[i].index);
    CHECK(receipt->at == first[i].at);
    CHECK(receipt->events.size() == first[i].events.size());
  }
  CHECK(writer.size() == script.size());
}

TEST_CASE("a command id of another command or another person is not taken for a retry") {
  House house;
  const auto script = test::protocol_script(house.script);
  Writer writer = house.writer();
  test::submit_all(writer, script);
  Submission other = script[5];
  other.command = DefineOrganisation{OrganisationKind::carrier};
  CHECK(writer.submit(other).error().kind == FailureKind::id_used);
  other = script[5];
  other.by = UserId{test::nurse};
  CHECK(writer.submit(other).error().kind == FailureKind::id_used);
}

TEST_CASE("an impossible id, note or time is refused before the rules see it") {
  House house;
  Writer writer = house.writer();
  Submission good = house.script.next(0, DefineOrganisation{OrganisationKind::sponsor});
  for (auto bend :
       {+[](Submission& s) { s.command_id = 0; }, +[](Submission& s) { s.command_id = 1ull << 53; },
        +[](Submission& s) { s.note = "\xFF"; },
        +[](Submission& s) { s.note = std::string(501, 'x'); },
        +[](Submission& s) { s.at = never; }}) {
    Submission bad = good;
    bend(bad);
    const Answer answer = writer.submit(bad);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().kind == FailureKind::malformed);
    CHECK_FALSE(answer.error().what.empty());
  }
  CHECK(writer.size() == 0);
}

TEST_CASE("a clock that goes back is refused, and time in the ledger never decreases") {
  House house;
  Writer writer = house.writer();
  test::submit_all(writer, test::protocol_script(house.script));
  Submission early = house.script.next(test::admin, PassTime{});
  const Instant good = early.at;
  early.at = good - hours(1);
  const Answer answer = writer.submit(early);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().refusal.rule == Rule::clock_went_back);
  early.at = good;
  CHECK_FALSE(writer.submit(early).value().recorded);  // nothing was due
}

TEST_CASE("commands that come together share one commit and see each other") {
  House house;
  const auto script = test::protocol_script(house.script);
  Writer writer = house.writer();
  const auto answers = writer.submit(pointers(script));
  REQUIRE(answers.size() == script.size());
  for (std::size_t i = 0; i < answers.size(); ++i) CHECK(answers[i].value().index == i);
  CHECK(verify(house.kept).value().commits == 1);

  const Submission one = house.script.next(test::admin, DefineOrganisation{});
  const auto twice = writer.submit(pointers({one, one}));
  CHECK_FALSE(twice[0].value().repeated);
  CHECK(twice[1].value().repeated);
  CHECK(twice[1]->index == twice[0]->index);
  CHECK(writer.size() == script.size() + 1);
}

TEST_CASE("after each kind of fault the answer says what is stored, and the state agrees") {
  for (const StoreFault fault : {StoreFault::fails_before, StoreFault::fails_after,
                                 StoreFault::torn, StoreFault::busy, StoreFault::full}) {
    for (std::uint64_t seed = 0; seed < 6; ++seed) {
      House house{seed};
      const auto script = test::protocol_script(house.script);
      Writer writer = house.writer();
      test::submit_all(writer, script);
      house.store.fail_next(fault);
      const Submission next = house.script.next(test::admin, DefineOrganisation{});
      const Answer answer = writer.submit(next);
      const bool stored = house.kept.rows().size() == script.size() + 1;
      CHECK(answer.has_value() == stored);
      if (!answer) CHECK(answer.error().kind == FailureKind::not_stored);
      CHECK(*writer.snapshot() == replayed_state(house.kept));
      CHECK(writer.submit(next).value().index == script.size());
      CHECK(house.kept.rows().size() == script.size() + 1);
    }
  }
}

TEST_CASE("an answer that rests on a commit that was not stored is withheld") {
  House house;
  const auto script = test::protocol_script(house.script);
  Writer writer = house.writer();
  test::submit_all(writer, script);
  // The second is refused only because the first took the patient's place.
  const auto propose = ProposeCourse{numbered_code("P", 1, 5), test::hospital, test::protocol};
  const Submission first = house.script.next(test::nurse, propose);
  const Submission second = house.script.next(test::nurse, propose);
  house.store.fail_next(StoreFault::fails_before);
  auto answers = writer.submit(pointers({first, second}));
  CHECK(answers[0].error().kind == FailureKind::not_stored);
  CHECK(answers[1].error().kind == FailureKind::not_stored);
  CHECK(writer.snapshot()->courses.size() == 0);

  answers = writer.submit(pointers({first, second}));
  CHECK(answers[0].has_value());
  CHECK(answers[1].error().kind == FailureKind::refused);
}

TEST_CASE("while the store cannot be asked the outcome is unknown; later it is settled by the id") {
  MemoryLog kept;
  FaultyStore store{kept, 3, 0};
  bool reachable = true;
  test::Script script;
  auto writer = Writer::open([&]() -> std::expected<std::unique_ptr<Log>, StoreError> {
    if (reachable) return store.open();
    return std::unexpected(StoreError{StoreProblem::busy, "not now"});
  });
  REQUIRE(writer);
  test::submit_all(*writer, test::protocol_script(script));
  const auto size = writer->size();

  reachable = false;
  store.fail_next(StoreFault::fails_after);
  const Submission next = script.next(test::admin, DefineOrganisation{});
  CHECK(writer->submit(next).error().kind == FailureKind::unknown);
  CHECK(writer->submit(next).error().kind == FailureKind::unknown);
  reachable = true;
  const Answer settled = writer->submit(next);
  REQUIRE(settled);
  CHECK(settled->repeated);
  CHECK(settled->index == size);
  CHECK(kept.rows().size() == size + 1);
}

TEST_CASE("under any faults nothing acknowledged is lost and nothing is stored twice") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    House house{seed, 300, 250};
    const auto script = test::mismatch_script(house.script);
    auto opened = Writer::open(house.store.opener());
    while (!opened) opened = Writer::open(house.store.opener());
    Writer writer = *std::move(opened);
    std::vector<std::optional<std::uint64_t>> record(script.size());
    for (std::size_t done = 0; done < script.size();) {
      const std::size_t count = std::min(script.size() - done, 1 + (seed + done) % 4);
      const auto answers =
          writer.submit(pointers({script.begin() + static_cast<std::ptrdiff_t>(done),
                                  script.begin() + static_cast<std::ptrdiff_t>(done + count)}));
      bool all = true;
      for (std::size_t i = 0; i < count; ++i) {
        const auto index = answers[i] ? answers[i]->index : answers[i].error().record;
        if (record[done + i] && index) CHECK(*record[done + i] == *index);
        if (index) record[done + i] = index;
        all = all && index.has_value();
      }
      if (all) done += count;
    }
    house.store.heal();
    REQUIRE(verify(house.kept));
    REQUIRE(house.kept.rows().size() == script.size());
    for (std::size_t i = 0; i < script.size(); ++i)
      CHECK(house.kept.rows()[*record[i]].command_id == script[i].command_id);
    CHECK(*writer.snapshot() == replayed_state(house.kept));
  }
}

TEST_CASE("a bent ledger is not opened, and the first bad record is named") {
  House house;
  {
    Writer writer = house.writer();
    test::submit_all(writer, test::protocol_script(house.script));
  }
  house.kept.rows()[4].body[10] ^= 1;
  const auto opened = Writer::open(house.store.opener());
  REQUIRE_FALSE(opened);
  CHECK(opened.error().problem == StoreProblem::damaged);
  CHECK(opened.error().what.starts_with("record 4 was changed"));
}

TEST_CASE("a ledger that lost records while it was closed is not written to again") {
  House house;
  Writer writer = house.writer();
  test::submit_all(writer, test::protocol_script(house.script));
  CHECK(writer.snapshot()->organisations.size() == 2);
  house.kept.rows().pop_back();
  house.store.fail_next(StoreFault::fails_before);
  const Submission next = house.script.next(test::admin, DefineOrganisation{});
  const Answer answer = writer.submit(next);
  REQUIRE_FALSE(answer);
  CHECK(answer.error().kind == FailureKind::unknown);
  CHECK(answer.error().store == StoreProblem::damaged);
}

TEST_CASE("a replay to a date gives the state of that date, also within a commit") {
  House house;
  const auto script = test::protocol_script(house.script);
  Writer writer = house.writer();
  REQUIRE(writer.submit(pointers(script)).size() == script.size());
  const State past = replayed_state(house.kept, script[2].at);
  CHECK(past.organisations.size() == 2);
  CHECK(past.users.size() == 1);
  Replayed part;
  REQUIRE(replay(house.kept, part, {}, script[2].at));
  CHECK(part.tree.size() == 3);
}

}  // namespace meguri
