// The contract test of the Log port: what every adapter keeps. An adapter's test calls
// check_log_contract() with a way to make an empty log and to open the same one again.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ledger/commit.hpp"
#include "ledger/log.hpp"
#include "ledger/record.hpp"
#include "ledger/verify.hpp"

namespace meguri::test {

// A small record of its own for every index; command ids rise by three from 10.
inline std::uint64_t command_id_of(std::uint64_t index) { return 10 + 3 * index; }

inline std::string record_at(std::uint64_t index) {
  Record record;
  record.index = index;
  record.at = Instant{1'795'300'000'000'000} + seconds(static_cast<std::int64_t>(index));
  record.by = 7;
  record.command_id = command_id_of(index);
  record.command = R"({"course":1,"type":"AssignIdentity"})";
  record.events = R"([{"course":1,"identity":"C1*","type":"IdentityAssigned"}])";
  const std::string note = "\xE5\xB7\xA1\xE3\x82\x8A " + std::to_string(index);
  record.note = note;
  std::string bytes;
  append_record(bytes, record);
  return bytes;
}

// A commit of `count` such records after `before`.
inline Commit commit_after(const Frontier& before, std::uint64_t count) {
  Commit commit;
  commit.begin(before);
  for (std::uint64_t i = 0; i < count; ++i)
    commit.add(command_id_of(commit.next_position()), record_at(commit.next_position()));
  return commit;
}

// Appends commits of the given sizes; returns the tree after them.
inline Frontier append_commits(Log& log, std::vector<std::uint64_t> sizes, Frontier tree = {}) {
  for (const std::uint64_t size : sizes) {
    Commit commit = commit_after(tree, size);
    const auto appended = log.append(commit.entries());
    REQUIRE_MESSAGE(appended.has_value(), (appended ? "" : appended.error().what));
    tree = commit.after();
  }
  return tree;
}

inline std::vector<std::string> bodies_from(const Log& log, std::uint64_t from) {
  std::vector<std::string> bodies;
  const auto read = log.read(from, [&](const Entry& entry) {
    CHECK(entry.position == from + bodies.size());
    bodies.emplace_back(entry.body);
    return true;
  });
  REQUIRE(read);
  return bodies;
}

inline StoreProblem problem_of(const std::expected<void, StoreError>& result) {
  REQUIRE_FALSE(result);
  CHECK_FALSE(result.error().what.empty());
  return result.error().problem;
}

inline void check_empty_log(Log& log) {
  CHECK(log.head().value() == Head{0, empty_root()});
  CHECK(bodies_from(log, 0).empty());
  CHECK(verify(log).value().head == Head{0, empty_root()});
}

inline void check_reads_back(Log& log, const Frontier& tree) {
  CHECK(log.head().value() == Head{tree.size(), tree.root()});
  const auto all = bodies_from(log, 0);
  REQUIRE(all.size() == tree.size());
  for (std::uint64_t i = 0; i < all.size(); ++i) CHECK(all[i] == record_at(i));
  CHECK(bodies_from(log, tree.size() - 1).size() == 1);
  CHECK(bodies_from(log, tree.size()).empty());
  CHECK(bodies_from(log, tree.size() + 5).empty());
  const auto verified = verify(log, Head{tree.size(), tree.root()});
  REQUIRE_MESSAGE(verified.has_value(), (verified ? "" : verified.error().what));
  CHECK(verified->head.size == tree.size());
}

inline void check_stops_when_told(const Log& log) {
  int seen = 0;
  REQUIRE(log.read(0, [&](const Entry&) { return ++seen < 2; }));
  CHECK(seen == 2);
}

inline void check_conflicts_store_nothing(Log& log, const Frontier& tree) {
  Commit late = commit_after(Frontier{}, 1);  // as if the ledger were still empty
  CHECK(problem_of(log.append(late.entries())) == StoreProblem::conflict);
  Frontier ahead = tree;
  ahead.append(leaf_hash("a record that was never stored"));
  Commit early = commit_after(ahead, 2);
  CHECK(problem_of(log.append(early.entries())) == StoreProblem::conflict);
  CHECK(log.head().value() == Head{tree.size(), tree.root()});
}

// `open(true)` makes an empty log, `open(false)` opens the same one again, the former being closed.
template <class Open>
void check_log_contract(Open open) {
  Frontier tree;
  {
    const std::unique_ptr<Log> log = open(true);
    check_empty_log(*log);
    tree = append_commits(*log, {1, 3, 1, 64});
    check_reads_back(*log, tree);
    check_stops_when_told(*log);
    check_conflicts_store_nothing(*log, tree);
    tree = append_commits(*log, {2}, tree);
  }
  const std::unique_ptr<Log> log = open(false);
  check_reads_back(*log, tree);
  tree = append_commits(*log, {5}, tree);
  check_reads_back(*log, tree);
}

}  // namespace meguri::test
