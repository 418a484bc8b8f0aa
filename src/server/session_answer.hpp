// How a sign-in ends: the cookie and who is signed in now.
#pragma once

#include "server/handle.hpp"

namespace meguri::server {

[[nodiscard]] SessionView session_view(Application& app, const Caller& caller);

// The session of somebody who just signed in.
[[nodiscard]] http::Response signed_in(Application& app, const Call& call, std::uint32_t user,
                                       const account::NewSession& session);

// What a browser gives back of a passkey.
struct PasskeyGiven {
  std::string ticket;  // of the question
  std::string label;   // "" without one
  std::string answer;  // JSON, as PublicKeyCredential.toJSON() writes it
};
[[nodiscard]] std::expected<PasskeyGiven, http::Response> passkey_given(const Call& call);

[[nodiscard]] std::string passkey_answer_schema(Schemas& schemas);

// Is the person at the keyboard still the account's? Asked before a change of how somebody signs in
// or signs: by the password, which may be left out for some minutes after signing in. Nothing when
// it is, else the problem.
[[nodiscard]] std::optional<http::Response> not_confirmed(
    Application& app, const Call& call, const std::optional<std::string>& password,
    const std::optional<std::string>& totp);

}  // namespace meguri::server
