#include "vault/access_log.hpp"

#include "vault/person.hpp"
#include "vault/sealing.hpp"

namespace meguri::vault {
namespace {

void put(std::string& out, std::uint64_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) out.push_back(static_cast<char>(value >> (8 * i) & 0xFF));
}

void put(std::string& out, std::string_view text) {
  put(out, text.size(), 4);
  out += text;
}

std::string hash_of(const AccessEntry& entry, std::string_view before) {
  std::string bytes{before};
  put(bytes, static_cast<std::uint64_t>(entry.number), 8);
  put(bytes, static_cast<std::uint64_t>(entry.at.us), 8);
  put(bytes, entry.by, 8);
  for (const auto* text : {&entry.what, &entry.subject, &entry.why}) put(bytes, *text);
  return sha256(bytes);
}

constexpr const char* columns =
    "SELECT number, at, by, what, subject, why, hash FROM accesses WHERE number >= ?1 "
    "ORDER BY number LIMIT ?2";

AccessEntry entry_of(const Statement& row) {
  return {row.integer(0), {row.integer(1)}, static_cast<std::uint32_t>(row.integer(2)),
          row.bytes(3),   row.bytes(4),     row.bytes(5),
          row.bytes(6)};
}

}  // namespace

Result<AccessHead> access_head(const Database& database) {
  Statement last =
      database.prepare("SELECT number, hash FROM accesses ORDER BY number DESC LIMIT 1");
  if (last.next()) return AccessHead{last.integer(0), last.bytes(1)};
  if (const auto ended = last.ended(); !ended) return std::unexpected(ended.error());
  return AccessHead{};
}

Result<void> record_access(const Database& database, const Access& access, std::string_view what,
                           std::string_view subject) {
  constexpr std::size_t why_max = 200;
  if (access.why.empty() || !is_text(access.why, why_max))
    return fail(Problem::not_acceptable, "the reason of an access");
  const auto head = access_head(database);
  if (!head) return std::unexpected(head.error());
  AccessEntry entry{head->size + 1,       access.at,  access.by, std::string{what},
                    std::string{subject}, access.why, {}};
  entry.hash = hash_of(entry, head->hash);
  return database
      .prepare(
          "INSERT INTO accesses (number, at, by, what, subject, why, hash) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
      .with(entry.number)
      .with(entry.at.us)
      .with(static_cast<std::int64_t>(entry.by))
      .with(entry.what)
      .with(entry.subject)
      .with(entry.why)
      .with_blob(entry.hash)
      .run();
}

Result<std::vector<AccessEntry>> list_accesses(const Database& database, std::int64_t first,
                                               std::int64_t limit) {
  std::vector<AccessEntry> entries;
  Statement rows = database.prepare(columns);
  rows.with(first).with(limit);
  while (rows.next()) entries.push_back(entry_of(rows));
  if (const auto ended = rows.ended(); !ended) return std::unexpected(ended.error());
  return entries;
}

Result<AccessHead> verify_accesses(const Database& database,
                                   const std::optional<AccessHead>& kept) {
  const auto broken = [](std::int64_t number) {
    return fail(Problem::log_broken, "entry " + std::to_string(number));
  };
  AccessHead head;
  Statement rows = database.prepare(columns);
  rows.with(std::int64_t{INT64_MIN}).with(std::int64_t{-1});
  while (rows.next()) {
    const AccessEntry entry = entry_of(rows);
    if (entry.number != head.size + 1 || entry.hash != hash_of(entry, head.hash))
      return broken(head.size + 1);
    head = {entry.number, entry.hash};
    if (kept && kept->size == head.size && kept->hash != head.hash) return broken(head.size);
  }
  if (const auto ended = rows.ended(); !ended) return std::unexpected(ended.error());
  if (kept && kept->size > head.size) return broken(head.size + 1);
  return head;
}

}  // namespace meguri::vault
