#include "account/passkeys.hpp"

#include <algorithm>

namespace meguri::account {
namespace {

#define MEGURI_PASSKEY_COLUMNS                                                               \
  "SELECT number, user_id, label, id, algorithm, public_key, sign_count, backed_up, model, " \
  "made_us, used_us FROM passkeys "

Passkey passkey_of(const Row& row) {
  return {.number = row.integer(0),
          .user_id = row.user_id(1),
          .label = row.text(2),
          .credential = {.id = row.text(3),
                         .algorithm = static_cast<CoseAlgorithm>(row.integer(4)),
                         .public_key = row.text(5),
                         .sign_count = static_cast<std::uint32_t>(row.integer(6)),
                         .backed_up = row.integer(7) != 0,
                         .model = row.text(8)},
          .made_at = row.instant(9),
          .used_at = row.instant(10)};
}

}  // namespace

Result<void> Passkeys::add(std::uint32_t user_id, std::string_view label,
                           const PasskeyCredential& credential, Instant now) {
  if (label.empty() || label.size() > 80) return refused(Reason::label_unacceptable);
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  if (const auto there = find(credential.id); there)
    return refused(Reason::passkey_known);
  else if (there.error().reason != Reason::no_such_entry)
    return std::unexpected(there.error());
  const std::int64_t user = user_id;
  auto count = database_.rows("SELECT count(*) FROM passkeys WHERE user_id = ?1", {user});
  if (!count) return std::unexpected(count.error());
  if (count->front().integer(0) >= passkeys_most) return refused(Reason::too_many_entries);
  auto made = database_.run(
      "INSERT INTO passkeys (user_id, id, label, algorithm, public_key, sign_count, backed_up, "
      "model, made_us, used_us) SELECT user_id, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 0 FROM accounts "
      "WHERE user_id = ?1 AND enabled",
      {user, Blob{credential.id}, std::string{label},
       static_cast<std::int64_t>(credential.algorithm), Blob{credential.public_key},
       std::int64_t{credential.sign_count}, std::int64_t{credential.backed_up},
       Blob{credential.model}, now.us});
  if (!made) return std::unexpected(made.error());
  if (*made != 1) return refused(Reason::no_such_account);
  return transaction->commit();
}

Result<Passkey> Passkeys::find(std::string_view credential_id) {
  auto rows =
      database_.rows(MEGURI_PASSKEY_COLUMNS "WHERE id = ?1", {Blob{std::string{credential_id}}});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::no_such_entry);
  return passkey_of(rows->front());
}

Result<std::vector<Passkey>> Passkeys::of(std::uint32_t user_id) {
  auto rows = database_.rows(MEGURI_PASSKEY_COLUMNS "WHERE user_id = ?1 ORDER BY number",
                             {std::int64_t{user_id}});
  if (!rows) return std::unexpected(rows.error());
  std::vector<Passkey> passkeys;
  std::ranges::transform(*rows, std::back_inserter(passkeys), passkey_of);
  return passkeys;
}

Result<void> Passkeys::used(const Passkey& passkey, const AssertionSeen& seen, Instant now) {
  // Of two answers with the same counter only the first is stored: a copy cannot race its original.
  auto changed = database_.run(
      "UPDATE passkeys SET sign_count = ?3, backed_up = ?4, used_us = ?5 "
      "WHERE number = ?1 AND sign_count = ?2",
      {passkey.number, std::int64_t{passkey.credential.sign_count}, std::int64_t{seen.sign_count},
       std::int64_t{seen.backed_up}, now.us});
  if (!changed) return std::unexpected(changed.error());
  if (*changed != 1) return refused(Reason::no_such_entry, "used or removed meanwhile");
  return {};
}

Result<void> Passkeys::remove(std::uint32_t user_id, std::int64_t number) {
  auto changed = database_.run("DELETE FROM passkeys WHERE user_id = ?1 AND number = ?2",
                               {std::int64_t{user_id}, number});
  if (!changed) return std::unexpected(changed.error());
  if (*changed == 0) return refused(Reason::no_such_entry);
  return {};
}

Result<void> Passkeys::remove_all(std::uint32_t user_id) {
  auto changed = database_.run("DELETE FROM passkeys WHERE user_id = ?1", {std::int64_t{user_id}});
  if (!changed) return std::unexpected(changed.error());
  return {};
}

Result<std::string> Passkeys::user_handle(std::uint32_t user_id) {
  auto rows = database_.rows("SELECT handle FROM accounts WHERE user_id = ?1 AND enabled",
                             {std::int64_t{user_id}});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::no_such_account);
  return rows->front().text(0);
}

}  // namespace meguri::account
