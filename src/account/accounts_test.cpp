#include "account/accounts.hpp"

#include <doctest/doctest.h>

#include "account/test_store.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

TEST_CASE("login names are folded and unlike anything that could be misread") {
  CHECK(fold_login_name("Hanako.Y-2@Example.jp") == "hanako.y-2@example.jp");
  for (const std::string& wrong :
       {std::string{}, std::string{"a"}, std::string{"a b"}, std::string{"花子"},
        std::string{"a/b"}, std::string(65, 'a'), std::string{"a\0b", 3}})
    CHECK_FALSE(fold_login_name(wrong));
}

TEST_CASE("a user has one account and a name belongs to one account") {
  const Desk desk;
  CHECK(reason(desk->accounts.create(3, "HANAKO", start)) == Reason::name_taken);
  CHECK(reason(desk->accounts.create(1, "other", start)) == Reason::user_has_account);
  CHECK(reason(desk->accounts.create(3, "ta ro", start)) == Reason::name_unacceptable);
  CHECK(desk->accounts.find_name("Taro.B")->user_id == 2);
  CHECK(reason(desk->accounts.find(3)) == Reason::no_such_account);
  CHECK(reason(desk->accounts.find_name("nobody")) == Reason::no_such_account);
  CHECK(desk->accounts.all()->size() == 2);
  CHECK_FALSE(*desk->accounts.none());
  const Folder folder;
  CHECK(*open_store(folder)->accounts.none());
}

TEST_CASE("a password is kept as its hash only") {
  const Desk desk;
  CHECK_FALSE(desk->accounts.find(1)->has_password);
  CHECK(desk->accounts.password_hash(1) == "");
  REQUIRE(desk->accounts.set_password(1, test::password, cheap));
  CHECK(desk->accounts.find(1)->has_password);
  CHECK(password_agrees(*desk->accounts.password_hash(1), test::password));
  CHECK(reason(desk->accounts.set_password(1, "short", cheap)) == Reason::password_short);
  CHECK(reason(desk->accounts.set_password(9, test::password, cheap)) == Reason::no_such_account);
}

TEST_CASE("an authenticator app counts from its first code on, and no code twice") {
  const Desk desk;
  CHECK(reason(desk->accounts.confirm_totp(1, "123456", start)) == Reason::totp_not_begun);
  const auto secret = desk->accounts.begin_totp(1);
  REQUIRE(secret);
  CHECK_FALSE(desk->accounts.find(1)->has_totp);
  CHECK(reason(desk->accounts.accept_totp(1, totp(*secret, start), start)) ==
        Reason::totp_not_begun);
  CHECK(reason(desk->accounts.confirm_totp(1, "", start)) == Reason::code_wrong);
  REQUIRE(desk->accounts.confirm_totp(1, totp(*secret, start), start));
  CHECK(desk->accounts.find(1)->has_totp);
  CHECK(reason(desk->accounts.accept_totp(1, totp(*secret, start), start)) == Reason::code_wrong);
  const Instant later = start + seconds(30);
  REQUIRE(desk->accounts.accept_totp(1, totp(*secret, later), later));
  CHECK(reason(desk->accounts.accept_totp(1, totp(*secret, later), later)) == Reason::code_wrong);
  CHECK(reason(desk->accounts.begin_totp(1)) == Reason::too_many_entries);
  REQUIRE(desk->accounts.remove_totp(1));
  CHECK_FALSE(desk->accounts.find(1)->has_totp);
  CHECK(reason(desk->accounts.begin_totp(9)) == Reason::no_such_account);
}

TEST_CASE("the secret of an app is sealed for its account: moved to another row it opens nothing") {
  const Desk desk;
  const auto secret = desk->accounts.begin_totp(1);
  REQUIRE(secret);
  const auto rows = desk->database().rows("SELECT totp_sealed FROM accounts WHERE user_id = 1");
  REQUIRE(rows);
  CHECK(rows->front().text(0).find(*secret) == std::string::npos);
  REQUIRE(desk->database().run("UPDATE accounts SET totp_sealed = ?1 WHERE user_id = 2",
                               {Blob{rows->front().text(0)}}));
  CHECK(reason(desk->accounts.confirm_totp(2, totp(*secret, start), start)) ==
        Reason::key_unusable);
}

TEST_CASE("an identity of a provider belongs to one account") {
  const Desk desk;
  CHECK(reason(desk->accounts.find_identity("https://id.example", "42")) ==
        Reason::identity_unknown);
  REQUIRE(desk->accounts.link_identity(1, "https://id.example", "42"));
  REQUIRE(desk->accounts.link_identity(1, "https://id.example", "42"));  // again is no harm
  CHECK(desk->accounts.find_identity("https://id.example", "42")->user_id == 1);
  CHECK(reason(desk->accounts.link_identity(2, "https://id.example", "42")) ==
        Reason::identity_taken);
  REQUIRE(desk->accounts.link_identity(2, "https://other.example", "42"));
  REQUIRE(desk->accounts.unlink_identity(1));
  CHECK(reason(desk->accounts.find_identity("https://id.example", "42")) ==
        Reason::identity_unknown);
  CHECK(reason(desk->accounts.find_identity("", "")) == Reason::identity_unknown);
}

TEST_CASE("disabling an account ends what it has open") {
  const Desk desk;
  const auto session = desk->sessions.start(1, Means::password, test::peer, start);
  const auto token = desk->tokens.make(1, "robot", {"read"}, days(1), start);
  const auto link = desk->links.make(1, LinkPurpose::invitation, hours(1), start);
  REQUIRE(session);
  REQUIRE(token);
  REQUIRE(link);
  REQUIRE(desk->accounts.set_enabled(1, false));
  CHECK(reason(desk->sessions.find(session->token, start)) == Reason::session_over);
  CHECK(reason(desk->tokens.find(*token, "", start)) == Reason::token_over);
  CHECK(reason(desk->links.look(*link, start)) == Reason::link_over);
  CHECK(reason(desk->sessions.start(1, Means::password, test::peer, start)) ==
        Reason::no_such_account);
  CHECK(reason(desk->links.make(1, LinkPurpose::invitation, hours(1), start)) ==
        Reason::no_such_account);
  REQUIRE(desk->accounts.set_enabled(1, true));
  CHECK(desk->sessions.start(1, Means::password, test::peer, start));
  CHECK(reason(desk->accounts.set_enabled(9, true)) == Reason::no_such_account);
}
