#include "account/api_tokens.hpp"

#include <algorithm>

#include "account/encoding.hpp"
#include "account/secret.hpp"

namespace meguri::account {
namespace {

constexpr std::string_view first_word = "meguri_";
constexpr std::size_t prefix_length = 8;

Blob hash_of(std::string_view token) { return {sha256(token)}; }

bool is_scope(std::string_view word) {
  return !word.empty() && word.size() <= 40 && std::ranges::all_of(word, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == ':' || c == '_' || c == '-';
  });
}

std::string joined(const std::set<std::string>& scopes) {
  std::string text;
  for (const std::string& scope : scopes) text += (text.empty() ? "" : " ") + scope;
  return text;
}

std::set<std::string> split(std::string_view text) {
  std::set<std::string> scopes;
  while (!text.empty()) {
    const auto end = text.find(' ');
    scopes.emplace(text.substr(0, end));
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
  }
  return scopes;
}

ApiToken token_of(const Row& row) {
  return {.number = row.integer(0),
          .user_id = row.user_id(1),
          .label = row.text(2),
          .prefix = row.text(3),
          .scopes = split(row.text(4)),
          .made_at = row.instant(5),
          .until = row.instant(6),
          .used_at = row.instant(7)};
}

Result<void> acceptable(std::string_view label, const std::set<std::string>& scopes,
                        Duration lifetime) {
  if (label.empty() || label.size() > 80) return refused(Reason::label_unacceptable);
  if (scopes.empty() || scopes.size() > 20 || !std::ranges::all_of(scopes, is_scope))
    return refused(Reason::scope_unacceptable);
  if (lifetime < minutes(1) || token_lifetime_max < lifetime)
    return refused(Reason::lifetime_unacceptable);
  return {};
}

}  // namespace

Result<std::string> ApiTokens::make(std::uint32_t user_id, std::string_view label,
                                    const std::set<std::string>& scopes, Duration lifetime,
                                    Instant now) {
  if (auto fine = acceptable(label, scopes, lifetime); !fine) return std::unexpected(fine.error());
  auto transaction = database_.begin();
  if (!transaction) return std::unexpected(transaction.error());
  const std::int64_t user = user_id;
  auto dropped =
      database_.run("DELETE FROM api_tokens WHERE user_id = ?1 AND until_us <= ?2", {user, now.us});
  if (!dropped) return std::unexpected(dropped.error());
  auto count = database_.rows("SELECT count(*) FROM api_tokens WHERE user_id = ?1", {user});
  if (!count) return std::unexpected(count.error());
  if (count->front().integer(0) >= tokens_most) return refused(Reason::too_many_entries);

  const std::string prefix = to_base32(random_bytes(5));
  std::string token = std::string{first_word} + prefix + "_" + random_token();
  auto made = database_.run(
      "INSERT INTO api_tokens (hash, user_id, label, prefix, scopes, made_us, until_us, used_us) "
      "SELECT ?1, user_id, ?3, ?4, ?5, ?6, ?7, 0 FROM accounts WHERE user_id = ?2 AND enabled",
      {hash_of(token), user, std::string{label}, prefix, joined(scopes), now.us,
       (now + lifetime).us});
  if (!made) return std::unexpected(made.error());
  if (*made != 1) return refused(Reason::no_such_account);
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  return token;
}

Result<ApiToken> ApiTokens::find(std::string_view token, std::string_view scope, Instant now) {
  if (!token.starts_with(first_word) || token.size() != first_word.size() + prefix_length + 1 + 43)
    return refused(Reason::token_over);
  auto rows = database_.rows(
      "SELECT number, user_id, label, prefix, scopes, made_us, until_us, used_us FROM api_tokens "
      "WHERE hash = ?1 AND until_us > ?2",
      {hash_of(token), now.us});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return refused(Reason::token_over);
  ApiToken found = token_of(rows->front());
  if (!scope.empty() && !found.scopes.contains(std::string{scope}))
    return refused(Reason::scope_missing, "token " + found.prefix);
  if (now - found.used_at >= minutes(1)) {
    auto marked = database_.run("UPDATE api_tokens SET used_us = ?2 WHERE number = ?1",
                                {found.number, now.us});
    if (!marked) return std::unexpected(marked.error());
    found.used_at = now;
  }
  return found;
}

Result<std::vector<ApiToken>> ApiTokens::of(std::uint32_t user_id) {
  auto rows = database_.rows(
      "SELECT number, user_id, label, prefix, scopes, made_us, until_us, used_us FROM api_tokens "
      "WHERE user_id = ?1 ORDER BY number DESC",
      {std::int64_t{user_id}});
  if (!rows) return std::unexpected(rows.error());
  std::vector<ApiToken> tokens;
  std::ranges::transform(*rows, std::back_inserter(tokens), token_of);
  return tokens;
}

Result<void> ApiTokens::revoke(std::uint32_t user_id, std::int64_t number) {
  auto changed = database_.run("DELETE FROM api_tokens WHERE user_id = ?1 AND number = ?2",
                               {std::int64_t{user_id}, number});
  if (!changed) return std::unexpected(changed.error());
  if (*changed == 0) return refused(Reason::no_such_entry);
  return {};
}

Result<void> ApiTokens::revoke_all(std::uint32_t user_id) {
  auto changed =
      database_.run("DELETE FROM api_tokens WHERE user_id = ?1", {std::int64_t{user_id}});
  if (!changed) return std::unexpected(changed.error());
  return {};
}

}  // namespace meguri::account
