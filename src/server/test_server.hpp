// For tests only: a server of the small programme on a free port, and browsers that ask it.
#pragma once

#include <boost/json/parse.hpp>

#include "http/raw_client_test.hpp"
#include "server/application.hpp"
#include "server/test_ledger.hpp"

namespace meguri::test {

inline server::Settings settings_in(const Folder& folder) {
  server::Settings settings;
  settings.ledger = folder / "programme.db";
  settings.accounts = folder / "programme.accounts";
  settings.vault = folder / "programme.vault";
  settings.party = {"localhost", "Meguri", {"http://localhost"}};
  settings.accounts_options.password_cost = {1, 8192};
  settings.clock = wall_clock;
  return settings;
}

// Programme, server and everything beside it, for as long as it lives.
class TestServer {
public:
  TestServer() : TestServer([](server::Settings&) {}) {}
  explicit TestServer(const std::function<void(server::Settings&)>& change) {
    make_ledger(folder_ / "programme.db");
    server::Settings settings = settings_in(folder_);
    change(settings);
    open(std::move(settings));
  }
  ~TestServer() { close(); }
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  void open(server::Settings settings) {
    auto opened = server::Application::open(std::move(settings));
    REQUIRE_MESSAGE(opened.has_value(), opened.error());
    app_ = *std::move(opened);
    auto carrier = http::Server::open({}, *app_);
    REQUIRE_MESSAGE(carrier.has_value(), carrier.error());
    carrier_ = *std::move(carrier);
    app_->carried_by(carrier_.get());
    carrier_->start();
  }
  void close() {
    if (app_) app_->begin_stop();
    if (carrier_) carrier_->stop();
    carrier_.reset();
    app_.reset();
  }

  [[nodiscard]] server::Application& app() const { return *app_; }
  [[nodiscard]] std::uint16_t port() const { return carrier_->port(); }
  [[nodiscard]] const Folder& folder() const { return folder_; }

private:
  Folder folder_;
  std::unique_ptr<server::Application> app_;
  std::unique_ptr<http::Server> carrier_;
};

// One browser; signed in as somebody or as nobody.
class Browser {
public:
  explicit Browser(const TestServer& server, UserId user = {})
      : port_(server.port()), client_(std::make_unique<RawClient>(port_)) {
    if (!some(user)) return;
    auto& accounts = *server.app().accounts;
    const Instant now = server.app().live->now();
    if (!accounts.accounts.find(number(user)))
      REQUIRE(accounts.accounts.create(number(user), "user-" + std::to_string(number(user)), now)
                  .has_value());
    const auto session =
        accounts.sessions.start(number(user), account::Means::password, "127.0.0.1", now);
    REQUIRE(session.has_value());
    take(session->token, session->csrf);
  }

  void take(std::string token, std::string csrf) {
    cookie_ = std::move(token);
    csrf_ = std::move(csrf);
  }
  [[nodiscard]] const std::string& csrf() const { return csrf_; }

  RawAnswer ask(const std::string& method, const std::string& path, const std::string& body = "",
                const std::string& headers = "") {
    send(method, path, body, headers);
    return client_->read_answer(method == "HEAD");
  }
  void send(const std::string& method, const std::string& path, const std::string& body = "",
            const std::string& headers = "") {
    std::string request = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers;
    if (!cookie_.empty()) request += "Cookie: meguri=" + cookie_ + "\r\n";
    if (method != "GET" && !csrf_.empty()) request += "X-CSRF: " + csrf_ + "\r\n";
    const bool typed = headers.find("Content-Type") != headers.npos;
    if (!body.empty() && !typed) request += "Content-Type: application/json\r\n";
    if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    client_->send(request + "\r\n" + body);
  }
  RawAnswer get(const std::string& path, const std::string& headers = "") {
    return ask("GET", path, "", headers);
  }
  RawAnswer command(const std::string& type, const std::string& fields, std::uint64_t key = 0,
                    const std::string& query = "") {
    const std::string header = key == 0 ? "" : "Idempotency-Key: " + std::to_string(key) + "\r\n";
    return ask("POST", "/api/commands/" + type + query, fields, header);
  }
  [[nodiscard]] RawClient& client() { return *client_; }

private:
  std::uint16_t port_;
  std::unique_ptr<RawClient> client_;
  std::string cookie_, csrf_;
};

inline boost::json::value json_in(const RawAnswer& answer) {
  boost::system::error_code failed;
  auto value = boost::json::parse(answer.body, failed);
  REQUIRE_MESSAGE(!failed, answer.head << answer.body);
  return value;
}
inline std::string text_at(const RawAnswer& answer, const std::string& key) {
  const auto json = json_in(answer);
  const auto* const found = json.as_object().if_contains(key);
  return found != nullptr && found->is_string() ? std::string(found->as_string().c_str()) : "";
}
inline std::int64_t number_at(const RawAnswer& answer, const std::string& key) {
  const auto json = json_in(answer);
  const auto* const found = json.as_object().if_contains(key);
  return found != nullptr && found->is_int64() ? found->as_int64() : -1;
}

// A course with its identifier, ordered: course 1 and order 1 for the first patient.
inline void enrol(Browser& coordinator, int patient = 1) {
  const std::string course = std::to_string(patient);
  const std::string reference = "PT000" + course;
  const auto done = [&](const std::string& type, const std::string& fields) {
    const RawAnswer answer = coordinator.command(type, fields);
    REQUIRE_MESSAGE(answer.status == 200, type << answer.body);
  };
  done("ProposeCourse", R"({"patient":")" + reference + R"(","site":2,"protocol":1})");
  done("RecordScreening", R"({"course":)" + course + R"(,"passed":true})");
  done("RecordConsent", R"({"course":)" + course + R"(,"valid_until":"never"})");
  done("AssignIdentity", R"({"course":)" + course + "}");
  done("PlaceOrder",
       R"({"course":)" + course + R"(,"donor":0,"protocol":0,"reason":"first","replaces":0})");
}

}  // namespace meguri::test
