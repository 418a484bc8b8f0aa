// API tokens for programs: "meguri_PREFIX_SECRET", 256 random bits in SECRET, of which the file
// keeps the SHA-256. The prefix is shown in lists, so that a leaked token can be found and revoked;
// secret scanners find the fixed word. A token acts as its user, but only within its scopes and
// for at most 366 days. What a scope permits is the server's to say.
#pragma once

#include <set>
#include <vector>

#include "account/database.hpp"

namespace meguri::account {

struct ApiToken {
  std::int64_t number{};
  std::uint32_t user_id{};
  std::string label;
  std::string prefix;
  std::set<std::string> scopes;
  Instant made_at;
  Instant until;
  Instant used_at;  // exact to a minute; {0}: never
};

inline constexpr Duration token_lifetime_max = days(366);
inline constexpr std::int64_t tokens_most = 50;  // of one user

class ApiTokens {
public:
  explicit ApiTokens(Database& database) : database_(database) {}
  // Returns the token, shown once. label: 1 to 80 bytes; scope: 1 to 40 of a-z 0-9 : _ - each, 1
  // to 20 of them. label_unacceptable, scope_unacceptable, lifetime_unacceptable, too_many_entries,
  // no_such_account
  [[nodiscard]] Result<std::string> make(std::uint32_t user_id, std::string_view label,
                                         const std::set<std::string>& scopes, Duration lifetime,
                                         Instant now);
  // token_over; scope_missing when `scope` is asked for and not among its scopes.
  [[nodiscard]] Result<ApiToken> find(std::string_view token, std::string_view scope, Instant now);
  [[nodiscard]] Result<std::vector<ApiToken>> of(std::uint32_t user_id);
  [[nodiscard]] Result<void> revoke(std::uint32_t user_id, std::int64_t number);  // no_such_entry
  [[nodiscard]] Result<void> revoke_all(std::uint32_t user_id);

private:
  Database& database_;
};

}  // namespace meguri::account
