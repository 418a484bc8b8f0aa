#include "account/authenticator_data.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "account/cbor_walk.hpp"
#include "account/secret.hpp"

namespace meguri::account {
namespace {

namespace json = boost::json;

// Section 6.1: 32 bytes hash of the domain, flags, 4 bytes counter, then what the flags announce.
constexpr std::size_t flags_at = 32;
constexpr std::size_t head_bytes = 37;
constexpr std::size_t model_bytes = 16;
enum Flag : std::uint8_t {
  present = 0x01,
  verified = 0x04,
  may_back_up = 0x08,
  backed_up = 0x10,
  credential = 0x40,
  extensions = 0x80,
};

std::string_view text_in(const json::object& from, std::string_view name) {
  const json::value* const found = from.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view{found->get_string()}
                                                : std::string_view{};
}

}  // namespace

std::unexpected<Failure> passkey_refused(std::string_view step) {
  return refused(Reason::passkey_refused, std::string{step});
}

Result<void> check_client_data(std::string_view text, std::string_view type,
                               std::string_view challenge, const RelyingParty& party) {
  boost::system::error_code failed;
  if (text.size() > client_data_bytes_max) return passkey_refused("client data: too long");
  const json::value value = json::parse(text, failed);
  if (failed || !value.is_object()) return passkey_refused("client data: not a JSON object");
  const json::object& data = value.get_object();
  if (text_in(data, "type") != type) return passkey_refused("client data: another type");
  if (challenge.empty() || !equal_secrets(text_in(data, "challenge"), challenge))
    return passkey_refused("client data: another challenge");
  if (std::ranges::find(party.origins, text_in(data, "origin")) == party.origins.end())
    return passkey_refused("client data: another origin");
  const json::value* const crossed = data.if_contains("crossOrigin");
  if (data.contains("topOrigin") || (crossed != nullptr && *crossed != false))
    return passkey_refused("client data: inside a frame of another origin");
  return {};
}

Result<AuthenticatorFlags> check_authenticator_data(std::string_view data,
                                                    const RelyingParty& party, bool user_verified) {
  if (data.size() < head_bytes || data.size() > attestation_bytes_max)
    return passkey_refused("authenticator data: too short or too long");
  if (!equal_secrets(data.substr(0, flags_at), sha256(party.id)))
    return passkey_refused("authenticator data: another domain");
  const auto flags = static_cast<unsigned char>(data[flags_at]);
  if ((flags & present) == 0) return passkey_refused("authenticator data: nobody was present");
  if (user_verified && (flags & verified) == 0)
    return passkey_refused("authenticator data: the person was not verified");
  if ((flags & backed_up) != 0 && (flags & may_back_up) == 0)
    return passkey_refused("authenticator data: backed up, and cannot be");
  return AuthenticatorFlags{.user_verified = (flags & verified) != 0,
                            .backed_up = (flags & backed_up) != 0,
                            .holds_credential = (flags & credential) != 0};
}

bool authenticator_data_is_whole(std::string_view data) {
  if (data.size() < head_bytes) return false;
  const auto flags = static_cast<unsigned char>(data[flags_at]);
  std::string_view rest = data.substr(head_bytes);
  if ((flags & credential) != 0) {
    if (rest.size() < model_bytes + 2) return false;
    const std::size_t id_bytes = std::size_t{static_cast<unsigned char>(rest[model_bytes])} << 8U |
                                 static_cast<unsigned char>(rest[model_bytes + 1]);
    if (rest.size() < model_bytes + 2 + id_bytes) return false;
    rest.remove_prefix(model_bytes + 2 + id_bytes);
    const auto key_bytes = cbor_item_length(rest);
    if (!key_bytes) return false;
    rest.remove_prefix(*key_bytes);
  }
  if ((flags & extensions) != 0) {
    const auto extension_bytes = cbor_item_length(rest);
    if (!extension_bytes) return false;
    rest.remove_prefix(*extension_bytes);
  }
  return rest.empty();
}

}  // namespace meguri::account
