// What a signed-in person changes about how they sign in. The caller has just made sure who it is
// (SignIn::confirm); here each change is checked, made and recorded. Thread-safe.
#pragma once

#include <functional>

#include "account/sign_in.hpp"

namespace meguri::account {

class Enrolment {
public:
  Enrolment(AccountStore& store, RelyingParty party) : store_(store), party_(std::move(party)) {}

  // Ends every other session; `kept` is the present session's token. password_...
  [[nodiscard]] Result<void> change_password(std::uint32_t user_id, std::string_view password,
                                             std::string_view kept, std::string_view peer,
                                             Instant now);

  struct TotpBegun {
    std::string secret;  // base32, for typing
    std::string uri;     // for the QR code
  };
  [[nodiscard]] Result<TotpBegun> begin_totp(std::uint32_t user_id);
  // code_wrong, totp_not_begun
  [[nodiscard]] Result<void> finish_totp(std::uint32_t user_id, std::string_view code,
                                         std::string_view peer, Instant now);
  [[nodiscard]] Result<void> remove_totp(std::uint32_t user_id, std::string_view peer, Instant now);

  [[nodiscard]] Result<Ceremony> begin_passkey(std::uint32_t user_id, Instant now);
  // ceremony_over, passkey_refused, passkey_known, label_unacceptable, too_many_entries
  [[nodiscard]] Result<void> finish_passkey(std::uint32_t user_id, std::string_view ticket,
                                            const RegistrationAnswer& answer,
                                            std::string_view label, std::string_view peer,
                                            Instant now);
  [[nodiscard]] Result<void> remove_passkey(std::uint32_t user_id, std::int64_t number,
                                            std::string_view peer, Instant now);

  // identity_taken
  [[nodiscard]] Result<void> link_identity(std::uint32_t user_id, const OidcIdentity& identity,
                                           std::string_view peer, Instant now);
  [[nodiscard]] Result<void> unlink_identity(std::uint32_t user_id, std::string_view peer,
                                             Instant now);

  // An administrator's acts for another user; `by` is the administrator. As Links::make and
  // Accounts::set_enabled.
  [[nodiscard]] Result<std::string> make_link(std::uint32_t user_id, LinkPurpose purpose,
                                              Duration lifetime, std::uint32_t by,
                                              std::string_view peer, Instant now);
  [[nodiscard]] Result<void> set_enabled(std::uint32_t user_id, bool enabled, std::uint32_t by,
                                         std::string_view peer, Instant now);
  // As ApiTokens::make and revoke.
  [[nodiscard]] Result<std::string> make_token(std::uint32_t user_id, std::string_view label,
                                               const std::set<std::string>& scopes,
                                               Duration lifetime, std::string_view peer,
                                               Instant now);
  [[nodiscard]] Result<void> revoke_token(std::uint32_t user_id, std::int64_t number,
                                          std::string_view peer, Instant now);

private:
  struct Asked {
    std::string challenge;
    std::uint32_t user_id{};
  };
  // The act and its record are stored together or not at all.
  [[nodiscard]] Result<void> change(const SignInEvent& event,
                                    const std::function<Result<void>()>& act);

  AccountStore& store_;
  RelyingParty party_;
  Pending<Asked> asked_;
};

}  // namespace meguri::account
