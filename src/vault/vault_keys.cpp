// Copies and the master key: what an administrator of the vault does.
#include "vault/master_key.hpp"
#include "vault/signing_keys.hpp"

namespace meguri::vault {

using Lock = std::lock_guard<std::mutex>;

Result<void> Vault::backup(const std::filesystem::path& to, const Access& access) {
  const Lock lock{mutex_};
  std::error_code ignored;
  if (std::filesystem::exists(to, ignored)) return fail(Problem::already_there, to.string());
  if (auto noted = note(access, "copied", ""); !noted) return noted;
  return database_.copy_to(to);
}

Result<void> Vault::wrap_again(const SecretKey& to) const {
  struct Wrapped {
    std::string subject, key;
  };
  std::vector<Wrapped> all;
  Statement rows = database_.prepare(
      "SELECT subject, organisation, wrapped_key FROM persons WHERE wrapped_key IS NOT NULL");
  while (rows.next()) {
    const std::string subject = rows.bytes(0);
    const std::string bound = context("key", subject, static_cast<std::uint32_t>(rows.integer(1)));
    auto key = open_sealed(master_, rows.bytes(2), bound);
    if (!key) return fail(Problem::tampered, subject);
    all.push_back({subject, seal(to, *key, bound)});
    wipe(*key);
  }
  if (auto ended = rows.ended(); !ended) return ended;
  for (const Wrapped& one : all) {
    auto ran = database_.prepare("UPDATE persons SET wrapped_key = ?2 WHERE subject = ?1")
                   .with(one.subject)
                   .with_blob(one.key)
                   .run();
    if (!ran) return ran;
  }
  return SigningKeys::wrap_again(database_, master_, to);
}

// The new key's file is on stable storage before the vault needs it, the old one is destroyed after
// the vault no longer does: find_key() settles what a crash in between leaves.
Result<void> Vault::rotate(const MasterKeySource& source, const Access& access) {
  const Lock lock{mutex_};
  auto next = new_key(source);
  if (!next) return std::unexpected(next.error());
  const bool to_file = std::holds_alternative<KeyFile>(source);
  const std::filesystem::path file = key_file_beside(path_), waiting = next_key_file(path_);
  if (to_file) {
    destroy_key_file(waiting);
    if (auto written = write_key_file(waiting, next->key); !written) return written;
  }
  {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto noted = note(access, "rotated", ""); !noted) return noted;
    if (auto wrapped = wrap_again(next->key); !wrapped) return wrapped;
    if (auto stored = store_key_mark(database_, *next); !stored) return stored;
    if (auto done = transaction->commit(); !done) return done;
  }
  master_ = std::move(next->key);
  destroy_key_file(file);
  if (to_file) {
    std::error_code failed;
    std::filesystem::rename(waiting, file, failed);
    if (failed) return fail(Problem::no_storage, failed.message());
  }
  return database_.empty_log();
}

}  // namespace meguri::vault
