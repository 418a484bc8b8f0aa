#include "vault/signing_desk.hpp"

#include <sodium.h>

#include "vault/test_vault.hpp"

using namespace meguri;
using namespace meguri::vault;
using namespace meguri::vault::test;

namespace {

struct Desk {
  House house;
  std::unique_ptr<Vault> vault = house.create();
  SigningDesk desk{*vault, {.idle = minutes(10), .lock_out = {}, .cost = cheap}};
  Instant now = noon;

  PublicKey key(std::uint32_t user = 7) {
    const auto made = desk.make_key(user, "suzuki", "correct horse", now);
    REQUIRE(made);
    return *made;
  }
  Result<Signed> sign(std::optional<std::string> name, std::string secret,
                      std::string session = "s1", std::uint32_t user = 7) {
    return desk.sign({std::move(session), user, std::move(name), std::move(secret), "text"}, now);
  }
  std::string answer(std::optional<std::string> name, std::string secret,
                     std::string session = "s1", std::uint32_t user = 7) {
    return problem_of(sign(std::move(name), std::move(secret), std::move(session), user));
  }
};

const std::string right = "correct horse";

bool holds(const Signed& one, std::string_view text) {
  return crypto_sign_verify_detached(one.value.data(),
                                     reinterpret_cast<const unsigned char*>(text.data()),
                                     text.size(), one.key.bytes.data()) == 0;
}

}  // namespace

TEST_CASE("a signature of the desk is one of the person's key, over that text alone") {
  Desk d;
  const PublicKey key = d.key();
  const auto made = d.sign("suzuki", right);
  REQUIRE(made);
  CHECK(made->key == key);
  CHECK(d.desk.key_of(7).value() == key);
  CHECK_FALSE(d.desk.key_of(8).value());
  CHECK(holds(*made, "text"));
  CHECK_FALSE(holds(*made, "texT"));
}

TEST_CASE("two components at first, the secret alone after, both again after a pause") {
  Desk d;
  (void)d.key();
  CHECK(d.desk.components_for("s1", 7, d.now) == Components::login_name_and_secret);
  CHECK(d.answer({}, right) == "both_needed");
  CHECK(d.answer("suzuki", right) == "none");
  CHECK(d.desk.components_for("s1", 7, d.now) == Components::secret);
  d.now = d.now + minutes(10);
  CHECK(d.answer({}, right) == "none");
  d.now = d.now + minutes(10) + Duration{1};
  CHECK(d.answer({}, right) == "both_needed");
  CHECK(d.answer("suzuki", right) == "none");
  // Work in between keeps the session alive; another session of the same person starts anew.
  d.now = d.now + minutes(9);
  d.desk.seen("s1", d.now);
  d.now = d.now + minutes(9);
  CHECK(d.answer({}, right) == "none");
  CHECK(d.answer({}, right, "s2") == "both_needed");
  d.desk.end("s1");
  CHECK(d.answer({}, right) == "both_needed");
}

TEST_CASE("work after the pause does not bring the session back") {
  Desk d;
  (void)d.key();
  CHECK(d.answer("suzuki", right) == "none");
  d.now = d.now + minutes(11);
  d.desk.seen("s1", d.now);
  CHECK(d.answer({}, right) == "both_needed");
}

TEST_CASE("nobody signs in the session or with the secret of somebody else") {
  Desk d;
  (void)d.key();
  CHECK(d.desk.make_key(8, "sato", "another secret", d.now));
  CHECK(d.answer("suzuki", right) == "none");
  CHECK(d.answer({}, "another secret", "s1", 8) == "both_needed");
  CHECK(d.answer("sato", right, "s1", 8) == "wrong_secret");
  CHECK(d.answer("suzuki", "another secret", "s1", 8) == "wrong_secret");
  CHECK(d.answer("tanaka", right, "s3", 9) == "no_signing_key");
}

TEST_CASE("wrong secrets are counted, recorded and lock the key for a while") {
  Desk d;
  (void)d.key();
  CHECK(d.answer("suzuki", right) == "none");
  CHECK(d.answer({}, "wrong horse") == "wrong_secret");
  CHECK(d.answer({}, right) == "both_needed");  // a wrong secret ends the sitting
  CHECK(d.answer("wrong", right) == "wrong_secret");
  for (int i = 0; i < 3; ++i) CHECK(d.answer("suzuki", "wrong horse") == "wrong_secret");
  CHECK(d.answer("suzuki", right) == "too_many_attempts");
  d.now = d.now + minutes(15);
  CHECK(d.answer("suzuki", right) == "none");
  int refused = 0;
  const auto entries = d.vault->accesses(1, 100).value();
  for (const AccessEntry& entry : entries)
    refused += entry.what == "signing_refused" && entry.subject == "staff:7";
  CHECK(refused == 5);
}

TEST_CASE("a right secret forgets the wrong ones before it") {
  Desk d;
  (void)d.key();
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 4; ++i) CHECK(d.answer("suzuki", "wrong horse") == "wrong_secret");
    CHECK(d.answer("suzuki", right) == "none");
  }
}

TEST_CASE("one key a person; a weak secret makes none; a discarded key makes room") {
  Desk d;
  CHECK(problem_of(d.desk.make_key(7, "suzuki", "short", d.now)) == "secret_weak");
  CHECK(problem_of(d.desk.make_key(7, "", right, d.now)) == "not_acceptable");
  const PublicKey first = d.key();
  CHECK(problem_of(d.desk.make_key(7, "suzuki", right, d.now)) == "has_signing_key");
  CHECK(d.desk.discard_key(7, access("secret forgotten")));
  CHECK(d.answer("suzuki", right) == "no_signing_key");
  CHECK(d.key() != first);
}

TEST_CASE("a changed secret keeps the key") {
  Desk d;
  const PublicKey key = d.key();
  CHECK(problem_of(d.desk.change_secret(7, "wrong", "suzuki", "a new secret", d.now)) ==
        "wrong_secret");
  CHECK(d.desk.change_secret(7, right, "suzuki2", "a new secret", d.now));
  CHECK(d.answer("suzuki", right) == "wrong_secret");
  CHECK(d.sign("suzuki2", "a new secret").value().key == key);
}

TEST_CASE("neither the file alone nor the master key alone can sign") {
  Desk d;
  const PublicKey key = d.key();
  // Another person's row under the same secret does not open: the seal is bound to the user.
  d.house.sql("UPDATE signing_keys SET user = 8");
  CHECK(d.answer("suzuki", right, "s1", 8) == "tampered");
  d.house.sql("UPDATE signing_keys SET user = 7");
  CHECK(d.vault->rotate(KeyFile{}, access("yearly")));
  CHECK(d.sign("suzuki", right).value().key == key);
  d.house.sql("UPDATE signing_keys SET public_key = zeroblob(32)");
  CHECK(d.answer("suzuki", right) == "tampered");
}
