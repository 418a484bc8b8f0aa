#include "vault/vault.hpp"

#include "vault/master_key.hpp"

namespace meguri::vault {
namespace {

using Lock = std::lock_guard<std::mutex>;

constexpr std::string_view of_key = "key", of_content = "content";

constexpr std::size_t found_max = 50;

}  // namespace

std::string Vault::context(std::string_view what, std::string_view subject,
                           std::uint32_t organisation) {
  return "meguri vault 1, " + std::string{what} + ", " + std::string{subject} + ", organisation " +
         std::to_string(organisation);
}

Result<std::unique_ptr<Vault>> Vault::create(const std::filesystem::path& path,
                                             const MasterKeySource& source) {
  auto key = new_key(source);
  if (!key) return std::unexpected(key.error());
  auto database = Database::create(path);
  if (!database) return std::unexpected(database.error());
  if (std::holds_alternative<KeyFile>(source))
    if (auto written = write_key_file(key_file_beside(path), key->key); !written)
      return std::filesystem::remove(path), std::unexpected(written.error());
  if (auto stored = store_key_mark(*database, *key); !stored)
    return std::unexpected(stored.error());
  return std::unique_ptr<Vault>(new Vault(path, *std::move(database), std::move(key->key)));
}

Result<std::unique_ptr<Vault>> Vault::open(const std::filesystem::path& path,
                                           const MasterKeySource& source) {
  auto database = Database::open(path);
  if (!database) return std::unexpected(database.error());
  auto key = find_key(*database, path, source);
  if (!key) return std::unexpected(key.error());
  if (const auto whole = vault::verify_accesses(*database); !whole)
    return std::unexpected(whole.error());
  return std::unique_ptr<Vault>(new Vault(path, *std::move(database), *std::move(key)));
}

Result<void> Vault::note(const Access& access, std::string_view what,
                         std::string_view subject) const {
  return record_access(database_, access, what, subject);
}

Result<Vault::Row> Vault::row(const Subject& subject) const {
  Statement found = database_.prepare(
      "SELECT organisation, wrapped_key, content FROM persons WHERE subject = ?1");
  found.with(subject.text());
  if (!found.next()) {
    const auto ended = found.ended();
    return ended ? fail(Problem::unknown_person, subject.text()) : std::unexpected(ended.error());
  }
  if (found.is_null(1)) return fail(Problem::forgotten, subject.text());
  return Row{static_cast<std::uint32_t>(found.integer(0)), found.bytes(1), found.bytes(2)};
}

Result<Person> Vault::opened(const std::string& subject, const Row& row) const {
  auto bytes = open_sealed(master_, row.wrapped_key, context(of_key, subject, row.organisation));
  const auto key = bytes ? SecretKey::from_bytes(*bytes) : std::nullopt;
  if (bytes) wipe(*bytes);
  if (!key) return fail(Problem::tampered, subject);
  auto plain = open_sealed(*key, row.content, context(of_content, subject, row.organisation));
  if (!plain) return fail(Problem::tampered, subject);
  auto person = person_from(*plain);
  wipe(*plain);
  if (!person) return fail(Problem::newer, subject);
  return *std::move(person);
}

Result<void> Vault::store(const Subject& subject, std::uint32_t organisation,
                          const Person& person) const {
  const SecretKey key = SecretKey::random();
  std::string plain = bytes_of(person);
  const std::string content = seal(key, plain, context(of_content, subject.text(), organisation));
  wipe(plain);
  const std::string wrapped =
      seal(master_, key.bytes(), context(of_key, subject.text(), organisation));
  return database_
      .prepare(
          "INSERT INTO persons (subject, organisation, wrapped_key, content) "
          "VALUES (?1, ?2, ?3, ?4) ON CONFLICT (subject) DO UPDATE SET "
          "organisation = ?2, wrapped_key = ?3, content = ?4")
      .with(subject.text())
      .with(static_cast<std::int64_t>(organisation))
      .with_blob(wrapped)
      .with_blob(content)
      .run();
}

Result<void> Vault::put(const Subject& subject, std::uint32_t organisation, const Person& person,
                        const Access& access) {
  if (const auto good = acceptable(person); !good) return good;
  const Lock lock{mutex_};
  const auto old = row(subject);
  if (!old && old.error().problem != Problem::unknown_person) return std::unexpected(old.error());
  auto transaction = Transaction::begin(database_);
  if (!transaction) return std::unexpected(transaction.error());
  if (auto noted = note(access, "written", subject.text()); !noted) return noted;
  if (auto stored = store(subject, organisation, person); !stored) return stored;
  return transaction->commit();
}

Result<Person> Vault::read(const Subject& subject, const Access& access) {
  const Lock lock{mutex_};
  const auto found = row(subject);
  if (!found) return std::unexpected(found.error());
  if (const auto noted = note(access, "read", subject.text()); !noted)
    return std::unexpected(noted.error());
  return opened(subject.text(), *found);
}

Result<void> Vault::forget(const Subject& subject, const Access& access) {
  const Lock lock{mutex_};
  const auto old = row(subject);
  if (!old && old.error().problem != Problem::forgotten) return std::unexpected(old.error());
  if (old) {
    auto transaction = Transaction::begin(database_);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto noted = note(access, "forgotten", subject.text()); !noted) return noted;
    // First overwritten in place, byte for byte, then removed: secure_delete would do it too.
    for (const char* sql :
         {"UPDATE persons SET wrapped_key = zeroblob(length(wrapped_key)), "
          "content = zeroblob(length(content)) WHERE subject = ?1",
          "UPDATE persons SET wrapped_key = NULL, content = NULL WHERE subject = ?1"})
      if (auto ran = database_.prepare(sql).with(subject.text()).run(); !ran) return ran;
    if (auto done = transaction->commit(); !done) return done;
  }
  return database_.empty_log();
}

