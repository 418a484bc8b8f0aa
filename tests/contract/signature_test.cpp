// Signatures from the person to the inspector: what the writer takes, what the ledger then holds,
// and what verify finds when somebody with the whole disk has rewritten it.
#include <cstdlib>

#include "ledger/canonical.hpp"
#include "ledger/codec.hpp"
#include "ledger/commit.hpp"
#include "ledger/verify.hpp"
#include "script.hpp"
#include "storage/memory_log.hpp"
#include "storage/scratch_test.hpp"

namespace meguri {
namespace {

Ed25519Seed seed_of(std::uint32_t user) {
  Ed25519Seed seed{};
  seed[0] = static_cast<unsigned char>(user);
  return seed;
}

Submission signed_by(Submission submission, const Ed25519Seed& seed, SignatureMeaning meaning) {
  std::string command;
  encode_command(command, submission.command);
  submission.signature = sign({number(submission.by), command, submission.command_id, meaning,
                               submission.note, submission.at - seconds(2)},
                              seed);
  return submission;
}

struct SignedHouse {
  MemoryLog kept;
  test::Script script;
  std::optional<Writer> writer;

  // A protocol in draft, the administrator's key registered, signatures required.
  SignedHouse() {
    auto opened = Writer::open([this]() -> std::expected<std::unique_ptr<Log>, StoreError> {
      return std::make_unique<Lent>(kept);
    });
    REQUIRE(opened);
    writer.emplace(*std::move(opened));
    auto all = test::protocol_script(script);
    all.pop_back();  // the publication
    test::submit_all(*writer, all);
    const RegisterSigningKey key{public_key_of(seed_of(test::admin))};
    REQUIRE(writer->submit(sign_next(key, SignatureMeaning::registered)));
    REQUIRE(writer->submit(sign_next(RequireSignatures{}, SignatureMeaning::approved)));
  }
  Submission next(const Command& command) { return script.next(test::admin, command); }
  Submission sign_next(const Command& command, SignatureMeaning meaning) {
    return signed_by(next(command), seed_of(test::admin), meaning);
  }
  std::string answer(const Submission& submission) {
    const Answer answer = writer->submit(submission);
    if (answer) return "accepted";
    return answer.error().kind == FailureKind::refused
               ? std::string{text_of(answer.error().refusal.rule).name}
               : answer.error().what;
  }

private:
  // The writer owns its log; the rows stay here to be bent.
  struct Lent final : Log {
    explicit Lent(MemoryLog& to) : log(to) {}
    std::expected<void, StoreError> append(std::span<const Entry> entries) override {
      return log.append(entries);
    }
    std::expected<void, StoreError> read(std::uint64_t from, const Sink& sink) const override {
      return log.read(from, sink);
    }
    std::expected<Head, StoreError> head() const override { return log.head(); }
    MemoryLog& log;
  };
};

// A ledger of these records, with all hashes and roots as if it had always been so.
MemoryLog rewritten(const std::vector<std::string>& bodies) {
  MemoryLog log;
  Commit commit;
  commit.begin({});
  for (const std::string& body : bodies) {
    const auto record = parse_record(body);
    commit.add(record ? record->command_id : 1, body);
  }
  REQUIRE(log.append(commit.entries()));
  return log;
}

std::vector<std::string> bodies_of(MemoryLog& log) {
  std::vector<std::string> bodies;
  for (const auto& row : log.rows()) bodies.push_back(row.body);
  return bodies;
}

Fault fault_of(const MemoryLog& log, std::uint64_t index) {
  const auto verified = verify(log);
  REQUIRE_FALSE(verified);
  CHECK(verified.error().index == index);
  return verified.error().fault;
}

// The records from the registration of the key on, with one signed and accepted publication.
std::vector<std::string> signed_bodies() {
  SignedHouse house;
  REQUIRE(house.writer->submit(
      house.sign_next(PublishProtocol{test::protocol}, SignatureMeaning::approved)));
  return bodies_of(house.kept);
}

std::string without_signature(std::string body) {
  const auto begin = body.find(R"(,"signature":)");
  REQUIRE(begin != body.npos);
  return body.erase(begin, body.find('}', begin) + 1 - begin);
}

}  // namespace

TEST_CASE("a good signature is stored with its record and verified with the ledger") {
  SignedHouse house;
  const PublishProtocol publish{test::protocol};
  CHECK(house.answer(house.next(publish)) == "signature_missing");
  const Submission good = house.sign_next(publish, SignatureMeaning::approved);
  CHECK(house.answer(good) == "accepted");
  CHECK(house.answer(good) == "accepted");  // asked again: the first receipt
  const auto record = parse_record(house.kept.rows().back().body);
  REQUIRE(record);
  CHECK(read_signature(record->signature) == good.signature);
  CHECK(verify(house.kept).value().signatures == 3);
  Replayed all;
  CHECK(replay(house.kept, all));
  CHECK(all.state == *house.writer->snapshot());
}

TEST_CASE("a signature by another key, of another meaning or of something else is refused") {
  SignedHouse house;
  const PublishProtocol publish{test::protocol};
  const auto approved = SignatureMeaning::approved;
  CHECK(house.answer(signed_by(house.next(publish), seed_of(99), approved)) == "signature_wrong");
  CHECK(house.answer(house.sign_next(publish, SignatureMeaning::released)) ==
        "signature_meaning_wrong");
  Submission changed = house.sign_next(publish, approved);
  changed.note += ".";
  CHECK(house.answer(changed) == "signature_wrong");
  changed = house.sign_next(publish, approved);
  changed.command_id += 50;
  CHECK(house.answer(changed) == "signature_wrong");
  changed = house.sign_next(publish, approved);
  changed.at += hours(2);
  CHECK(house.answer(changed) == "signature_time_wrong");
  CHECK(house.kept.rows().size() == 14);
  // By another person with the same key: user 2 has none.
  Submission other = house.script.next(test::nurse, publish);
  CHECK(house.answer(signed_by(other, seed_of(test::admin), approved)) == "signing_key_missing");
}

TEST_CASE("no byte of a signed record can be flipped unseen") {
  const std::vector<std::string> bodies = signed_bodies();
  const std::size_t last = bodies.size() - 1;
  MemoryLog whole = rewritten(bodies);
  CHECK(verify(whole));
  for (std::size_t i = 0; i < bodies[last].size(); ++i) {
    CAPTURE(i);
    whole.rows()[last].body[i] ^= 1;
    CHECK(fault_of(whole, last) == Fault::record_changed);
    whole.rows()[last].body[i] ^= 1;
  }
}

TEST_CASE("who rewrites all hashes still cannot change what was signed") {
  const std::vector<std::string> bodies = signed_bodies();
  const std::string& body = bodies.back();
  // The signed part of the record and the signature itself; `at`, `events` and `index` are the
  // tree's to keep.
  const auto flip_all = [&](std::string_view from, std::string_view to) {
    const std::size_t begin = body.find(from) + from.size();
    for (std::size_t i = begin; i < body.find(to, begin); ++i) {
      CAPTURE(i);
      for (const int bit : {1, 2, 4, 8}) {
        auto changed = bodies;
        changed.back()[i] = static_cast<char>(changed.back()[i] ^ bit);
        CHECK_FALSE(verify(rewritten(changed)));
      }
    }
  };
  flip_all(R"("by":)", R"(,"command_id")");
  flip_all(R"("note":)", R"(,"signature")");
  flip_all(R"("signature":)", R"(,"v")");
  CHECK(body.find(R"("signature":)") != body.npos);
}

TEST_CASE("a signature that was taken out, or put under another record, is missed") {
  auto bodies = signed_bodies();
  bodies.back() = without_signature(bodies.back());
  CHECK(fault_of(rewritten(bodies), bodies.size() - 1) == Fault::signature_missing);

  bodies = signed_bodies();
  const std::size_t key = bodies.size() - 3;
  bodies[key] = without_signature(bodies[key]);
  CHECK(fault_of(rewritten(bodies), key) == Fault::signature_missing);

  // Somebody registers a key of their own in the administrator's name.
  bodies = signed_bodies();
  const std::string own = to_text(public_key_of(seed_of(99)));
  const std::string theirs = to_text(public_key_of(seed_of(test::admin)));
  for (auto at = bodies[key].find(theirs); at != std::string::npos; at = bodies[key].find(theirs))
    bodies[key].replace(at, own.size(), own);
  CHECK(fault_of(rewritten(bodies), key) == Fault::signature_wrong);
}

TEST_CASE("after a key is revoked nothing signed with it counts, and what was signed before does") {
  SignedHouse house;
  const Submission late = house.sign_next(DraftProtocol{}, SignatureMeaning::performed);
  CHECK(house.answer(house.sign_next(RevokeSigningKey{UserId{test::admin}},
                                     SignatureMeaning::revoked)) == "accepted");
  Submission later = late;
  later.at = house.next(DraftProtocol{}).at;
  CHECK(house.answer(later) == "signing_key_missing");
  CHECK(verify(house.kept).value().signatures == 3);
}

TEST_CASE("the program that lies in every export checks every signature" *
          doctest::skip(std::system("python3 -c 'import hashlib' > /dev/null 2>&1") != 0)) {
  test::Scratch scratch;
  const auto inspect = [&](const std::vector<std::string>& bodies) {
    MemoryLog log = rewritten(bodies);
    std::string records, commits = "last_record,root\n";
    for (const auto& row : log.rows()) {
      records += row.body + "\n";
      if (row.root) commits += std::to_string(row.position) + "," + to_hex(*row.root) + "\n";
    }
    scratch.write("records.ndjson", records);
    scratch.write("commits.csv", commits);
    const std::string program = std::string{MEGURI_ROOT} + "/src/app/export/verify.py";
    const std::string command =
        "python3 '" + program + "' '" + (scratch / "records.ndjson").string() + "' '" +
        (scratch / "commits.csv").string() + "' > '" + (scratch / "said").string() + "' 2>&1";
    const bool accepted = std::system(command.c_str()) == 0;
    return (accepted ? "good: " : "bad: ") + scratch.read("said");
  };
  auto bodies = signed_bodies();
  CHECK(inspect(bodies).starts_with("good: 15 "));
  const std::string last = std::to_string(bodies.size() - 1);
  bodies.back() = without_signature(bodies.back());
  CHECK(inspect(bodies).find("record " + last + ": it needed a signature") != std::string::npos);
  bodies = signed_bodies();
  const auto digit = bodies.back().find(R"("value":")") + 9;
  bodies.back()[digit] = bodies.back()[digit] == '0' ? '1' : '0';
  CHECK(inspect(bodies).find("record " + last + ": the signature is not good") !=
        std::string::npos);
  bodies = signed_bodies();
  const auto note = bodies.back().find("because");
  bodies.back()[note] = 'B';
  CHECK(inspect(bodies).find("record " + last + ": the signature is not good") !=
        std::string::npos);
}

}  // namespace meguri
