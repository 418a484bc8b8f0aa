#include <boost/json.hpp>

#include "account/authenticator_data.hpp"
#include "account/encoding.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

constexpr std::size_t answer_bytes_max = std::size_t{64} << 10U;
constexpr std::int64_t timeout_ms = 300'000;

json::array descriptors(std::span<const std::string> ids) {
  json::array all;
  for (const std::string& id : ids)
    all.push_back({{"type", "public-key"}, {"id", to_base64url(id)}});
  return all;
}

Result<json::object> object_of(std::string_view text) {
  boost::system::error_code failed;
  if (text.size() > answer_bytes_max) return passkey_refused("answer: too long");
  json::value value = json::parse(text, failed);
  if (failed || !value.is_object()) return passkey_refused("answer: not a JSON object");
  json::object& answer = value.get_object();
  const json::value* const type = answer.if_contains("type");
  if (type == nullptr || *type != "public-key") return passkey_refused("answer: another type");
  const json::value* const response = answer.if_contains("response");
  if (response == nullptr || !response->is_object()) return passkey_refused("answer: no response");
  return std::move(answer);
}

std::optional<std::string> bytes_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  if (found == nullptr || !found->is_string()) return std::nullopt;
  return from_base64url(std::string_view{found->get_string()});
}

}  // namespace

std::string creation_options(const RelyingParty& party, std::string_view challenge,
                             std::string_view user_handle, std::string_view login_name,
                             std::span<const std::string> known_ids) {
  json::array algorithms;
  for (const auto algorithm : {CoseAlgorithm::es256, CoseAlgorithm::eddsa, CoseAlgorithm::rs256})
    algorithms.push_back({{"type", "public-key"}, {"alg", static_cast<std::int64_t>(algorithm)}});
  return json::serialize(json::value{
      {"rp", {{"id", party.id}, {"name", party.name}}},
      {"user",
       {{"id", to_base64url(user_handle)}, {"name", login_name}, {"displayName", login_name}}},
      {"challenge", challenge},
      {"pubKeyCredParams", std::move(algorithms)},
      {"timeout", timeout_ms},
      {"excludeCredentials", descriptors(known_ids)},
      {"authenticatorSelection",
       {{"residentKey", "required"},
        {"requireResidentKey", true},
        {"userVerification", "required"}}},
      {"attestation", "none"}});
}

std::string request_options(const RelyingParty& party, std::string_view challenge,
                            std::span<const std::string> allowed_ids) {
  return json::serialize(json::value{{"challenge", challenge},
                                     {"timeout", timeout_ms},
                                     {"rpId", party.id},
                                     {"allowCredentials", descriptors(allowed_ids)},
                                     {"userVerification", "required"}});
}

Result<RegistrationAnswer> parse_registration(std::string_view text) {
  const auto answer = object_of(text);
  if (!answer) return std::unexpected(answer.error());
  const json::object& response = answer->at("response").get_object();
  auto client_data = bytes_in(response, "clientDataJSON");
  auto attestation = bytes_in(response, "attestationObject");
  if (!client_data || !attestation) return passkey_refused("answer: a member is missing");
  return RegistrationAnswer{*std::move(client_data), *std::move(attestation)};
}

Result<AssertionAnswer> parse_assertion(std::string_view text) {
  const auto answer = object_of(text);
  if (!answer) return std::unexpected(answer.error());
  const json::object& response = answer->at("response").get_object();
  auto id = bytes_in(*answer, "rawId");
  auto client_data = bytes_in(response, "clientDataJSON");
  auto data = bytes_in(response, "authenticatorData");
  auto signature = bytes_in(response, "signature");
  if (!id || !client_data || !data || !signature)
    return passkey_refused("answer: a member is missing");
  return AssertionAnswer{*std::move(id), *std::move(client_data), *std::move(data),
                         *std::move(signature), bytes_in(response, "userHandle").value_or("")};
}

}  // namespace meguri::account
