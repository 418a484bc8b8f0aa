#include "domain/signing.hpp"

#include "domain/test_programme.hpp"

using namespace meguri;

namespace {

PublicKey key_of(std::uint8_t first) {
  PublicKey key;
  key.bytes[0] = first;
  return key;
}

// Commands that come with a signature, which the writer found good or wrong.
struct Signers {
  TestProgramme p;
  std::uint64_t commands = 1'000'000;

  std::string say(UserId by, const Command& command, Signing signing, bool note = true) {
    const Meta meta{p.now, by, ++commands, note, signing};
    Events events;
    const Verdict verdict = decide(p.state, command, meta, events);
    for (const Event& event : events) apply(p.state, event, meta);
    return verdict ? "accepted" : std::string{text_of(verdict.error().rule).name};
  }
  Signing good(const Command& command) {
    return {SignatureFinding::good, meaning_of(command), p.now};
  }
  std::string sign(UserId by, const Command& command) { return say(by, command, good(command)); }
  PublicKey key(UserId user) const { return p.state.users[user].signing_key; }
};

}  // namespace

TEST_CASE("a signing key is registered by its owner, who proves to hold it") {
  Signers s;
  const RegisterSigningKey mine{key_of(1)};
  CHECK(s.say(s.p.quality, mine, {}) == "signature_missing");
  Signing wrong = s.good(mine);
  wrong.finding = SignatureFinding::wrong;
  CHECK(s.say(s.p.quality, mine, wrong) == "signature_wrong");
  CHECK(s.sign(s.p.quality, RegisterSigningKey{}) == "signing_key_missing");
  CHECK(s.sign(s.p.quality, mine) == "accepted");
  CHECK(s.key(s.p.quality) == key_of(1));
  CHECK(s.sign(s.p.quality, RegisterSigningKey{key_of(2)}) == "signing_key_in_force");
  CHECK(s.sign(s.p.maker, mine) == "signing_key_taken");
  CHECK(s.sign(UserId{999}, mine) == "unknown_user");
}

TEST_CASE("a key is revoked by its owner with it, or by an administrator with a reason") {
  Signers s;
  CHECK(s.sign(s.p.quality, RegisterSigningKey{key_of(1)}) == "accepted");
  const RevokeSigningKey revoke{s.p.quality};
  CHECK(s.say(s.p.maker, revoke, {}) == "not_permitted");
  CHECK(s.say(s.p.admin, RevokeSigningKey{UserId{999}}, {}) == "not_found");
  CHECK(s.say(s.p.admin, RevokeSigningKey{s.p.maker}, {}) == "signing_key_missing");
  CHECK(s.say(s.p.quality, revoke, {}) == "signature_missing");
  CHECK(s.say(s.p.admin, revoke, {}, false) == "note_missing");
  CHECK(s.say(s.p.admin, revoke, {}) == "accepted");
  CHECK(s.key(s.p.quality).empty());
  CHECK(s.sign(s.p.quality, RegisterSigningKey{key_of(2)}) == "accepted");
  CHECK(s.sign(s.p.quality, revoke) == "accepted");
  CHECK(s.key(s.p.quality).empty());
}

TEST_CASE("once signatures are required, what is signed is not done without one") {
  Signers s;
  const ProtocolId protocol = s.p.state.protocols.next();
  const Command draft = DraftProtocol{s.p.protocol}, publish = PublishProtocol{protocol};
  CHECK(s.say(s.p.admin, RequireSignatures{}, {}) == "signature_missing");
  CHECK(s.sign(s.p.admin, RegisterSigningKey{key_of(1)}) == "accepted");
  CHECK(s.sign(s.p.maker, RegisterSigningKey{key_of(2)}) == "accepted");
  CHECK(s.sign(s.p.maker, RequireSignatures{}) == "not_permitted");
  CHECK_FALSE(needs_signature(s.p.state, publish, s.p.admin));
  CHECK(s.sign(s.p.admin, RequireSignatures{}) == "accepted");
  CHECK(needs_signature(s.p.state, publish, s.p.admin));
  CHECK(s.say(s.p.admin, draft, {}) == "accepted");
  // The other rules are heard first: nobody signs what could not be done.
  CHECK(s.say(s.p.nurse, publish, {}) == "not_permitted");
  CHECK(s.say(s.p.admin, publish, {}) == "signature_missing");
  CHECK(s.p.state.protocols[protocol].status == ProtocolStatus::draft);
  Signing other = s.good(publish);
  other.meaning = SignatureMeaning::verified;
  CHECK(s.say(s.p.admin, publish, other) == "signature_meaning_wrong");
  CHECK(s.sign(s.p.admin, publish) == "accepted");
}

TEST_CASE("a signature is of the hour before its record") {
  Signers s;
  const RegisterSigningKey mine{key_of(1)};
  Signing signing = s.good(mine);
  signing.at = s.p.now + Duration{1};
  CHECK(s.say(s.p.quality, mine, signing) == "signature_time_wrong");
  signing.at = s.p.now - signature_age_max - Duration{1};
  CHECK(s.say(s.p.quality, mine, signing) == "signature_time_wrong");
  signing.at = s.p.now - signature_age_max;
  CHECK(s.say(s.p.quality, mine, signing) == "accepted");
}

TEST_CASE("a signature that nobody asked for has to be good all the same") {
  Signers s;
  const Command hold = DraftProtocol{s.p.protocol};
  CHECK(s.sign(s.p.admin, hold) == "signing_key_missing");
  CHECK(s.sign(s.p.admin, RegisterSigningKey{key_of(1)}) == "accepted");
  Signing wrong = s.good(hold);
  wrong.finding = SignatureFinding::wrong;
  CHECK(s.say(s.p.admin, hold, wrong) == "signature_wrong");
  CHECK(s.sign(s.p.admin, hold) == "accepted");
}

TEST_CASE("what a signature says follows from what is signed") {
  CHECK(meaning_of(SignReview{}) == SignatureMeaning::reviewed);
  CHECK(meaning_of(ReleaseBatch{}) == SignatureMeaning::released);
  CHECK(meaning_of(RejectBatch{}) == SignatureMeaning::rejected);
  CHECK(meaning_of(JustifyOutOfSpecification{}) == SignatureMeaning::justified);
  CHECK(meaning_of(DecideCondition{MaterialId{1}, true}) == SignatureMeaning::approved);
  CHECK(meaning_of(DecideCondition{MaterialId{1}, false}) == SignatureMeaning::rejected);
  CHECK(meaning_of(VerifyStep{}) == SignatureMeaning::verified);
  CHECK(meaning_of(PerformStep{}) == SignatureMeaning::performed);
}
