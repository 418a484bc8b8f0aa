// A person's own means to sign in, and what administrators do about accounts.
#include "server/session_answer.hpp"
#include "server/staff_names.hpp"
#include "view/visible.hpp"

namespace meguri::server {
namespace {

std::uint32_t self(const Call& call) { return number(call.caller.user); }

http::Response get_account(Application& app, const Call& call) {
  MeansView view;
  MEGURI_TRY_ACCOUNT(passkeys, app.accounts->passkeys.of(self(call)));
  for (const account::Passkey& one : *passkeys)
    view.passkeys.push_back({one.number, one.label, one.made_at,
                             one.used_at.us == 0 ? std::nullopt : std::optional{one.used_at}});
  MEGURI_TRY_ACCOUNT(sessions, app.accounts->sessions.of(self(call), app.live->now()));
  for (const account::Session& one : *sessions)
    view.sessions.push_back({one.number, std::string(account::word(one.means)), one.made_at,
                             one.used_at, one.ends_at, one.number == call.caller.session_number});
  MEGURI_TRY_ACCOUNT(tokens, app.accounts->tokens.of(self(call)));
  for (const account::ApiToken& one : *tokens)
    view.tokens.push_back({one.number,
                           one.label,
                           one.prefix,
                           {one.scopes.begin(), one.scopes.end()},
                           one.made_at,
                           one.until,
                           one.used_at.us == 0 ? std::nullopt : std::optional{one.used_at}});
  MEGURI_TRY_ACCOUNT(account, app.accounts->accounts.find(self(call)));
  view.totp = account->has_totp;
  return json_response(encoded(view));
}

http::Response change_password(Application& app, const Call& call) {
  const auto body = body_of<PasswordChange>(call);
  if (!body) return body.error();
  if (auto wrong = not_confirmed(app, call, body->old_password, body->totp)) return *wrong;
  MEGURI_TRY_ACCOUNT(
      changed, app.enrolment->change_password(self(call), body->new_password, call.caller.session,
                                              call.request.peer, app.live->now()));
  app.forget_sessions();
  return nothing();
}

http::Response begin_totp(Application& app, const Call& call) {
  const auto body = body_of<Confirmation>(call);
  if (!body) return body.error();
  if (auto wrong = not_confirmed(app, call, body->password, body->totp)) return *wrong;
  MEGURI_TRY_ACCOUNT(begun, app.enrolment->begin_totp(self(call)));
  return json_response(encoded(TotpBegunView{begun->secret, begun->uri}));
}

http::Response finish_totp(Application& app, const Call& call) {
  const auto body = body_of<CodeEntry>(call);
  if (!body) return body.error();
  MEGURI_TRY_ACCOUNT(
      done, app.enrolment->finish_totp(self(call), body->code, call.request.peer, app.live->now()));
  return nothing();
}

http::Response remove_totp(Application& app, const Call& call) {
  const auto body = body_of<Confirmation>(call);
  if (!body) return body.error();
  if (auto wrong = not_confirmed(app, call, body->password, body->totp)) return *wrong;
  MEGURI_TRY_ACCOUNT(removed,
                     app.enrolment->remove_totp(self(call), call.request.peer, app.live->now()));
  return nothing();
}

http::Response begin_passkey(Application& app, const Call& call) {
  const auto body = body_of<Confirmation>(call);
  if (!body) return body.error();
  if (auto wrong = not_confirmed(app, call, body->password, body->totp)) return *wrong;
  MEGURI_TRY_ACCOUNT(ceremony, app.enrolment->begin_passkey(self(call), app.live->now()));
  return json_response(encoded(CeremonyView{ceremony->ticket, ceremony->options}));
}

http::Response finish_passkey(Application& app, const Call& call) {
  const auto given = passkey_given(call);
  if (!given) return given.error();
  MEGURI_TRY_ACCOUNT(answer, account::parse_registration(given->answer));
  MEGURI_TRY_ACCOUNT(added,
                     app.enrolment->finish_passkey(self(call), given->ticket, *answer, given->label,
                                                   call.request.peer, app.live->now()));
  return nothing();
}

http::Response remove_passkey(Application& app, const Call& call) {
  MEGURI_TRY_ACCOUNT(
      removed, app.enrolment->remove_passkey(self(call), static_cast<std::int64_t>(call.numbers[0]),
                                             call.request.peer, app.live->now()));
  return nothing();
}

http::Response remove_session(Application& app, const Call& call) {
  MEGURI_TRY_ACCOUNT(removed, app.accounts->sessions.revoke(
                                  self(call), static_cast<std::int64_t>(call.numbers[0])));
  app.forget_sessions();
  return nothing();
}

http::Response make_token(Application& app, const Call& call) {
  const auto body = body_of<TokenRequest>(call);
  if (!body) return body.error();
  MEGURI_TRY_ACCOUNT(token, app.accounts->tokens.make(self(call), body->label,
                                                      {body->scopes.begin(), body->scopes.end()},
                                                      days(body->days), app.live->now()));
  return json_response(encoded(NewToken{*token}), 201);
}

http::Response remove_token(Application& app, const Call& call) {
  MEGURI_TRY_ACCOUNT(
      removed, app.accounts->tokens.revoke(self(call), static_cast<std::int64_t>(call.numbers[0])));
  return nothing();
}

// People of the organisations whose people the caller may see; accounts for administrators.
http::Response get_users(Application& app, const Call& call) {
  UsersView view;
  std::map<std::uint32_t, account::Account> accounts;
  if (may(call.caller.viewer, Access::administering)) {
    MEGURI_TRY_ACCOUNT(all, app.accounts->accounts.all());
    for (const account::Account& one : *all) accounts.emplace(one.user_id, one);
  }
  app.live->read([&](const State& state, const auto&, const auto& legend, const auto&) {
    const Viewer viewer = viewer_of(state, call.caller.user, call.language());
    const Sight sight(state, viewer);
    state.users.each([&](UserId id, const User& user) {
      if (!sight.sees_people(user.organisation)) return;
      UserLineView line;
      line.user = id;
      line.organisation = user.organisation;
      line.organisation_name = report::name_of(legend, user.organisation, call.language());
      line.roles = roles_of(user.roles);
      line.active = user.active;
      line.signing_key = !user.signing_key.empty();
      if (const auto found = accounts.find(number(id)); found != accounts.end()) {
        line.name = found->second.login_name;
        line.enabled = found->second.enabled;
      }
      view.users.push_back(std::move(line));
    });
  });
  std::vector<std::uint32_t> shown;
  for (const UserLineView& line : view.users) shown.push_back(number(line.user));
  const auto names = printed_names(app, self(call), shown, call.language());
  for (UserLineView& line : view.users)
    if (const auto found = names.find(number(line.user)); found != names.end())
      line.printed_name = found->second;
  return json_response(encoded(view));
}

http::Response make_link(Application& app, const Call& call) {
  const auto body = body_of<LinkRequest>(call);
  if (!body) return body.error();
  const auto user = static_cast<std::uint32_t>(call.numbers[0]);
  const bool there = call.numbers[0] <= UINT32_MAX &&
                     app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
                       return state.users.find(static_cast<UserId>(user)) != nullptr;
                     });
  if (!there) return problem(call.language(), Problem::not_found);
  const Instant now = app.live->now();
  if (body->name) {
    MEGURI_TRY_ACCOUNT(made, app.accounts->accounts.create(user, *body->name, now));
  }
  const auto purpose = body->recovery.value_or(false) ? account::LinkPurpose::recovery
                                                      : account::LinkPurpose::invitation;
  const Duration lifetime = hours(body->hours.value_or(72));
  MEGURI_TRY_ACCOUNT(token, app.accounts->links.make(user, purpose, lifetime, now));
  app.forget_sessions();
  return json_response(encoded(NewLink{"/link#" + *token, now + lifetime}), 201);
}

