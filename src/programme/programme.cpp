#include "programme/programme.hpp"

#include <algorithm>

namespace meguri {

std::expected<std::unique_ptr<Programme>, StoreError> Programme::open(OpenLog open_log,
                                                                      Clock clock) {
  auto writer = Writer::open(std::move(open_log));
  if (!writer) return std::unexpected(writer.error());
  std::unique_ptr<Programme> made{new Programme{*std::move(writer), std::move(clock)}};
  made->stored_ = made->writer_.head();
  made->publish();
  return made;
}

Answer Programme::submit(Submission submission) {
  Waiting mine{std::move(submission), {}, {}};
  Lock lock{mutex_};
  queue_.push_back(&mine);
  while (!mine.answer) {
    if (writing_)
      mine.wake.wait(lock);
    else
      write_batch(lock);
  }
  return *std::move(mine.answer);
}

// Takes what waits, makes one commit of it while others queue up, and wakes those it answered and
// the one who writes next.
void Programme::write_batch(Lock& lock) {
  writing_ = true;
  std::vector<Waiting*> batch;
  std::vector<const Submission*> submissions;
  while (!queue_.empty() && batch.size() < submissions_max) {
    Waiting* const next = queue_.front();
    queue_.pop_front();
    next->submission.at = clock_();
    batch.push_back(next);
    submissions.push_back(&next->submission);
  }
  lock.unlock();
  std::vector<Answer> answers = writer_.submit(submissions);
  lock.lock();
  for (std::size_t i = 0; i < batch.size(); ++i) {
    batch[i]->answer = std::move(answers[i]);
    batch[i]->wake.notify_one();
  }
  stored_ = writer_.head();
  if (state_wanted_) publish();
  writing_ = false;
  if (!queue_.empty()) queue_.front()->wake.notify_one();
  written_.notify_all();
}

void Programme::publish() {
  state_ = writer_.snapshot();
  published_ = stored_;
  state_wanted_ = false;
}

std::shared_ptr<const State> Programme::state() {
  Lock lock{mutex_};
  state_wanted_ = true;
  while (published_ != stored_) {
    if (writing_)
      written_.wait(lock);
    else
      publish();
  }
  return state_;
}

Head Programme::head() {
  Lock lock{mutex_};
  return stored_;
}

}  // namespace meguri
