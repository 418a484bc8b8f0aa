// A server that is killed in the middle of its work: what it acknowledged is in the ledger, what it
// did not can be sent again with the same key, and nothing is there twice.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>

#include "ledger/verify.hpp"
#include "server/test_server.hpp"

namespace meguri {
namespace {

using test::Folder;
using test::RawAnswer;
using test::RawClient;

struct Child {
  pid_t process = 0;
  std::uint16_t port = 0;
  std::string cookie, csrf;
};

// Serves the ledger of `folder` in a process of its own, for the coordinator.
Child serve_in_child(const Folder& folder) {
  int line[2];
  REQUIRE(::pipe(line) == 0);
  const pid_t process = ::fork();
  if (process == 0) {
    auto app = server::Application::open(test::settings_in(folder));
    auto carrier = app ? http::Server::open({}, **app)
                       : std::expected<std::unique_ptr<http::Server>, std::string>{
                             std::unexpected(app.error())};
    if (!carrier) ::_exit(1);
    auto& accounts = *(*app)->accounts;
    const auto now = (*app)->live->now();
    const std::uint32_t user = number(test::cast::coordinator);
    static_cast<void>(accounts.accounts.create(user, "coordinator", now));
    const auto session = accounts.sessions.start(user, account::Means::password, "127.0.0.1", now);
    if (!session) ::_exit(1);
    (*carrier)->start();
    const std::string hello =
        std::to_string((*carrier)->port()) + " " + session->token + " " + session->csrf + "\n";
    if (::write(line[1], hello.data(), hello.size()) < 0) ::_exit(1);
    for (;;) ::pause();
  }
  ::close(line[1]);
  std::string hello;
  char c = 0;
  while (::read(line[0], &c, 1) == 1 && c != '\n') hello += c;
  ::close(line[0]);
  Child child;
  child.process = process;
  std::istringstream in(hello);
  in >> child.port >> child.cookie >> child.csrf;
  REQUIRE(!child.csrf.empty());
  return child;
}

void kill(const Child& child) {
  ::kill(child.process, SIGKILL);
  ::waitpid(child.process, nullptr, 0);
}

std::string proposal(const Child& child, std::uint64_t key) {
  const std::string body = R"({"patient":"P)" + std::to_string(1'000 + key) +
                           R"(","site":2,"protocol":1,"note":"referred"})";
  return "POST /api/commands/ProposeCourse HTTP/1.1\r\nHost: localhost\r\nCookie: meguri=" +
         child.cookie + "\r\nX-CSRF: " + child.csrf +
         "\r\nContent-Type: application/json\r\nIdempotency-Key: " + std::to_string(key) +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST_CASE("killed in the middle of a submit, the server loses nothing that it acknowledged") {
  const Folder folder;
  test::make_ledger(folder / "programme.db");
  std::map<std::uint64_t, std::int64_t> acknowledged;
  std::uint64_t key = 5'000;
  for (int round = 0; round < 6; ++round) {
    const Child child = serve_in_child(folder);
    {
      RawClient client(child.port);
      const std::uint64_t first = key;
      for (int n = 0; n < 20; ++n) client.send(proposal(child, ++key));
      const int answers = 3 * round;  // read so many, then kill it while it works on the others
      for (int n = 1; n <= answers; ++n) {
        const RawAnswer answer = client.read_answer();
        REQUIRE_MESSAGE(answer.status == 200, answer.body);
        acknowledged[first + static_cast<std::uint64_t>(n)] = test::number_at(answer, "record");
      }
      kill(child);
    }
    const auto log = open_sqlite_log(folder / "programme.db", SqliteMode::read);
    REQUIRE(log.has_value());
    const auto verified = verify(**log);
    REQUIRE_MESSAGE(verified.has_value(), verified.error().what);
  }
  const Child child = serve_in_child(folder);
  RawClient client(child.port);
  std::map<std::int64_t, std::uint64_t> records;
  for (std::uint64_t again = 5'001; again <= key; ++again) {
    const RawAnswer answer = client.ask(proposal(child, again));
    REQUIRE_MESSAGE(answer.status == 200, answer.body);
    const std::int64_t record = test::number_at(answer, "record");
    CHECK(records.emplace(record, again).second);
    const auto before = acknowledged.find(again);
    if (before != acknowledged.end()) CHECK(before->second == record);
  }
  CHECK(acknowledged.size() == 45);
  kill(child);
}

}  // namespace
}  // namespace meguri
