#include "ledger/signature.hpp"

#include "ledger/canonical.hpp"
#include "ledger/digest.hpp"
#include "ledger/test_data.hpp"

namespace meguri {
namespace {

Ed25519Seed seed_of(unsigned char first) {
  Ed25519Seed seed{};
  seed[0] = first;
  return seed;
}

constexpr Signable release{7,
                           R"({"batch":3,"type":"ReleaseBatch"})",
                           4711,
                           SignatureMeaning::released,
                           "all \"in\" limits",
                           {1'795'316'398'000'000}};

Record record_of(const Signable& what, std::string& note, std::string& signature,
                 const Signature& by) {
  append_string(note, what.note);
  append_signature(signature, by);
  Record record;
  record.by = what.by;
  record.command = what.command;
  record.command_id = what.command_id;
  record.note = note;
  record.signature = signature;
  return record;
}

}  // namespace

TEST_CASE("every Ed25519 vector of Wycheproof is judged as it says") {
  int judged = 0;
  const auto vectors = test::read_json(test::data("ed25519/ed25519_test.json"));
  for (const auto& group : vectors.at("testGroups").as_array()) {
    const auto key = parse_public_key(test::text_of(group.at("publicKey"), "pk"));
    REQUIRE(key);
    for (const auto& one : group.at("tests").as_array()) {
      CAPTURE(one.at("tcId").as_int64());
      const auto text = bytes_from_hex(test::text_of(one, "msg"));
      const auto bytes = bytes_from_hex(test::text_of(one, "sig"));
      REQUIRE(text);
      REQUIRE(bytes);
      Ed25519Signature signature{};
      bool good = bytes->size() == signature.size();
      if (good) std::copy(bytes->begin(), bytes->end(), signature.begin());
      good = good && ed25519_holds(*text, signature, *key);
      CHECK(good == (test::text_of(one, "result") == "valid"));
      ++judged;
    }
  }
  CHECK(judged == vectors.at("numberOfTests").as_int64());
}

TEST_CASE("what is signed is the canonical text that the format document shows") {
  Signable shown = release;
  shown.note = "";
  CHECK(signing_text(shown) ==
        R"({"by":7,"command":{"batch":3,"type":"ReleaseBatch"},"command_id":4711,)"
        R"("meaning":"released","note":"","signed_at":"2026-11-22T02:59:58.000000Z"})");
  CHECK(is_canonical(signing_text(release)));
}

TEST_CASE("a signature survives its text, and no other text is one") {
  const Signature signature = sign(release, seed_of(1));
  std::string text;
  append_signature(text, signature);
  CHECK(is_canonical(text));
  REQUIRE(read_signature(text));
  CHECK(*read_signature(text) == signature);
  CHECK_FALSE(read_signature(text + " "));
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = '\x02';
    CHECK_FALSE(read_signature(changed));
    CHECK_FALSE(read_signature(text.substr(0, i)));
  }
}

TEST_CASE("a signature holds for what was signed and for nothing else") {
  const Signature signature = sign(release, seed_of(1));
  std::string note, text;
  const Record record = record_of(release, note, text, signature);
  CHECK(signature_holds(record, signature));

  Record other = record;
  other.by = 8;
  CHECK_FALSE(signature_holds(other, signature));
  other = record;
  other.command = R"({"batch":4,"type":"ReleaseBatch"})";
  CHECK_FALSE(signature_holds(other, signature));
  other = record;
  other.command_id = 4712;
  CHECK_FALSE(signature_holds(other, signature));
  other = record;
  other.note = R"("all out of limits")";
  CHECK_FALSE(signature_holds(other, signature));

  Signature bent = signature;
  bent.meaning = SignatureMeaning::rejected;
  CHECK_FALSE(signature_holds(record, bent));
  bent = signature;
  bent.signed_at.us += 1;
  CHECK_FALSE(signature_holds(record, bent));
  bent = signature;
  bent.key = public_key_of(seed_of(2));
  CHECK_FALSE(signature_holds(record, bent));
  for (std::size_t i = 0; i < bent.value.size(); ++i) {
    bent = signature;
    bent.value[i] ^= 1;
    CHECK_FALSE(signature_holds(record, bent));
  }
}

}  // namespace meguri
