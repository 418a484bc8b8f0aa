#include "account/links.hpp"

#include "account/secret.hpp"

namespace meguri::account {
namespace {

Blob hash_of(std::string_view token) { return {sha256(token)}; }

}  // namespace

Result<std::string> Links::make(std::uint32_t user_id, LinkPurpose purpose, Duration lifetime,
                                Instant now) {
  if (lifetime < minutes(1) || link_lifetime_max < lifetime)
    return refused(Reason::lifetime_unacceptable);
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const std::int64_t user = user_id;
  auto dropped =
      database_.run("DELETE FROM links WHERE user_id = ?1 OR until_us <= ?2", {user, now.us});
  if (!dropped) return std::unexpected(dropped.error());
  std::string token = random_token();
  auto made = database_.run(
      "INSERT INTO links (hash, user_id, purpose, until_us) "
      "SELECT ?1, user_id, ?3, ?4 FROM accounts WHERE user_id = ?2 AND enabled",
      {hash_of(token), user, static_cast<std::int64_t>(purpose), (now + lifetime).us});
  if (!made) return std::unexpected(made.error());
  if (*made != 1) return refused(Reason::no_such_account);
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return token;
}

Result<Link> Links::look(std::string_view token, Instant now) {
  auto rows = database_.rows(
      "SELECT user_id, purpose, until_us FROM links WHERE hash = ?1 AND until_us > ?2",
      {hash_of(token), now.us});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::link_over);
  const Row& row = rows->front();
  return Link{row.user_id(0), static_cast<LinkPurpose>(row.integer(1)), row.instant(2)};
}

Result<Link> Links::use(std::string_view token, Instant now) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const auto link = look(token, now);
  if (!link) return link;
  auto used = database_.run("DELETE FROM links WHERE hash = ?1", {hash_of(token)});
  if (!used) return std::unexpected(used.error());
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return link;
}

}  // namespace meguri::account
