#include "account/accounts.hpp"

#include <algorithm>

#include "account/secret.hpp"

namespace meguri::account {
namespace {

#define MEGURI_ACCOUNT_COLUMNS                                                                  \
  "SELECT user_id, login_name, made_us, enabled, password IS NOT NULL, totp_active, "           \
  "(SELECT count(*) FROM passkeys WHERE passkeys.user_id = accounts.user_id), issuer, subject " \
  "FROM accounts "

Account account_of(const Row& row) {
  return {.user_id = row.user_id(0),
          .login_name = row.text(1),
          .made_at = row.instant(2),
          .enabled = row.integer(3) != 0,
          .has_password = row.integer(4) != 0,
          .has_totp = row.integer(5) != 0,
          .passkeys = static_cast<std::size_t>(row.integer(6)),
          .issuer = row.text(7),
          .subject = row.text(8)};
}

Result<Account> only(Result<std::vector<Row>> rows, Reason when_none) {
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(when_none);
  return account_of(rows->front());
}

// What an UPDATE of one account's row tells.
Result<void> one_row(const Result<std::int64_t>& changed) {
  if (!changed) return std::unexpected(changed.error());
  if (*changed != 1) return refused(Reason::no_such_account);
  return {};
}

std::string totp_context(std::uint32_t user_id) { return "totp " + std::to_string(user_id); }

}  // namespace

std::optional<std::string> fold_login_name(std::string_view typed) {
  if (typed.size() < 2 || typed.size() > 64) return std::nullopt;
  std::string folded;
  for (const char c : typed) {
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool fits = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') ||
                      std::string_view{"._-@+"}.find(low) != std::string_view::npos;
    if (!fits) return std::nullopt;
    folded += low;
  }
  return folded;
}

Result<void> Accounts::create(std::uint32_t user_id, std::string_view login_name, Instant now) {
  const auto name = fold_login_name(login_name);
  if (!name) return refused(Reason::name_unacceptable);
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  for (const auto& there : {find_name(*name), find(user_id)}) {
    if (there)
      return refused(there->user_id == user_id ? Reason::user_has_account : Reason::name_taken);
    if (there.error().reason != Reason::no_such_account) return std::unexpected(there.error());
  }
  auto made = database_.run(
      "INSERT INTO accounts (user_id, login_name, handle, made_us) VALUES (?1, ?2, ?3, ?4)",
      {std::int64_t{user_id}, *name, Blob{random_bytes(32)}, now.us});
  if (!made) return std::unexpected(made.error());
  return transaction->commit();
}

Result<Account> Accounts::find(std::uint32_t user_id) {
  return only(database_.rows(MEGURI_ACCOUNT_COLUMNS "WHERE user_id = ?1", {std::int64_t{user_id}}),
              Reason::no_such_account);
}

Result<Account> Accounts::find_name(std::string_view login_name) {
  const auto name = fold_login_name(login_name);
  if (!name) return refused(Reason::no_such_account);
  return only(database_.rows(MEGURI_ACCOUNT_COLUMNS "WHERE login_name = ?1", {*name}),
              Reason::no_such_account);
}

Result<std::vector<Account>> Accounts::all() {
  auto rows = database_.rows(MEGURI_ACCOUNT_COLUMNS "ORDER BY user_id");
  if (!rows) return std::unexpected(rows.error());
  std::vector<Account> found;
  std::ranges::transform(*rows, std::back_inserter(found), account_of);
  return found;
}

Result<bool> Accounts::none() {
  auto rows = database_.rows("SELECT 1 FROM accounts LIMIT 1");
  if (!rows) return std::unexpected(rows.error());
  return rows->empty();
}

Result<void> Accounts::set_enabled(std::uint32_t user_id, bool enabled) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const std::int64_t user = user_id;
  if (auto done = one_row(database_.run("UPDATE accounts SET enabled = ?2 WHERE user_id = ?1",
                                        {user, std::int64_t{enabled}}));
      !done)
    return done;
  if (!enabled)
    for (const char* sql :
         {"DELETE FROM sessions WHERE user_id = ?1", "DELETE FROM api_tokens WHERE user_id = ?1",
          "DELETE FROM links WHERE user_id = ?1"})
      if (auto done = database_.run(sql, {user}); !done) return std::unexpected(done.error());
  return transaction->commit();
}

