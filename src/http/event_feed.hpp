// The sending end of an event stream: bytes that wait for their connection. Internal to src/http.
#pragma once

#include <mutex>

#include "http/connection.hpp"

namespace meguri::http {

class EventFeed final : public EventStream {
public:
  EventFeed(Floor& floor, std::weak_ptr<Connection> to) : floor_(floor), to_(std::move(to)) {}

  bool send(std::string_view bytes) override;
  void close() override;
  [[nodiscard]] bool is_open() const override;

  // For the connection: what waits; empty when nothing does.
  [[nodiscard]] std::string take();
  // For the connection that ends: nobody may touch the floor from here on.
  void end();

private:
  void wake();  // with the lock

  Floor& floor_;  // valid while open_
  std::weak_ptr<Connection> to_;
  mutable std::mutex mutex_;
  std::string waiting_;
  bool open_ = true;
  bool woken_ = false;
};

}  // namespace meguri::http
