#include "account/jws.hpp"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>
#include <map>
#include <sstream>

#include "account/test_keys.hpp"

using namespace meguri::account;
using namespace meguri::account::test;
namespace json = boost::json;

namespace {

constexpr JwsAlgorithm all[] = {JwsAlgorithm::eddsa, JwsAlgorithm::es256, JwsAlgorithm::rs256,
                                JwsAlgorithm::ps256};

json::object vectors(const std::string& name) {
  std::ifstream file{std::string{MEGURI_ROOT} + "/tests/data/" + name};
  std::ostringstream text;
  text << file.rdbuf();
  const std::string read = std::move(text).str();
  REQUIRE_MESSAGE(!read.empty(), name);
  return json::parse(read).as_object();
}

// As a key set, unless it is one.
std::string key_set_of(const json::object& group) {
  const json::value& key = group.contains("public") ? group.at("public") : group.at("private");
  if (key.as_object().contains("keys")) return json::serialize(key);
  return jwk_set({json::serialize(key)});
}

bool accepted(const std::string& set, const json::value& jws) {
  const auto keys = parse_jwk_set(set);
  if (!keys || !jws.is_string()) return false;
  return verify_jws(std::string_view{jws.get_string()}, *keys, all).has_value();
}

// Algorithms that Meguri does not know; and two of RFC 7520 whose key is for another algorithm.
bool is_foreign(const json::object& group, const json::value& jws) {
  const std::string comment{group.at("comment").as_string()};
  if (comment.starts_with("rfc7520")) return true;
  if (!jws.is_string()) return false;
  const std::string_view text = jws.get_string();
  const auto header = from_base64url(text.substr(0, text.find('.')));
  if (!header) return comment == "base64";  // HMAC, too
  for (const char* const foreign : {"HS", "RS384", "RS512", "PS384", "PS512"})
    if (header->find(foreign) != std::string::npos) return true;
  return false;
}

void run_vectors(const std::string& name, std::size_t own_valid, std::size_t own_invalid) {
  std::map<std::string, std::size_t> judged;
  const json::object file = vectors(name);
  for (const json::value& one : file.at("testGroups").as_array()) {
    const json::object& group = one.as_object();
    const std::string set = key_set_of(group);
    for (const json::value& test : group.at("tests").as_array()) {
      const bool foreign = is_foreign(group, test.at("jws"));
      const std::string result{test.at("result").as_string()};
      const bool wanted = result == "valid" && !foreign;
      CAPTURE(json::serialize(test));
      CHECK(accepted(set, test.at("jws")) == wanted);
      ++judged[foreign ? "foreign" : result];
    }
  }
  CHECK(judged["valid"] == own_valid);
  CHECK(judged["invalid"] == own_invalid);
}

}  // namespace

TEST_CASE("every signature vector of the accepted algorithms is judged rightly") {
  run_vectors("jose/json_web_signature_test.json", 7, 158);
}

TEST_CASE("every key vector of the accepted algorithms is judged rightly") {
  run_vectors("jose/json_web_key_test.json", 0, 5);
}

TEST_CASE("every Ed25519 vector is judged rightly as a detached JWS signature") {
  std::size_t judged = 0;
  const json::object file = vectors("ed25519/ed25519_test.json");
  for (const json::value& group : file.at("testGroups").as_array()) {
    const auto key = parse_jwk(json::serialize(group.at("publicKeyJwk")));
    REQUIRE(key);
    for (const json::value& test : group.at("tests").as_array()) {
      const auto bytes = [&](const char* name) {
        std::string raw;
        const std::string hex{test.at(name).as_string()};
        for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
          raw += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
        return raw;
      };
      CAPTURE(json::serialize(test));
      CHECK(signature_agrees(*key, JwsAlgorithm::eddsa, bytes("msg"), bytes("sig")) ==
            (test.at("result").as_string() == "valid"));
      ++judged;
    }
  }
  CHECK(judged >= 70);
}

TEST_CASE("what a key signs is accepted, by all four algorithms, and nothing else is") {
  for (const JwsAlgorithm algorithm : all) {
    const SigningKey one{algorithm, "one"}, other{algorithm, "other"};
    const auto keys = parse_jwk_set(jwk_set({one.jwk(), other.jwk()}));
    REQUIRE(keys);
    const std::string token = one.token("payload");
    const auto jws = verify_jws(token, *keys, all);
    REQUIRE(jws);
    CHECK(jws->payload == "payload");
    CHECK(jws->kid == "one");
    CHECK(jws->algorithm == algorithm);
    for (std::size_t i = 0; i < token.size(); i += 7) {
      std::string bent = token;
      bent[i] = bent[i] == 'A' ? 'B' : 'A';
      CHECK_FALSE(verify_jws(bent, *keys, all));
    }
    // The other's signature under this one's name.
    SigningKey liar = other;
    liar.kid = "one";
    CHECK(verify_jws(liar.token("payload"), *keys, all).error() == JwsProblem::wrong);
    const JwsAlgorithm another =
        algorithm == JwsAlgorithm::eddsa ? JwsAlgorithm::es256 : JwsAlgorithm::eddsa;
    CHECK(verify_jws(token, *keys, std::span{&another, 1}).error() == JwsProblem::not_allowed);
    CHECK(verify_jws(token, {}, all).error() == JwsProblem::unknown_key);
  }
}

