#include "account/sign_in.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <chrono>
#include <thread>

#include "account/enrolment.hpp"
#include "account/test_authenticator.hpp"
#include "account/test_store.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

namespace {

struct Door : Desk {
  SignIn sign_in{*store, party};
  Enrolment enrolment{*store, party};

  Door() { REQUIRE(store->accounts.set_password(1, test::password, cheap)); }

  Result<SignedIn> by(std::string_view name, std::string_view word, std::string_view code = "",
                      Instant now = start) {
    return sign_in.by_password({name, word, code, test::peer}, now);
  }
  // The newest first: "password failure 1".
  std::string last_event(std::size_t back = 0) {
    const auto events = store->audit.latest(back + 1);
    REQUIRE(events->size() == back + 1);
    const SignInEvent& event = events->back();
    return std::string{word(event.means)} + " " + std::string{word(event.outcome)} + " " +
           (event.user_id ? std::to_string(*event.user_id) : "nobody");
  }
};

}  // namespace

TEST_CASE("name and password open a session, and the event is kept") {
  Door door;
  const auto signed_in = door.by("Hanako", test::password);
  REQUIRE(signed_in);
  CHECK(signed_in->user_id == 1);
  CHECK(door->sessions.find(signed_in->session.token, start)->user_id == 1);
  CHECK(csrf_agrees(signed_in->session.token, signed_in->session.csrf));
  CHECK(door.last_event() == "password success 1");
  REQUIRE(door.sign_in.sign_out(signed_in->session.token));
  CHECK(reason(door->sessions.find(signed_in->session.token, start)) == Reason::session_over);
}

TEST_CASE("a wrong password, an unknown name, no password and a disabled account look the same") {
  Door door;
  REQUIRE(door->accounts.create(3, "disabled", start));
  REQUIRE(door->accounts.set_password(3, test::password, cheap));
  REQUIRE(door->accounts.set_enabled(3, false));
  for (const auto& [name, word] : {std::pair{"hanako", "wrong password"},
                                   {"nobody", "wrong"},
                                   {"taro.b", ""},
                                   {"disabled", "a long and winding road"},
                                   {"no name at all!", "x"}}) {
    const auto refusal = door.by(name, word);
    CHECK(reason(refusal) == Reason::wrong_credentials);
    CHECK(refusal.error().detail.empty());
  }
  CHECK(door.last_event(0) == "password failure nobody");
  CHECK(door.last_event(1) == "password failure 3");
  CHECK(door.last_event(3) == "password failure nobody");
  CHECK(door.last_event(4) == "password failure 1");
}

TEST_CASE("what is typed never reaches the record of sign-ins") {
  Door door;
  CHECK_FALSE(door.by("my password as a name", "another secret"));
  CHECK_FALSE(door.by("hanako", "another secret"));
  const auto rows = door->database().rows("SELECT peer || detail FROM sign_in_events");
  for (const Row& row : *rows) CHECK(row.text(0) == test::peer);
}

TEST_CASE("five wrong passwords lock the name, whether or not there is such an account") {
  for (const char* const name : {"hanako", "nobody"}) {
    Door door;
    for (int i = 0; i < 5; ++i) CHECK(reason(door.by(name, "wrong")) == Reason::wrong_credentials);
    CHECK(door.last_event().find(" locked ") != std::string::npos);
    const auto locked = door.by(name, test::password);
    CHECK(reason(locked) == Reason::too_many_attempts);
    CHECK(locked.error().retry_after == minutes(1));
  }
  Door door;
  for (int i = 0; i < 5; ++i) CHECK_FALSE(door.by("hanako", "wrong"));
  CHECK(door.by("hanako", test::password, "", start + minutes(1)));
  CHECK(door->throttle.standing("hanako", start + minutes(1))->failures == 0);
}

TEST_CASE("guesses made at once are counted before any is compared") {
  Door door;
  std::array<Reason, 12> answers{};
  {
    std::vector<std::jthread> guessers;
    for (Reason& answer : answers)
      guessers.emplace_back([&] { answer = door.by("hanako", "wrong").error().reason; });
  }
  CHECK(std::ranges::count(answers, Reason::wrong_credentials) == 5);
  CHECK(std::ranges::count(answers, Reason::too_many_attempts) == 7);
}

