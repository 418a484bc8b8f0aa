#include <signal.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/demo_names.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "app/programme_legend.hpp"
#include "server/application.hpp"
#include "server/openapi.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;
using server::Application;

constexpr Duration link_lifetime = hours(72);
constexpr std::string_view first_name = "admin";

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address == "localhost";
}

// demo.db: demo.accounts
fs::path beside(const fs::path& ledger, std::string_view extension) {
  fs::path path = ledger;
  return path.replace_extension(extension);
}

// What is wrong with how it shall be reached; nothing when it may be.
std::optional<ExitCode> refused(const ServeOptions& options, bool synthetic, Console& console) {
  if (options.ledger.empty()) return console.fail(ExitCode::wrong_use, Phrase::wrong_use, "LEDGER");
  if (options.demo && (!synthetic || !is_loopback(options.listen)))
    return console.fail(ExitCode::wrong_use, Phrase::serve_demo_refused);
  const bool protected_ =
      !options.tls_certificate.empty() || options.origin.starts_with("https://");
  if (!is_loopback(options.listen) && !protected_)
    return console.fail(ExitCode::wrong_use, Phrase::serve_open_refused, options.listen);
  return std::nullopt;
}

// Names from the programme file, and how to read it again for a forecast.
server::OpenPlan plan_opener(const std::string& programme, bool synthetic) {
  return [programme, synthetic](
             Instant as_of,
             const std::vector<std::string>& changes) -> std::expected<server::Plan, std::string> {
    auto opened = interchange::open_programme(programme, as_of, changes);
    if (!opened.programme) {
      std::string text;
      for (const auto& mistake : opened.mistakes)
        text += render(mistake, opened.files, Language::english) + "\n";
      return std::unexpected(text);
    }
    report::Legend legend = legend_of(*opened.programme, fs::path(programme).filename().string());
    legend.synthetic = synthetic;
    interchange::CompiledProgramme& read = *opened.programme;
    PlannedRoads roads{read.programme.start, std::move(read.programme.roads),
                       std::move(read.milestones)};
    return server::Plan{std::move(read.scenario), std::move(legend), std::move(roads)};
  };
}

// A demonstration goes on where its history ends, so that what is due there is due now, and its
// people may let time pass; any other synthetic history is ahead only when it ends after today.
void set_clock(server::Settings& settings, Instant last) {
  const Duration ahead = last - now();
  const bool shifted = settings.synthetic && (settings.demo || ahead > Duration{});
  const auto shift_us = std::make_shared<std::atomic<std::int64_t>>(shifted ? ahead.us : 0);
  settings.clock = [shift_us] { return now() + Duration{*shift_us}; };
  if (settings.demo) settings.move_clock = [shift_us](Duration by) { *shift_us += by.us; };
}

std::string host_of(const std::string& origin) {
  const auto begin = origin.find("://");
  std::string host = begin == origin.npos ? origin : origin.substr(begin + 3);
  return host.substr(0, host.find(':'));
}

std::string origin_of(const ServeOptions& options, std::uint16_t port) {
  if (!options.origin.empty()) return options.origin;
  const std::string scheme = options.tls_certificate.empty() ? "http" : "https";
  const std::string host = is_loopback(options.listen) ? "localhost" : options.listen;
  return scheme + "://" + host + ":" + std::to_string(port);
}

