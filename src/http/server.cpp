#include "http/server.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <thread>

#include "http/connection.hpp"

namespace meguri::http {
namespace {

using boost::system::error_code;
using Tcp = asio::ip::tcp;

// "\x08http/1.1": the one protocol that is spoken inside TLS.
int choose_protocol(SSL*, const unsigned char** out, unsigned char* length,
                    const unsigned char* offered, unsigned int offered_length, void*) {
  static constexpr unsigned char ours[] = "\x08http/1.1";
  unsigned char* chosen = nullptr;
  const int found =
      SSL_select_next_proto(&chosen, length, ours, sizeof ours - 1, offered, offered_length);
  *out = chosen;
  return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

std::expected<std::unique_ptr<asio::ssl::context>, std::string> context_of(const Tls& tls) {
  auto context = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
  SSL_CTX* const native = context->native_handle();
  SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
  SSL_CTX_set_options(
      native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_cipher_list(native, "ECDHE+AESGCM:ECDHE+CHACHA20");
  SSL_CTX_set_alpn_select_cb(native, choose_protocol, nullptr);
  error_code failed;
  context->use_certificate_chain_file(tls.certificate_chain_file, failed);
  if (failed) return std::unexpected(tls.certificate_chain_file + ": " + failed.message());
  context->use_private_key_file(tls.private_key_file, asio::ssl::context::pem, failed);
  if (failed) return std::unexpected(tls.private_key_file + ": " + failed.message());
  return context;
}

}  // namespace

struct Server::Engine {
  Engine(Service& service, const Limits& limits)
      : floor(service, limits), acceptor(floor.io), timer(floor.io) {}

  std::expected<void, std::string> listen(const ServerOptions& options);
  void accept();
  void make_room();
  void begin_stop();

  Floor floor;
  std::unique_ptr<asio::ssl::context> tls;
  asio::basic_socket_acceptor<Tcp, Executor> acceptor;
  asio::steady_timer timer;  // of the stop; or until the next try when no socket could be had
  std::uint16_t port = 0;
  std::thread thread;
};

std::expected<void, std::string> Server::Engine::listen(const ServerOptions& options) {
  error_code failed;
  const auto address = asio::ip::make_address(options.address, failed);
  if (failed) return std::unexpected(options.address + ": " + failed.message());
  const Tcp::endpoint place{address, options.port};
  acceptor.open(place.protocol(), failed);
  if (!failed) acceptor.set_option(asio::socket_base::reuse_address(true), failed);
  if (!failed) acceptor.bind(place, failed);
  if (!failed) acceptor.listen(asio::socket_base::max_listen_connections, failed);
  if (failed)
    return std::unexpected(options.address + ":" + std::to_string(options.port) + ": " +
                           failed.message());
  port = acceptor.local_endpoint().port();
  return {};
}

void Server::Engine::accept() {
  acceptor.async_accept([this](error_code failed, Socket socket) {
    if (floor.stopping) return;
    if (!failed) {
      make_room();
      if (floor.connections.size() < floor.limits.connections)
        make_connection(floor, std::move(socket), tls.get())->begin();
      return accept();
    }
    timer.expires_after(Milliseconds{100});  // no file descriptor is free: others must end first
    timer.async_wait([this](error_code stopped) {
      if (!stopped && !floor.stopping) accept();
    });
  });
}

// When all places are taken, the connection that waits longest for a request gives up its own.
void Server::Engine::make_room() {
  if (floor.connections.size() < floor.limits.connections) return;
  Connection* oldest = nullptr;
  for (Connection* const one : floor.connections) {
    if (one->waiting_since() == nullptr) continue;
    if (oldest == nullptr || *one->waiting_since() < *oldest->waiting_since()) oldest = one;
  }
  if (oldest == nullptr) return;
  floor.connections.erase(oldest);
  oldest->cut();
}

void Server::Engine::begin_stop() {
  if (floor.stopping) return;
  floor.stopping = true;
  error_code ignored;
  acceptor.close(ignored);
  floor.all_gone = [this] {
    timer.cancel();
    floor.work.reset();
  };
  timer.expires_after(floor.limits.stop_grace);
  timer.async_wait([this](error_code stopped) {
    if (stopped) return;
    for (Connection* const one : std::set(floor.connections)) one->cut();
  });
  if (floor.connections.empty()) floor.all_gone();
  for (Connection* const one : std::set(floor.connections)) one->finish();
}

Server::Server(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}
Server::~Server() { stop(); }

std::expected<std::unique_ptr<Server>, std::string> Server::open(ServerOptions options,
                                                                 Service& service) {
  auto engine = std::make_unique<Engine>(service, options.limits);
  if (options.tls) {
    auto context = context_of(*options.tls);
    if (!context) return std::unexpected(context.error());
    engine->tls = *std::move(context);
  }
  if (auto listening = engine->listen(options); !listening)
    return std::unexpected(listening.error());
  return std::unique_ptr<Server>{new Server{std::move(engine)}};
}

void Server::start() {
  engine_->accept();
  engine_->thread = std::thread([engine = engine_.get()] { engine->floor.io.run(); });
}

void Server::stop() {
  if (!engine_->thread.joinable()) return;
  asio::post(engine_->floor.io, [engine = engine_.get()] { engine->begin_stop(); });
  engine_->thread.join();
}

std::uint16_t Server::port() const { return engine_->port; }

Traffic Server::traffic() const {
  const Floor& floor = engine_->floor;
  return {floor.open.load(), floor.accepted.load(), floor.requests.load(), floor.bytes_sent.load()};
}

}  // namespace meguri::http
