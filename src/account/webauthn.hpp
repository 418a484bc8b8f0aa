// Passkeys: Web Authentication Level 3 (W3C), the relying party's side, sections 7.1 and 7.2.
// libfido2 checks the signatures, libcbor reads the attestation object. Nothing is kept here.
//
// Accepted: ES256, EdDSA (Ed25519) and RS256 keys; attestation "none" and "packed" (self, or with
// a certificate whose signature is checked, while no chain to a maker is: Meguri asks for "none"
// and trusts no model of authenticator more than another). User presence always, user verification
// (PIN, finger) where `user_verified` asks; Meguri asks for it, so a passkey is two components.
// Errors: passkey_refused with an English detail that names the step of the standard.
#pragma once

#include <span>
#include <vector>

#include "account/failure.hpp"

namespace meguri::account {

struct RelyingParty {
  std::string id;                    // a domain: "localhost", "meguri.example.jp"
  std::string name;                  // shown by the browser
  std::vector<std::string> origins;  // "https://meguri.example.jp", exactly
};

enum class CoseAlgorithm : std::int32_t { es256 = -7, eddsa = -8, rs256 = -257 };

struct PasskeyCredential {
  std::string id;  // credential id, 1 to 1023 bytes
  CoseAlgorithm algorithm{};
  std::string public_key;  // es256: x and y; eddsa: 32 bytes; rs256: n (256 bytes) and e (3)
  std::uint32_t sign_count{};
  bool backed_up = false;  // a synced passkey
  std::string model;       // AAGUID, 16 bytes; all zero when the authenticator does not say
};

// What the page got from navigator.credentials.create(), every member decoded from base64url.
struct RegistrationAnswer {
  std::string client_data_json;
  std::string attestation_object;
};

// What the page got from navigator.credentials.get().
struct AssertionAnswer {
  std::string credential_id;
  std::string client_data_json;
  std::string authenticator_data;
  std::string signature;
  std::string user_handle;  // "" when the authenticator did not send one
};

struct AssertionSeen {
  std::uint32_t sign_count{};  // to be stored
  bool user_verified = false;
  bool backed_up = false;
};

// The JSON of PublicKeyCredentialCreationOptions and ...RequestOptions for
// PublicKeyCredential.parseCreationOptionsFromJSON(): byte strings as base64url.
// `challenge` is the base64url text that client data will repeat.
[[nodiscard]] std::string creation_options(const RelyingParty& party, std::string_view challenge,
                                           std::string_view user_handle,
                                           std::string_view login_name,
                                           std::span<const std::string> known_ids);
[[nodiscard]] std::string request_options(const RelyingParty& party, std::string_view challenge,
                                          std::span<const std::string> allowed_ids);

[[nodiscard]] Result<PasskeyCredential> verify_registration(const RelyingParty& party,
                                                            std::string_view challenge,
                                                            const RegistrationAnswer& answer,
                                                            bool user_verified = true);
// A sign counter that does not grow (unless both are 0) means a copied authenticator: refused.
[[nodiscard]] Result<AssertionSeen> verify_assertion(const RelyingParty& party,
                                                     std::string_view challenge,
                                                     const PasskeyCredential& credential,
                                                     const AssertionAnswer& answer,
                                                     bool user_verified = true);

// {"id","rawId","type","response":{...}} as PublicKeyCredential.toJSON() makes it. At most 64 KiB.
[[nodiscard]] Result<RegistrationAnswer> parse_registration(std::string_view json);
[[nodiscard]] Result<AssertionAnswer> parse_assertion(std::string_view json);

}  // namespace meguri::account
