// Sessions: what the cookie stands for. The cookie's value is a random 256-bit token of which the
// file keeps the SHA-256. A session ends after 30 minutes without a request (21 CFR 11.10(d) and
// the guideline on safe management of medical information ask for an end; 30 minutes fits a
// bench), and 12 hours after sign-in whatever happens. An account has at most 20 at a time; the
// oldest gives way.
//
// CSRF: each unsafe request repeats csrf_token(cookie) in a header. It is an HMAC keyed by the
// session's own token, so it is bound to the session, needs no storage, and knowing it does not
// give the cookie.
#pragma once

#include <optional>
#include <vector>

#include "account/audit.hpp"

namespace meguri::account {

struct SessionLimits {
  Duration idle = minutes(30);
  Duration absolute = hours(12);
  std::int64_t most = 20;
};

struct NewSession {
  std::string token;  // the cookie's value; shown once
  std::string csrf;
  Instant ends_at;  // whatever happens
};

struct Session {
  std::int64_t number{};  // for a list in which one can be revoked
  std::uint32_t user_id{};
  Means means{};
  Instant made_at;
  Instant used_at;  // exact to a minute
  Instant ends_at;
  std::string peer;
};

[[nodiscard]] std::string csrf_token(std::string_view session_token);
[[nodiscard]] bool csrf_agrees(std::string_view session_token, std::string_view header);

class Sessions {
public:
  Sessions(Database& database, SessionLimits limits) : database_(database), limits_(limits) {}

  // Checks nothing of the person: sign_in.hpp does. no_such_account (also when disabled)
  [[nodiscard]] Result<NewSession> start(std::uint32_t user_id, Means means, std::string_view peer,
                                         Instant now);
  // Also marks it as used now. session_over
  [[nodiscard]] Result<Session> find(std::string_view token, Instant now);
  [[nodiscard]] Result<std::vector<Session>> of(std::uint32_t user_id, Instant now);

  [[nodiscard]] Result<void> end(std::string_view token);  // nothing to say when it is over already
  [[nodiscard]] Result<void> revoke(std::uint32_t user_id, std::int64_t number);  // no_such_entry
  // All of the user but the one of `kept` (a session token, or "").
  [[nodiscard]] Result<void> revoke_all(std::uint32_t user_id, std::string_view kept = "");
  [[nodiscard]] Result<void> drop_old(Instant now);  // housekeeping: call it now and then

private:
  Database& database_;
  SessionLimits limits_;
};

}  // namespace meguri::account
