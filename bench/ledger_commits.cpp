// What a durable command costs, beside what the disk and a bare SQLite loop cost, in turns on the
// same file system; prints one line of JSON:
//   ledger_commits FOLDER ROUNDS COMMITS CLIENTS
// A round: COMMITS times write + fdatasync on a growing file; COMMITS whole commands of one client;
// 16 x COMMITS rows of a bare SQLite loop, CLIENTS a transaction; as many commands of CLIENTS
// threads.
// FOLDER must not exist; it is made and left behind.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "cheap_command.hpp"
#include "programme/programme.hpp"
#include "stopwatch.hpp"
#include "storage/sqlite_handle.hpp"
#include "storage/sqlite_log.hpp"

using namespace meguri;
using bench::Stopwatch;

namespace {

constexpr std::size_t body_bytes = 256;
constexpr std::size_t hash_bytes = 32;

[[noreturn]] void stop(std::string_view why) {
  fmt::print(stderr, "ledger_commits: {}\n", why);
  std::exit(2);
}

// One kind of work, over all rounds.
struct Series {
  std::vector<double> per_s;      // by round: commands or rows
  std::vector<double> cpu_us;     // by round, each
  std::vector<double> latency_s;  // of each
};

template <class Work>
void measure(Series& series, std::uint64_t count, Work&& work) {
  const Stopwatch watch;
  work();
  const double wall_s = watch.wall_s();
  series.per_s.push_back(static_cast<double>(count) / wall_s);
  series.cpu_us.push_back(watch.cpu_s() * 1e6 / static_cast<double>(count));
}

template <class Work>
void timed(std::vector<double>& latency_s, Work&& work) {
  const Stopwatch watch;
  work();
  latency_s.push_back(watch.wall_s());
}

class GrowingFile {
public:
  explicit GrowingFile(const std::filesystem::path& path)
      : descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644)) {}
  ~GrowingFile() { ::close(descriptor_); }
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

  void append() {
    if (::write(descriptor_, record_.data(), record_.size()) < 0 || ::fdatasync(descriptor_) != 0)
      stop("the disk does not take a record");
  }

private:
  int descriptor_;
  std::string record_ = std::string(body_bytes + hash_bytes, 'x');
};

// The loop that anybody would write: no rule, no hash, nothing read.
class BareTable {
public:
  explicit BareTable(const std::filesystem::path& path)
      : connection_(open(path)),
        begin_(connection_.prepare("BEGIN IMMEDIATE")),
        insert_(connection_.prepare("INSERT INTO records VALUES (?1, ?2, ?3)")),
        commit_(connection_.prepare("COMMIT")) {}

  void append(std::uint64_t rows) {
    run(begin_);
    for (std::uint64_t i = 0; i < rows; ++i) {
      insert_.bind(1, ++last_);
      insert_.bind_blob(2, body_);
      insert_.bind_blob(3, hash_);
      run(insert_);
    }
    run(commit_);
  }

private:
  static Connection open(const std::filesystem::path& path) {
    auto connection =
        Connection::open(path.string(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, path.string());
    if (!connection) stop(connection.error().what);
    const int code = connection->run(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE records (position INTEGER PRIMARY KEY, body BLOB, hash BLOB)");
    if (code != SQLITE_OK) stop(connection->error(code).what);
    return *std::move(connection);
  }
  static void run(Statement& statement) {
    if (statement.step() != SQLITE_DONE) stop("SQLite does not take a row");
    statement.reset();
  }

  Connection connection_;
  Statement begin_, insert_, commit_;
  std::string body_ = std::string(body_bytes, 'x');
  std::string hash_ = std::string(hash_bytes, 'y');
  std::uint64_t last_ = 0;
};

// A live programme in a file of its own.
class Live {
public:
  explicit Live(const std::filesystem::path& path) {
    SqliteMode mode = SqliteMode::create;
    const OpenLog open_log = [path, mode]() mutable {
      auto log = open_sqlite_log(path, mode);
      mode = SqliteMode::write;
      return log;
    };
    auto opened = Programme::open(open_log, [this] { return now_ += Duration{1'000}; });
    if (!opened) stop(opened.error().what);
    programme_ = *std::move(opened);
    for (const Submission& submission : bench::cheap_programme()) submit(submission);
  }
  void submit(const Submission& submission) {
    if (const Answer answer = programme_->submit(submission); !answer) stop(answer.error().what);
  }
  [[nodiscard]] std::uint64_t next_id() { return next_id_++; }

private:
  Instant now_ = midnight_in_japan(*parse_date("2026-01-01"));
  std::unique_ptr<Programme> programme_;
  std::atomic<std::uint64_t> next_id_{bench::cheap_from};
};

void submit_by_many(Live& live, Series& series, std::uint64_t count, unsigned clients) {
  std::vector<std::vector<double>> latency_s(clients);
  std::vector<std::thread> threads;
  for (unsigned client = 0; client < clients; ++client)
    threads.emplace_back([&, client] {
      for (std::uint64_t i = 0; i < count / clients; ++i)
        timed(latency_s[client], [&] { live.submit(bench::cheap_command(live.next_id())); });
    });
  for (std::thread& thread : threads) thread.join();
  for (const std::vector<double>& one : latency_s)
    series.latency_s.insert(series.latency_s.end(), one.begin(), one.end());
}

double quantile(std::vector<double>& values, double p) {
  if (values.empty()) return 0;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(p * static_cast<double>(values.size() - 1))];
}

std::string to_json(Series& series) {
  const double p50_us = 1e6 * quantile(series.latency_s, 0.5);
  const double p99_us = 1e6 * quantile(series.latency_s, 0.99);
  return fmt::format("{{\"per_s\":[{}],\"cpu_us\":[{}],\"p50_us\":{},\"p99_us\":{}}}",
                     fmt::join(series.per_s, ","), fmt::join(series.cpu_us, ","), p50_us, p99_us);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) stop("usage: FOLDER ROUNDS COMMITS CLIENTS");
  const std::filesystem::path folder = argv[1];
  const std::uint64_t rounds = std::strtoull(argv[2], nullptr, 10);
  const std::uint64_t count = std::strtoull(argv[3], nullptr, 10);
  const auto clients = static_cast<unsigned>(std::strtoul(argv[4], nullptr, 10));
  if (!std::filesystem::create_directory(folder)) stop("the folder exists already");

  GrowingFile file(folder / "growing");
  BareTable bare(folder / "bare.db");
  Live one(folder / "one.db");
  Live many(folder / "many.db");
  Series sync, single, loop, group;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    measure(sync, count, [&] {
      for (std::uint64_t i = 0; i < count; ++i) timed(sync.latency_s, [&] { file.append(); });
    });
    measure(single, count, [&] {
      for (std::uint64_t i = 0; i < count; ++i)
        timed(single.latency_s, [&] { one.submit(bench::cheap_command(one.next_id())); });
    });
    const std::uint64_t transactions = std::max<std::uint64_t>(1, 16 * count / clients);
    measure(loop, transactions * clients, [&] {
      for (std::uint64_t i = 0; i < transactions; ++i)
        timed(loop.latency_s, [&] { bare.append(clients); });
    });
    measure(group, transactions * clients,
            [&] { submit_by_many(many, group, transactions * clients, clients); });
  }
  fmt::print("{{\"fdatasync\":{},\"one\":{},\"bare\":{},\"many\":{}}}\n", to_json(sync),
             to_json(single), to_json(loop), to_json(group));
}