std::string first_line_of(const std::string& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

std::optional<account::OidcSettings> provider_of(const ServeOptions& options,
                                                 const std::string& origin) {
  if (options.oidc_issuer.empty()) return std::nullopt;
  account::OidcSettings settings;
  settings.issuer = options.oidc_issuer;
  settings.client_id = options.oidc_client;
  if (!options.oidc_secret_file.empty())
    settings.client_secret = first_line_of(options.oidc_secret_file);
  settings.redirect_uri = origin + "/api/session/oidc/callback";
  settings.plain_loopback = options.oidc_issuer.starts_with("http://");
  return settings;
}

// The link of the very first start; nothing when somebody has an account already.
ExitCode invite_first(Application& app, const std::string& origin, Console& console) {
  const auto none = app.accounts->accounts.none();
  if (!none) return console.fail(ExitCode::no_storage, Phrase::serve_failed, none.error().detail);
  if (!*none) return ExitCode::ok;
  UserId chosen{};
  const auto state = app.live->state();
  for (std::uint32_t n = 1; const User& user : state->users) {
    const bool fits = user.active && (user.roles & role_set(Role::administrator)) != 0;
    if (fits && !some(chosen)) chosen = static_cast<UserId>(n);
    ++n;
  }
  if (!some(chosen)) return console.fail(ExitCode::wrong_use, Phrase::serve_no_administrator);
  const Instant at = app.live->now();
  auto made = app.accounts->accounts.create(number(chosen), first_name, at);
  auto token =
      made ? app.accounts->links.make(number(chosen), account::LinkPurpose::first_administrator,
                                      link_lifetime, at)
           : account::Result<std::string>{std::unexpected(made.error())};
  if (!token) return console.fail(ExitCode::no_storage, Phrase::serve_failed, token.error().detail);
  console.print(console.say(Phrase::serve_first_link, number(chosen), first_name,
                            origin + "/link#" + *token) +
                "\n");
  return ExitCode::ok;
}

// Runs until the person or the system wants it to end. Signals are blocked in all threads.
void wait_for_end(const sigset_t& signals) {
  int signal = 0;
  ::sigwait(&signals, &signal);
}

struct Journal {
  std::ofstream file;
  std::ostream* out = nullptr;
};

std::expected<Journal, ExitCode> open_journal(const std::string& where, Console& console) {
  Journal journal;
  if (where == "-") {
    journal.out = &std::cerr;
  } else if (!where.empty()) {
    journal.file.open(where, std::ios::app);
    if (!journal.file.is_open())
      return std::unexpected(
          console.fail(ExitCode::no_storage, Phrase::cannot_write, where, "cannot open"));
  }
  return journal;
}

ExitCode run(server::Settings settings, const ServeOptions& options, const sigset_t& signals,
             Console& console) {
  const fs::path ledger = settings.ledger;
  auto app = Application::open(std::move(settings));
  if (!app) return console.fail(ExitCode::no_storage, Phrase::serve_failed, app.error());
  http::ServerOptions how;
  how.address = options.listen == "localhost" ? "127.0.0.1" : options.listen;
  how.port = options.port;
  if (!options.tls_certificate.empty())
    how.tls = std::make_unique<http::Tls>(options.tls_certificate, options.tls_key);
  auto server = http::Server::open(std::move(how), **app);
  if (!server) return console.fail(ExitCode::wrong_use, Phrase::serve_failed, server.error());
  const std::string origin = origin_of(options, (*server)->port());
  (*app)->carried_by(server->get());
  if (!(*app)->demo_token.empty())
    if (const auto named = name_demo_people(**app); !named)
      return console.fail(ExitCode::no_storage, Phrase::serve_failed, named.error().detail);
  console.print(console.say(Phrase::serve_listening, ledger.string(), origin) + "\n");
  if (!(*app)->web.has("/")) console.print(console.say(Phrase::serve_no_pages) + "\n");
  if (!(*app)->demo_token.empty())
    console.print(console.say(Phrase::serve_demo_link, origin + "/demo#" + (*app)->demo_token) +
                  "\n");
  else if (const ExitCode code = invite_first(**app, origin, console); code != ExitCode::ok)
    return code;
  static_cast<void>(console.flush());
  (*server)->start();
  wait_for_end(signals);
  (*app)->begin_stop();
  (*server)->stop();
  console.print(console.say(Phrase::serve_ended) + "\n");
  return ExitCode::ok;
}

}  // namespace

ExitCode serve(const ServeOptions& options, Console& console) {
  if (options.openapi) {
    console.print(server::openapi() + "\n");
    return ExitCode::ok;
  }
  if (options.ledger.empty()) return console.fail(ExitCode::wrong_use, Phrase::wrong_use, "LEDGER");
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  auto looked = look_at_ledger(console, options.ledger);
  if (!looked) return looked.error();
  if (const auto code = refused(options, looked->legend.synthetic, console)) return *code;
  const auto opened = programme_of(console, *looked, options.ledger, options.programme);
  if (!opened) return opened.error();
  auto journal = open_journal(options.journal, console);
  if (!journal) return journal.error();
  const std::string programme =
      options.programme.empty() ? programme_beside(options.ledger).string() : options.programme;

  server::Settings settings;
  settings.ledger = options.ledger;
  settings.accounts = beside(options.ledger, ".accounts");
  settings.vault = beside(options.ledger, ".vault");
  settings.synthetic = looked->legend.synthetic;
  settings.demo = options.demo;
  set_clock(settings, looked->replayed.state.now);
  settings.names = std::move(looked->legend);
  if (*opened) settings.open_plan = plan_opener(programme, settings.synthetic);
  settings.forecast_threads = options.forecast_threads != 0
                                  ? options.forecast_threads
                                  : std::max(1U, std::thread::hardware_concurrency());
  settings.secure = !options.tls_certificate.empty() || options.origin.starts_with("https://");
  const std::string origin = origin_of(options, options.port);
  settings.party = {host_of(origin), "Meguri", {origin}};
  settings.provider = provider_of(options, origin);
  settings.web = server::built_pages();
  settings.journal = journal->out == nullptr && journal->file.is_open()
                         ? static_cast<std::ostream*>(&journal->file)
                         : journal->out;
  return run(std::move(settings), options, signals, console);
}

}  // namespace meguri::app
