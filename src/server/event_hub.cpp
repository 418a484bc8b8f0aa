#include "server/event_hub.hpp"

#include <chrono>

#include "view/json.hpp"

namespace meguri::server {
namespace {

constexpr std::uint64_t behind_max = 1'000;
constexpr std::chrono::milliseconds look_every{250};
constexpr int looks_between_checks = 120;  // 30 s

}  // namespace

EventHub::EventHub(Live& live, std::function<bool(const Caller&)> still_there)
    : live_(live), still_there_(std::move(still_there)), thread_([this] { run(); }) {}

EventHub::~EventHub() {
  stop();
  if (thread_.joinable()) thread_.join();
}

void EventHub::listen(Caller caller, std::optional<std::uint64_t> after,
                      std::shared_ptr<http::EventStream> stream) {
  const std::uint64_t size = live_.head().size;
  std::uint64_t told = after ? *after + 1 : size;
  const bool lost = told > size || size - told > behind_max;
  if (lost) told = size;
  std::string hello = "retry: 2000\n\n";
  if (lost)
    hello += "event: reset\nid: " + std::to_string(size == 0 ? 0 : size - 1) + "\ndata: {}\n\n";
  if (!stream->send(hello)) return;
  const std::lock_guard lock{mutex_};
  if (stopping_) return stream->close();
  listeners_.push_back({std::move(caller), told, std::move(stream)});
}

void EventHub::stop() {
  {
    const std::lock_guard lock{mutex_};
    stopping_ = true;
    for (Listener& listener : listeners_) listener.stream->close();
    listeners_.clear();
  }
}

std::size_t EventHub::listeners() const {
  const std::lock_guard lock{mutex_};
  return listeners_.size();
}

void EventHub::run() {
  std::uint64_t seen = 0;
  for (int looks = 0;; ++looks) {
    const std::uint64_t size = live_.wait_beyond(seen, look_every);
    const std::lock_guard lock{mutex_};
    if (stopping_) return;
    seen = size;
    const bool check = looks % looks_between_checks == 0;
    for (auto one = listeners_.begin(); one != listeners_.end();) {
      const bool over = one->caller.ends_at <= live_.now() || (check && !still_there_(one->caller));
      if (over) one->stream->close();
      one = over || !tell(*one, size) ? listeners_.erase(one) : std::next(one);
    }
  }
}

bool EventHub::tell(Listener& listener, std::uint64_t size) const {
  if (listener.told >= size) return listener.stream->is_open();
  std::string text;
  live_.look([&](const Sources& sources, const Head&) {
    const Viewer viewer = viewer_of(sources.state, listener.caller.user, listener.caller.language);
    for (; listener.told < size; ++listener.told) {
      const auto change = change_view(sources, viewer, listener.told);
      if (!change) continue;
      text += "event: record\nid: " + std::to_string(listener.told) +
              "\ndata: " + encoded(*change) + "\n\n";
    }
  });
  return text.empty() ? listener.stream->is_open() : listener.stream->send(text);
}

}  // namespace meguri::server
