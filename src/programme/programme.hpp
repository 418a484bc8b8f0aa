// The live programme, for many threads at once: whoever submits while a commit is being made waits
// for the next one and shares it (group commit). Readers get immutable states and never hold up a
// writer.
//
// A receipt means: accepted by the rules and on stable storage. A state given out after a receipt
// contains what the receipt acknowledged.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>

#include "programme/writer.hpp"

namespace meguri {

using Clock = std::function<Instant()>;  // the shell's; called by one thread at a time

class Programme {
public:
  [[nodiscard]] static std::expected<std::unique_ptr<Programme>, StoreError> open(OpenLog open_log,
                                                                                  Clock clock);

  // Stamps the submission with the clock (its own `at` is ignored), decides, stores, answers. A
  // clock that went back since the last record is refused (GEN-03) until it has caught up.
  [[nodiscard]] Answer submit(Submission submission);

  [[nodiscard]] std::shared_ptr<const State> state();
  [[nodiscard]] Head head();

private:
  struct Waiting {
    Submission submission;
    std::optional<Answer> answer;
    std::condition_variable wake;
  };
  using Lock = std::unique_lock<std::mutex>;

  Programme(Writer writer, Clock clock) : writer_(std::move(writer)), clock_(std::move(clock)) {}
  void write_batch(Lock& lock);
  void publish();

  std::mutex mutex_;  // guards all below; the writer itself belongs to whoever is writing
  std::deque<Waiting*> queue_;
  bool writing_ = false;
  std::condition_variable written_;
  Head stored_;  // after the last commit that was answered
  Head published_;
  std::shared_ptr<const State> state_;
  bool state_wanted_ = true;  // somebody asked since the last publication
  Writer writer_;
  Clock clock_;
};

}  // namespace meguri
