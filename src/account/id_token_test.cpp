#include "account/id_token.hpp"

#include <doctest/doctest.h>

#include <map>

#include "account/secret.hpp"
#include "account/test_keys.hpp"

using namespace meguri;
using namespace meguri::account;
using namespace meguri::account::test;

namespace {

constexpr JwsAlgorithm allowed[] = {JwsAlgorithm::es256, JwsAlgorithm::eddsa};
constexpr std::int64_t now_s = 1'800'000'000;

using Claims = std::map<std::string, std::string>;  // values as JSON

Claims good() {
  return {{"iss", "\"https://id.example\""},
          {"sub", "\"42\""},
          {"aud", "\"meguri\""},
          {"exp", std::to_string(now_s + 300)},
          {"iat", std::to_string(now_s)},
          {"nonce", "\"the nonce\""}};
}

std::string text_of(const Claims& claims) {
  std::string text;
  for (const auto& [name, value] : claims)
    text += (text.empty() ? "" : ",") + ("\"" + name + "\":" + value);
  return "{" + text + "}";
}

struct Judge {
  SigningKey key{JwsAlgorithm::es256, "k"};
  std::vector<Jwk> keys = *parse_jwk_set(jwk_set({key.jwk()}));
  IdTokenAsk ask{"https://id.example", "meguri", "the nonce", "", {seconds(now_s).us}};

  [[nodiscard]] std::string problem(const Claims& claims) const {
    const auto token = verify_id_token(key.token(text_of(claims)), keys, allowed, ask);
    return token ? "" : token.error().detail;
  }
  // The good claims, but for one; "" takes it away.
  [[nodiscard]] std::string with(const std::string& name, const std::string& value) const {
    Claims claims = good();
    claims[name] = value;
    if (value.empty()) claims.erase(name);
    return problem(claims);
  }
};

}  // namespace

TEST_CASE("a good ID token says who signed in, and when") {
  const Judge judge;
  Claims claims = good();
  claims["auth_time"] = std::to_string(now_s - 600);
  const auto token =
      verify_id_token(judge.key.token(text_of(claims)), judge.keys, allowed, judge.ask);
  REQUIRE(token);
  CHECK(token->subject == "42");
  CHECK(token->issuer == "https://id.example");
  CHECK(token->signed_in_at == Instant{seconds(now_s - 600).us});
}

TEST_CASE("each claim that does not agree is refused, and named") {
  const Judge judge;
  CHECK(judge.problem(good()).empty());
  for (const char* const wrong : {"", "\"https://id.example/\"", "\"https://evil.example\"", "7"})
    CHECK(judge.with("iss", wrong).starts_with("iss"));
  CHECK(judge.with("sub", "").starts_with("sub"));
  CHECK(judge.with("sub", "\"\"").starts_with("sub"));
  CHECK(judge.with("sub", "\"" + std::string(256, 'x') + "\"").starts_with("sub"));
  for (const char* const wrong :
       {"", "\"other\"", "[]", "[\"other\"]", "7", "{}", "[\"meguri\",\"other\"]"})
    CHECK(judge.with("aud", wrong).starts_with("aud"));
  CHECK(judge.with("aud", "[\"meguri\"]").empty());
  CHECK(judge.with("azp", "\"meguri\"").empty());
  CHECK(judge.with("azp", "\"other\"").starts_with("aud or azp"));
  for (const char* const wrong : {"", "\"another\"", "\"\"", "7"})
    CHECK(judge.with("nonce", wrong).starts_with("nonce"));
  Claims several = good();
  several["aud"] = "[\"meguri\",\"other\"]";
  several["azp"] = "\"meguri\"";
  CHECK(judge.problem(several).empty());
}

TEST_CASE("times agree within a minute") {
  const Judge judge;
  CHECK(judge.with("exp", std::to_string(now_s - 59)).empty());
  CHECK(judge.with("exp", std::to_string(now_s - 60)).starts_with("exp"));
  CHECK(judge.with("iat", std::to_string(now_s + 60)).empty());
  CHECK(judge.with("iat", std::to_string(now_s + 61)).starts_with("iat"));
  CHECK(judge.with("nbf", std::to_string(now_s + 60)).empty());
  CHECK(judge.with("nbf", std::to_string(now_s + 61)).starts_with("nbf"));
  CHECK(judge.with("exp", std::to_string(now_s) + ".75e0").empty());
  for (const char* const wrong : {"", "\"1800000300\"", "-1", "1e300", "null", "true"})
    CHECK(judge.with("exp", wrong).starts_with("exp"));
}

TEST_CASE("the hash of the access token agrees where there is one") {
  Judge judge;
  judge.ask.access_token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
  // the example of OpenID Connect Core, appendix A.3
  CHECK(judge.with("at_hash", "\"77QmUPtjPfzWtF2AnpK9RQ\"").empty());
  CHECK(judge.with("at_hash", "\"77QmUPtjPfzWtF2AnpK9RR\"").starts_with("at_hash"));
  CHECK(judge.with("at_hash", "7").starts_with("at_hash"));
  CHECK(judge.problem(good()).empty());
}

TEST_CASE("an unknown key is told apart from a wrong signature") {
  const Judge judge;
  const SigningKey rotated{JwsAlgorithm::es256, "new"};
  const auto unknown =
      verify_id_token(rotated.token(text_of(good())), judge.keys, allowed, judge.ask);
  CHECK(unknown.error().unknown_key);
  const SigningKey liar{JwsAlgorithm::es256, "k"};
  const auto wrong = verify_id_token(liar.token(text_of(good())), judge.keys, allowed, judge.ask);
  CHECK_FALSE(wrong.error().unknown_key);
  CHECK(verify_id_token(judge.key.token("[]"), judge.keys, allowed, judge.ask).error().detail ==
        "claims that are no JSON object");
  CHECK_FALSE(verify_id_token("", judge.keys, allowed, judge.ask));
}
