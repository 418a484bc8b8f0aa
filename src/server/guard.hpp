// Finds out who asks: by the session cookie, or by an API token in the Authorization header. A
// session that was seen in the last seconds is remembered, so that a page costs no look into the
// accounts file; whatever ends a session or changes an account makes it forget.
#pragma once

#include <mutex>
#include <unordered_map>

#include "account/account_store.hpp"
#include "http/message.hpp"
#include "server/caller.hpp"
#include "server/live.hpp"

namespace meguri::server {

class Guard {
public:
  // `secure`: over TLS, so that the cookie is bound to it.
  Guard(account::AccountStore& store, const Live& live, bool secure)
      : store_(store), live_(live), secure_(secure) {}

  // Nobody when there is no cookie or its session is over. Error: a token that does not hold.
  [[nodiscard]] account::Result<Caller> look(const http::Request& request);
  // As look(), when that needs no file; nothing else.
  [[nodiscard]] std::optional<Caller> look_at_once(const http::Request& request) const;
  void forget();

  [[nodiscard]] std::string cookie_for(std::string_view session_token) const;
  [[nodiscard]] std::string cookie_removed() const;
  // A short-lived cookie that survives the way back from a hospital's provider.
  [[nodiscard]] std::string binding_cookie(std::string_view value) const;
  [[nodiscard]] static std::string_view binding_of(const http::Request& request);

  // The request comes from this application's own pages: what changes something needs it.
  [[nodiscard]] static bool comes_from_us(const http::Request& request, const Caller& caller);

private:
  struct Known {
    account::Session session;
    Instant checked_at{};
  };
  [[nodiscard]] std::string_view cookie_name() const;
  [[nodiscard]] Caller caller_of(std::uint32_t user, const http::Request& request) const;
  void fill(Caller& caller, std::string_view token, const account::Session& session) const;

  account::AccountStore& store_;
  const Live& live_;
  bool secure_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Known> known_;
};

}  // namespace meguri::server