TEST_CASE("no algorithm, HMAC with a public key, and keys inside the header open nothing") {
  const SigningKey key{JwsAlgorithm::rs256, "k"};
  const auto keys = parse_jwk_set(jwk_set({key.jwk()}));
  REQUIRE(keys);
  for (const char* const none : {"none", "None", "NONE", "nOnE", ""}) {
    const std::string header = R"({"alg":")" + std::string{none} + R"(","kid":"k"})";
    CHECK_FALSE(verify_jws(to_base64url(header) + "." + to_base64url("{}") + ".", *keys, all));
    CHECK_FALSE(verify_jws(key.jws(header, "{}"), *keys, all));
  }
  CHECK_FALSE(verify_jws(key.jws(R"({"alg":"HS256","kid":"k"})", "{}"), *keys, all));
  CHECK_FALSE(verify_jws(key.jws(R"({"alg":"PS256","kid":"k"})", "{}"), *keys, all));
  const SigningKey attacker{JwsAlgorithm::rs256, "k"};
  CHECK_FALSE(verify_jws(
      attacker.jws(R"({"alg":"RS256","kid":"k","jwk":)" + attacker.jwk() + "}", "{}"), *keys, all));
  CHECK(verify_jws(key.jws(R"({"alg":"RS256","kid":"k","crit":["exp"],"exp":1})", "{}"), *keys, all)
            .error() == JwsProblem::malformed);
  CHECK(verify_jws(key.jws(R"({"alg":"RS256","kid":7})", "{}"), *keys, all).error() ==
        JwsProblem::malformed);
}

TEST_CASE("a key without an id serves tokens with and without one") {
  const SigningKey key{JwsAlgorithm::es256, "k"};
  const auto keys = parse_jwk_set(jwk_set({"{" + key.members() + "}"}));
  REQUIRE(keys);
  CHECK(verify_jws(key.token("{}"), *keys, all));
  CHECK(verify_jws(key.jws(R"({"alg":"ES256"})", "{}"), *keys, all));
}

TEST_CASE("an RSA key without an algorithm serves both of its kinds, one with, that one only") {
  const SigningKey key{JwsAlgorithm::ps256, "k"};
  const auto both = parse_jwk("{" + key.members() + "}");
  const auto only = parse_jwk("{" + key.members() + R"(,"alg":"RS256"})");
  REQUIRE(both);
  REQUIRE(only);
  const std::string token = key.jws(R"({"alg":"PS256"})", "{}");
  CHECK(verify_jws(token, std::span{&*both, 1}, all));
  CHECK(verify_jws(token, std::span{&*only, 1}, all).error() == JwsProblem::unknown_key);
  CHECK_FALSE(both->fits(JwsAlgorithm::es256));
}

TEST_CASE("a set with a private key, with two keys of one id, or no set at all is refused") {
  const SigningKey key{JwsAlgorithm::es256, "k"};
  const SigningKey same{JwsAlgorithm::eddsa, "k"};
  CHECK_FALSE(parse_jwk_set(jwk_set({key.jwk(), same.jwk()})));
  CHECK_FALSE(parse_jwk_set(jwk_set({key.jwk(), R"({"kty":"oct","k":"AAAA"})"})));
  CHECK_FALSE(parse_jwk_set(jwk_set({"{" + key.members() + R"(,"d":"AAAA"})"})));
  for (const char* const nonsense : {"", "[]", "{}", R"({"keys":{}})", R"({"keys":[1]})", "{"})
    CHECK_FALSE(parse_jwk_set(nonsense));
  CHECK_FALSE(parse_jwk_set(std::string(jwk_set_bytes_max + 1, ' ')));
  CHECK_FALSE(parse_jwk_set(jwk_set(std::vector<std::string>(65, R"({"kty":"X"})"))));
  const auto skipped = parse_jwk_set(jwk_set({R"({"kty":"AKP","alg":"ML-DSA-44"})", key.jwk()}));
  REQUIRE(skipped);
  CHECK(skipped->size() == 1);
}

TEST_CASE("texts of any shape are refused without a fall") {
  const SigningKey key{JwsAlgorithm::es256, "k"};
  const auto keys = parse_jwk_set(jwk_set({key.jwk()}));
  const std::string deep(20'000, '[');
  for (const std::string& text :
       {std::string{}, std::string{"."}, std::string{".."}, std::string{"..."},
        std::string{"a.b.c"}, std::string(70'000, '.'), to_base64url(deep) + ".e30.AA",
        key.token("{}") + ".", key.token("{}") + "=", " " + key.token("{}")})
    CHECK_FALSE(verify_jws(text, *keys, all));
}
