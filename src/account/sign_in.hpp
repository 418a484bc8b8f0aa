// Signing in: each function checks, throttles, acts and records, so the server only carries bytes.
// Changes of the means to sign in are in enrolment.hpp. All are thread-safe. `now` is the server's
// clock, `peer` the address the server saw.
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
  SignIn(AccountStore& store, RelyingParty party);

  // second_step_needed when only the code is missing (no failure is counted then)
  [[nodiscard]] Result<SignedIn> by_password(const PasswordAttempt& attempt, Instant now);
  // The link is used up only when the password is accepted. link_over, password_...
  [[nodiscard]] Result<SignedIn> by_link(std::string_view token, std::string_view password,
                                         std::string_view peer, Instant now);
  [[nodiscard]] Ceremony begin_passkey(Instant now);  // any account: discoverable passkeys
  // ceremony_over, wrong_credentials
  [[nodiscard]] Result<SignedIn> by_passkey(std::string_view ticket, const AssertionAnswer& answer,
                                            std::string_view peer, Instant now);
  // identity_unknown when no account is linked to it
  [[nodiscard]] Result<SignedIn> by_identity(const OidcIdentity& identity, std::string_view peer,
                                             Instant now);
  // The newcomer's choice of a person of a synthetic programme: no means at all is checked, so the
  // caller must know that it is one, on loopback. no_such_account
  [[nodiscard]] Result<SignedIn> by_demonstration(std::uint32_t user_id, std::string_view peer,
                                                  Instant now);
  [[nodiscard]] Result<void> sign_out(std::string_view session_token);

  // Is the person at the keyboard still the account's? Before a change of means, and for the first
  // signature of a session. The code is asked for where the account has an authenticator app.
  [[nodiscard]] Result<void> confirm(std::uint32_t user_id, std::string_view password,
                                     std::string_view code, std::string_view peer, Instant now);

private:
  struct Checked {
    std::optional<Account> account;  // none: no such name, or disabled
    std::string name;                // as it is throttled
    bool locks = false;              // a failure now locks the name
  };
  [[nodiscard]] Result<void> check(const PasswordAttempt& attempt, std::uint32_t& user_id,
                                   Instant now);
  [[nodiscard]] Result<void> check_code(const Checked& checked, const PasswordAttempt& attempt,
                                        Instant now);
  [[nodiscard]] std::unexpected<Failure> failed(const Checked& checked, Means means,
                                                std::string_view peer, Instant now);
  [[nodiscard]] Result<SignedIn> admit(std::uint32_t user_id, Means means, std::string_view peer,
                                       Instant now);

  AccountStore& store_;
  RelyingParty party_;
  Pending<std::string> asked_;  // the challenges
  std::string decoy_;           // a hash that no password has, for names that no account has
};

}  // namespace meguri::account
