#include <fido.h>

#include <array>
#include <memory>

#include "account/authenticator_data.hpp"
#include "account/cbor_walk.hpp"
#include "account/cose_key.hpp"

namespace meguri::account {
namespace {

constexpr std::uint8_t byte_string = 2, text_string = 3, cbor_map = 5;
constexpr std::string_view empty_map = "\xA0";
constexpr std::size_t id_bytes_max = 1023;

struct Attestation {
  std::string_view format;
  std::string_view statement;  // CBOR
  std::string_view data;
};

// {"fmt": text, "attStmt": map, "authData": bytes}, each once, nothing else, nothing after it.
std::optional<Attestation> attestation_of(std::string_view object) {
  const auto length = cbor_item_length(object);
  const auto head = cbor_head(object);
  if (!length || *length != object.size() || !head || head->major != cbor_map || head->number != 3)
    return std::nullopt;
  Attestation found;
  std::string_view rest = object.substr(head->bytes);
  for (std::uint64_t i = 0; i < head->number; ++i) {
    const auto name = cbor_string(rest, text_string);
    if (!name) return std::nullopt;
    rest.remove_prefix(*cbor_item_length(rest));
    const std::string_view value = rest.substr(0, *cbor_item_length(rest));
    rest.remove_prefix(value.size());
    if (*name == "fmt")
      found.format = cbor_string(value, text_string).value_or("");
    else if (*name == "authData")
      found.data = cbor_string(value, byte_string).value_or("");
    else if (*name == "attStmt" && cbor_head(value)->major == cbor_map)
      found.statement = value;
  }
  const bool all = !found.format.empty() && !found.data.empty() && !found.statement.empty();
  return all ? std::optional{found} : std::nullopt;
}

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}
std::string copy(const unsigned char* bytes, std::size_t length) {
  return bytes == nullptr ? std::string{}
                          : std::string{reinterpret_cast<const char*>(bytes), length};
}

struct Drop {
  void operator()(fido_cred_t* credential) const { fido_cred_free(&credential); }
};
using Credential = std::unique_ptr<fido_cred_t, Drop>;

// None when the key in it is not of this algorithm.
Credential read_credential(CoseAlgorithm algorithm, const RelyingParty& party,
                           const Attestation& attestation, std::string_view client_data) {
  Credential credential{fido_cred_new()};
  fido_cred_t* const one = credential.get();
  const bool read =
      one != nullptr && fido_cred_set_type(one, static_cast<int>(algorithm)) == FIDO_OK &&
      fido_cred_set_rp(one, party.id.c_str(), nullptr) == FIDO_OK &&
      fido_cred_set_clientdata(one, raw(client_data), client_data.size()) == FIDO_OK &&
      fido_cred_set_fmt(one, std::string{attestation.format}.c_str()) == FIDO_OK &&
      fido_cred_set_authdata_raw(one, raw(attestation.data), attestation.data.size()) == FIDO_OK;
  return read ? std::move(credential) : nullptr;
}

bool attestation_holds(fido_cred_t* credential, const Attestation& attestation) {
  if (attestation.format == "none") return attestation.statement == empty_map;
  if (fido_cred_set_attstmt(credential, raw(attestation.statement), attestation.statement.size()) !=
      FIDO_OK)
    return false;
  return (fido_cred_x5c_ptr(credential) == nullptr ? fido_cred_verify_self(credential)
                                                   : fido_cred_verify(credential)) == FIDO_OK;
}

}  // namespace

Result<PasskeyCredential> verify_registration(const RelyingParty& party, std::string_view challenge,
                                              const RegistrationAnswer& answer,
                                              bool user_verified) {
  if (auto fine = check_client_data(answer.client_data_json, "webauthn.create", challenge, party);
      !fine)
    return std::unexpected(fine.error());
  if (answer.attestation_object.size() > attestation_bytes_max)
    return passkey_refused("attestation object: too long");
  const auto attestation = attestation_of(answer.attestation_object);
  if (!attestation) return passkey_refused("attestation object: not well-formed");
  if (attestation->format != "none" && attestation->format != "packed")
    return passkey_refused("attestation object: a format that is not accepted");
  const auto flags = check_authenticator_data(attestation->data, party, user_verified);
  if (!flags) return std::unexpected(flags.error());
  if (!flags->holds_credential || !authenticator_data_is_whole(attestation->data))
    return passkey_refused("authenticator data: no whole credential");

  for (const auto algorithm : {CoseAlgorithm::es256, CoseAlgorithm::eddsa, CoseAlgorithm::rs256}) {
    const Credential read =
        read_credential(algorithm, party, *attestation, answer.client_data_json);
    if (!read) continue;
    PasskeyCredential passkey{
        .id = copy(fido_cred_id_ptr(read.get()), fido_cred_id_len(read.get())),
        .algorithm = algorithm,
        .public_key = copy(fido_cred_pubkey_ptr(read.get()), fido_cred_pubkey_len(read.get())),
        .sign_count = fido_cred_sigcount(read.get()),
        .backed_up = flags->backed_up,
        .model = copy(fido_cred_aaguid_ptr(read.get()), fido_cred_aaguid_len(read.get()))};
    if (passkey.id.empty() || passkey.id.size() > id_bytes_max)
      return passkey_refused("credential id: empty or too long");
    if (!CoseKey::from(algorithm, passkey.public_key))
      return passkey_refused("public key: not one of its kind");
    if (!attestation_holds(read.get(), *attestation))
      return passkey_refused("attestation: the statement does not hold");
    return passkey;
  }
  return passkey_refused("public key: an algorithm that is not accepted");
}

}  // namespace meguri::account
