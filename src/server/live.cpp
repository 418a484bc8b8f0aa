#include "server/live.hpp"

#include <algorithm>

#include "storage/sqlite_log.hpp"

namespace meguri::server {
namespace {

constexpr std::chrono::milliseconds look_every{500};

}  // namespace

Live::Live(std::filesystem::path path, report::Legend names, Clock clock)
    : path_(std::move(path)), clock_(std::move(clock)), follower_(std::move(names)) {}

std::expected<std::unique_ptr<Live>, StoreError> Live::open(const std::filesystem::path& ledger,
                                                            report::Legend names, Clock clock) {
  std::unique_ptr<Live> live{new Live{ledger, std::move(names), std::move(clock)}};
  auto programme = Programme::open([ledger] { return open_sqlite_log(ledger, SqliteMode::write); },
                                   live->clock_);
  if (!programme) return std::unexpected(programme.error());
  live->programme_ = *std::move(programme);
  for (std::unique_ptr<Log>* const log : {&live->log_, &live->records_log_}) {
    auto opened = open_sqlite_log(ledger, SqliteMode::read);
    if (!opened) return std::unexpected(opened.error());
    *log = *std::move(opened);
  }
  if (auto read = live->follower_.catch_up(*live->log_); !read)
    return std::unexpected(read.error());
  live->next_time_id_ = static_cast<std::uint64_t>(live->clock_().us);
  live->catch_up();
  return live;
}

Live::~Live() {
  stop_waiting();
  if (keeper_.joinable()) keeper_.join();
}

Head Live::head() const { return follower_.head(); }

Answer Live::submit(Submission submission) {
  pass_time();
  Answer answer = programme_->submit(std::move(submission));
  catch_up();
  return answer;
}

Trial Live::try_out(const Submission& submission) {
  pass_time();
  const auto state = programme_->state();
  const Instant at = std::max(clock_(), state->now);
  Events events;
  const Meta meta{at, submission.by, submission.command_id, !submission.note.empty(), {}};
  const Verdict verdict = decide(*state, submission.command, meta, events);
  return {verdict, {events.begin(), events.end()}, at};
}

// What became due while the server stood still is recorded at its start, in the order of the rules.
void Live::pass_time() {
  const std::lock_guard lock{time_mutex_};
  constexpr int most = 100'000;
  for (int n = 0; n < most; ++n) {
    const std::uint64_t size = programme_->head().size;
    const auto state = size == due_of_size_ ? nullptr : programme_->state();
    if (state != nullptr) {
      due_ = next_deadline(*state);
      due_of_size_ = size;
    }
    if (due_ > clock_()) return;
    const Answer answer = programme_->submit({PassTime{}, UserId{}, ++next_time_id_, "", {}, {}});
    if (!answer || !answer->recorded) break;
  }
}

void Live::keep_up() {
  pass_time();
  catch_up();
}

void Live::catch_up() {
  std::uint64_t shown = 0;
  {
    const std::lock_guard lock{log_mutex_};
    const bool read = follower_.catch_up(*log_).has_value();
    const Head head = this->head();
    const auto grown = log_->read(tree_.size(), [&](const Entry& entry) {
      if (entry.position < head.size) tree_.append(entry.leaf);
      return entry.position + 1 < head.size;
    });
    healthy_ = read && grown.has_value() && tree_.size() == head.size;
    shown = tree_.size();
  }
  const std::lock_guard lock{wait_mutex_};
  shown_ = std::max(shown_, shown);
  grown_.notify_all();
}

std::expected<void, StoreError> Live::records(std::uint64_t from, std::uint64_t most,
                                              const Sink& sink) const {
  const std::uint64_t size = head().size;
  const std::uint64_t end = most > size - std::min(from, size) ? size : from + most;
  if (from >= end) return {};
  const std::lock_guard lock{records_mutex_};
  return records_log_->read(from, [&](const Entry& entry) {
    return entry.position < end && sink(entry) && entry.position + 1 < end;
  });
}

std::vector<Digest> Live::inclusion(std::uint64_t index, std::uint64_t size) const {
  const std::lock_guard lock{log_mutex_};
  return tree_.inclusion(index, size);
}

std::vector<Digest> Live::consistency(std::uint64_t from, std::uint64_t to) const {
  const std::lock_guard lock{log_mutex_};
  return tree_.consistency(from, to);
}

Digest Live::root(std::uint64_t size) const {
  const std::lock_guard lock{log_mutex_};
  return tree_.root(size);
}

std::uint64_t Live::wait_beyond(std::uint64_t seen, std::chrono::milliseconds most) {
  std::unique_lock lock{wait_mutex_};
  grown_.wait_for(lock, most, [&] { return stopping_ || shown_ > seen; });
  return shown_;
}

void Live::stop_waiting() {
  const std::lock_guard lock{wait_mutex_};
  stopping_ = true;
  grown_.notify_all();
}

void Live::keep_time() {
  keeper_ = std::thread([this] {
    std::unique_lock lock{wait_mutex_};
    while (!stopping_) {
      lock.unlock();
      pass_time();
      if (programme_->head().size > head().size) catch_up();
      lock.lock();
      grown_.wait_for(lock, look_every, [&] { return stopping_; });
    }
  });
}

}  // namespace meguri::server
