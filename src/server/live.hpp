// The programme as a server needs it: one writer, readers that never wait for it, the records and
// proofs of its ledger, and a keeper who lets time pass. Everything here may be called by any
// thread.
//
// What a submit() acknowledged is in every read() that begins after it returned.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <memory>
#include <thread>

#include "ledger/merkle.hpp"
#include "programme/programme.hpp"
#include "view/follower.hpp"

namespace meguri::server {

// What the rules would say now. Nothing is stored.
struct Trial {
  Verdict verdict;
  std::vector<Event> events;
  Instant at{};
};

class Live {
public:
  // Opens the ledger for writing and replays it twice: for the rules, and for those who look.
  // `names`: from the programme file. Error: what the log reports.
  [[nodiscard]] static std::expected<std::unique_ptr<Live>, StoreError> open(
      const std::filesystem::path& ledger, report::Legend names, Clock clock);
  ~Live();

  // What became due goes on record first, then the command. The submission's `at` is ignored.
  [[nodiscard]] Answer submit(Submission submission);
  [[nodiscard]] Trial try_out(const Submission& submission);

  // use(state, history, legend, head), while nothing changes: keep no reference beyond it.
  template <class Use>
  decltype(auto) read(Use&& use) const {
    return follower_.read(clock_(), [&](const Sources& from, const Head& head) {
      return use(from.state, from.history, from.legend, head);
    });
  }
  // use(sources, head), for pages. Their clock is not before the last record.
  template <class Use>
  decltype(auto) look(Use&& use) const {
    return follower_.read(clock_(), [&](const Sources& from, const Head& head) {
      Sources sources = from;
      sources.now = std::max(sources.now, from.state.now);
      return use(sources, head);
    });
  }
  [[nodiscard]] std::shared_ptr<const State> state() { return programme_->state(); }

  // Size and root of what read() shows.
  [[nodiscard]] Head head() const;
  // At most `most` records from `from` on. The entries live until `sink` returns.
  [[nodiscard]] std::expected<void, StoreError> records(std::uint64_t from, std::uint64_t most,
                                                        const Sink& sink) const;
  // index < size <= head().size, 0 < from <= to <= head().size
  [[nodiscard]] std::vector<Digest> inclusion(std::uint64_t index, std::uint64_t size) const;
  [[nodiscard]] std::vector<Digest> consistency(std::uint64_t from, std::uint64_t to) const;
  [[nodiscard]] Digest root(std::uint64_t size) const;

  // Waits until more than `seen` records are shown, or for so long. Returns how many are.
  [[nodiscard]] std::uint64_t wait_beyond(std::uint64_t seen, std::chrono::milliseconds most);
  void stop_waiting();  // for ever: whoever waits returns

  // Lets time pass every half second until the end. Without it, only commands do.
  void keep_time();
  // Now, for a clock that jumped: what became due is shown when this returns.
  void keep_up();
  [[nodiscard]] Instant now() const { return clock_(); }
  // False: the ledger could not be read further than what is shown.
  [[nodiscard]] bool healthy() const { return healthy_; }
  [[nodiscard]] const std::filesystem::path& ledger() const { return path_; }

private:
  Live(std::filesystem::path path, report::Legend names, Clock clock);
  void pass_time();
  void catch_up();

  std::filesystem::path path_;
  Clock clock_;
  std::unique_ptr<Programme> programme_;
  Follower follower_;
  std::atomic<bool> healthy_{true};

  mutable std::mutex log_mutex_;  // guards the next two
  std::unique_ptr<Log> log_;
  MerkleTree tree_;

  mutable std::mutex records_mutex_;  // of a log of its own, so that pages of records do not wait
  std::unique_ptr<Log> records_log_;

  std::mutex wait_mutex_;
  std::condition_variable grown_;
  std::uint64_t shown_ = 0;
  bool stopping_ = false;

  std::mutex time_mutex_;  // guards the next three
  std::uint64_t due_of_size_ = UINT64_MAX;
  Instant due_{};
  std::uint64_t next_time_id_ = 0;
  std::thread keeper_;
};

}  // namespace meguri::server
