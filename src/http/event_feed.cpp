#include "http/event_feed.hpp"

#include <boost/asio/post.hpp>

namespace meguri::http {

bool EventFeed::send(std::string_view bytes) {
  const std::lock_guard lock{mutex_};
  if (!open_) return false;
  const bool fits = waiting_.size() + bytes.size() <= floor_.limits.stream_bytes;
  if (fits) waiting_ += bytes;
  wake();
  open_ = fits;
  return fits;
}

void EventFeed::close() {
  const std::lock_guard lock{mutex_};
  if (!open_) return;
  wake();
  open_ = false;
}

bool EventFeed::is_open() const {
  const std::lock_guard lock{mutex_};
  return open_;
}

std::string EventFeed::take() {
  const std::lock_guard lock{mutex_};
  woken_ = false;
  return std::exchange(waiting_, {});
}

void EventFeed::end() {
  const std::lock_guard lock{mutex_};
  open_ = false;
}

void EventFeed::wake() {
  if (woken_) return;
  woken_ = true;
  asio::post(floor_.io, [to = to_] {
    if (const auto connection = to.lock()) connection->flush_events();
  });
}

}  // namespace meguri::http
