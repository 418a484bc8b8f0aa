// Signing in and out.
#include <algorithm>
#include <array>

#include "server/session_answer.hpp"
#include "server/staff_names.hpp"

namespace meguri::server {
namespace {

http::Response get_session(Application& app, const Call& call) {
  return json_response(encoded(session_view(app, call.caller)));
}

http::Response get_means(Application& app, const Call&) {
  return json_response(
      encoded(SignInMeans{true, true, app.provider != nullptr, !app.demo_token.empty()}));
}

http::Response by_password(Application& app, const Call& call) {
  const auto body = body_of<PasswordSignIn>(call);
  if (!body) return body.error();
  MEGURI_TRY_ACCOUNT(signed_as,
                     app.sign_in->by_password(
                         {body->name, body->password, body->totp.value_or(""), call.request.peer},
                         app.live->now()));
  return signed_in(app, call, signed_as->user_id, signed_as->session);
}

http::Response by_link(Application& app, const Call& call) {
  const auto body = body_of<LinkSignIn>(call);
  if (!body) return body.error();
  MEGURI_TRY_ACCOUNT(signed_as, app.sign_in->by_link(body->token, body->password, call.request.peer,
                                                     app.live->now()));
  keep_printed_name(app, signed_as->user_id, body->printed_name.value_or(""));
  return signed_in(app, call, signed_as->user_id, signed_as->session);
}

http::Response sign_out(Application& app, const Call& call) {
  if (!call.caller.session.empty()) {
    MEGURI_TRY_ACCOUNT(ended, app.sign_in->sign_out(call.caller.session));
    app.forget_sessions();
  }
  http::Response response = nothing();
  response.with("Set-Cookie", app.guard.cookie_removed());
  return response;
}

http::Response begin_passkey(Application& app, const Call&) {
  const account::Ceremony ceremony = app.sign_in->begin_passkey(app.live->now());
  return json_response(encoded(CeremonyView{ceremony.ticket, ceremony.options}));
}

http::Response finish_passkey(Application& app, const Call& call) {
  const auto given = passkey_given(call);
  if (!given) return given.error();
  MEGURI_TRY_ACCOUNT(answer, account::parse_assertion(given->answer));
  MEGURI_TRY_ACCOUNT(signed_as, app.sign_in->by_passkey(given->ticket, *answer, call.request.peer,
                                                        app.live->now()));
  return signed_in(app, call, signed_as->user_id, signed_as->session);
}

http::Response redirect(std::string_view where) {
  http::Response response;
  response.status = 303;
  response.with("Location", where);
  return response;
}

http::Response begin_provider(Application& app, const Call& call) {
  if (!app.provider) return problem(call.language(), Problem::not_offered);
  const std::uint32_t linking =
      text_of_query(call, "link") == "true" ? number(call.caller.user) : 0;
  MEGURI_TRY_ACCOUNT(start, app.provider->start("/", linking, app.live->now()));
  http::Response response = redirect(start->url);
  response.with("Set-Cookie", app.guard.binding_cookie(start->binding));
  return response;
}

// The browser comes back from another site, so a redirect would not carry the strict cookie: a page
// that goes on by itself does.
http::Response finish_provider(Application& app, const Call& call) {
  if (!app.provider) return problem(call.language(), Problem::not_offered);
  const auto part = [&](std::string_view name) { return std::string(text_of_query(call, name)); };
  MEGURI_TRY_ACCOUNT(identity,
                     app.provider->finish({part("state"), part("code"), part("iss"), part("error")},
                                          Guard::binding_of(call.request), app.live->now()));
  http::Response page = http::text_response(
      200, "text/html; charset=utf-8",
      R"(<!doctype html><title>Meguri</title><meta http-equiv="refresh" content="0;url=/">)");
  if (identity->linking_user != 0) {
    MEGURI_TRY_ACCOUNT(linked, app.enrolment->link_identity(identity->linking_user, *identity,
                                                            call.request.peer, app.live->now()));
    return page;
  }
  MEGURI_TRY_ACCOUNT(signed_as,
                     app.sign_in->by_identity(*identity, call.request.peer, app.live->now()));
  page.with("Set-Cookie", app.guard.cookie_for(signed_as->session.token));
  return page;
}

// One person for each kind of work, in the order of the journey.
std::vector<DemoPerson> demo_people(Application& app, Language language) {
  static constexpr std::array wanted{
      Role::programme_lead, Role::site_coordinator,  Role::nurse,
      Role::operator_,      Role::quality_assurance, Role::courier,
      Role::regulatory,     Role::auditor,           Role::administrator};
  std::vector<DemoPerson> people;
  app.live->read([&](const State& state, const auto&, const auto& legend, const auto&) {
    for (const Role role : wanted) {
      UserId chosen{};
      state.users.each([&](UserId id, const User& user) {
        const bool taken = std::any_of(people.begin(), people.end(),
                                       [&](const DemoPerson& one) { return one.user == id; });
        if (!some(chosen) && !taken && user.active && (user.roles & role_set(role)) != 0)
          chosen = id;
      });
      if (!some(chosen)) continue;
      const User& user = state.users[chosen];
      people.push_back({chosen, "demo-" + std::to_string(number(chosen)),
                        report::name_of(legend, user.organisation, language),
                        state.organisations[user.organisation].kind, roles_of(user.roles)});
    }
  });
  return people;
}

bool is_demo(Application& app, std::string_view token) {
  return !app.demo_token.empty() && account::equal_secrets(app.demo_token, token);
}

http::Response get_demo_people(Application& app, const Call& call) {
  if (!is_demo(app, text_of_query(call, "token")))
    return problem(call.language(), Problem::not_offered);
  return json_response(encoded(DemoPeople{demo_people(app, call.language())}));
}

http::Response by_demo(Application& app, const Call& call) {
  const auto body = body_of<DemoSignIn>(call);
  if (!body) return body.error();
  if (!is_demo(app, body->token)) return problem(call.language(), Problem::not_offered);
  const auto people = demo_people(app, call.language());
  const auto chosen = std::find_if(people.begin(), people.end(),
                                   [&](const DemoPerson& one) { return one.user == body->user; });
  if (chosen == people.end()) return problem(call.language(), Problem::not_found);
  const Instant now = app.live->now();
  const std::uint32_t user = number(chosen->user);
  if (!app.accounts->accounts.find(user)) {
    MEGURI_TRY_ACCOUNT(made, app.accounts->accounts.create(user, chosen->name, now));
  }
  MEGURI_TRY_ACCOUNT(signed_as, app.sign_in->by_demonstration(user, call.request.peer, now));
  return signed_in(app, call, user, signed_as->session);
}

void add_own_routes(std::vector<Route>& routes) {
  const auto add = [&](Route route) { routes.push_back(std::move(route)); };
  const SchemaOf session = shape<SessionView>();
  const SchemaOf passkey = [](Schemas& schemas) { return passkey_answer_schema(schemas); };
  add({"GET",
       "/api/session",
       "getSession",
       "Who is signed in",
       "サインイン中の利用者",
       Access::in_person,
       get_session,
       {},
       session});
  add({"GET",
       "/api/session/means",
       "getSignInMeans",
       "How one can sign in",
       "サインインの方法",
       Access::anyone,
       get_means,
       {},
       shape<SignInMeans>()});
  add({"POST", "/api/session", "signIn", "Sign in by name and password",
       "名前とパスワードでサインイン", Access::anyone, by_password, asked<PasswordSignIn>(),
       session});
  add({"DELETE", "/api/session", "signOut", "Sign out", "サインアウト", Access::anyone, sign_out});
  routes.back().status = 204;
  add({"POST", "/api/session/link", "signInByLink", "Use a one-time link: sets the password",
       "一度だけ使えるリンクでパスワードを設定", Access::anyone, by_link, asked<LinkSignIn>(),
       session});
  add({"POST",
       "/api/session/passkey/begin",
       "beginPasskey",
       "Begin to sign in by passkey",
       "パスキーでのサインインを開始",
       Access::anyone,
       begin_passkey,
       {},
       shape<CeremonyView>()});
  add({"POST", "/api/session/passkey/finish", "finishPasskey", "Sign in by passkey",
       "パスキーでサインイン", Access::anyone, finish_passkey, passkey, session});
}

void add_foreign_routes(std::vector<Route>& routes) {
  const auto add = [&](Route route) { routes.push_back(std::move(route)); };
  add({"GET",
       "/api/session/oidc/start",
       "beginProvider",
       "Go to the hospital's own sign-in",
       "病院のサインインへ進む",
       Access::anyone,
       begin_provider,
       {},
       {},
       {{"link", Place::query, R"({"type":"string","enum":["true"]})",
         "link the identity to the account that is signed in"}}});
  routes.back().status = 303;
  add({"GET",
       "/api/session/oidc/callback",
       "finishProvider",
       "Back from the hospital's sign-in",
       "病院のサインインからの戻り",
       Access::anyone,
       finish_provider,
       {},
       {},
       {{"state", Place::query, text_schema, "as given"},
        {"code", Place::query, text_schema, "as given"},
        {"iss", Place::query, text_schema, "as given"},
        {"error", Place::query, text_schema, "as given"}}});
  routes.back().gives_type = "text/html";
  add({"GET",
       "/api/demo/people",
       "getDemoPeople",
       "The people of the demonstration",
       "デモの登場人物",
       Access::anyone,
       get_demo_people,
       {},
       shape<DemoPeople>(),
       {{"token", Place::query, text_schema, "of the link that was printed", true}}});
  add({"POST", "/api/session/demo", "signInForDemo", "Be one of the demonstration's people",
       "デモの人物としてサインイン", Access::anyone, by_demo, asked<DemoSignIn>(),
       shape<SessionView>()});
}

}  // namespace

void add_session_routes(std::vector<Route>& routes) {
  add_own_routes(routes);
  add_foreign_routes(routes);
}

}  // namespace meguri::server
