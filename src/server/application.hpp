// The server of a programme: finds the route of a request, who asks, whether they may, and lets the
// route answer. Exceptions end here.
#pragma once

#include <map>
#include <memory>
#include <ostream>

#include "account/enrolment.hpp"
#include "account/oidc.hpp"
#include "account/sign_in.hpp"
#include "http/server.hpp"
#include "http/service.hpp"
#include "server/event_hub.hpp"
#include "server/forecast_jobs.hpp"
#include "server/forecast_watch.hpp"
#include "server/guard.hpp"
#include "server/journal.hpp"
#include "server/metrics.hpp"
#include "server/page_cache.hpp"
#include "server/route.hpp"
#include "server/web_files.hpp"
#include "vault/signing_desk.hpp"

namespace meguri::server {

struct Settings {
  std::filesystem::path ledger;
  std::filesystem::path accounts;  // file of the accounts
  std::filesystem::path vault;     // of the names
  vault::MasterKeySource master_key = vault::KeyFile{};
  vault::DeskSettings desk{};
  report::Legend names{};
  OpenPlan open_plan{};
  unsigned forecast_threads = 1;
  bool secure = false;
  bool synthetic = false;  // the ledger says that its data is made up
  bool demo = false;       // a newcomer may pick one of the people: synthetic and loopback only
  account::RelyingParty party{};
  std::optional<account::OidcSettings> provider{};  // a hospital's
  account::StoreOptions accounts_options{};
  std::vector<WebFile> web{};
  std::ostream* journal = nullptr;
  Clock clock{};
  std::function<void(Duration)> move_clock{};  // of a demonstration; empty: nobody moves time
};

class Application final : public http::Service {
public:
  // Error: a sentence (English) about the ledger or the accounts file.
  [[nodiscard]] static std::expected<std::unique_ptr<Application>, std::string> open(
      Settings settings);
  ~Application() override;

  [[nodiscard]] std::uint64_t body_max(const http::Request& head) const override;
  [[nodiscard]] bool answers_at_once(const http::Request& request) const override;
  [[nodiscard]] http::Response answer(const http::Request& request) override;
  [[nodiscard]] http::Response refuse(const http::Request& head, http::Refused why) override;

  // For metrics; the server that carries it. May be null.
  void carried_by(const http::Server* server) { server_ = server; }
  void begin_stop();  // ends event streams, so that a stop of the server need not wait for them

  // Makes a page, or sends again what was made a moment ago.
  [[nodiscard]] http::Response page(
      const Call& call,
      const std::function<std::optional<std::string>(const Sources&, const Viewer&)>& make);
  [[nodiscard]] std::string key_of(const http::Request& request, const Caller& caller) const;
  [[nodiscard]] PageState page_state() const;
  // What an account change or the end of a session must do.
  void forget_sessions() { guard.forget(); }

  const Settings settings;
  std::unique_ptr<Live> live;
  std::unique_ptr<account::AccountStore> accounts;
  std::unique_ptr<account::SignIn> sign_in;
  std::unique_ptr<account::Enrolment> enrolment;
  std::unique_ptr<vault::Vault> names;
  std::unique_ptr<vault::SigningDesk> desk;
  std::unique_ptr<account::Fetch> fetch;
  std::unique_ptr<account::OidcClient> provider;  // null: none
  std::string demo_token;                         // "" where there is no demonstration
  Guard guard;
  Journal journal;
  Metrics metrics;
  PageCache pages;
  WebFiles web;
  std::unique_ptr<ForecastJobs> forecasts;
  std::unique_ptr<ForecastWatch> watches;
  std::unique_ptr<EventHub> events;

private:
  Application(Settings chosen, std::unique_ptr<Live> opened,
              std::unique_ptr<account::AccountStore> store, std::unique_ptr<vault::Vault> people);
  [[nodiscard]] http::Response routed(const http::Request& request, const http::Target& target,
                                      const Match& found, Caller& caller);

  const http::Server* server_ = nullptr;

public:
  [[nodiscard]] const http::Server* server() const { return server_; }
};

}  // namespace meguri::server
