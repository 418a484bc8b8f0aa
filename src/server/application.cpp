#include "server/application.hpp"

#include <chrono>

#include "account/curl_fetch.hpp"
#include "ledger/utf8.hpp"
#include "server/body.hpp"
#include "server/problem.hpp"

namespace meguri::server {
namespace {

constexpr std::uint64_t body_max_elsewhere = 1024;

bool is_of_server(std::string_view path) {
  return path.starts_with("/api/") || path == "/health" || path == "/ready" || path == "/metrics" ||
         path == "/openapi.json";
}

bool changes_something(const http::Request& request) {
  return request.method != "GET" && request.method != "HEAD";
}

std::string sentence_of(const account::Failure& failure) {
  return std::string(account::english(failure.reason)) +
         (failure.detail.empty() ? "" : " (" + failure.detail + ")");
}

std::string sentence_of(const vault::Failure& failure) {
  return std::string(vault::english(failure.problem)) +
         (failure.detail.empty() ? "" : " (" + failure.detail + ")");
}

std::int64_t microseconds_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                               begun)
      .count();
}

}  // namespace

std::expected<std::unique_ptr<Application>, std::string> Application::open(Settings settings) {
  auto live = Live::open(settings.ledger, settings.names, settings.clock);
  if (!live) return std::unexpected(live.error().what);
  auto accounts = account::AccountStore::open(settings.accounts, settings.accounts_options);
  if (!accounts) return std::unexpected(sentence_of(accounts.error()));
  auto people = vault::Vault::open(settings.vault, settings.master_key);
  if (!people && people.error().problem == vault::Problem::not_there)
    people = vault::Vault::create(settings.vault, settings.master_key);
  if (!people) return std::unexpected(sentence_of(people.error()));
  return std::unique_ptr<Application>{new Application{std::move(settings), *std::move(live),
                                                      *std::move(accounts), *std::move(people)}};
}

Application::Application(Settings chosen, std::unique_ptr<Live> opened,
                         std::unique_ptr<account::AccountStore> store,
                         std::unique_ptr<vault::Vault> people)
    : settings(std::move(chosen)),
      live(std::move(opened)),
      accounts(std::move(store)),
      sign_in(std::make_unique<account::SignIn>(*accounts, settings.party)),
      enrolment(std::make_unique<account::Enrolment>(*accounts, settings.party)),
      names(std::move(people)),
      desk(std::make_unique<vault::SigningDesk>(*names, settings.desk)),
      guard(*accounts, *live, settings.secure),
      journal(settings.journal, settings.clock),
      web(settings.web),
      forecasts(
          std::make_unique<ForecastJobs>(*live, settings.open_plan, settings.forecast_threads)) {
  if (settings.demo) demo_token = account::random_token();
  if (settings.provider) {
    account::CurlOptions how;
    how.plain_loopback = settings.provider->plain_loopback;
    fetch = account::make_curl_fetch(std::move(how));
    provider = std::make_unique<account::OidcClient>(*settings.provider, *fetch);
  }
  events = std::make_unique<EventHub>(*live, [this](const Caller& caller) {
    if (caller.is_program) return true;
    const auto open = accounts->sessions.of(number(caller.user), live->now());
    if (!open) return false;
    for (const account::Session& session : *open)
      if (session.number == caller.session_number) return true;
    return false;
  });
  watches = std::make_unique<ForecastWatch>(*forecasts);
  live->keep_time();
}

Application::~Application() { begin_stop(); }

void Application::begin_stop() {
  events->stop();
  watches->stop();
  live->stop_waiting();
}

std::uint64_t Application::body_max(const http::Request& head) const {
  const auto target = http::parse_target(head.target);
  if (!target) return 0;
  const Match found = match(head.method, target->path);
  return found.route == nullptr ? body_max_elsewhere : found.route->body_max;
}

bool Application::answers_at_once(const http::Request& request) const {
  if (request.method != "GET") return false;
  const auto target = http::parse_target(request.target);
  if (!target) return true;
  if (!is_of_server(target->path)) return true;
  const Match found = match("GET", target->path);
  if (found.route == nullptr || !found.route->page) return target->path == "/health";
  const auto caller = guard.look_at_once(request);
  return caller && pages.find(key_of(request, *caller), page_state(), live->now()).has_value();
}

