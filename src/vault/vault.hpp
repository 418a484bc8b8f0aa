// The vault: the only place that knows who is behind the references of the ledger. Each person's
// entry is sealed under a random key of its own, that key under the master key, both bound to the
// person's reference and organisation; so an entry cannot be read without the master key, changed,
// or shown under another person. Forgetting destroys the person's key: the ledger stays whole, the
// names are gone.
//
// Every read is recorded before it is answered; where it cannot be recorded, nothing is shown. Who
// may ask is decided by the caller (roles and organisations); the vault writes down that they did.
//
// What it does not do: hide how many people there are, which organisation they belong to, or when
// they were looked at; protect names from whoever has the master key and the file; reach backups
// (rotate the master key and destroy the old one, docs/decisions/0012). Thread-safe.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <variant>

#include "vault/access_log.hpp"
#include "vault/key_file.hpp"
#include "vault/person.hpp"
#include "vault/sealing.hpp"

namespace meguri::vault {

// Where the master key comes from: its file beside the vault, or a passphrase that somebody types.
struct Passphrase {
  std::string text;  // 12 to 1000 bytes
  SecretCost cost{};
};
struct KeyFile {};
using MasterKeySource = std::variant<KeyFile, Passphrase>;

struct Found {
  std::string subject;  // patient:PT0001
  Person person;
};

class Vault {
public:
  // Makes the vault, and its key file where that is the source. Problem: already_there.
  [[nodiscard]] static Result<std::unique_ptr<Vault>> create(const std::filesystem::path& path,
                                                             const MasterKeySource& source);
  // Problems: those of the file and of the key (failure.hpp), wrong_key, log_broken.
  [[nodiscard]] static Result<std::unique_ptr<Vault>> open(const std::filesystem::path& path,
                                                           const MasterKeySource& source);

  // Writes a person anew or in place of what was there. A forgotten patient stays forgotten.
  [[nodiscard]] Result<void> put(const Subject& subject, std::uint32_t organisation,
                                 const Person& person, const Access& access);
  [[nodiscard]] Result<Person> read(const Subject& subject, const Access& access);
  // Destroys the key and overwrites key and content; asked again, it overwrites again. Success:
  // nothing of them is left in the files of the vault. Problem busy: the key is destroyed, but an
  // old copy may stand in the write-ahead log until it is asked again.
  [[nodiscard]] Result<void> forget(const Subject& subject, const Access& access);
  [[nodiscard]] Result<bool> knows(const Subject& subject);  // not recorded: it shows no name

  // Patients of the organisation one of whose names contains `name`, at most 50, opened in memory
  // one by one. The search is recorded, and so is each person it shows.
  [[nodiscard]] Result<std::vector<Found>> search(std::uint32_t organisation, std::string_view name,
                                                  const Access& access);

  // The printed names of members of staff, for signatures and lists: recorded as one access. Who
  // is not in the vault is left out.
  [[nodiscard]] Result<std::map<std::uint32_t, Names>> printed_names(
      std::span<const std::uint32_t> users, const Access& access);

  [[nodiscard]] Result<std::vector<AccessEntry>> accesses(std::int64_t first, std::int64_t limit);
  [[nodiscard]] Result<AccessHead> verify_accesses(const std::optional<AccessHead>& kept = {});

  // A copy of the sealed file, never of the key. Problem: already_there.
  [[nodiscard]] Result<void> backup(const std::filesystem::path& to, const Access& access);
  // Seals all keys under a new master key from `source`, in one step that a crash cannot halve. The
  // old key is destroyed; backups made before need it, so it is kept elsewhere or they die with it.
  [[nodiscard]] Result<void> rotate(const MasterKeySource& source, const Access& access);

private:
  friend class SigningKeys;
  struct Row {
    std::uint32_t organisation{};
    std::string wrapped_key, content;
  };

  Vault(std::filesystem::path path, Database database, SecretKey master)
      : path_(std::move(path)), database_(std::move(database)), master_(std::move(master)) {}

  // What a sealed value belongs to: moved to another row or column, it does not open.
  [[nodiscard]] static std::string context(std::string_view what, std::string_view subject,
                                           std::uint32_t organisation);
  [[nodiscard]] Result<Row> row(const Subject& subject) const;
  [[nodiscard]] Result<Person> opened(const std::string& subject, const Row& row) const;
  [[nodiscard]] Result<void> store(const Subject& subject, std::uint32_t organisation,
                                   const Person& person) const;
  [[nodiscard]] Result<void> note(const Access& access, std::string_view what,
                                  std::string_view subject) const;
  [[nodiscard]] Result<void> wrap_again(const SecretKey& to) const;

  std::mutex mutex_;  // one at a time: the connection and the master key
  std::filesystem::path path_;
  Database database_;
  SecretKey master_;
};

}  // namespace meguri::vault
