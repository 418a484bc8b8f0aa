// One-time links: the only way to a first password, and back in after everything is lost. A link
// is a random 256-bit token; the file keeps its SHA-256, so a copy of the file opens nothing. It
// works once, within its lifetime, and a newer link for the same user ends the older ones.
#pragma once

#include "account/database.hpp"

namespace meguri::account {

enum class LinkPurpose : std::uint8_t {
  first_administrator,  // printed at the first start
  invitation,           // an administrator made the account
  recovery,             // also clears the authenticator app, passkeys, sessions and tokens
};

struct Link {
  std::uint32_t user_id{};
  LinkPurpose purpose{};
  Instant until;
};

inline constexpr Duration link_lifetime_max = days(30);

class Links {
public:
  explicit Links(Database& database) : database_(database) {}
  // Returns the token. no_such_account, lifetime_unacceptable (1 minute to 30 days)
  [[nodiscard]] Result<std::string> make(std::uint32_t user_id, LinkPurpose purpose,
                                         Duration lifetime, Instant now);
  [[nodiscard]] Result<Link> look(std::string_view token, Instant now);  // link_over
  [[nodiscard]] Result<Link> use(std::string_view token, Instant now);   // link_over; once

private:
  Database& database_;
};

}  // namespace meguri::account
