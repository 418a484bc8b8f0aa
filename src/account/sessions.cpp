#include "account/sessions.hpp"

#include <algorithm>

#include "account/encoding.hpp"
#include "account/secret.hpp"

namespace meguri::account {
namespace {

Blob hash_of(std::string_view token) { return {sha256(token)}; }

Session session_of(const Row& row) {
  return {.number = row.integer(0),
          .user_id = row.user_id(1),
          .means = static_cast<Means>(row.integer(2)),
          .made_at = row.instant(3),
          .used_at = row.instant(4),
          .ends_at = row.instant(5),
          .peer = row.text(6)};
}

// What a DELETE or UPDATE tells where any number of rows is fine.
Result<void> done(const Result<std::int64_t>& changed) {
  if (!changed) return std::unexpected(changed.error());
  return {};
}

}  // namespace

std::string csrf_token(std::string_view session_token) {
  return to_base64url(hmac_sha256(session_token, "meguri csrf 1"));
}

bool csrf_agrees(std::string_view session_token, std::string_view header) {
  return !session_token.empty() && equal_secrets(csrf_token(session_token), header);
}

Result<NewSession> Sessions::start(std::uint32_t user_id, Means means, std::string_view peer,
                                   Instant now) {
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  NewSession session{random_token(), {}, now + limits_.absolute};
  session.csrf = csrf_token(session.token);
  const std::int64_t user = user_id;
  auto made = database_.run(
      "INSERT INTO sessions (hash, user_id, means, made_us, used_us, ends_us, peer) "
      "SELECT ?1, user_id, ?3, ?4, ?4, ?5, ?6 FROM accounts WHERE user_id = ?2 AND enabled",
      {hash_of(session.token), user, static_cast<std::int64_t>(means), now.us, session.ends_at.us,
       std::string{peer.substr(0, 200)}});
  if (!made) return std::unexpected(made.error());
  if (*made != 1) return refused(Reason::no_such_account);
  auto trimmed = database_.run(
      "DELETE FROM sessions WHERE user_id = ?1 AND number NOT IN "
      "(SELECT number FROM sessions WHERE user_id = ?1 ORDER BY number DESC LIMIT ?2)",
      {user, limits_.most});
  if (!trimmed) return std::unexpected(trimmed.error());
  if (auto stored = transaction->commit(); !stored) return std::unexpected(stored.error());
  return session;
}

Result<Session> Sessions::find(std::string_view token, Instant now) {
  if (token.size() != 43) return refused(Reason::session_over);
  auto rows = database_.rows(
      "SELECT number, user_id, means, made_us, used_us, ends_us, peer FROM sessions "
      "WHERE hash = ?1 AND ends_us > ?2 AND used_us > ?3",
      {hash_of(token), now.us, (now - limits_.idle).us});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::session_over);
  Session session = session_of(rows->front());
  // A write at each request would flush the disk at each request; a minute is near enough.
  if (now - session.used_at >= minutes(1)) {
    auto marked = done(database_.run("UPDATE sessions SET used_us = ?2 WHERE number = ?1",
                                     {session.number, now.us}));
    if (!marked) return std::unexpected(marked.error());
    session.used_at = now;
  }
  return session;
}

Result<std::vector<Session>> Sessions::of(std::uint32_t user_id, Instant now) {
  auto rows = database_.rows(
      "SELECT number, user_id, means, made_us, used_us, ends_us, peer FROM sessions "
      "WHERE user_id = ?1 AND ends_us > ?2 AND used_us > ?3 ORDER BY number DESC",
      {std::int64_t{user_id}, now.us, (now - limits_.idle).us});
  if (!rows) return std::unexpected(rows.error());
  std::vector<Session> sessions;
  std::ranges::transform(*rows, std::back_inserter(sessions), session_of);
  return sessions;
}

Result<void> Sessions::end(std::string_view token) {
  return done(database_.run("DELETE FROM sessions WHERE hash = ?1", {hash_of(token)}));
}

Result<void> Sessions::revoke(std::uint32_t user_id, std::int64_t number) {
  auto changed = database_.run("DELETE FROM sessions WHERE user_id = ?1 AND number = ?2",
                               {std::int64_t{user_id}, number});
  if (changed && *changed == 0) return refused(Reason::no_such_entry);
  return done(changed);
}

Result<void> Sessions::revoke_all(std::uint32_t user_id, std::string_view kept) {
  return done(database_.run("DELETE FROM sessions WHERE user_id = ?1 AND hash <> ?2",
                            {std::int64_t{user_id}, hash_of(kept)}));
}

Result<void> Sessions::drop_old(Instant now) {
  return done(database_.run("DELETE FROM sessions WHERE ends_us <= ?1 OR used_us <= ?2",
                            {now.us, (now - limits_.idle).us}));
}

}  // namespace meguri::account
