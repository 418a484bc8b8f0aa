#include "vault/signing_keys.hpp"

#include <algorithm>

namespace meguri::vault {
namespace {

using Lock = std::lock_guard<std::mutex>;

std::string context(std::string_view layer, std::uint32_t user, const PublicKey& key) {
  return "meguri vault 1, signing key, " + std::string{layer} + ", user " + std::to_string(user) +
         ", " + to_text(key);
}
constexpr std::string_view by_secret = "secret", by_master = "master";

std::string_view bytes_of(const PublicKey& key) {
  return {reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size()};
}

PublicKey key_from(std::string_view bytes) {
  PublicKey key;
  std::copy_n(bytes.begin(), std::min(bytes.size(), key.bytes.size()), key.bytes.begin());
  return key;
}

Result<void> secret_acceptable(std::string_view secret) {
  if (secret.size() < signing_secret_min || !is_text(secret, signing_secret_max))
    return fail(Problem::secret_weak);
  return {};
}

}  // namespace

Result<SigningKeys::Row> SigningKeys::row(std::uint32_t user) const {
  Statement found = vault_.database_.prepare(
      "SELECT public_key, salt, passes, memory, sealed, failures, locked_until "
      "FROM signing_keys WHERE user = ?1");
  found.with(static_cast<std::int64_t>(user));
  if (!found.next()) {
    const auto ended = found.ended();
    return ended ? fail(Problem::no_signing_key) : std::unexpected(ended.error());
  }
  return Row{
      key_from(found.bytes(0)),
      found.bytes(1),
      found.bytes(4),
      {static_cast<std::uint64_t>(found.integer(2)), static_cast<std::uint64_t>(found.integer(3))},
      found.integer(5),
      {found.integer(6)}};
}

Result<void> SigningKeys::store(std::uint32_t user, const PublicKey& key, const SecretKey& seed,
                                std::string_view login_name, std::string_view secret,
                                SecretCost cost) const {
  const std::string salt = random_bytes(salt_bytes);
  std::string plain{seed.bytes()};
  plain += login_name;
  const SecretKey from_secret = key_from_secret(secret, salt, cost);
  const std::string inner = seal(from_secret, plain, context(by_secret, user, key));
  wipe(plain);
  const std::string sealed = seal(vault_.master_, inner, context(by_master, user, key));
  return vault_.database_
      .prepare(
          "INSERT OR REPLACE INTO signing_keys "
          "(user, public_key, salt, passes, memory, sealed) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      .with(static_cast<std::int64_t>(user))
      .with_blob(bytes_of(key))
      .with_blob(salt)
      .with(static_cast<std::int64_t>(cost.passes))
      .with(static_cast<std::int64_t>(cost.memory_bytes))
      .with_blob(sealed)
      .run();
}

Result<PublicKey> SigningKeys::make(std::uint32_t user, std::string_view login_name,
                                    std::string_view secret, SecretCost cost, Instant at) {
  if (const auto good = secret_acceptable(secret); !good) return std::unexpected(good.error());
  if (login_name.empty() || !is_text(login_name, 200))
    return fail(Problem::not_acceptable, "login name");
  const Lock lock{vault_.mutex_};
  if (const auto old = row(user); old) return fail(Problem::has_signing_key);
  const SecretKey seed = SecretKey::random();
  const PublicKey key = public_key_of(seed);
  auto transaction = Transaction::begin(vault_.database_);
  if (!transaction) return std::unexpected(transaction.error());
  const Access access{user, at, "signing key"};
  if (auto noted = vault_.note(access, "signing_key_made", Subject::staff(user).text()); !noted)
    return std::unexpected(noted.error());
  if (auto stored = store(user, key, seed, login_name, secret, cost); !stored)
    return std::unexpected(stored.error());
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return key;
}

Result<std::optional<PublicKey>> SigningKeys::key_of(std::uint32_t user) {
  const Lock lock{vault_.mutex_};
  const auto found = row(user);
  if (found) return found->key;
  if (found.error().problem == Problem::no_signing_key) return std::nullopt;
  return std::unexpected(found.error());
}

Result<SigningKeys::Opened> SigningKeys::open(std::uint32_t user,
                                              std::optional<std::string_view> login_name,
                                              std::string_view secret, Instant at) {
  const Lock lock{vault_.mutex_};
  const auto found = row(user);
  if (!found) return std::unexpected(found.error());
  if (at < found->locked_until) return fail(Problem::too_many_attempts);
  const auto inner =
      open_sealed(vault_.master_, found->sealed, context(by_master, user, found->key));
  if (!inner) return fail(Problem::tampered, Subject::staff(user).text());
  const SecretKey from_secret = key_from_secret(secret, found->salt, found->cost);
  auto plain = open_sealed(from_secret, *inner, context(by_secret, user, found->key));
  std::optional<SecretKey> seed;
  std::string own_name;
  if (plain && plain->size() > key_bytes) {
    seed = SecretKey::from_bytes(std::string_view{*plain}.substr(0, key_bytes));
    own_name = plain->substr(key_bytes);
    wipe(*plain);
  }
  if (!seed || (login_name && !equal_secrets(own_name, *login_name))) {
    if (auto counted = count_failure(user, *found, at); !counted)
      return std::unexpected(counted.error());
    return fail(Problem::wrong_secret);
  }
  if (found->failures != 0)
    if (auto reset = set_failures(user, 0, {}); !reset) return std::unexpected(reset.error());
  return Opened{*std::move(seed), found->key, std::move(own_name)};
}

Result<void> SigningKeys::set_failures(std::uint32_t user, std::int64_t failures,
                                       Instant locked_until) const {
  return vault_.database_
      .prepare("UPDATE signing_keys SET failures = ?2, locked_until = ?3 WHERE user = ?1")
      .with(static_cast<std::int64_t>(user))
      .with(failures)
      .with(locked_until.us)
      .run();
}

Result<void> SigningKeys::count_failure(std::uint32_t user, const Row& row, Instant at) const {
  const bool locks = row.failures + 1 >= lock_out_.attempts_max;
  const Access access{user, at, locks ? "wrong secret, locked" : "wrong secret"};
  auto transaction = Transaction::begin(vault_.database_);
  if (!transaction) return std::unexpected(transaction.error());
  if (auto noted = vault_.note(access, "signing_refused", Subject::staff(user).text()); !noted)
    return noted;
  const auto set = locks ? set_failures(user, 0, at + lock_out_.length)
                         : set_failures(user, row.failures + 1, {});
  if (!set) return set;
  return transaction->commit();
}

Result<void> SigningKeys::change(std::uint32_t user, std::string_view old_secret,
                                 std::string_view login_name, std::string_view secret,
                                 SecretCost cost, Instant at) {
  if (auto good = secret_acceptable(secret); !good) return good;
  if (login_name.empty() || !is_text(login_name, 200))
    return fail(Problem::not_acceptable, "login name");
  const auto opened = open(user, std::nullopt, old_secret, at);
  if (!opened) return std::unexpected(opened.error());
  const Lock lock{vault_.mutex_};
  auto transaction = Transaction::begin(vault_.database_);
  if (!transaction) return std::unexpected(transaction.error());
  const Access access{user, at, "signing secret"};
  if (auto noted = vault_.note(access, "signing_secret_changed", Subject::staff(user).text());
      !noted)
    return noted;
  if (auto stored = store(user, opened->key, opened->seed, login_name, secret, cost); !stored)
    return stored;
  return transaction->commit();
}

Result<void> SigningKeys::discard(std::uint32_t user, const Access& access) {
  const Lock lock{vault_.mutex_};
  if (const auto found = row(user); !found) return std::unexpected(found.error());
  {
    auto transaction = Transaction::begin(vault_.database_);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto noted = vault_.note(access, "signing_key_discarded", Subject::staff(user).text());
        !noted)
      return noted;
    auto ran = vault_.database_.prepare("DELETE FROM signing_keys WHERE user = ?1")
                   .with(static_cast<std::int64_t>(user))
                   .run();
    if (!ran) return ran;
    if (auto done = transaction->commit(); !done) return done;
  }
  return vault_.database_.empty_log();
}

Result<void> SigningKeys::wrap_again(const Database& database, const SecretKey& from,
                                     const SecretKey& to) {
  struct Wrapped {
    std::int64_t user;
    std::string sealed;
  };
  std::vector<Wrapped> all;
  Statement rows = database.prepare("SELECT user, public_key, sealed FROM signing_keys");
  while (rows.next()) {
    const auto user = static_cast<std::uint32_t>(rows.integer(0));
    const std::string bound = context(by_master, user, key_from(rows.bytes(1)));
    const auto inner = open_sealed(from, rows.bytes(2), bound);
    if (!inner) return fail(Problem::tampered, Subject::staff(user).text());
    all.push_back({rows.integer(0), seal(to, *inner, bound)});
  }
  if (auto ended = rows.ended(); !ended) return ended;
  for (const Wrapped& one : all) {
    auto ran = database.prepare("UPDATE signing_keys SET sealed = ?2 WHERE user = ?1")
                   .with(one.user)
                   .with_blob(one.sealed)
                   .run();
    if (!ran) return ran;
  }
  return {};
}

}  // namespace meguri::vault
