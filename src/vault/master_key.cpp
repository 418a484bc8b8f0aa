#include "vault/master_key.hpp"

namespace meguri::vault {
namespace {

constexpr std::string_view mark_text = "this is the master key of the vault";
constexpr std::string_view mark_context = "meguri vault 1, mark";
constexpr std::size_t passphrase_min = 12, passphrase_max = 1000;

Result<void> set(const Database& database, std::string_view name, std::string_view value) {
  return database.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES (?1, ?2)")
      .with(name)
      .with_blob(value)
      .run();
}

Result<std::string> get(const Database& database, std::string_view name) {
  Statement row = database.prepare("SELECT value FROM settings WHERE name = ?1");
  row.with(name);
  if (row.next()) return row.bytes(0);
  if (const auto ended = row.ended(); !ended) return std::unexpected(ended.error());
  return fail(Problem::damaged, "a setting of the vault is missing");
}

Result<bool> opens(const Database& database, const SecretKey& key) {
  const auto mark = get(database, "mark");
  if (!mark) return std::unexpected(mark.error());
  return open_sealed(key, *mark, mark_context) == mark_text;
}

// 0 for what is not a number, which no key can then be made with.
std::uint64_t number_in(const Result<std::string>& text) {
  if (!text || text->empty() || text->size() > 15) return 0;
  std::uint64_t value = 0;
  for (const char c : *text) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

Result<SecretKey> key_of(const Database& database, const Passphrase& passphrase) {
  const auto salt = get(database, "salt");
  if (!salt) return std::unexpected(salt.error());
  const SecretCost cost{number_in(get(database, "passes")), number_in(get(database, "memory"))};
  constexpr std::uint64_t memory_max = std::uint64_t{1} << 30U, passes_max = 100;
  if (salt->empty()) return fail(Problem::wrong_key, "the vault has a key file, no passphrase");
  if (salt->size() != salt_bytes || cost.passes < 1 || cost.passes > passes_max ||
      cost.memory_bytes < 8192 || cost.memory_bytes > memory_max)
    return fail(Problem::damaged, "the cost of the passphrase");
  return key_from_secret(passphrase.text, *salt, cost);
}

}  // namespace

std::filesystem::path next_key_file(const std::filesystem::path& vault) {
  return key_file_beside(vault).string() + ".next";
}

Result<NewKey> new_key(const MasterKeySource& source) {
  const auto* passphrase = std::get_if<Passphrase>(&source);
  if (passphrase == nullptr) return NewKey{SecretKey::random(), {}, {}};
  if (passphrase->text.size() < passphrase_min || !is_text(passphrase->text, passphrase_max))
    return fail(Problem::not_acceptable, "a passphrase has 12 to 1000 characters");
  std::string salt = random_bytes(salt_bytes);
  SecretKey key = key_from_secret(passphrase->text, salt, passphrase->cost);
  return NewKey{std::move(key), std::move(salt), passphrase->cost};
}

Result<void> store_key_mark(const Database& database, const NewKey& key) {
  const std::string mark = seal(key.key, mark_text, mark_context);
  const std::string passes = std::to_string(key.cost.passes);
  const std::string memory = std::to_string(key.cost.memory_bytes);
  for (const auto& [name, value] : std::initializer_list<std::pair<std::string_view, std::string>>{
           {"mark", mark}, {"salt", key.salt}, {"passes", passes}, {"memory", memory}})
    if (auto stored = set(database, name, value); !stored) return stored;
  return {};
}

Result<SecretKey> find_key(const Database& database, const std::filesystem::path& vault,
                           const MasterKeySource& source) {
  if (const auto* passphrase = std::get_if<Passphrase>(&source)) {
    auto key = key_of(database, *passphrase);
    if (!key) return key;
    const auto right = opens(database, *key);
    if (!right) return std::unexpected(right.error());
    if (!*right) return fail(Problem::wrong_key, vault.string());
    return key;
  }
  const std::filesystem::path file = key_file_beside(vault), next = next_key_file(vault);
  auto key = read_key_file(file);
  if (key) {
    const auto right = opens(database, *key);
    if (!right) return std::unexpected(right.error());
    // A new key that was not put to use before a crash.
    if (*right) {
      destroy_key_file(next);
      return key;
    }
  } else if (key.error().problem != Problem::key_missing) {
    return key;
  }
  // A rotation that a crash cut short after the vault was sealed anew: the new key takes its place.
  auto waiting = read_key_file(next);
  if (!waiting && key) return fail(Problem::wrong_key, file.string());
  if (!waiting) return key;
  const auto right = opens(database, *waiting);
  if (!right) return std::unexpected(right.error());
  if (!*right) return fail(Problem::wrong_key, file.string());
  destroy_key_file(file);
  std::error_code failed;
  std::filesystem::rename(next, file, failed);
  if (failed) return fail(Problem::no_storage, failed.message());
  return waiting;
}

}  // namespace meguri::vault