Result<void> Accounts::set_password(std::uint32_t user_id, std::string_view password,
                                    PasswordCost cost) {
  const auto account = find(user_id);
  if (!account) return std::unexpected(account.error());
  if (auto fine = password_acceptable(password, account->login_name); !fine) return fine;
  const auto hash = hash_password(password, cost);
  if (!hash) return std::unexpected(hash.error());
  return replace_hash(user_id, *hash);
}

Result<std::string> Accounts::password_hash(std::uint32_t user_id) {
  auto rows =
      database_.rows("SELECT password FROM accounts WHERE user_id = ?1", {std::int64_t{user_id}});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::no_such_account);
  return rows->front().text(0);
}

Result<void> Accounts::replace_hash(std::uint32_t user_id, std::string_view hash) {
  return one_row(database_.run("UPDATE accounts SET password = ?2 WHERE user_id = ?1",
                               {std::int64_t{user_id}, std::string{hash}}));
}

Result<std::string> Accounts::begin_totp(std::uint32_t user_id) {
  std::string secret = random_bytes(totp_secret_bytes);
  // One in use is replaced only by removing it first, which asks for its code (sign_in.hpp).
  auto changed = database_.run(
      "UPDATE accounts SET totp_sealed = ?2, totp_step = 0 WHERE user_id = ?1 AND totp_active = 0",
      {std::int64_t{user_id}, Blob{key_.seal(secret, totp_context(user_id))}});
  if (!changed) return std::unexpected(changed.error());
  if (*changed != 1) {
    const auto account = find(user_id);
    if (!account) return std::unexpected(account.error());
    return refused(Reason::too_many_entries, "an authenticator app is in use; remove it first");
  }
  return secret;
}

Result<void> Accounts::take_code(std::uint32_t user_id, std::string_view code, Instant now,
                                 bool active) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const std::int64_t user = user_id;
  auto rows = database_.rows(
      "SELECT totp_sealed, totp_step FROM accounts "
      "WHERE user_id = ?1 AND totp_active = ?2 AND totp_sealed IS NOT NULL",
      {user, std::int64_t{active}});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::totp_not_begun);
  auto secret = key_.open_sealed(rows->front().text(0), totp_context(user_id));
  if (!secret) return refused(Reason::key_unusable, "the secret was sealed by another key");
  const auto step = totp_accept(*secret, code, now, rows->front().integer(1));
  wipe(*secret);
  if (!step) return refused(Reason::code_wrong);
  auto done = one_row(database_.run(
      "UPDATE accounts SET totp_step = ?2, totp_active = 1 WHERE user_id = ?1", {user, *step}));
  if (!done) return done;
  return transaction->commit();
}

Result<void> Accounts::confirm_totp(std::uint32_t user_id, std::string_view code, Instant now) {
  return take_code(user_id, code, now, false);
}

Result<void> Accounts::accept_totp(std::uint32_t user_id, std::string_view code, Instant now) {
  return take_code(user_id, code, now, true);
}

Result<void> Accounts::remove_totp(std::uint32_t user_id) {
  return one_row(
      database_.run("UPDATE accounts SET totp_sealed = NULL, totp_active = 0, "
                    "totp_step = 0 WHERE user_id = ?1",
                    {std::int64_t{user_id}}));
}

Result<void> Accounts::link_identity(std::uint32_t user_id, std::string_view issuer,
                                     std::string_view subject) {
  if (issuer.empty() || subject.empty()) return refused(Reason::identity_unknown);
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const auto there = find_identity(issuer, subject);
  if (there && there->user_id != user_id) return refused(Reason::identity_taken);
  if (!there && there.error().reason != Reason::identity_unknown)
    return std::unexpected(there.error());
  auto done =
      one_row(database_.run("UPDATE accounts SET issuer = ?2, subject = ?3 WHERE user_id = ?1",
                            {std::int64_t{user_id}, std::string{issuer}, std::string{subject}}));
  if (!done) return done;
  return transaction->commit();
}

Result<void> Accounts::unlink_identity(std::uint32_t user_id) {
  return one_row(
      database_.run("UPDATE accounts SET issuer = NULL, subject = NULL WHERE user_id = ?1",
                    {std::int64_t{user_id}}));
}

Result<Account> Accounts::find_identity(std::string_view issuer, std::string_view subject) {
  return only(database_.rows(MEGURI_ACCOUNT_COLUMNS "WHERE issuer = ?1 AND subject = ?2",
                             {std::string{issuer}, std::string{subject}}),
              Reason::identity_unknown);
}

}  // namespace meguri::account
