#include "storage/memory_log.hpp"

#include "ledger/log_contract.hpp"

namespace meguri {
namespace {

using Row = MemoryLog::Row;

// Commits of 3, 1 and 4 records, bent by `bend`, then verified.
template <class Bend>
Finding found_after(Bend bend, std::optional<Head> trusted = {}) {
  MemoryLog log;
  test::append_commits(log, {3, 1, 4});
  bend(log.rows());
  const auto verified = verify(log, trusted);
  REQUIRE_FALSE(verified);
  CHECK_FALSE(verified.error().what.empty());
  return verified.error();
}

void check_found(const Finding& finding, Fault fault, std::uint64_t index) {
  CAPTURE(finding.what);
  CHECK(to_text(finding.fault) == to_text(fault));
  CHECK(finding.index == index);
}

void rewrite(Row& row, const std::string& from, const std::string& to) {
  const auto at = row.body.find(from);
  REQUIRE(at != row.body.npos);
  row.body.replace(at, from.size(), to);
  row.leaf = leaf_hash(row.body);
}

}  // namespace

TEST_CASE("the log in memory keeps the contract") {
  MemoryLog kept;
  struct Shared final : Log {  // a log that outlives its being closed, like a file
    MemoryLog& inner;
    explicit Shared(MemoryLog& log) : inner(log) {}
    std::expected<void, StoreError> append(std::span<const Entry> entries) override {
      return inner.append(entries);
    }
    std::expected<void, StoreError> read(std::uint64_t from, const Sink& sink) const override {
      return inner.read(from, sink);
    }
    std::expected<Head, StoreError> head() const override { return inner.head(); }
  };
  test::check_log_contract([&](bool) { return std::make_unique<Shared>(kept); });
}

TEST_CASE("a flipped bit in any byte of any record is found, and the record is named") {
  for (std::size_t record = 0; record < 8; ++record) {
    const std::size_t length = test::record_at(record).size();
    for (std::size_t byte = 0; byte < length; ++byte)
      check_found(found_after([&](auto& rows) { rows[record].body[byte] ^= 4; }),
                  Fault::record_changed, record);
  }
}

TEST_CASE("a changed leaf hash is told from a changed record by the root") {
  check_found(found_after([](auto& rows) { rows[5].leaf.bytes[31] ^= 1; }),
              Fault::leaf_hash_changed, 5);
}

TEST_CASE("a record and its leaf hash rewritten together are found by the root of their commit") {
  check_found(found_after([](auto& rows) { rewrite(rows[6], "\"by\":7", "\"by\":8"); }),
              Fault::root_differs, 4);
  check_found(found_after([](auto& rows) { rows[3].root->bytes[0] ^= 1; }), Fault::root_differs, 3);
}

TEST_CASE("a missing record is named, whether it leaves a gap or not") {
  check_found(found_after([](auto& rows) { rows.erase(rows.begin() + 5); }), Fault::record_missing,
              5);
  check_found(found_after([](auto& rows) {
                rows.erase(rows.begin() + 5);
                for (std::size_t i = 5; i < rows.size(); ++i) rows[i].position = i;
              }),
              Fault::record_missing, 5);
  check_found(found_after([](auto& rows) { rows.erase(rows.begin()); }), Fault::record_missing, 0);
}

TEST_CASE("records in another order are told from missing ones") {
  check_found(found_after([](auto& rows) {
                std::swap(rows[4], rows[6]);
                std::swap(rows[4].position, rows[6].position);
              }),
              Fault::records_reordered, 4);
  check_found(found_after([](auto& rows) {
                rows[2] = rows[1];
                rows[2].position = 2;
              }),
              Fault::records_reordered, 2);
}

TEST_CASE("a ledger that is cut off is found, at a commit's end only by a checkpoint") {
  check_found(found_after([](auto& rows) { rows.pop_back(); }), Fault::truncated, 4);
  MemoryLog whole;
  const Frontier tree = test::append_commits(whole, {3, 1, 4});
  check_found(found_after([](auto& rows) { rows.resize(4); }, Head{tree.size(), tree.root()}),
              Fault::truncated, 4);
}

TEST_CASE("a ledger that is whole but not the one that was signed is found by the checkpoint") {
  check_found(found_after([](auto&) {}, Head{2, leaf_hash("another history")}),
              Fault::checkpoint_differs, 2);
  check_found(found_after([](auto&) {}, Head{0, leaf_hash("")}), Fault::checkpoint_differs, 0);
}

TEST_CASE("a checkpoint in the middle of a commit is checked too") {
  MemoryLog log;
  test::append_commits(log, {3, 1, 4});
  Frontier five;
  for (std::uint64_t i = 0; i < 5; ++i) five.append(leaf_hash(test::record_at(i)));
  CHECK(verify(log, Head{5, five.root()}));
}

TEST_CASE("a command filed under another id, a repeated one and a clock that goes back are found") {
  check_found(found_after([](auto& rows) { rows[1].command_id = 1; }), Fault::command_id_differs,
              1);
  const auto forged = [](auto change) {  // a dishonest writer who hashes everything anew
    MemoryLog log;
    Commit commit;
    commit.begin({});
    for (std::uint64_t i = 0; i < 4; ++i) {
      Record record;
      record.index = i;
      record.at = Instant{static_cast<std::int64_t>(i)};
      record.command_id = 9 - i;
      record.command = "{}";
      record.events = "[]";
      if (i == 2) change(record);
      commit.add(record.command_id, [&](std::string& out) { append_record(out, record); });
    }
    REQUIRE(log.append(commit.entries()));
    const auto verified = verify(log);
    return verified ? Finding{} : verified.error();
  };
  check_found(forged([](Record& record) { record.at = {}; }), Fault::time_went_back, 2);
  check_found(forged([](Record& record) { record.command_id = 9; }), Fault::command_repeated, 2);
  check_found(forged([](Record& record) { record.events = "{}"; }), Fault::record_malformed, 2);
  check_found(forged([](Record& record) { record.command = "{ }"; }), Fault::record_malformed, 2);
}

}  // namespace meguri