TEST_CASE("an unknown name takes as long as a known one") {
  Folder folder;
  StoreOptions options;
  auto store = AccountStore::open(folder / "slow", options);  // the real cost
  REQUIRE(store);
  REQUIRE((*store)->accounts.create(1, "hanako", start));
  REQUIRE((*store)->accounts.set_password(1, test::password, options.password_cost));
  SignIn sign_in{**store, party};
  const auto took_us = [&](std::string_view name) {
    const auto begun = std::chrono::steady_clock::now();
    CHECK_FALSE(sign_in.by_password({name, "wrong password", "", test::peer}, start));
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begun)
        .count();
  };
  double known = 1e12, unknown = 1e12;  // the best of a few, on a busy machine
  for (int i = 0; i < 3; ++i) {
    known = std::min(known, took_us("hanako"));
    unknown = std::min(unknown, took_us("nobody"));
  }
  CHECK(unknown > known / 3);
  CHECK(known > unknown / 3);
}

TEST_CASE("with an authenticator app, the code is asked for after the password, and used once") {
  Door door;
  const auto begun = door.enrolment.begin_totp(1);
  REQUIRE(begun);
  CHECK(begun->uri.find("secret=" + begun->secret) != std::string::npos);
  const std::string secret = *from_base32(begun->secret);
  REQUIRE(door.enrolment.finish_totp(1, totp(secret, start), test::peer, start));
  CHECK(door.last_event() == "totp changed 1");

  const Instant now = start + minutes(1);
  CHECK(reason(door.by("hanako", test::password, "", now)) == Reason::second_step_needed);
  CHECK(reason(door.by("hanako", "wrong", totp(secret, now), now)) == Reason::wrong_credentials);
  CHECK(reason(door.by("hanako", test::password, "000000", now)) == Reason::wrong_credentials);
  CHECK(door.last_event() == "totp failure 1");
  CHECK(door->throttle.standing("hanako", now)->failures == 2);
  CHECK(door.by("hanako", test::password, totp(secret, now), now));
  CHECK(reason(door.by("hanako", test::password, totp(secret, now), now)) ==
        Reason::wrong_credentials);
}

TEST_CASE("codes cannot be guessed by starting again: the password alone forgives nothing") {
  Door door;
  const auto begun = door.enrolment.begin_totp(1);
  const std::string secret = *from_base32(begun->secret);
  REQUIRE(door.enrolment.finish_totp(1, totp(secret, start), test::peer, start));
  for (int i = 0; i < 5; ++i) {
    CHECK(reason(door.by("hanako", test::password)) == Reason::second_step_needed);
    CHECK(reason(door.by("hanako", test::password, "12345x")) == Reason::wrong_credentials);
  }
  CHECK(reason(door.by("hanako", test::password)) == Reason::too_many_attempts);
}

TEST_CASE("a one-time link sets the first password, and is used up by a good one only") {
  Door door;
  const auto link = door->links.make(2, LinkPurpose::invitation, hours(24), start);
  CHECK(reason(door.sign_in.by_link(*link, "short", test::peer, start)) == Reason::password_short);
  const auto signed_in = door.sign_in.by_link(*link, test::password, test::peer, start);
  REQUIRE(signed_in);
  CHECK(signed_in->user_id == 2);
  CHECK(door.last_event() == "link success 2");
  CHECK(reason(door.sign_in.by_link(*link, test::password, test::peer, start)) ==
        Reason::link_over);
  CHECK(door.by("taro.b", test::password));
}

