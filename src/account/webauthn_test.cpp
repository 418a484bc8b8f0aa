#include "account/webauthn.hpp"

#include <doctest/doctest.h>

#include <boost/json.hpp>

#include "account/test_authenticator.hpp"

using namespace meguri::account;
using namespace meguri::account::test;

namespace {

constexpr CoseAlgorithm kinds[] = {CoseAlgorithm::es256, CoseAlgorithm::eddsa,
                                   CoseAlgorithm::rs256};
const std::string challenge = "a-challenge-of-base64url";

// "" when it is accepted.
std::string problem(const RegistrationAnswer& answer, bool verified = true) {
  const auto passkey = verify_registration(party, challenge, answer, verified);
  return passkey ? "" : passkey.error().detail;
}

PasskeyCredential registered(const Authenticator& authenticator) {
  auto passkey = verify_registration(party, challenge, authenticator.create(challenge));
  REQUIRE_MESSAGE(passkey.has_value(), passkey.error().detail);
  return *std::move(passkey);
}

std::string problem(const PasskeyCredential& passkey, const AssertionAnswer& answer,
                    bool verified = true) {
  const auto seen = verify_assertion(party, challenge, passkey, answer, verified);
  return seen ? "" : seen.error().detail;
}

}  // namespace

TEST_CASE("passkeys of every kind and attestation are registered and sign in") {
  for (const CoseAlgorithm kind : kinds)
    for (const Format format : {Format::none, Format::packed_self, Format::packed_certificate}) {
      CAPTURE(static_cast<int>(kind));
      CAPTURE(static_cast<int>(format));
      Authenticator authenticator{kind};
      const auto passkey =
          verify_registration(party, challenge, authenticator.create(challenge, format));
      REQUIRE_MESSAGE(passkey.has_value(), passkey.error().detail);
      CHECK(passkey->id == authenticator.id);
      CHECK(passkey->algorithm == kind);
      CHECK(passkey->model == std::string(16, '\0'));
      const auto seen = verify_assertion(party, challenge, *passkey, authenticator.get(challenge));
      REQUIRE_MESSAGE(seen.has_value(), seen.error().detail);
      CHECK(seen->user_verified);
    }
}

