// What every answer of an authenticator has in common: the client data that the browser made and
// the head of the authenticator data (WebAuthn Level 3 sections 5.8.1 and 6.1).
#pragma once

#include <vector>

#include "account/webauthn.hpp"

namespace meguri::account {

inline constexpr std::size_t client_data_bytes_max = 16'384;
inline constexpr std::size_t attestation_bytes_max = 65'536;

struct AuthenticatorFlags {
  bool user_verified = false;
  bool backed_up = false;
  bool holds_credential = false;
};

[[nodiscard]] std::unexpected<Failure> passkey_refused(std::string_view step);

// `type` is "webauthn.create" or "webauthn.get".
[[nodiscard]] Result<void> check_client_data(std::string_view json, std::string_view type,
                                             std::string_view challenge, const RelyingParty& party);

// For this domain, with a person present, and verified where that is asked for.
[[nodiscard]] Result<AuthenticatorFlags> check_authenticator_data(std::string_view data,
                                                                  const RelyingParty& party,
                                                                  bool user_verified);

// Whether the whole of it is made of whole items: credential and extensions where the flags say so.
[[nodiscard]] bool authenticator_data_is_whole(std::string_view data);

}  // namespace meguri::account
