// The read side of a live programme: follows its ledger and keeps state, history and names together
// for the pages. Reading takes a shared lock, so many pages are made at once; catching up takes it
// alone, for as long as the new records need.
//
// A page shows at least what was acknowledged before the catch_up() that preceded it. Every record
// is checked against its hash, every commit against its root, before it is shown.
#pragma once

#include <memory>
#include <mutex>
#include <shared_mutex>

#include "programme/replay.hpp"
#include "view/sources.hpp"

namespace meguri {

[[nodiscard]] inline Head head_of(const Replayed& replayed) {
  return {replayed.tree.size(), replayed.tree.root()};
}

class Follower {
public:
  // `names`: from the programme file; what the file does not name is learnt from the ledger's
  // notes.
  explicit Follower(report::Legend names = {});

  // Takes in what was appended since the last time.
  [[nodiscard]] std::expected<void, StoreError> catch_up(const Log& log);

  // Calls use(sources, head) while nothing changes; keep no reference beyond it. `now` is the
  // reader's clock. The tasks of the worklist are made once for all pages of a state.
  template <class Use>
  decltype(auto) read(Instant now, Use&& use) const {
    const std::shared_lock lock(mutex_);
    const auto tasks = tasks_on(date_in_japan(std::max(now, replayed_.state.now)));
    const Sources sources{.state = replayed_.state,
                          .history = history_,
                          .legend = legend_,
                          .now = now,
                          .regulatory = &regulatory_,
                          .tasks = tasks.get()};
    return use(sources, head_);
  }

  [[nodiscard]] Head head() const {
    const std::shared_lock lock(mutex_);
    return head_;
  }

private:
  using Tasks = std::vector<report::Task>;
  // Kept for the day: duties come and go with it.
  [[nodiscard]] std::shared_ptr<const Tasks> tasks_on(Date day) const;

  mutable std::shared_mutex mutex_;
  Replayed replayed_;
  Head head_ = head_of(replayed_);
  report::History history_;
  interchange::RegulatoryRecord regulatory_;
  report::Legend legend_;
  mutable std::mutex tasks_mutex_;  // only to make tasks_, under the shared lock
  mutable std::shared_ptr<const Tasks> tasks_;
  mutable Date tasks_day_{};
};

}  // namespace meguri