TEST_CASE("client data of another place, question or kind are refused") {
  Authenticator one{CoseAlgorithm::es256};
  const PasskeyCredential passkey = registered(one);
  const auto refuses = [&](const char* why) {
    return problem(one.create(challenge)).ends_with(why) &&
           problem(passkey, one.get(challenge)).ends_with(why);
  };
  CHECK(problem(one.create("another")).ends_with("another challenge"));
  CHECK(problem(passkey, one.get("another")).ends_with("another challenge"));
  const RegistrationAnswer created = one.create(challenge);
  const AssertionAnswer got = one.get(challenge);
  CHECK(problem({got.client_data_json, created.attestation_object}).ends_with("another type"));
  CHECK(problem({"{", created.attestation_object}).ends_with("not a JSON object"));
  CHECK(problem({std::string(20'000, ' '), created.attestation_object}).ends_with("too long"));
  one.origin = "https://meguri.example.evil.example";
  CHECK(refuses("another origin"));
  one.origin = "https://meguri.example";
  one.more_client_data = R"(,"crossOrigin":true)";
  CHECK(refuses("inside a frame of another origin"));
  one.more_client_data = R"(,"topOrigin":"https://evil.example")";
  CHECK(refuses("inside a frame of another origin"));
  one.more_client_data = "";
  CHECK(problem(one.create(challenge)).empty());
}

TEST_CASE("an authenticator of another domain, without a person, or unverified is refused") {
  Authenticator one{CoseAlgorithm::eddsa};
  const PasskeyCredential passkey = registered(one);
  const auto refuses = [&](const char* why) {
    return problem(one.create(challenge)).ends_with(why) &&
           problem(passkey, one.get(challenge)).ends_with(why);
  };
  one.domain = "evil.example";
  CHECK(refuses("another domain"));
  one.domain = "meguri.example";
  one.flags = 0x04;
  CHECK(refuses("nobody was present"));
  one.flags = 0x01;
  CHECK(refuses("the person was not verified"));
  CHECK(problem(one.create(challenge), false).empty());
  CHECK(problem(passkey, one.get(challenge), false).empty());
  one.flags = 0x15;
  CHECK(refuses("backed up, and cannot be"));
  one.flags = 0x1D;
  CHECK(verify_registration(party, challenge, one.create(challenge))->backed_up);
}

TEST_CASE("a counter that does not grow is refused, unless there is none") {
  Authenticator one{CoseAlgorithm::es256};
  PasskeyCredential passkey = registered(one);
  CHECK(problem(passkey, one.get(challenge)).empty());  // 0 and 0
  one.count = 5;
  CHECK(verify_assertion(party, challenge, passkey, one.get(challenge))->sign_count == 5);
  passkey.sign_count = 5;
  CHECK(problem(passkey, one.get(challenge)).starts_with("the counter did not grow"));
  one.count = 4;
  CHECK(problem(passkey, one.get(challenge)).starts_with("the counter did not grow"));
  one.count = 0;
  CHECK(problem(passkey, one.get(challenge)).starts_with("the counter did not grow"));
  one.count = 0x80000000U;
  CHECK(problem(passkey, one.get(challenge)).empty());
}

TEST_CASE("one bent bit anywhere is refused") {
  for (const CoseAlgorithm kind : kinds) {
    const Authenticator one{kind};
    const PasskeyCredential passkey = registered(one);
    const AssertionAnswer good = one.get(challenge);
    REQUIRE(problem(passkey, good).empty());
    const auto bend = [](std::string bytes, std::size_t at) {
      bytes[at] = static_cast<char>(bytes[at] ^ 0x20);
      return bytes;
    };
    for (std::size_t i = 0; i < good.authenticator_data.size(); ++i) {
      AssertionAnswer bent = good;
      bent.authenticator_data = bend(good.authenticator_data, i);
      CHECK_FALSE(problem(passkey, bent).empty());
    }
    for (std::size_t i = 0; i < good.signature.size(); i += 5) {
      AssertionAnswer bent = good;
      bent.signature = bend(good.signature, i);
      CHECK_FALSE(problem(passkey, bent).empty());
    }
    AssertionAnswer spaced = good;
    spaced.client_data_json += " ";
    CHECK(problem(passkey, spaced) == "the signature does not agree");
    AssertionAnswer other = good;
    other.credential_id += "x";
    CHECK(problem(passkey, other) == "another credential");
    const Authenticator stranger{kind};
    AssertionAnswer strange = stranger.get(challenge);
    strange.credential_id = passkey.id;
    CHECK(problem(passkey, strange) == "the signature does not agree");
  }
}

TEST_CASE("an attestation that does not hold is refused") {
  const Authenticator one{CoseAlgorithm::es256};
  for (const Format format : {Format::packed_self, Format::packed_certificate}) {
    RegistrationAnswer answer = one.create(challenge, format);
    answer.client_data_json.insert(1, " ");  // signed over without it
    CHECK(problem(answer) == "attestation: the statement does not hold");
  }
  const std::string good = one.create(challenge).attestation_object;
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string bent = good;
    bent.replace(bent.find(from), from.size(), to);
    return problem({one.client_data("webauthn.create", challenge), bent});
  };
  CHECK(with(cbor_text("none"), cbor_text("tpm")).ends_with("a format that is not accepted"));
  CHECK(with(cbor_text("none"), cbor_text("packed")) == "attestation: the statement does not hold");
  CHECK(with(cbor_text("attStmt") + cbor(5, 0),
             cbor_text("attStmt") + cbor(5, 1) + cbor_text("x") + cbor_int(1)) ==
        "attestation: the statement does not hold");
  CHECK(with(cbor_text("fmt"), cbor_text("fnt")).ends_with("not well-formed"));
  CHECK(with(cbor_int(3) + cbor_int(-7), cbor_int(3) + cbor_int(-6)).starts_with("public key"));
}

TEST_CASE("attestation objects cut off, prolonged or nested without end are refused") {
  const Authenticator one{CoseAlgorithm::es256};
  const RegistrationAnswer good = one.create(challenge, Format::packed_certificate);
  REQUIRE(problem(good).empty());
  for (std::size_t length = 0; length < good.attestation_object.size(); ++length)
    CHECK_FALSE(
        problem({good.client_data_json, good.attestation_object.substr(0, length)}).empty());
  CHECK_FALSE(problem({good.client_data_json, good.attestation_object + '\0'}).empty());
  CHECK_FALSE(problem({good.client_data_json, std::string(60'000, '\x81')}).empty());
  CHECK_FALSE(problem({good.client_data_json, std::string{"\xBB\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"}})
                  .empty());
  CHECK_FALSE(problem({good.client_data_json, std::string(70'000, 'x')}).empty());
}

TEST_CASE("a public key that is no point of its curve is refused") {
  PasskeyCredential passkey = registered(Authenticator{CoseAlgorithm::es256});
  passkey.public_key = std::string(64, '\1');
  const Authenticator one{CoseAlgorithm::es256};
  AssertionAnswer answer = one.get(challenge);
  answer.credential_id = passkey.id;
  CHECK(problem(passkey, answer) == "public key: the stored one is damaged");
}

TEST_CASE("the options are what browsers read, and the answers what they send") {
  const std::vector<std::string> known{"\xFB\xFF"};
  const auto create =
      boost::json::parse(creation_options(party, challenge, "handle", "hanako", known));
  CHECK(create.at("challenge") == challenge.c_str());
  CHECK(create.at("rp").at("id") == "meguri.example");
  CHECK(create.at("user").at("id") == "aGFuZGxl");
  CHECK(create.at("excludeCredentials").at(0).at("id") == "-_8");
  CHECK(create.at("pubKeyCredParams").as_array().size() == 3);
  CHECK(create.at("pubKeyCredParams").at(0).at("alg") == -7);
  CHECK(create.at("authenticatorSelection").at("userVerification") == "required");
  const auto get = boost::json::parse(request_options(party, challenge, {}));
  CHECK(get.at("rpId") == "meguri.example");
  CHECK(get.at("allowCredentials").as_array().empty());

  const auto registration = parse_registration(
      R"({"id":"x","rawId":"x","type":"public-key","response":{"clientDataJSON":"e30",)"
      R"("attestationObject":"oA"}})");
  REQUIRE(registration);
  CHECK(registration->client_data_json == "{}");
  const auto assertion =
      parse_assertion(R"({"rawId":"aWQ","type":"public-key","response":{"clientDataJSON":"e30",)"
                      R"("authenticatorData":"AA","signature":"AA","userHandle":null}})");
  REQUIRE(assertion);
  CHECK(assertion->credential_id == "id");
  CHECK(assertion->user_handle.empty());
  for (const char* const wrong :
       {"", "[]", "{}", R"({"type":"public-key"})", R"({"type":"public-key","response":{}})",
        R"({"type":"password","response":{"clientDataJSON":"e30","attestationObject":"oA"}})",
        R"({"type":"public-key","response":{"clientDataJSON":"e3==","attestationObject":"oA"}})"})
    CHECK_FALSE(parse_registration(wrong));
}
