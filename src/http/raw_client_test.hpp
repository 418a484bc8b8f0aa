// For tests only: a client that writes bytes to a socket and reads bytes from it, so that a test
// can be slow, wrong, impatient or half gone, as no library lets it be.
#pragma once

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace meguri::test {

struct RawAnswer {
  int status = 0;  // 0: the connection ended before an answer
  std::string head;
  std::string body;

  [[nodiscard]] std::string header(std::string_view name) const {
    const auto at = head.find("\r\n" + std::string(name) + ": ");
    if (at == head.npos) return "";
    const auto begin = at + 4 + name.size();
    return head.substr(begin, head.find("\r\n", begin) - begin);
  }
};

class RawClient {
public:
  explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in place{};
    place.sin_family = AF_INET;
    place.sin_port = htons(port);
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr* const address = reinterpret_cast<sockaddr*>(&place);  // as connect() wants it
    REQUIRE(::connect(socket_, address, sizeof place) == 0);
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  // False: the other side has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }

  // What has come when `until` is in it, the connection ends, or the time is over.
  std::string read_until(std::string_view until, int milliseconds = 5'000) {
    while (waiting_.find(until) == waiting_.npos && read_more(milliseconds)) {
    }
    return waiting_;
  }
  // One answer with its length or in chunks, or to the end of the connection.
  RawAnswer read_answer(bool head_only = false) {
    RawAnswer answer;
    while (true) {
      read_until("\r\n\r\n");
      const auto end = waiting_.find("\r\n\r\n");
      if (end == waiting_.npos) return answer;
      answer.head = waiting_.substr(0, end + 2);
      waiting_.erase(0, end + 4);
      answer.status = std::stoi(answer.head.substr(9, 3));
      if (answer.status != 100) break;
    }
    if (head_only || answer.status == 204 || answer.status == 304) return answer;
    if (answer.header("Transfer-Encoding") == "chunked") return read_chunks(answer);
    const std::string length = answer.header("Content-Length");
    const std::size_t wanted = length.empty() ? std::string::npos : std::stoul(length);
    while (waiting_.size() < wanted && read_more()) {
    }
    answer.body = waiting_.substr(0, wanted);
    waiting_.erase(0, answer.body.size());
    return answer;
  }
  RawAnswer ask(std::string_view bytes) {
    send(bytes);
    return read_answer();
  }
  [[nodiscard]] bool is_closed(int milliseconds = 5'000) {
    while (read_more(milliseconds)) {
    }
    return closed_;
  }
  [[nodiscard]] int socket() const { return socket_; }

private:
  bool read_more(int milliseconds = 5'000) {
    pollfd wanted{socket_, POLLIN, 0};
    if (closed_ || ::poll(&wanted, 1, milliseconds) <= 0) return false;
    char room[65536];
    const auto got = ::recv(socket_, room, sizeof room, 0);
    if (got <= 0) return closed_ = true, false;
    waiting_.append(room, static_cast<std::size_t>(got));
    return true;
  }
  RawAnswer read_chunks(RawAnswer answer) {
    while (true) {
      read_until("\r\n");
      const auto line = waiting_.find("\r\n");
      if (line == waiting_.npos) return answer.status = 0, answer;  // broken off
      const std::size_t size = std::stoul(waiting_.substr(0, line), nullptr, 16);
      while (waiting_.size() < line + 4 + size && read_more()) {
      }
      if (waiting_.size() < line + 4 + size) return answer.status = 0, answer;
      answer.body += waiting_.substr(line + 2, size);
      waiting_.erase(0, line + 4 + size);
      if (size == 0) return answer;
    }
  }

  int socket_;
  std::string waiting_;
  bool closed_ = false;
};

}  // namespace meguri::test