Result<bool> Vault::knows(const Subject& subject) {
  const Lock lock{mutex_};
  const auto found = row(subject);
  if (found) return true;
  const Problem problem = found.error().problem;
  if (problem == Problem::unknown_person || problem == Problem::forgotten) return false;
  return std::unexpected(found.error());
}

Result<std::vector<Found>> Vault::search(std::uint32_t organisation, std::string_view name,
                                         const Access& access) {
  const Lock lock{mutex_};
  if (const auto noted = note(access, "searched", "organisation:" + std::to_string(organisation));
      !noted)
    return std::unexpected(noted.error());
  std::vector<Found> all;
  std::string shown;
  Statement rows = database_.prepare(
      "SELECT subject, wrapped_key, content FROM persons WHERE organisation = ?1 AND "
      "wrapped_key IS NOT NULL AND subject LIKE 'patient:%' ORDER BY subject");
  rows.with(static_cast<std::int64_t>(organisation));
  while (rows.next() && all.size() < found_max) {
    const std::string subject = rows.bytes(0);
    auto person = opened(subject, {organisation, rows.bytes(1), rows.bytes(2)});
    if (!person) return std::unexpected(person.error());
    if (!name_matches(person->names, name)) continue;
    shown += (shown.empty() ? "" : " ") + subject;
    all.push_back({subject, *std::move(person)});
  }
  if (const auto ended = rows.ended(); !ended) return std::unexpected(ended.error());
  if (!all.empty())
    if (const auto noted = note(access, "read", shown); !noted)
      return std::unexpected(noted.error());
  return all;
}

Result<std::map<std::uint32_t, Names>> Vault::printed_names(std::span<const std::uint32_t> users,
                                                            const Access& access) {
  const Lock lock{mutex_};
  std::map<std::uint32_t, Names> names;
  std::string shown;
  for (const std::uint32_t user : users) {
    const Subject subject = Subject::staff(user);
    const auto found = row(subject);
    if (!found && (found.error().problem == Problem::unknown_person ||
                   found.error().problem == Problem::forgotten))
      continue;
    if (!found) return std::unexpected(found.error());
    auto person = opened(subject.text(), *found);
    if (!person) return std::unexpected(person.error());
    if (names.emplace(user, std::move(person->names)).second)
      shown += (shown.empty() ? "" : " ") + subject.text();
  }
  if (!names.empty())
    if (const auto noted = note(access, "read", shown); !noted)
      return std::unexpected(noted.error());
  return names;
}

Result<std::vector<AccessEntry>> Vault::accesses(std::int64_t first, std::int64_t limit) {
  const Lock lock{mutex_};
  return list_accesses(database_, first, limit);
}

Result<AccessHead> Vault::verify_accesses(const std::optional<AccessHead>& kept) {
  const Lock lock{mutex_};
  return vault::verify_accesses(database_, kept);
}

}  // namespace meguri::vault
