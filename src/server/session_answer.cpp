#include "server/session_answer.hpp"

#include <array>
#include <boost/json/serialize.hpp>

#include "server/access.hpp"
#include "server/staff_names.hpp"

namespace meguri::server {

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
  view.oversees = may(caller.viewer, Access::overseeing);
  view.forecasts = may(caller.viewer, Access::forecasting);
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
  if (const auto names = printed_names(app, self[0], self, caller.language); !names.empty())
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

std::expected<PasskeyGiven, http::Response> passkey_given(const Call& call) {
  const auto json = json_of(call);
  if (!json) return std::unexpected(json.error());
  const auto wrong = [&](std::string path, std::string what) {
    return std::unexpected(problem(call.language(), DecodeError{std::move(path), std::move(what)}));
  };
  const auto* const object = json->if_object();
  if (object == nullptr) return wrong("", "expected an object in { }");
  PasskeyGiven given;
  for (const auto& [key, value] : *object) {
    const std::string path = "/" + std::string(key);
    if (key == "answer" && value.is_object())
      given.answer = boost::json::serialize(value);
    else if ((key == "ticket" || key == "label") && value.is_string())
      (key == "ticket" ? given.ticket : given.label) = std::string_view(value.get_string());
    else
      return wrong(path, key == "answer" ? "expected an object in { }" : "expected text");
  }
  if (!object->contains("ticket")) return wrong("/ticket", "missing");
  if (!object->contains("answer")) return wrong("/answer", "missing");
  return given;
}

std::string passkey_answer_schema(Schemas& schemas) {
  return schemas.add(
      "PasskeyAnswer",
      R"-({"type":"object","required":["ticket","answer"],"properties":{)-"
      R"-("ticket":{"type":"string"},"label":{"type":"string","maxLength":80},)-"
      R"-("answer":{"type":"object","description":"PublicKeyCredential.toJSON()"}},)-"
      R"-("additionalProperties":false})-");
}

}  // namespace meguri::server