http::Response set_enabled(Application& app, const Call& call, bool enabled) {
  MEGURI_TRY_ACCOUNT(set, app.accounts->accounts.set_enabled(
                              static_cast<std::uint32_t>(call.numbers[0]), enabled));
  app.forget_sessions();
  return nothing();
}

http::Response get_sign_ins(Application& app, const Call& call) {
  const auto limit = number_of(call, "limit", 100, 1'000);
  if (!limit) return limit.error();
  const auto before = number_of(call, "before", INT64_MAX, INT64_MAX);
  if (!before) return before.error();
  MEGURI_TRY_ACCOUNT(latest, app.accounts->audit.latest(std::max<std::uint64_t>(*limit, 1), {},
                                                        static_cast<std::int64_t>(*before)));
  SignInsView view;
  for (const account::SignInEvent& one : *latest)
    view.sign_ins.push_back(
        {one.number, one.at,
         one.user_id ? std::optional{static_cast<UserId>(*one.user_id)} : std::nullopt,
         std::string(account::word(one.means)), std::string(account::word(one.outcome)), one.peer});
  return json_response(encoded(view));
}

}  // namespace

void add_account_routes(std::vector<Route>& routes) {
  const auto add = [&](unsigned status, Route route) {
    route.status = status;
    routes.push_back(std::move(route));
  };
  constexpr Access mine = Access::in_person, theirs = Access::administering;
  add(200, {"GET",
            "/api/account",
            "getAccount",
            "My means to sign in",
            "自分のサインイン手段",
            mine,
            get_account,
            {},
            shape<MeansView>()});
  add(204, {"POST", "/api/account/password", "changePassword", "Change my password",
            "パスワードの変更", mine, change_password, asked<PasswordChange>()});
  add(200,
      {"POST", "/api/account/totp/begin", "beginTotp", "Begin with an authenticator app",
       "認証アプリの登録を開始", mine, begin_totp, asked<Confirmation>(), shape<TotpBegunView>()});
  add(204, {"POST", "/api/account/totp/finish", "finishTotp", "Confirm it with its first code",
            "最初のコードで確認", mine, finish_totp, asked<CodeEntry>()});
  add(204, {"POST", "/api/account/totp/remove", "removeTotp", "Stop using the authenticator app",
            "認証アプリの使用をやめる", mine, remove_totp, asked<Confirmation>()});
  add(200, {"POST", "/api/account/passkeys/begin", "beginNewPasskey", "Begin with a new passkey",
            "新しいパスキーの登録を開始", mine, begin_passkey, asked<Confirmation>(),
            shape<CeremonyView>()});
  add(204, {"POST", "/api/account/passkeys/finish", "finishNewPasskey", "Keep the new passkey",
            "新しいパスキーを登録", mine, finish_passkey,
            [](Schemas& schemas) { return passkey_answer_schema(schemas); }});
  add(204, {"DELETE", "/api/account/passkeys/{number}", "removePasskey", "Remove a passkey",
            "パスキーの削除", mine, remove_passkey});
  add(204, {"DELETE", "/api/account/sessions/{number}", "removeSession", "End one of my sessions",
            "自分のセッションを終了", mine, remove_session});
  add(201,
      {"POST", "/api/account/tokens", "makeToken", "Make a token for a program",
       "プログラム用トークンの作成", mine, make_token, asked<TokenRequest>(), shape<NewToken>()});
  add(204, {"DELETE", "/api/account/tokens/{number}", "removeToken", "Revoke a token",
            "トークンの失効", mine, remove_token});
  add(200, {"GET",
            "/api/users",
            "getUsers",
            "People whom I may see",
            "閲覧できる利用者",
            Access::signed_in,
            get_users,
            {},
            shape<UsersView>()});
  add(201, {"POST", "/api/users/{user}/link", "makeLink",
            "Make a one-time link, with `name` a new account", "一度だけ使えるリンクを作成", theirs,
            make_link, asked<LinkRequest>(), shape<NewLink>()});
  add(204, {"POST", "/api/users/{user}/enable", "enableAccount", "Let the account sign in again",
            "アカウントを再び有効にする", theirs,
            [](Application& app, const Call& call) { return set_enabled(app, call, true); }});
  add(204, {"POST", "/api/users/{user}/disable", "disableAccount",
            "Keep the account from signing in, end its sessions", "アカウントを無効にする", theirs,
            [](Application& app, const Call& call) { return set_enabled(app, call, false); }});
  add(200, {"GET",
            "/api/sign-ins",
            "getSignIns",
            "Sign-ins and changes of means, latest first",
            "サインインの記録",
            theirs,
            get_sign_ins,
            {},
            shape<SignInsView>(),
            {{"limit", Place::query, number_schema, "at most 1,000"},
             {"before", Place::query, number_schema, "number of an entry"}}});
}

}  // namespace meguri::server
