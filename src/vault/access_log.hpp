// Who looked at whom, when and why: a list to which is only added. Each entry carries a hash over
// itself and the hash before it, so that a changed, removed or slipped-in entry breaks the chain.
//
//   hash = SHA-256(hash before || number || at || by || what || subject || why)
//
// with numbers as 8 bytes and lengths of texts as 4 bytes before them, all little-endian; before
// the first entry stand 32 zero bytes. Who has the file can cut off the end or write all of it
// anew; so keep a head elsewhere (the vault's administrator prints it) and verify against it.
// Entries hold no names: the subject is a reference, the reason is asked for without names.
#pragma once

#include <optional>
#include <vector>

#include "base/instant.hpp"
#include "vault/database.hpp"

namespace meguri::vault {

// Who asks, when, and for which work.
struct Access {
  std::uint32_t by{};  // user; 0: the program itself, for a person who runs it
  Instant at{};
  std::string why;  // 1 to 200 bytes; never a name
};

struct AccessEntry {
  std::int64_t number{};  // 1, 2, 3 ...
  Instant at{};
  std::uint32_t by{};
  std::string what;     // read, written, searched, forgotten, ...
  std::string subject;  // patient:PT0001, staff:7; several parted by blanks; "" for none
  std::string why;
  std::string hash;  // 32 bytes
};

struct AccessHead {
  std::int64_t size{};
  std::string hash = std::string(32, '\0');
  bool operator==(const AccessHead&) const = default;
};

// Problem not_acceptable: no reason was given, or it is not text.
[[nodiscard]] Result<void> record_access(const Database& database, const Access& access,
                                         std::string_view what, std::string_view subject);

[[nodiscard]] Result<AccessHead> access_head(const Database& database);

// Entries from `first` on, at most `limit`.
[[nodiscard]] Result<std::vector<AccessEntry>> list_accesses(const Database& database,
                                                             std::int64_t first,
                                                             std::int64_t limit);

// Recomputes the chain; `kept`: a head that was written down earlier and must be part of it.
// Problem log_broken names the first wrong entry.
[[nodiscard]] Result<AccessHead> verify_accesses(const Database& database,
                                                 const std::optional<AccessHead>& kept = {});

}  // namespace meguri::vault
