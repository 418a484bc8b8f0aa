#include "http/connection.hpp"

#include <array>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/rate_policy.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <optional>

#include "http/event_feed.hpp"

namespace meguri::http {
namespace {

namespace beast = boost::beast;
using boost::system::error_code;
using Plain = beast::basic_stream<asio::ip::tcp, Executor, beast::unlimited_rate_policy>;
using Secure = asio::ssl::stream<Plain>;

constexpr std::size_t piece_bytes = 256 * 1024;   // of an answer, in one write
constexpr std::size_t drained_max = 1024 * 1024;  // of a request that was refused
constexpr Milliseconds farewell{2'000};

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

std::string chunk(std::string_view piece) {
  std::array<char, 20> size{};
  const int length = std::snprintf(size.data(), size.size(), "%zx\r\n", piece.size());
  std::string framed(size.data(), static_cast<std::size_t>(length));
  framed += piece;
  return framed += "\r\n";
}

Response answer_of(Service& service, const Request& request) {
  try {
    return service.answer(request);
  } catch (...) {
    return service.refuse(request, Refused::failed);
  }
}

template <class Stream>
class Talk final : public Connection {
  static constexpr bool secure = std::is_same_v<Stream, Secure>;

public:
  template <class... Tls>
  Talk(Floor& floor, Socket socket, Tls&... tls)
      : floor_(floor), stream_(std::move(socket), tls...), heartbeat_(floor.io) {
    error_code ignored;
    lowest().socket().set_option(asio::ip::tcp::no_delay(true), ignored);
    const auto end = lowest().socket().remote_endpoint(ignored);
    if (!ignored) peer_ = end.address().to_string();
    floor_.add(*this);
  }
  ~Talk() override {
    if (feed_) feed_->end();
    floor_.remove(*this);
  }

  void begin() override {
    if constexpr (secure) {
      lowest().expires_after(floor_.limits.idle);
      stream_.async_handshake(asio::ssl::stream_base::server, [self = self()](error_code failed) {
        if (!failed) self->wait();
      });
    } else {
      wait();
    }
  }
  void finish() override {
    last_ = true;
    if (waiting_) cut();
    if (feed_) feed_->close();
  }
  void cut() override {
    waiting_ = false;
    if (feed_) feed_->end();
    heartbeat_.cancel();
    error_code ignored;
    lowest().socket().close(ignored);
  }

  void flush_events() override {
    if (!feed_ || writing_) return;
    buffer_out_ = feed_->take();
    if (!buffer_out_.empty()) return write_events();
    if (!feed_->is_open()) return say_farewell();
    heartbeat_.expires_after(floor_.limits.heartbeat);
    heartbeat_.async_wait([weak = std::weak_ptr<Talk>(self())](error_code stopped) {
      const auto talk = weak.lock();
      if (stopped || !talk || !talk->feed_->is_open()) return;
      talk->feed_->send(":\n\n");
    });
  }

private:
  std::shared_ptr<Talk> self() { return std::static_pointer_cast<Talk>(shared_from_this()); }
  Plain& lowest() {
    if constexpr (secure)
      return stream_.next_layer();
    else
      return stream_;
  }

  // Waits for the next request: the time until its header is complete is limited.
  void wait() {
    if (floor_.stopping || last_) return say_farewell();
    waiting_ = true;
    since_ = std::chrono::steady_clock::now();
    parser_.emplace();
    parser_->header_limit(floor_.limits.header_bytes);
    parser_->body_limit(boost::none);
    lowest().expires_after(floor_.limits.idle);
    beast::http::async_read_header(
        stream_, buffer_in_, *parser_,
        [self = self()](error_code failed, std::size_t) { self->on_header(failed); });
  }

  void on_header(error_code failed) {
    waiting_ = false;
    if (failed == beast::http::error::end_of_stream) return say_farewell();
    take_head();
    if (failed == beast::http::error::header_limit || failed == beast::http::error::buffer_overflow)
      return refuse(Refused::header_too_large);
    if (failed.category() ==
            beast::http::make_error_code(beast::http::error::bad_method).category() &&
        failed != beast::http::error::partial_message)
      return refuse(Refused::malformed);
    if (failed) return;  // gone, or too slow
    const bool host_missing = parser_->get().version() == 11 && request_.header("host").empty();
    if (host_missing) return refuse(Refused::malformed);
    const std::uint64_t most = floor_.service.body_max(request_);
    const auto length = parser_->content_length();
    if (length && *length > most) return refuse(Refused::body_too_large);
    parser_->body_limit(most);
    if (!parser_->is_done() && same_name(request_.header("expect"), "100-continue"))
      return say_continue();
    read_body();
  }

  void take_head() {
    const auto& message = parser_->get();
    request_ = {};
    request_.method = view(message.method_string());
    request_.target = view(message.target());
    request_.peer = peer_;
    request_.secure = secure;
    for (const auto& field : message)
      request_.headers.push_back(
          {std::string(view(field.name_string())), std::string(view(field.value()))});
  }

  void say_continue() {
    static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    lowest().expires_after(floor_.limits.write);
    asio::async_write(stream_, asio::buffer(go_on),
                      [self = self()](error_code failed, std::size_t) {
                        if (!failed) self->read_body();
                      });
  }

  void read_body() {
    if (parser_->is_done()) return take_request();
    lowest().expires_after(floor_.limits.body);
    beast::http::async_read(stream_, buffer_in_, *parser_,
                            [self = self()](error_code failed, std::size_t) {
                              if (failed == beast::http::error::body_limit)
                                return self->refuse(Refused::body_too_large);
                              if (failed == beast::error::timeout) return;
                              if (failed == beast::http::error::partial_message) return;
                              if (failed) return self->refuse(Refused::malformed);
                              self->take_request();
                            });
  }

  void take_request() {
    ++floor_.requests;
    request_.body = std::move(parser_->get().body());
    if (floor_.service.answers_at_once(request_)) return send(answer_of(floor_.service, request_));
    const bool taken = floor_.pool->submit([self = self()]() mutable {
      Talk& talk = *self;
      Response response = answer_of(talk.floor_.service, talk.request_);
      asio::post(talk.floor_.io,
                 [self = std::move(self), response = std::move(response)]() mutable {
                   self->send(std::move(response));
                 });
    });
    if (!taken) send(floor_.service.refuse(request_, Refused::overloaded));
  }

  // Answers a request that was not read to its end: the connection cannot go on.
  void refuse(Refused why) {
    ++floor_.requests;
    unread_ = last_ = true;
    send(floor_.service.refuse(request_, why));
  }

  void send(Response response) {
    response_ = std::move(response);
    http_1_0_ = parser_->get().version() == 10;
    keep_alive_ = parser_->get().keep_alive() && !response_.close && !last_ && !floor_.stopping &&
                  !response_.events && !(response_.pieces && http_1_0_);
    buffer_out_ = head_of(response_, floor_.date(), keep_alive_, http_1_0_);
    sent_ = 0;
    const bool no_content = request_.method == "HEAD" || response_.status == 304;
    if (no_content) response_ = {};
    write(no_content);
  }

  // Writes the head, if it is still there, and the next piece of the content.
  void write(bool no_content = false) {
    const std::string_view content = no_content ? std::string_view{} : response_.content();
    const std::string_view piece = content.substr(sent_, piece_bytes);
    sent_ += piece.size();
    lowest().expires_after(floor_.limits.write);
    const std::array<asio::const_buffer, 2> buffers{asio::buffer(buffer_out_),
                                                    asio::buffer(piece.data(), piece.size())};
    const bool more = sent_ < content.size();
    asio::async_write(stream_, buffers, [self = self(), more](error_code failed, std::size_t n) {
      self->floor_.bytes_sent += n;
      if (failed) return;
      self->buffer_out_.clear();
      if (more) return self->write();
      if (self->response_.pieces) return self->next_piece();
      if (self->response_.events) return self->begin_events();
      self->next_request();
    });
  }

  void next_request() {
    response_ = {};
    if (keep_alive_) return wait();
    say_farewell();
  }

  void next_piece() {
    const bool taken = floor_.pool->submit([self = self()]() mutable {
      Talk& talk = *self;
      std::optional<std::string> piece;
      try {
        piece = talk.response_.pieces();
      } catch (...) {  // the client must see that this is not the whole
      }
      asio::post(talk.floor_.io, [self = std::move(self), piece = std::move(piece)]() mutable {
        piece ? self->write_piece(*piece) : self->cut();
      });
    });
    if (!taken) cut();
  }

  void write_piece(const std::string& piece) {
    const bool end = piece.empty();
    buffer_out_ = http_1_0_ ? piece : end ? std::string("0\r\n\r\n") : chunk(piece);
    lowest().expires_after(floor_.limits.write);
    asio::async_write(stream_, asio::buffer(buffer_out_),
                      [self = self(), end](error_code failed, std::size_t n) {
                        self->floor_.bytes_sent += n;
                        if (failed) return;
                        end ? self->next_request() : self->next_piece();
                      });
  }

  void begin_events() {
    feed_ = std::make_shared<EventFeed>(floor_, weak_from_this());
    watch_for_end();
    const auto take = std::move(response_.events);
    response_ = {};
    take(feed_);
    if (floor_.stopping || last_) feed_->close();
    flush_events();
  }

  // A client of an event stream has nothing more to say: whatever comes is its end.
  void watch_for_end() {
    lowest().expires_never();
    stream_.async_read_some(asio::buffer(scratch_), [self = self()](error_code, std::size_t) {
      if (!self->leaving_) self->cut();
    });
  }

  void write_events() {
    writing_ = true;
    heartbeat_.cancel();
    lowest().expires_after(floor_.limits.write);
    asio::async_write(stream_, asio::buffer(buffer_out_),
                      [self = self()](error_code failed, std::size_t n) {
                        self->writing_ = false;
                        self->floor_.bytes_sent += n;
                        if (failed) return self->cut();
                        self->flush_events();
                      });
  }

  // Ends the connection so that the other side can read what was said last.
  void say_farewell() {
    if (leaving_ || !lowest().socket().is_open()) return;
    leaving_ = true;
    if (feed_) return end_stream();
    if constexpr (secure) {
      if (unread_) return drain();
      lowest().expires_after(farewell);
      stream_.async_shutdown([self = self()](error_code) { self->cut(); });
    } else {
      error_code ignored;
      lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
      drain();
    }
  }

  // The read of watch_for_end() is still there; the client closes when it sees our end.
  void end_stream() {
    leaving_ = false;
    error_code ignored;
    lowest().socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
    heartbeat_.expires_after(farewell);
    heartbeat_.async_wait([self = self()](error_code stopped) {
      if (!stopped) self->cut();
    });
  }

  // Closing a socket with unread bytes resets it, and the answer may be lost: so they are read.
  void drain() {
    lowest().expires_after(farewell);
    stream_.async_read_some(asio::buffer(scratch_),
                            [self = self()](error_code failed, std::size_t n) {
                              self->drained_ += n;
                              if (failed || self->drained_ > drained_max) return self->cut();
                              self->drain();
                            });
  }

  Floor& floor_;
  Stream stream_;
  asio::basic_waitable_timer<std::chrono::steady_clock,
                             asio::wait_traits<std::chrono::steady_clock>, Executor>
      heartbeat_;
  std::string peer_;
  beast::flat_buffer buffer_in_;
  std::optional<beast::http::request_parser<beast::http::string_body>> parser_;
  Request request_;
  Response response_;
  std::string buffer_out_;
  std::size_t sent_ = 0, drained_ = 0;
  std::shared_ptr<EventFeed> feed_;
  std::array<char, 4096> scratch_{};
  bool keep_alive_ = false, http_1_0_ = false;
  bool last_ = false;     // no request after this one
  bool unread_ = false;   // the request was not read to its end
  bool leaving_ = false;  // what was to be said is said
  bool writing_ = false;  // events
};

}  // namespace

void Floor::add(Connection& connection) {
  connections.insert(&connection);
  open = connections.size();
  ++accepted;
}

void Floor::remove(Connection& connection) {
  connections.erase(&connection);
  open = connections.size();
  if (stopping && connections.empty() && all_gone) all_gone();
}

const std::string& Floor::date() {
  const std::time_t now = std::time(nullptr);
  if (now != date_of_) date_ = date_text(date_of_ = now);
  return date_;
}

std::shared_ptr<Connection> make_connection(Floor& floor, Socket socket, asio::ssl::context* tls) {
  if (tls != nullptr) return std::make_shared<Talk<Secure>>(floor, std::move(socket), *tls);
  return std::make_shared<Talk<Plain>>(floor, std::move(socket));
}

}  // namespace meguri::http