TEST_CASE("a recovery link clears every other means, and unlocks") {
  Door door;
  Authenticator key{CoseAlgorithm::es256};
  const auto ceremony = door.enrolment.begin_totp(1);
  const std::string secret = *from_base32(ceremony->secret);
  REQUIRE(door.enrolment.finish_totp(1, totp(secret, start), test::peer, start));
  REQUIRE(door->accounts.link_identity(1, "https://id.example", "42"));
  const auto token = door->tokens.make(1, "robot", {"read"}, days(1), start);
  const auto session = door->sessions.start(1, Means::password, test::peer, start);
  for (int i = 0; i < 5; ++i) CHECK_FALSE(door.by("hanako", "wrong"));
  const auto link = door->links.make(1, LinkPurpose::recovery, hours(1), start);
  REQUIRE(door.sign_in.by_link(*link, "quite another road home", test::peer, start));
  const auto account = door->accounts.find(1);
  CHECK_FALSE(account->has_totp);
  CHECK(account->issuer.empty());
  CHECK(reason(door->tokens.find(*token, "", start)) == Reason::token_over);
  CHECK(reason(door->sessions.find(session->token, start)) == Reason::session_over);
  CHECK(door.by("hanako", "quite another road home"));
}

TEST_CASE("a passkey is added by its owner and opens a session without a name") {
  Door door;
  Authenticator key{CoseAlgorithm::es256};
  key.user_handle = *door->passkeys.user_handle(1);
  const auto ask = [](const Ceremony& ceremony) {
    return std::string{boost::json::parse(ceremony.options).at("challenge").as_string()};
  };
  const auto begun = door.enrolment.begin_passkey(1, start);
  REQUIRE(begun);
  CHECK(reason(door.enrolment.finish_passkey(2, begun->ticket, key.create(ask(*begun)), "mine",
                                             test::peer, start)) == Reason::ceremony_over);
  const auto again = door.enrolment.begin_passkey(1, start);
  REQUIRE(door.enrolment.finish_passkey(1, again->ticket, key.create(ask(*again)), "my phone",
                                        test::peer, start));
  CHECK(door->accounts.find(1)->passkeys == 1);
  const auto third = door.enrolment.begin_passkey(1, start);
  CHECK(reason(door.enrolment.finish_passkey(1, third->ticket, key.create(ask(*third)), "again",
                                             test::peer, start)) == Reason::passkey_known);

  for (int i = 0; i < 5; ++i) CHECK_FALSE(door.by("hanako", "wrong"));  // a locked name
  key.count = 1;
  const Ceremony asked = door.sign_in.begin_passkey(start);
  const AssertionAnswer answer = key.get(ask(asked));
  const auto signed_in = door.sign_in.by_passkey(asked.ticket, answer, test::peer, start);
  REQUIRE(signed_in);
  CHECK(signed_in->user_id == 1);
  CHECK(door.last_event() == "passkey success 1");
  CHECK(door->passkeys.of(1)->front().credential.sign_count == 1);
  CHECK(reason(door.sign_in.by_passkey(asked.ticket, answer, test::peer, start)) ==
        Reason::ceremony_over);

  // the same counter again, another person's handle, and a passkey that nobody has
  const Ceremony second = door.sign_in.begin_passkey(start);
  CHECK(reason(door.sign_in.by_passkey(second.ticket, key.get(ask(second)), test::peer, start)) ==
        Reason::wrong_credentials);
  key.count = 2;
  key.user_handle = *door->passkeys.user_handle(2);
  const Ceremony moved = door.sign_in.begin_passkey(start);
  CHECK(reason(door.sign_in.by_passkey(moved.ticket, key.get(ask(moved)), test::peer, start)) ==
        Reason::wrong_credentials);
  CHECK(door.last_event() == "passkey failure 1");
  const Authenticator stranger{CoseAlgorithm::eddsa};
  const Ceremony strange = door.sign_in.begin_passkey(start);
  CHECK(reason(door.sign_in.by_passkey(strange.ticket, stranger.get(ask(strange)), test::peer,
                                       start)) == Reason::wrong_credentials);
  CHECK(door.last_event() == "passkey failure nobody");
  REQUIRE(
      door.enrolment.remove_passkey(1, door->passkeys.of(1)->front().number, test::peer, start));
  CHECK(door->accounts.find(1)->passkeys == 0);
}

