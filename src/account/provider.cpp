#include "account/provider.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "account/fetch.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

std::string_view text_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view{found->get_string()}
                                                : std::string_view{};
}

// Is `word` in the list `name`? `unlisted` when there is no such list.
bool lists(const json::object& from, std::string_view name, std::string_view word, bool unlisted) {
  const json::value* const found = from.if_contains(name);
  if (found == nullptr) return unlisted;
  return found->is_array() && std::ranges::any_of(found->get_array(), [&](const json::value& one) {
           return one.is_string() && std::string_view{one.get_string()} == word;
         });
}

}  // namespace

std::expected<Provider, std::string> parse_provider(std::string_view text, std::string_view issuer,
                                                    bool plain_loopback) {
  boost::system::error_code failed;
  const json::value value = json::parse(text, failed);
  if (failed || !value.is_object()) return std::unexpected("not a JSON object");
  const json::object& from = value.get_object();
  if (text_in(from, "issuer") != issuer) return std::unexpected("it names another issuer");
  Provider provider;
  provider.authorization = text_in(from, "authorization_endpoint");
  provider.token = text_in(from, "token_endpoint");
  provider.keys_at = text_in(from, "jwks_uri");
  for (const std::string& address : {provider.authorization, provider.token, provider.keys_at})
    if (!may_fetch(address, plain_loopback))
      return std::unexpected("an address is missing or not https");
  if (!lists(from, "response_types_supported", "code", false))
    return std::unexpected("no authorization code flow");
  if (!lists(from, "code_challenge_methods_supported", "S256", true))
    return std::unexpected("no PKCE with S256");
  for (const auto algorithm :
       {JwsAlgorithm::eddsa, JwsAlgorithm::es256, JwsAlgorithm::ps256, JwsAlgorithm::rs256})
    if (lists(from, "id_token_signing_alg_values_supported", word(algorithm), false))
      provider.algorithms.push_back(algorithm);
  if (provider.algorithms.empty()) return std::unexpected("no signature algorithm in common");
  constexpr std::string_view methods = "token_endpoint_auth_methods_supported";
  provider.secret_in_form = !lists(from, methods, "client_secret_basic", true) &&
                            lists(from, methods, "client_secret_post", false);
  const json::value* const sends =
      from.if_contains("authorization_response_iss_parameter_supported");
  provider.sends_issuer = sends != nullptr && *sends == true;
  return provider;
}

}  // namespace meguri::account
