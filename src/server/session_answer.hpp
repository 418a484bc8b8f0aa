// How a sign-in ends: the cookie and who is signed in now.
#pragma once

#include "server/handle.hpp"

namespace meguri::server {

[[nodiscard]] SessionView session_view(Application& app, const Caller& caller);

// The session of somebody who just signed in.
[[nodiscard]] http::Response signed_in(Application& app, const Call& call, std::uint32_t user,
                                       const account::NewSession& session);

// What a browser gives back of a passkey: the member `answer`, as PublicKeyCredential.toJSON()
// writes it; and a member that is text, "" without one.
[[nodiscard]] std::string answer_in(const boost::json::value& json);
[[nodiscard]] std::string text_in(const boost::json::value& json, std::string_view key);

[[nodiscard]] std::string_view passkey_answer_schema();

// Is the person at the keyboard still the account's? Asked before a change of how somebody signs in
// or signs: by the password, which may be left out for some minutes after signing in. Nothing when
// it is, else the problem.
[[nodiscard]] std::optional<http::Response> not_confirmed(
    Application& app, const Call& call, const std::optional<std::string>& password,
    const std::optional<std::string>& totp);

}  // namespace meguri::server
