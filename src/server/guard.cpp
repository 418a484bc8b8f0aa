#include "server/guard.hpp"

#include "server/problem.hpp"

namespace meguri::server {
namespace {

constexpr Duration remembered = seconds(5);
constexpr std::size_t known_max = 10'000;
constexpr std::string_view binding_name = "meguri-binding";

std::string_view bearer_of(const http::Request& request) {
  const std::string_view value = request.header("authorization");
  return value.starts_with("Bearer ") ? value.substr(7) : std::string_view{};
}

// Whether `origin` ("https://host:port") is of this host.
bool same_host(std::string_view origin, std::string_view host) {
  const auto scheme = origin.find("://");
  return scheme != origin.npos && origin.substr(scheme + 3) == host;
}

}  // namespace

std::string_view Guard::cookie_name() const { return secure_ ? "__Host-meguri" : "meguri"; }

Caller Guard::caller_of(std::uint32_t user, const http::Request& request) const {
  Caller caller;
  caller.user = static_cast<UserId>(user);
  caller.language = language_of(request);
  caller.viewer = live_.read([&](const State& state, const auto&, const auto&, const auto&) {
    return viewer_of(state, caller.user, caller.language);
  });
  if (caller.viewer.roles == 0) caller.user = UserId{};  // known to the accounts, not active
  return caller;
}

void Guard::fill(Caller& caller, std::string_view token, const account::Session& session) const {
  caller.session = token;
  caller.session_number = session.number;
  caller.made_at = session.made_at;
  caller.ends_at = session.ends_at;
}

account::Result<Caller> Guard::look(const http::Request& request) {
  if (auto known = look_at_once(request)) return *std::move(known);
  const Instant now = live_.now();
  if (const std::string_view bearer = bearer_of(request); !bearer.empty()) {
    const auto token = store_.tokens.find(bearer, "", now);
    if (!token) return std::unexpected(token.error());
    Caller caller = caller_of(token->user_id, request);
    caller.is_program = true;
    caller.scopes = token->scopes;
    return caller;
  }
  const std::string token{request.cookie(cookie_name())};
  const auto session = store_.sessions.find(token, now);
  if (!session) {
    if (session.error().reason == account::Reason::store_failed)
      return std::unexpected(session.error());
    return caller_of(0, request);
  }
  {
    const std::lock_guard lock{mutex_};
    if (known_.size() >= known_max) known_.clear();
    known_.insert_or_assign(token, Known{*session, now});
  }
  Caller caller = caller_of(session->user_id, request);
  fill(caller, token, *session);
  return caller;
}

std::optional<Caller> Guard::look_at_once(const http::Request& request) const {
  if (!bearer_of(request).empty()) return std::nullopt;
  const std::string token{request.cookie(cookie_name())};
  if (token.empty()) return caller_of(0, request);
  account::Session session;
  {
    const std::lock_guard lock{mutex_};
    const auto found = known_.find(token);
    if (found == known_.end()) return std::nullopt;
    const Instant now = live_.now();
    if (now - found->second.checked_at > remembered || found->second.session.ends_at <= now)
      return std::nullopt;
    session = found->second.session;
  }
  Caller caller = caller_of(session.user_id, request);
  fill(caller, token, session);
  return caller;
}

void Guard::forget() {
  const std::lock_guard lock{mutex_};
  known_.clear();
}

std::string Guard::cookie_for(std::string_view session_token) const {
  return std::string(cookie_name()) + "=" + std::string(session_token) +
         "; Path=/; HttpOnly; SameSite=Strict" + (secure_ ? "; Secure" : "");
}

std::string Guard::cookie_removed() const { return cookie_for("") + "; Max-Age=0"; }

std::string Guard::binding_cookie(std::string_view value) const {
  return std::string(binding_name) + "=" + std::string(value) +
         "; Path=/api/session/oidc; HttpOnly; SameSite=Lax; Max-Age=" +
         (value.empty() ? "0" : "300") + (secure_ ? "; Secure" : "");
}

std::string_view Guard::binding_of(const http::Request& request) {
  return request.cookie(binding_name);
}

bool Guard::comes_from_us(const http::Request& request, const Caller& caller) {
  if (caller.is_program) return true;
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin") return false;
  const std::string_view origin = request.header("origin");
  if (!origin.empty() && !same_host(origin, request.header("host"))) return false;
  return caller.session.empty() || account::csrf_agrees(caller.session, request.header("x-csrf"));
}

}  // namespace meguri::server
