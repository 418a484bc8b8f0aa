// Tells everybody who listens what changed, as server-sent events: kinds and numbers of what they
// may see, never bodies. The id of an event is its record's index, so whoever was away says what
// they saw last and hears the rest.
#pragma once

#include <list>
#include <thread>

#include "http/message.hpp"
#include "server/caller.hpp"
#include "server/live.hpp"

namespace meguri::server {

class EventHub {
public:
  // `still_there`: asked now and then whether a listener's session stands.
  EventHub(Live& live, std::function<bool(const Caller&)> still_there);
  ~EventHub();

  // Tells the records after `after` first; nothing: only what comes. Too far back (more than
  // 1,000 records): the event `reset`, and then what comes.
  void listen(Caller caller, std::optional<std::uint64_t> after,
              std::shared_ptr<http::EventStream> stream);
  void stop();
  [[nodiscard]] std::size_t listeners() const;

private:
  struct Listener {
    Caller caller;
    std::uint64_t told{};  // records before this one are told
    std::shared_ptr<http::EventStream> stream;
  };
  void run();
  // False: the listener is gone.
  [[nodiscard]] bool tell(Listener& listener, std::uint64_t size) const;

  Live& live_;
  std::function<bool(const Caller&)> still_there_;
  mutable std::mutex mutex_;
  std::list<Listener> listeners_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace meguri::server
