#include "server/forecast_watch.hpp"

#include <chrono>

#include "ledger/encode.hpp"
#include "server/shapes.hpp"

namespace meguri::server {
namespace {

constexpr std::chrono::milliseconds look_every{20};

// An event of several lines is several lines of data: one line break ends a field, two the event.
// Source: WHATWG HTML, 9.2.6 Interpreting an event stream.
std::string event(std::string_view name, std::string_view data) {
  std::string text = "event: ";
  text.append(name).append("\ndata: ");
  for (const char c : data) c == '\n' ? text.append("\ndata: ") : text.append(1, c);
  return text + "\n\n";
}

}  // namespace

ForecastWatch::ForecastWatch(const ForecastJobs& jobs) : jobs_(jobs), thread_([this] { run(); }) {}

ForecastWatch::~ForecastWatch() {
  stop();
  thread_.join();
}

void ForecastWatch::watch(std::uint64_t id, Show show, std::shared_ptr<http::EventStream> stream) {
  const std::lock_guard lock{mutex_};
  if (stopping_) return stream->close();
  watchers_.push_back({id, std::move(show), std::move(stream)});
  wake_.notify_all();
}

void ForecastWatch::stop() {
  const std::lock_guard lock{mutex_};
  stopping_ = true;
  for (Watcher& watcher : watchers_) watcher.stream->close();
  watchers_.clear();
  wake_.notify_all();
}

void ForecastWatch::run() {
  std::unique_lock lock{mutex_};
  while (!stopping_) {
    if (watchers_.empty())
      wake_.wait(lock, [&] { return stopping_ || !watchers_.empty(); });
    else
      wake_.wait_for(lock, look_every, [&] { return stopping_; });
    for (auto one = watchers_.begin(); one != watchers_.end();)
      one = tell(*one) ? std::next(one) : watchers_.erase(one);
  }
}

bool ForecastWatch::tell(Watcher& watcher) const {
  const auto job = jobs_.find(watcher.id);
  if (!job) return watcher.stream->close(), false;
  if (job->version == watcher.seen) return watcher.stream->is_open();
  watcher.seen = job->version;
  const bool ended = job->status > ForecastStatus::running;
  std::string text =
      event("progress", encoded(ForecastProgress{job->runs_done, job->question.runs}));
  if (job->step.planned.get() != watcher.shown || ended) {
    watcher.shown = job->step.planned.get();
    text += event("result", watcher.show(*job));
  }
  const bool sent = watcher.stream->send(text);
  if (ended) watcher.stream->close();
  return sent && !ended;
}

}  // namespace meguri::server
