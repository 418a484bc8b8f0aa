#include "programme/replay.hpp"

#include "ledger/codec.hpp"
#include "ledger/verify.hpp"

namespace meguri {
namespace {

class Replay {
public:
  Replay(Replayed& to, const Seen& seen, Instant until)
      : to_(to), seen_(seen), until_(until), tree_ahead_(to.tree) {}

  bool take(const Entry& entry) {
    if (entry.position != to_.tree.size() + waiting_.size() || leaf_hash(entry.body) != entry.leaf)
      return stop(StoreProblem::damaged, "a record does not fit");
    tree_ahead_.append(entry.leaf);
    if (!entry.root) return waiting_.push_back({std::string{entry.body}, entry.leaf}), true;
    if (*entry.root != tree_ahead_.root())
      return stop(StoreProblem::damaged, "a root does not fit");
    return take_commit(entry);
  }

  [[nodiscard]] const std::optional<StoreError>& problem() const { return problem_; }
  [[nodiscard]] bool cut_off() const { return !waiting_.empty() && !problem_ && !past_; }

private:
  struct Waiting {
    std::string body;
    Digest leaf;
  };

  // The commit that `last` ends, its hashes being right.
  bool take_commit(const Entry& last) {
    const std::uint64_t first = to_.tree.size();
    for (std::size_t i = 0; i < waiting_.size(); ++i) {
      if (apply_record(waiting_[i].body, first + i)) continue;
      for (std::size_t done = 0; done < i; ++done) to_.tree.append(waiting_[done].leaf);
      return false;
    }
    if (!apply_record(last.body, last.position)) {
      for (const Waiting& done : waiting_) to_.tree.append(done.leaf);
      return false;
    }
    to_.tree = tree_ahead_;
    waiting_.clear();
    return true;
  }

  bool apply_record(std::string_view body, std::uint64_t index) {
    const auto record = parse_record(body);
    if (!record || record->index != index || record->at < to_.last_at)
      return stop(StoreProblem::damaged, "a record is not what its place asks for");
    if (record->at > until_) return past_ = true, false;
    events_.clear();
    if (!read_events(record->events, events_))
      return stop(StoreProblem::newer, "record " + std::to_string(index) +
                                           " holds events of another release of this program");
    const Meta meta{record->at, static_cast<UserId>(record->by), record->command_id,
                    record->note.size() > 2};
    for (const Event& event : events_) apply(to_.state, event, meta);
    to_.last_at = record->at;
    if (seen_) seen_(*record);
    return true;
  }

  bool stop(StoreProblem what, std::string sentence) {
    problem_ = StoreError{what, std::move(sentence)};
    return false;
  }

  Replayed& to_;
  const Seen& seen_;
  Instant until_;
  Frontier tree_ahead_;
  std::vector<Waiting> waiting_;  // records of a commit whose root is still to come
  Events events_;
  bool past_ = false;
  std::optional<StoreError> problem_;
};

}  // namespace

std::expected<void, StoreError> replay(const Log& log, Replayed& from, const Seen& seen,
                                       Instant until) {
  Replay replay{from, seen, until};
  const auto read =
      log.read(from.tree.size(), [&](const Entry& entry) { return replay.take(entry); });
  if (!read) return read;
  if (!replay.problem() && !replay.cut_off()) return {};
  const auto verified = verify(log);  // names what is wrong, and where
  if (!verified) return std::unexpected(StoreError{StoreProblem::damaged, verified.error().what});
  return std::unexpected(replay.problem().value_or(
      StoreError{StoreProblem::damaged, "the ledger is cut off within its last commit"}));
}

}  // namespace meguri
