// Limits on guessing, per name as typed (whether or not an account has it) and per peer address.
//
// A name is locked after 5 failures in a row for 1 minute, and twice as long at each further
// failure, up to 15 minutes; a success or a day without failure forgets them. A peer address may
// fail 30 times in 10 minutes (a hospital shares one address), then waits for the rest of them.
// IPv6 peers count by their /64. So one address guesses at most 4,320 times a day, and a name is
// guessed at most 100 times a day from all addresses; a locked name delays its owner by minutes
// (a passkey still opens it). Kept in the accounts file, so a restart forgives nothing.
#pragma once

#include "account/database.hpp"

namespace meguri::account {

struct ThrottleLimits {
  std::int64_t name_failures = 5;
  Duration lock_first = minutes(1);
  Duration lock_longest = minutes(15);
  Duration name_memory = hours(24);
  std::int64_t peer_failures = 30;
  Duration peer_window = minutes(10);
};

class Throttle {
public:
  Throttle(Database& database, ThrottleLimits limits) : database_(database), limits_(limits) {}

  // May this be tried? An attempt counts as failed from here on, before anything is compared, so
  // that many at once gain nothing. Returns true when it locks the name, should it fail.
  // `name` is a folded login name; "" limits the peer alone. too_many_attempts with retry_after
  [[nodiscard]] Result<bool> admit(std::string_view name, std::string_view peer, Instant now);
  // It was right so far, a second step is to come: takes back this attempt, forgets no other.
  [[nodiscard]] Result<void> take_back(std::string_view name, std::string_view peer);
  // It was right: takes it back and forgets the failures of the name.
  [[nodiscard]] Result<void> succeeded(std::string_view name, std::string_view peer);

  [[nodiscard]] Result<void> forget(std::string_view name);  // a new password was set by a link

  struct Standing {
    std::int64_t failures{};
    Instant locked_until;
  };
  [[nodiscard]] Result<Standing> standing(std::string_view name, Instant now);

private:
  [[nodiscard]] Result<bool> admit_name(std::string_view name, Instant now);

  Database& database_;
  ThrottleLimits limits_;
};

// "2001:db8:1:2:a:b:c:d" -> "2001:db8:1:2::/64"; IPv4 and what is no address stay as they are.
[[nodiscard]] std::string peer_group(std::string_view peer);

}  // namespace meguri::account
