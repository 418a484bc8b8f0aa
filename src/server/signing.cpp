#include "server/signing.hpp"

#include "ledger/codec.hpp"
#include "server/session_answer.hpp"

namespace meguri::server {
namespace {

std::uint32_t self(const Call& call) { return number(call.caller.user); }

http::Response get_signing(Application& app, const Call& call) {
  const auto key = app.desk->key_of(self(call));
  if (!key) return problem(call.language(), key.error());
  SigningView view;
  view.key = key->has_value();
  view.registered = app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    const User* const user = state.users.find(call.caller.user);
    return user != nullptr && !user->signing_key.empty();
  });
  view.required = app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    return state.signatures_required;
  });
  view.name_needed = app.desk->components_for(call.caller.session, self(call), app.live->now()) ==
                     vault::Components::login_name_and_secret;
  return json_response(encoded(view));
}

// Makes the key and registers its public half in the ledger, signed with the key itself. When the
// ledger does not take it, the key is destroyed again.
http::Response make_key(Application& app, const Call& call) {
  const auto body = body_of<NewSigningKey>(call);
  if (!body) return body.error();
  const Instant now = app.live->now();
  if (auto wrong = not_confirmed(app, call, body->password, body->totp)) return *wrong;
  MEGURI_TRY_ACCOUNT(account, app.accounts->accounts.find(self(call)));
  const auto key = app.desk->make_key(self(call), account->login_name, body->secret, now);
  if (!key) return problem(call.language(), key.error());
  const Command command = RegisterSigningKey{*key};
  const std::string note;
  const auto id = static_cast<std::uint64_t>(now.us);
  auto signature = sign_command(app, call, {command, note, id},
                                {SignatureMeaning::registered, body->secret, account->login_name});
  const auto give_up = [&](http::Response wrong) {
    static_cast<void>(app.desk->discard_key(self(call), {self(call), now, "not registered"}));
    return wrong;
  };
  if (!signature) return give_up(std::move(signature.error()));
  const Answer answer = app.live->submit({command, call.caller.user, id, note, {}, *signature});
  if (!answer) {
    http::Response wrong = problem(call.language(), answer.error(), id);
    return answer.error().kind == FailureKind::unknown ? wrong : give_up(std::move(wrong));
  }
  return json_response(
      encoded(ReceiptView{answer->index, answer->at, id, false, false, answer->events}), 201);
}

http::Response change_secret(Application& app, const Call& call) {
  const auto body = body_of<SecretChange>(call);
  if (!body) return body.error();
  MEGURI_TRY_ACCOUNT(account, app.accounts->accounts.find(self(call)));
  const auto changed = app.desk->change_secret(self(call), body->old_secret, account->login_name,
                                               body->secret, app.live->now());
  if (!changed) return problem(call.language(), changed.error());
  return nothing();
}

}  // namespace

std::expected<Signature, http::Response> sign_command(Application& app, const Call& call,
                                                      const ToSign& what,
                                                      const SigningRequest& with) {
  if (call.caller.session.empty())
    return std::unexpected(problem(call.language(), Problem::not_permitted));
  std::string command;
  encode_command(command, what.command);
  const Instant now = app.live->now();
  const std::string text =
      signing_text({self(call), command, what.command_id, with.meaning, what.note, now});
  const auto made =
      app.desk->sign({call.caller.session, self(call), with.name, with.secret, text}, now);
  if (!made) return std::unexpected(problem(call.language(), made.error()));
  return Signature{made->key, with.meaning, now, made->value};
}

void add_signing_routes(std::vector<Route>& routes) {
  const auto add = [&](unsigned status, Route route) {
    route.status = status;
    routes.push_back(std::move(route));
  };
  constexpr Access mine = Access::in_person;
  add(200, {"GET",
            "/api/account/signing",
            "getSigning",
            "What my next signature asks for",
            "次の署名に必要なもの",
            mine,
            get_signing,
            {},
            shape<SigningView>()});
  add(201, {"POST", "/api/account/signing-key", "makeSigningKey",
            "Make my signing key and register it in the ledger", "署名鍵を作り台帳に登録", mine,
            make_key, asked<NewSigningKey>(), shape<ReceiptView>()});
  add(204, {"POST", "/api/account/signing-key/secret", "changeSigningSecret",
            "Change the secret of my signing key", "署名鍵の暗証を変更", mine, change_secret,
            asked<SecretChange>()});
}

}  // namespace meguri::server
