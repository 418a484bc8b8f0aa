#include "account/sign_in.hpp"

#include <utility>

namespace meguri::account {

SignIn::SignIn(AccountStore& store, RelyingParty party) : store_(store), party_(std::move(party)) {
  // Without memory for it there is none, and unknown names answer faster: still nobody gets in.
  decoy_ = hash_password(random_token(), store_.options.password_cost).value_or("");
}

Result<SignedIn> SignIn::admit(std::uint32_t user_id, Means means, std::string_view peer,
                               Instant now) {
  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  auto session = store_.sessions.start(user_id, means, peer, now);
  if (!session) return std::unexpected(session.error());
  auto recorded =
      store_.audit.record({0, now, user_id, means, Outcome::success, std::string{peer}, {}});
  if (!recorded) return std::unexpected(recorded.error());
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return SignedIn{user_id, *std::move(session)};
}

std::unexpected<Failure> SignIn::failed(const Checked& checked, Means means, std::string_view peer,
                                        Instant now) {
  SignInEvent event{0, now, {}, means, Outcome::failure, std::string{peer}, {}};
  if (checked.account) event.user_id = checked.account->user_id;
  auto recorded = store_.audit.record(event);
  if (recorded && checked.locks) {
    event.outcome = Outcome::locked;
    recorded = store_.audit.record(event);
  }
  if (!recorded) return std::unexpected(recorded.error());
  return refused(Reason::wrong_credentials);
}

Result<void> SignIn::check_code(const Checked& checked, const PasswordAttempt& attempt,
                                Instant now) {
  if (!checked.account->has_totp) return {};
  if (attempt.code.empty()) {
    if (auto taken = store_.throttle.take_back(checked.name, attempt.peer); !taken) return taken;
    return refused(Reason::second_step_needed);
  }
  auto accepted = store_.accounts.accept_totp(checked.account->user_id, attempt.code, now);
  if (!accepted && accepted.error().reason == Reason::code_wrong)
    return failed(checked, Means::totp, attempt.peer, now);
  return accepted;
}

Result<void> SignIn::check(const PasswordAttempt& attempt, std::uint32_t& user_id, Instant now) {
  Checked checked;
  // What cannot be a name is throttled as one all the same.
  checked.name = fold_login_name(attempt.login_name).value_or("?");
  const auto admitted = store_.throttle.admit(checked.name, attempt.peer, now);
  if (!admitted) return std::unexpected(admitted.error());
  checked.locks = *admitted;

  const auto account = store_.accounts.find_name(checked.name);
  if (!account && account.error().reason != Reason::no_such_account)
    return std::unexpected(account.error());
  std::string hash;
  if (account) {
    checked.account = *account;
    auto stored = store_.accounts.password_hash(account->user_id);
    if (!stored) return std::unexpected(stored.error());
    if (account->enabled) hash = *std::move(stored);
  }
  const bool agrees = password_agrees(hash.empty() ? decoy_ : hash, attempt.password);
  if (!agrees || hash.empty()) return failed(checked, Means::password, attempt.peer, now);
  if (auto second = check_code(checked, attempt, now); !second) return second;

  if (hash_outdated(hash, store_.options.password_cost)) {
    const auto anew = hash_password(attempt.password, store_.options.password_cost);
    if (!anew) return std::unexpected(anew.error());
    if (auto kept = store_.accounts.replace_hash(account->user_id, *anew); !kept) return kept;
  }
  user_id = account->user_id;
  return store_.throttle.succeeded(checked.name, attempt.peer);
}

Result<SignedIn> SignIn::by_password(const PasswordAttempt& attempt, Instant now) {
  std::uint32_t user_id = 0;
  if (auto right = check(attempt, user_id, now); !right) return std::unexpected(right.error());
  return admit(user_id, Means::password, attempt.peer, now);
}

Result<void> SignIn::confirm(std::uint32_t user_id, std::string_view password,
                             std::string_view code, std::string_view peer, Instant now) {
  const auto account = store_.accounts.find(user_id);
  if (!account) return std::unexpected(account.error());
  return check({account->login_name, password, code, peer}, user_id, now);
}

Result<SignedIn> SignIn::by_link(std::string_view token, std::string_view password,
                                 std::string_view peer, Instant now) {
  const auto link = store_.links.look(token, now);
  if (!link) return std::unexpected(link.error());
  const auto account = store_.accounts.find(link->user_id);
  if (!account) return std::unexpected(account.error());
  if (auto fine = password_acceptable(password, account->login_name); !fine)
    return std::unexpected(fine.error());
  const auto hash = hash_password(password, store_.options.password_cost);
  if (!hash) return std::unexpected(hash.error());

  auto transaction = store_.database().begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (const auto used = store_.links.use(token, now); !used) return std::unexpected(used.error());
  if (auto kept = store_.accounts.replace_hash(link->user_id, *hash); !kept)
    return std::unexpected(kept.error());
  if (auto ended = store_.sessions.revoke_all(link->user_id); !ended)
    return std::unexpected(ended.error());
  if (link->purpose == LinkPurpose::recovery)
    for (const auto& cleared :
         {store_.accounts.remove_totp(link->user_id),
          store_.accounts.unlink_identity(link->user_id), store_.passkeys.remove_all(link->user_id),
          store_.tokens.revoke_all(link->user_id)})
      if (!cleared) return std::unexpected(cleared.error());
  auto session = admit(link->user_id, Means::link, peer, now);
  if (!session) return session;
  if (auto forgotten = store_.throttle.forget(account->login_name); !forgotten)
    return std::unexpected(forgotten.error());
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return session;
}

Ceremony SignIn::begin_passkey(Instant now) {
  std::string challenge = random_token();
  std::string options = request_options(party_, challenge, {});
  return {asked_.put(std::move(challenge), now), std::move(options)};
}

Result<SignedIn> SignIn::by_passkey(std::string_view ticket, const AssertionAnswer& answer,
                                    std::string_view peer, Instant now) {
  const auto admitted = store_.throttle.admit("", peer, now);
  if (!admitted) return std::unexpected(admitted.error());
  const auto challenge = asked_.take(ticket, now);
  if (!challenge) return refused(Reason::ceremony_over);
  Checked checked;
  const auto passkey = store_.passkeys.find(answer.credential_id);
  if (!passkey && passkey.error().reason != Reason::no_such_entry)
    return std::unexpected(passkey.error());
  if (!passkey) return failed(checked, Means::passkey, peer, now);
  const auto account = store_.accounts.find(passkey->user_id);
  if (!account) return std::unexpected(account.error());
  checked.account = *account;
  if (!account->enabled) return failed(checked, Means::passkey, peer, now);

  const auto handle = store_.passkeys.user_handle(passkey->user_id);
  if (!handle) return std::unexpected(handle.error());
  const auto seen = verify_assertion(party_, *challenge, passkey->credential, answer);
  if (answer.user_handle != *handle || !seen) {
    auto refusal = failed(checked, Means::passkey, peer, now);
    if (!seen) refusal.error().detail = seen.error().detail;
    return refusal;
  }
  if (auto kept = store_.passkeys.used(*passkey, *seen, now); !kept)
    return failed(checked, Means::passkey, peer, now);
  if (auto forgiven = store_.throttle.succeeded("", peer); !forgiven)
    return std::unexpected(forgiven.error());
  return admit(passkey->user_id, Means::passkey, peer, now);
}

Result<SignedIn> SignIn::by_identity(const OidcIdentity& identity, std::string_view peer,
                                     Instant now) {
  const auto account = store_.accounts.find_identity(identity.issuer, identity.subject);
  if (!account || !account->enabled) {
    Checked checked;
    if (account)
      checked.account = *account;
    else if (account.error().reason != Reason::identity_unknown)
      return std::unexpected(account.error());
    auto refusal = failed(checked, Means::provider, peer, now);
    if (refusal.error().reason == Reason::wrong_credentials)
      refusal.error().reason = Reason::identity_unknown;
    return refusal;
  }
  return admit(account->user_id, Means::provider, peer, now);
}

Result<SignedIn> SignIn::by_demonstration(std::uint32_t user_id, std::string_view peer,
                                          Instant now) {
  return admit(user_id, Means::demonstration, peer, now);
}

Result<void> SignIn::sign_out(std::string_view session_token) {
  return store_.sessions.end(session_token);
}

}  // namespace meguri::account
