// The single live writer of a programme: decides commands, appends their records to the ledger, and
// only then answers. Several commands that arrive together share one commit.
//
// After an append that failed, the state may be ahead of the ledger or behind it; so the writer
// opens the ledger again, reads what is really there, and answers by that. What it cannot settle it
// calls unknown, and settles before the next command. An acknowledged record is therefore never
// lost, and nothing is acknowledged twice.
//
// Not thread-safe: Programme (programme.hpp) is. Time comes with each command and may not go back.
#pragma once

#include <memory>
#include <span>

#include "ledger/commit.hpp"
#include "programme/answer.hpp"
#include "programme/command_index.hpp"
#include "programme/replay.hpp"

namespace meguri {

inline constexpr std::size_t submissions_max = 256;  // in one commit

class Writer {
public:
  // Opens the ledger, verifies all of it and replays it.
  [[nodiscard]] static std::expected<Writer, StoreError> open(OpenLog open_log);

  // One answer for each submission, in order; at most submissions_max.
  [[nodiscard]] std::vector<Answer> submit(std::span<const Submission* const> submissions);
  [[nodiscard]] Answer submit(const Submission& submission);

  // What the ledger adds up to, up to the last commit. After an unknown outcome it is the last
  // state that is known to be stored.
  [[nodiscard]] std::shared_ptr<const State> snapshot();
  [[nodiscard]] std::uint64_t size() const { return live_.tree.size(); }
  [[nodiscard]] Head head() const { return {live_.tree.size(), live_.tree.root()}; }

private:
  // What is known of one submission while its commit is being made.
  struct Draft {
    std::optional<std::uint64_t> record;  // its position, if this commit stores it
    bool depends_on_commit = false;       // decided on a state that is not stored yet
    bool repeats = false;                 // the command of `record`, which this commit stores too
  };

  explicit Writer(OpenLog open_log) : open_log_(std::move(open_log)) {}

  Answer draft(const Submission& submission, Draft& draft);
  Answer decide_and_write(const Submission& submission, Draft& draft);
  Answer repeated(const Submission& submission, std::uint64_t record) const;
  void write_record(const Submission& submission, std::string_view refused, const Events& events);
  [[nodiscard]] std::optional<std::uint64_t> in_commit(std::uint64_t command_id) const;

  [[nodiscard]] std::expected<void, StoreError> reopen();
  [[nodiscard]] std::expected<void, Failure> store();
  void keep_base();

  OpenLog open_log_;
  std::unique_ptr<Log> log_;              // none: must be opened again first
  Replayed live_;                         // the state runs ahead of the tree within submit() only
  std::shared_ptr<const Replayed> base_;  // a copy to start from when the ledger is opened again
  CommandIndex known_;                    // what is stored
  Commit commit_;
  std::vector<std::uint64_t> commit_ids_;
  Events events_;
  std::string text_;
};

}  // namespace meguri
