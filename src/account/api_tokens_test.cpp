#include "account/api_tokens.hpp"

#include <doctest/doctest.h>

#include "account/test_store.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

TEST_CASE("a token opens its scopes until its end") {
  const Desk desk;
  const auto token = desk->tokens.make(2, "logger", {"read", "shipments:write"}, days(90), start);
  REQUIRE(token);
  const auto found = desk->tokens.find(*token, "shipments:write", start);
  REQUIRE(found);
  CHECK(found->user_id == 2);
  CHECK(found->label == "logger");
  CHECK(found->scopes == std::set<std::string>{"read", "shipments:write"});
  CHECK(token->starts_with("meguri_" + found->prefix + "_"));
  CHECK(reason(desk->tokens.find(*token, "commands", start)) == Reason::scope_missing);
  CHECK(reason(desk->tokens.find(*token, "rea", start)) == Reason::scope_missing);
  CHECK(reason(desk->tokens.find(*token, "read", start + days(90))) == Reason::token_over);
}

TEST_CASE("a token is known by its whole text only, and not kept in the file") {
  const Desk desk;
  const auto token = desk->tokens.make(1, "robot", {"read"}, days(1), start);
  std::string bent = *token;
  bent.back() = bent.back() == 'A' ? 'B' : 'A';
  for (const std::string& wrong : {bent, token->substr(7), *token + "A", std::string{}})
    CHECK(reason(desk->tokens.find(wrong, "", start)) == Reason::token_over);
  const auto rows = desk->database().rows("SELECT hash, prefix FROM api_tokens");
  CHECK(rows->front().text(0).size() == 32);
  CHECK(rows->front().text(1).size() == 8);
}

TEST_CASE("a token is revoked by its owner's list, or all at once") {
  const Desk desk;
  const auto one = desk->tokens.make(1, "one", {"read"}, days(1), start);
  const auto two = desk->tokens.make(1, "two", {"read"}, days(1), start);
  const auto listed = desk->tokens.of(1);
  REQUIRE(listed->size() == 2);
  CHECK(listed->front().label == "two");
  CHECK(reason(desk->tokens.revoke(2, listed->front().number)) == Reason::no_such_entry);
  REQUIRE(desk->tokens.revoke(1, listed->front().number));
  CHECK(reason(desk->tokens.find(*two, "", start)) == Reason::token_over);
  CHECK(desk->tokens.find(*one, "", start));
  REQUIRE(desk->tokens.revoke_all(1));
  CHECK(reason(desk->tokens.find(*one, "", start)) == Reason::token_over);
}

TEST_CASE("labels, scopes, lifetimes and the number of tokens have limits") {
  const Desk desk;
  const auto make = [&](std::string_view label, const std::set<std::string>& scopes,
                        Duration for_) { return desk->tokens.make(1, label, scopes, for_, start); };
  CHECK(reason(make("", {"read"}, days(1))) == Reason::label_unacceptable);
  CHECK(reason(make(std::string(81, 'x'), {"read"}, days(1))) == Reason::label_unacceptable);
  CHECK(reason(make("x", {}, days(1))) == Reason::scope_unacceptable);
  CHECK(reason(make("x", {"read write"}, days(1))) == Reason::scope_unacceptable);
  CHECK(reason(make("x", {""}, days(1))) == Reason::scope_unacceptable);
  CHECK(reason(make("x", {"read"}, days(367))) == Reason::lifetime_unacceptable);
  CHECK(reason(make("x", {"read"}, seconds(1))) == Reason::lifetime_unacceptable);
  CHECK(reason(desk->tokens.make(9, "x", {"read"}, days(1), start)) == Reason::no_such_account);
  for (std::int64_t i = 0; i < tokens_most; ++i) REQUIRE(make("x", {"read"}, hours(1)));
  CHECK(reason(make("x", {"read"}, hours(1))) == Reason::too_many_entries);
  CHECK(desk->tokens.make(1, "x", {"read"}, hours(1), start + hours(2)));  // the others are over
}