http::Response Application::answer(const http::Request& request) {
  const auto begun = std::chrono::steady_clock::now();
  Caller caller;
  caller.language = language_of(request);
  std::string_view pattern;
  http::Response response;
  const auto target = http::parse_target(request.target);
  if (!target || !count_characters(request.target)) {
    response = problem(caller.language, Problem::malformed);
  } else {
    const Match found = match(request.method, target->path);
    if (found.route != nullptr) pattern = found.route->path;
    try {
      response = routed(request, *target, found, caller);
    } catch (const std::exception& failure) {
      journal.say("error", "exception", failure.what());
      response = problem(caller.language, Problem::failed);
    }
  }
  add_security_headers(response, settings.secure);
  const std::int64_t took_us = microseconds_since(begun);
  metrics.asked(pattern, response.status, took_us);
  journal.asked({request.method, pattern, response.status, number(caller.user), took_us,
                 response.content().size()});
  return response;
}

http::Response Application::routed(const http::Request& request, const http::Target& target,
                                   const Match& found, Caller& caller) {
  const Language language = caller.language;
  if (found.route == nullptr && found.path_known) {
    std::string methods;
    for (const std::string_view method : found.allowed)
      methods += (methods.empty() ? "" : ", ") + std::string(method);
    return problem(language, Problem::method_not_allowed, {{}, {}, methods});
  }
  if (found.route == nullptr) {
    http::Response file;
    if (!is_of_server(target.path) && !changes_something(request))
      file = web.answer(request, target.path);
    if (file.headers.empty()) return problem(language, Problem::not_found);
    return file;
  }
  auto looked = guard.look(request);
  if (!looked) return problem(language, looked.error());
  caller = *std::move(looked);
  switch (admit(caller, *found.route)) {
    case Admission::admitted: break;
    case Admission::sign_in_first: return problem(language, Problem::sign_in_first);
    case Admission::not_permitted: return problem(language, Problem::not_permitted);
    case Admission::scope_missing:
      return problem(language, Problem::scope_missing,
                     {std::string(scope_of(*found.route)), {}, {}});
  }
  if (changes_something(request) && !Guard::comes_from_us(request, caller))
    return problem(language, Problem::csrf);
  if (const auto coding = request.header("content-encoding");
      !coding.empty() && !http::same_name(coding, "identity"))
    return problem(language, Problem::media_type, {"Content-Encoding: identity", {}, {}});
  http::Response response =
      found.route->handler(*this, {request, target, caller, found.numbers, found.word});
  bool said = false;
  for (const http::Header& header : response.headers)
    said = said || http::same_name(header.name, "cache-control");
  if (!said) response.with("Cache-Control", "no-store");
  return response;
}

http::Response Application::refuse(const http::Request& head, http::Refused why) {
  const Language language = language_of(head);
  const auto problem_of = [&] {
    switch (why) {
      case http::Refused::malformed: return Problem::malformed;
      case http::Refused::header_too_large: return Problem::header_too_large;
      case http::Refused::body_too_large: return Problem::body_too_large;
      case http::Refused::overloaded: return Problem::overloaded;
      case http::Refused::failed: break;
    }
    return Problem::failed;
  };
  http::Response response = problem(language, problem_of());
  add_security_headers(response, settings.secure);
  metrics.asked("", response.status, 0);
  journal.asked({"", "", response.status, 0, 0, response.content().size()});
  return response;
}

std::string Application::key_of(const http::Request& request, const Caller& caller) const {
  return std::to_string(number(caller.user)) + (caller.language == Language::japanese ? "j" : "e") +
         request.target;
}

PageState Application::page_state() const {
  return {live->head().size, forecasts->shown().generation};
}

http::Response Application::page(
    const Call& call,
    const std::function<std::optional<std::string>(const Sources&, const Viewer&)>& make) {
  const std::string key = key_of(call.request, call.caller);
  const Instant now = live->now();
  if (const auto made = pages.find(key, page_state(), now))
    return page_response(call.request, *made);
  const ForecastJobs::Shown shown = forecasts->shown();
  PageState of{0, shown.generation};
  std::optional<std::string> body;
  live->look([&](Sources& sources, const Head& head) {
    if (shown.plan) sources.scenario = &shown.plan->scenario;
    sources.forecast = shown.result.get();
    of.ledger_size = head.size;
    body = make(sources, viewer_of(sources.state, call.caller.user, call.language()));
  });
  if (!body) return problem(call.language(), Problem::not_found);
  return page_response(call.request, pages.keep(key, *std::move(body), of, now));
}

}  // namespace meguri::server
