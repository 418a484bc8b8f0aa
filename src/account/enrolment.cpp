#include "account/enrolment.hpp"

#include <algorithm>

#include "account/encoding.hpp"

namespace meguri::account {
namespace {

SignInEvent changed(std::uint32_t user_id, Means means, std::string detail, std::string_view peer,
                    Instant now) {
  return {0, now, user_id, means, Outcome::changed, std::string{peer}, std::move(detail)};
}

std::string by_user(const char* what, std::uint32_t by) {
  return std::string{what} + " by user " + std::to_string(by);
}

}  // namespace

Result<void> Enrolment::change(const SignInEvent& event, const std::function<Result<void>()>& act) {
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto done = act(); !done) return done;
  if (auto noted = store_.audit.record(event); !noted) return noted;
  return transaction->commit();
}

Result<void> Enrolment::change_password(std::uint32_t user_id, std::string_view password,
                                        std::string_view kept, std::string_view peer, Instant now) {
  const auto account = store_.accounts.find(user_id);
  if (!account) return std::unexpected(account.error());
  if (auto fine = password_acceptable(password, account->login_name); !fine) return fine;
  const auto hash = hash_password(password, store_.options.password_cost);
  if (!hash) return std::unexpected(hash.error());
  return change(changed(user_id, Means::password, "password changed", peer, now),
                [&]() -> Result<void> {
                  if (auto replaced = store_.accounts.replace_hash(user_id, *hash); !replaced)
                    return replaced;
                  return store_.sessions.revoke_all(user_id, kept);
                });
}

Result<Enrolment::TotpBegun> Enrolment::begin_totp(std::uint32_t user_id) {
  const auto account = store_.accounts.find(user_id);
  if (!account) return std::unexpected(account.error());
  auto secret = store_.accounts.begin_totp(user_id);
  if (!secret) return std::unexpected(secret.error());
  TotpBegun begun{to_base32(*secret), totp_uri(*secret, party_.name, account->login_name)};
  wipe(*secret);
  return begun;
}

Result<void> Enrolment::finish_totp(std::uint32_t user_id, std::string_view code,
                                    std::string_view peer, Instant now) {
  return change(changed(user_id, Means::totp, "authenticator app added", peer, now),
                [&] { return store_.accounts.confirm_totp(user_id, code, now); });
}

Result<void> Enrolment::remove_totp(std::uint32_t user_id, std::string_view peer, Instant now) {
  return change(changed(user_id, Means::totp, "authenticator app removed", peer, now),
                [&] { return store_.accounts.remove_totp(user_id); });
}

Result<Ceremony> Enrolment::begin_passkey(std::uint32_t user_id, Instant now) {
  const auto account = store_.accounts.find(user_id);
  if (!account) return std::unexpected(account.error());
  const auto handle = store_.passkeys.user_handle(user_id);
  if (!handle) return std::unexpected(handle.error());
  const auto known = store_.passkeys.of(user_id);
  if (!known) return std::unexpected(known.error());
  std::vector<std::string> ids;
  std::ranges::transform(*known, std::back_inserter(ids),
                         [](const Passkey& one) { return one.credential.id; });
  std::string challenge = random_token();
  std::string options = creation_options(party_, challenge, *handle, account->login_name, ids);
  return Ceremony{asked_.put({std::move(challenge), user_id}, now), std::move(options)};
}

Result<void> Enrolment::finish_passkey(std::uint32_t user_id, std::string_view ticket,
                                       const RegistrationAnswer& answer, std::string_view label,
                                       std::string_view peer, Instant now) {
  const auto asked = asked_.take(ticket, now);
  if (!asked || asked->user_id != user_id) return refused(Reason::ceremony_over);
  const auto passkey = verify_registration(party_, asked->challenge, answer);
  if (!passkey) return std::unexpected(passkey.error());
  return change(changed(user_id, Means::passkey, "passkey added", peer, now),
                [&] { return store_.passkeys.add(user_id, label, *passkey, now); });
}

Result<void> Enrolment::remove_passkey(std::uint32_t user_id, std::int64_t number,
                                       std::string_view peer, Instant now) {
  return change(changed(user_id, Means::passkey, "passkey removed", peer, now),
                [&] { return store_.passkeys.remove(user_id, number); });
}

Result<void> Enrolment::link_identity(std::uint32_t user_id, const OidcIdentity& identity,
                                      std::string_view peer, Instant now) {
  return change(changed(user_id, Means::provider, "identity linked", peer, now), [&] {
    return store_.accounts.link_identity(user_id, identity.issuer, identity.subject);
  });
}

Result<void> Enrolment::unlink_identity(std::uint32_t user_id, std::string_view peer, Instant now) {
  return change(changed(user_id, Means::provider, "identity unlinked", peer, now),
                [&] { return store_.accounts.unlink_identity(user_id); });
}

Result<std::string> Enrolment::make_link(std::uint32_t user_id, LinkPurpose purpose,
                                         Duration lifetime, std::uint32_t by, std::string_view peer,
                                         Instant now) {
  Result<std::string> link;
  const char* const what = purpose == LinkPurpose::recovery ? "recovery link" : "link";
  auto done =
      change(changed(user_id, Means::link, by_user(what, by), peer, now), [&]() -> Result<void> {
        link = store_.links.make(user_id, purpose, lifetime, now);
        if (!link) return std::unexpected(link.error());
        return {};
      });
  if (!done) return std::unexpected(done.error());
  return link;
}

Result<void> Enrolment::set_enabled(std::uint32_t user_id, bool enabled, std::uint32_t by,
                                    std::string_view peer, Instant now) {
  SignInEvent event = changed(user_id, Means::password, by_user("account enabled", by), peer, now);
  if (!enabled) {
    event.outcome = Outcome::revoked;
    event.detail = by_user("account disabled", by);
  }
  return change(event, [&] { return store_.accounts.set_enabled(user_id, enabled); });
}

Result<std::string> Enrolment::make_token(std::uint32_t user_id, std::string_view label,
                                          const std::set<std::string>& scopes, Duration lifetime,
                                          std::string_view peer, Instant now) {
  Result<std::string> token;
  auto done =
      change(changed(user_id, Means::token, "API token made", peer, now), [&]() -> Result<void> {
        token = store_.tokens.make(user_id, label, scopes, lifetime, now);
        if (!token) return std::unexpected(token.error());
        return {};
      });
  if (!done) return std::unexpected(done.error());
  return token;
}

Result<void> Enrolment::revoke_token(std::uint32_t user_id, std::int64_t number,
                                     std::string_view peer, Instant now) {
  SignInEvent event = changed(user_id, Means::token, "API token revoked", peer, now);
  event.outcome = Outcome::revoked;
  return change(event, [&] { return store_.tokens.revoke(user_id, number); });
}

}  // namespace meguri::account
