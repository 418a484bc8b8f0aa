#include "storage/text_export.hpp"

#include <sstream>

#include "ledger/log_contract.hpp"
#include "storage/memory_log.hpp"

namespace meguri {
namespace {

std::string exported(const MemoryLog& log) {
  std::ostringstream text;
  REQUIRE(export_text(log, text));
  return text.str();
}

StoreError import_error(const std::string& text, std::optional<Head> wanted = {}) {
  std::istringstream lines{text};
  MemoryLog restored;
  const auto head = import_text(lines, restored, wanted);
  REQUIRE_FALSE(head);
  return head.error();
}

}  // namespace

TEST_CASE("a ledger exported as text and restored has the same records and the same root") {
  for (const std::vector<std::uint64_t>& commits :
       {std::vector<std::uint64_t>{}, {1}, {3, 1, 64}, {999}, {1000}, {700, 1400}}) {
    MemoryLog log;
    const Frontier tree = test::append_commits(log, commits);
    std::ostringstream written;
    const auto out = export_text(log, written);
    REQUIRE(out);
    CHECK(*out == Head{tree.size(), tree.root()});

    std::istringstream text{written.str()};
    MemoryLog restored;
    const auto in = import_text(text, restored, *out);
    REQUIRE(in);
    CHECK(*in == *out);
    CHECK(verify(restored, *out));
    CHECK(test::bodies_from(restored, 0) == test::bodies_from(log, 0));
  }
}

TEST_CASE("a text with a changed, missing or doubled line is not restored") {
  MemoryLog log;
  const Frontier tree = test::append_commits(log, {5});
  const Head head{tree.size(), tree.root()};
  const std::string text = exported(log);
  const auto second = text.find('\n') + 1, third = text.find('\n', second) + 1;

  CHECK(import_error(text.substr(0, second) + text.substr(third)).what == "line 2 is not record 1");
  CHECK(import_error(text.substr(0, third) + text.substr(second)).what == "line 3 is not record 2");
  CHECK(import_error(text.substr(0, text.size() - 5)).what.starts_with("line 5 is not record 4: "));
  CHECK(import_error(text.substr(0, third), head).problem == StoreProblem::damaged);
  std::string changed = text;
  changed[changed.find("\"by\":7") + 5] = '8';
  CHECK(import_error(changed, head).what.find("its size or root differs") != std::string::npos);
}

TEST_CASE("a damaged ledger is not exported as if it were whole") {
  MemoryLog log;
  test::append_commits(log, {3, 2});
  log.rows()[1].body[5] ^= 1;
  std::ostringstream text;
  CHECK(export_text(log, text).error().problem == StoreProblem::damaged);
}

TEST_CASE("a text that cannot be written, and a log that is not empty, are named") {
  MemoryLog log;
  test::append_commits(log, {3});
  std::ostringstream text;
  text.setstate(std::ios::badbit);
  CHECK(export_text(log, text).error().problem == StoreProblem::full);
  std::istringstream lines{exported(log)};
  CHECK(import_text(lines, log).error().problem == StoreProblem::conflict);
}

}  // namespace meguri
