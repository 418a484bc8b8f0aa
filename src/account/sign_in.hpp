// Signing in and changing the means to: each function checks, throttles, acts and records, so the
// server only carries bytes. All are thread-safe. `now` is the server's clock, `peer` the address
// the server saw.
//
// Whatever is wrong with a name, password, code or passkey, the reason is wrong_credentials and the
// time is that of one Argon2id computation, whether or not the account exists.
#pragma once

#include "account/account_store.hpp"
#include "account/oidc.hpp"
#include "account/pending.hpp"

namespace meguri::account {

struct PasswordAttempt {
  std::string_view login_name;
  std::string_view password;
  std::string_view code;  // of the authenticator app; "" at first
  std::string_view peer;
};

struct SignedIn {
  std::uint32_t user_id{};
  NewSession session;
};

// A question to the browser: `options` (JSON) goes to the page, `ticket` comes back with the
// answer.
struct Ceremony {
  std::string ticket;
  std::string options;
};

class SignIn {
public:
  SignIn(AccountStore& store, RelyingParty party) : store_(store), party_(std::move(party)) {}

  // second_step_needed when only the code is missing (no failure is counted then)
  [[nodiscard]] Result<SignedIn> by_password(const PasswordAttempt& attempt, Instant now);
  // The link is used up only when the password is accepted. link_over, password_...
  [[nodiscard]] Result<SignedIn> by_link(std::string_view token, std::string_view password,
                                         std::string_view peer, Instant now);
  [[nodiscard]] Result<Ceremony> begin_passkey(Instant now);  // any account: discoverable passkeys
  [[nodiscard]] Result<SignedIn> by_passkey(std::string_view ticket, const AssertionAnswer& answer,
                                            std::string_view peer, Instant now);
  // identity_unknown when no account is linked to it
  [[nodiscard]] Result<SignedIn> by_identity(const OidcIdentity& identity, std::string_view peer,
                                             Instant now);

  // Is the person at the keyboard still the account's? Before a change of means, and for the first
  // signature of a session. The code is asked for where the account has an authenticator app.
  [[nodiscard]] Result<void> confirm(std::uint32_t user_id, std::string_view password,
                                     std::string_view code, std::string_view peer, Instant now);

  // Ends every other session. `kept` is the present session's token.
  [[nodiscard]] Result<void> change_password(std::uint32_t user_id, std::string_view old_password,
                                             std::string_view new_password, std::string_view kept,
                                             std::string_view peer, Instant now);
  struct TotpBegun {
    std::string secret;  // base32, for typing
    std::string uri;     // for the QR code
  };
  [[nodiscard]] Result<TotpBegun> begin_totp(std::uint32_t user_id);
  [[nodiscard]] Result<void> finish_totp(std::uint32_t user_id, std::string_view code,
                                         std::string_view peer, Instant now);
  [[nodiscard]] Result<Ceremony> begin_new_passkey(std::uint32_t user_id, Instant now);
  [[nodiscard]] Result<void> finish_new_passkey(std::uint32_t user_id, std::string_view ticket,
                                                const RegistrationAnswer& answer,
                                                std::string_view label, std::string_view peer,
                                                Instant now);

private:
  struct Asked {
    std::string challenge;
    std::optional<std::uint32_t> user_id;  // set for a registration
  };
  AccountStore& store_;
  RelyingParty party_;
  Pending<Asked> asked_;
};

}  // namespace meguri::account