TEST_CASE("an identity opens the account it is linked to, and no other") {
  Door door;
  const OidcIdentity identity{"https://id.example", "42", "", 0, start};
  CHECK(reason(door.sign_in.by_identity(identity, test::peer, start)) == Reason::identity_unknown);
  CHECK(door.last_event() == "provider failure nobody");
  REQUIRE(door.enrolment.link_identity(2, identity, test::peer, start));
  CHECK(door.sign_in.by_identity(identity, test::peer, start)->user_id == 2);
  REQUIRE(door->accounts.set_enabled(2, false));
  CHECK(reason(door.sign_in.by_identity(identity, test::peer, start)) == Reason::identity_unknown);
  CHECK(door.last_event() == "provider failure 2");
  REQUIRE(door->accounts.set_enabled(2, true));
  REQUIRE(door.enrolment.unlink_identity(2, test::peer, start));
  CHECK(reason(door.sign_in.by_identity(identity, test::peer, start)) == Reason::identity_unknown);
}

TEST_CASE("a changed password ends every session but this one") {
  Door door;
  const auto here = door.by("hanako", test::password);
  const auto there = door.by("hanako", test::password);
  CHECK(reason(door.sign_in.confirm(1, "wrong", "", test::peer, start)) ==
        Reason::wrong_credentials);
  REQUIRE(door.sign_in.confirm(1, test::password, "", test::peer, start));
  CHECK(reason(door.sign_in.confirm(9, test::password, "", test::peer, start)) ==
        Reason::no_such_account);
  CHECK(reason(door.enrolment.change_password(1, "hanakohanako", here->session.token, test::peer,
                                              start)) == Reason::password_common);
  REQUIRE(door.enrolment.change_password(1, "quite another road home", here->session.token,
                                         test::peer, start));
  CHECK(door->sessions.find(here->session.token, start));
  CHECK(reason(door->sessions.find(there->session.token, start)) == Reason::session_over);
  CHECK(reason(door.by("hanako", test::password)) == Reason::wrong_credentials);
  CHECK(door.by("hanako", "quite another road home"));
}

TEST_CASE("what an administrator does for others is recorded, and nothing when it fails") {
  Door door;
  REQUIRE(door.enrolment.make_link(2, LinkPurpose::invitation, hours(1), 1, test::peer, start));
  CHECK(door.last_event() == "link changed 2");
  CHECK(door->audit.latest(1)->front().detail == "link by user 1");
  REQUIRE(door.enrolment.set_enabled(2, false, 1, test::peer, start));
  CHECK(door.last_event() == "password revoked 2");
  CHECK(reason(door.enrolment.make_link(2, LinkPurpose::recovery, hours(1), 1, test::peer,
                                        start)) == Reason::no_such_account);
  REQUIRE(door.enrolment.set_enabled(2, true, 1, test::peer, start));
  REQUIRE(door.enrolment.make_token(2, "logger", {"read"}, days(1), test::peer, start));
  const std::int64_t number = door->tokens.of(2)->front().number;
  CHECK(reason(door.enrolment.revoke_token(1, number, test::peer, start)) == Reason::no_such_entry);
  CHECK(door.last_event() == "token changed 2");
  REQUIRE(door.enrolment.revoke_token(2, number, test::peer, start));
  CHECK(door.last_event() == "token revoked 2");
  CHECK(door->audit.latest(1000)->size() == 5);
  CHECK(door->audit.latest(2, 2, door->audit.latest(1)->front().number)->size() == 2);
  CHECK(door->audit.latest(10, 1)->empty());
}

TEST_CASE("a hash of another cost is made anew at the next sign-in") {
  Door door;
  REQUIRE(door->accounts.set_password(1, test::password, PasswordCost{2, 16'384}));
  const auto before = door->accounts.password_hash(1);
  REQUIRE(door.by("hanako", test::password));
  CHECK(*before != *door->accounts.password_hash(1));
  CHECK(door->accounts.password_hash(1)->starts_with("$argon2id$v=19$m=8,t=1,"));
  REQUIRE(door.by("hanako", test::password));
}
