#include "server/session_answer.hpp"

#include <array>

#include <boost/json/serialize.hpp>

#include "server/staff_names.hpp"

namespace meguri::server {
namespace {

const boost::json::value* member(const boost::json::value& json, std::string_view key) {
  const auto* object = json.if_object();
  return object == nullptr ? nullptr : object->if_contains(key);
}

}  // namespace

std::vector<Role> roles_of(std::uint32_t set) {
  std::vector<Role> roles;
  for (const auto& word : described::words<Role>)
    if ((set & role_set(word.value)) != 0) roles.push_back(word.value);
  return roles;
}

SessionView session_view(Application& app, const Caller& caller) {
  SessionView view;
  view.user = caller.user;
  view.organisation = caller.viewer.organisation;
  view.organisation_kind = caller.viewer.kind;
  view.roles = roles_of(caller.viewer.roles);
  view.synthetic = app.settings.synthetic;
  view.demo = app.settings.demo;
  if (!caller.session.empty()) view.csrf = account::csrf_token(caller.session);
  if (caller.ends_at != never) view.expires_at = caller.ends_at;
  app.live->read([&](const State& state, const auto&, const auto& legend, const auto&) {
    view.organisation_name = report::name_of(legend, view.organisation, caller.language);
    view.programme = report::in(caller.language, legend.programme);
    const User* const user = state.users.find(caller.user);
    view.signing_key = user != nullptr && !user->signing_key.empty();
  });
  const std::array<std::uint32_t, 1> self{number(caller.user)};
  if (const auto names = printed_names(app, self[0], self); !names.empty())
    view.printed_name = names.begin()->second;
  if (const auto account = app.accounts->accounts.find(number(caller.user))) {
    view.name = account->login_name;
    view.totp = account->has_totp;
    view.passkeys = static_cast<std::uint32_t>(account->passkeys);
  }
  return view;
}

http::Response signed_in(Application& app, const Call& call, std::uint32_t user,
                         const account::NewSession& session) {
  Caller caller;
  caller.user = static_cast<UserId>(user);
  caller.language = call.language();
  caller.viewer = app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    return viewer_of(state, caller.user, caller.language);
  });
  if (caller.viewer.roles == 0) {  // the account is there, the person is no longer active
    static_cast<void>(app.accounts->sessions.end(session.token));
    return problem(call.language(), Problem::not_permitted);
  }
  caller.session = session.token;
  caller.ends_at = session.ends_at;
  http::Response response = json_response(encoded(session_view(app, caller)));
  response.with("Set-Cookie", app.guard.cookie_for(session.token));
  return response;
}

std::optional<http::Response> not_confirmed(Application& app, const Call& call,
                                            const std::optional<std::string>& password,
                                            const std::optional<std::string>& totp) {
  constexpr Duration fresh = minutes(15);
  const Instant now = app.live->now();
  if (!password) {
    const bool enough = app.settings.demo || now - call.caller.made_at <= fresh;
    return enough ? std::nullopt : std::optional{problem(call.language(), Problem::confirm_needed)};
  }
  const auto sure = app.sign_in->confirm(number(call.caller.user), *password, totp.value_or(""),
                                         call.request.peer, now);
  if (sure) return std::nullopt;
  return problem(call.language(), sure.error());
}

std::string answer_in(const boost::json::value& json) {
  const auto* const answer = member(json, "answer");
  return answer == nullptr ? "{}" : boost::json::serialize(*answer);
}

std::string text_in(const boost::json::value& json, std::string_view key) {
  const auto* const text = member(json, key);
  return text != nullptr && text->is_string() ? std::string(std::string_view(text->get_string()))
                                              : std::string{};
}

std::string_view passkey_answer_schema() {
  return R"-({"type":"object","required":["ticket","answer"],"properties":{)-"
         R"-("ticket":{"type":"string"},"label":{"type":"string","maxLength":80},)-"
         R"-("answer":{"type":"object","description":"PublicKeyCredential.toJSON()"}}})-";
}

}  // namespace meguri::server
