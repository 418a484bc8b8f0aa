#include "account/enrolment.hpp"

#include <algorithm>

#include "account/encoding.hpp"

namespace meguri::account {

Result<void> Enrolment::record(std::uint32_t user_id, Means means, std::string_view peer,
                               const char* detail, Instant now) {
  return store_.audit.record({0, now, user_id, means, Outcome::changed, std::string{peer}, detail});
}

Result<void> Enrolment::change_password(std::uint32_t user_id, std::string_view password,
                                        std::string_view kept, std::string_view peer, Instant now) {
  const auto account = store_.accounts.find(user_id);
  if (!account) return std::unexpected(account.error());
  if (auto fine = password_acceptable(password, account->login_name); !fine) return fine;
  const auto hash = hash_password(password, store_.options.password_cost);
  if (!hash) return std::unexpected(hash.error());
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto changed = store_.accounts.replace_hash(user_id, *hash); !changed) return changed;
  if (auto ended = store_.sessions.revoke_all(user_id, kept); !ended) return ended;
  if (auto noted = record(user_id, Means::password, peer, "password changed", now); !noted)
    return noted;
  return transaction->commit();
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
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto right = store_.accounts.confirm_totp(user_id, code, now); !right) return right;
  if (auto noted = record(user_id, Means::totp, peer, "authenticator app added", now); !noted)
    return noted;
  return transaction->commit();
}

Result<void> Enrolment::remove_totp(std::uint32_t user_id, std::string_view peer, Instant now) {
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto removed = store_.accounts.remove_totp(user_id); !removed) return removed;
  if (auto noted = record(user_id, Means::totp, peer, "authenticator app removed", now); !noted)
    return noted;
  return transaction->commit();
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
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto added = store_.passkeys.add(user_id, label, *passkey, now); !added) return added;
  if (auto noted = record(user_id, Means::passkey, peer, "passkey added", now); !noted)
    return noted;
  return transaction->commit();
}

Result<void> Enrolment::remove_passkey(std::uint32_t user_id, std::int64_t number,
                                       std::string_view peer, Instant now) {
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto removed = store_.passkeys.remove(user_id, number); !removed) return removed;
  if (auto noted = record(user_id, Means::passkey, peer, "passkey removed", now); !noted)
    return noted;
  return transaction->commit();
}

Result<void> Enrolment::link_identity(std::uint32_t user_id, const OidcIdentity& identity,
                                      std::string_view peer, Instant now) {
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto linked = store_.accounts.link_identity(user_id, identity.issuer, identity.subject);
      !linked)
    return linked;
  if (auto noted = record(user_id, Means::provider, peer, "identity linked", now); !noted)
    return noted;
  return transaction->commit();
}

Result<void> Enrolment::unlink_identity(std::uint32_t user_id, std::string_view peer, Instant now) {
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (auto unlinked = store_.accounts.unlink_identity(user_id); !unlinked) return unlinked;
  if (auto noted = record(user_id, Means::provider, peer, "identity unlinked", now); !noted)
    return noted;
  return transaction->commit();
}

}  // namespace meguri::account
