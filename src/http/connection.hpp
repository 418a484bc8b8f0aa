// One connection, and the floor on which all of them stand. Internal to src/http: this and the two
// sources that include it are where Asio shows. All of it runs on the server's one thread but what
// workers do between `submit` and the post that brings their answer back.
#pragma once

#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <functional>
#include <memory>
#include <set>

#include "http/server.hpp"
#include "http/worker_pool.hpp"

namespace meguri::http {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
using SteadyTime = std::chrono::steady_clock::time_point;

class Connection : public std::enable_shared_from_this<Connection> {
public:
  virtual ~Connection() = default;
  virtual void begin() = 0;
  virtual void finish() = 0;  // after what is being answered
  virtual void cut() = 0;     // now
  virtual void flush_events() = 0;

  // Waits for a request since then; nothing while it has one in hand.
  [[nodiscard]] const SteadyTime* waiting_since() const { return waiting_ ? &since_ : nullptr; }

protected:
  bool waiting_ = false;
  SteadyTime since_{};
};

struct Floor {
  Floor(Service& served, const Limits& within)
      : service(served), limits(within), work(io.get_executor()) {
    pool = std::make_unique<WorkerPool>(limits.workers, limits.requests_waiting);
  }

  void add(Connection& connection);
  void remove(Connection& connection);
  [[nodiscard]] const std::string& date();  // of now, made once a second

  Service& service;
  Limits limits;
  std::set<Connection*> connections;
  bool stopping = false;
  std::function<void()> all_gone;  // the last connection ended after a stop
  std::atomic<std::size_t> open{0};
  std::atomic<std::uint64_t> accepted{0}, requests{0}, bytes_sent{0};
  // The pool ends first, then what waits on `io`, which still looks at the connections above.
  asio::io_context io{1};
  asio::executor_work_guard<Executor> work;
  std::unique_ptr<WorkerPool> pool;

private:
  std::time_t date_of_ = 0;
  std::string date_;
};

// `tls`: none for a plain connection.
[[nodiscard]] std::shared_ptr<Connection> make_connection(Floor& floor, Socket socket,
                                                          asio::ssl::context* tls);

}  // namespace meguri::http
