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

  // Reason: too_many_attempts with retry_after. `name` is a folded login name.
  [[nodiscard]] Result<void> admit(std::string_view name, std::string_view peer, Instant now);
  // Returns true when this failure locked the name.
  [[nodiscard]] Result<bool> failed(std::string_view name, std::string_view peer, Instant now);
  [[nodiscard]] Result<void> succeeded(std::string_view name);

  struct Standing {
    std::int64_t failures{};
    Instant locked_until;
  };
  [[nodiscard]] Result<Standing> standing(std::string_view name, Instant now);

private:
  Database& database_;
  ThrottleLimits limits_;
};

// "2001:db8:1:2:a:b:c:d" -> "2001:db8:1:2::/64"; IPv4 and what is no address stay as they are.
[[nodiscard]] std::string peer_group(std::string_view peer);

}  // namespace meguri::account
