// What docs/ledger_format.md promises to an inspector: the Python program that stands there
// verifies a ledger without any part of Meguri, and the first ledger ever released still opens.
#include <cstdlib>

#include "ledger/base64.hpp"
#include "ledger/log_contract.hpp"
#include "storage/scratch_test.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri {
namespace {

std::string slurp(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  REQUIRE_MESSAGE(file.good(), path.string());
  std::ostringstream text;
  text << file.rdbuf();
  return std::move(text).str();
}

// The one block of Python in the format document.
std::string inspector_program() {
  const std::string document = slurp(std::filesystem::path{MEGURI_ROOT} / "docs/ledger_format.md");
  const std::string fence = "```python\n";
  const auto begin = document.find(fence);
  REQUIRE(begin != document.npos);
  const auto end = document.find("```", begin + fence.size());
  return document.substr(begin + fence.size(), end - begin - fence.size());
}

struct Inspection {
  bool accepted;
  std::string said;
};

Inspection inspect(const test::Scratch& scratch, const std::string& ledger) {
  scratch.write("inspect.py", inspector_program());
  const std::string command = "python3 '" + (scratch / "inspect.py").string() + "' '" +
                              (scratch / ledger).string() + "' > '" + (scratch / "said").string() +
                              "' 2>&1";
  const int status = std::system(command.c_str());
  return {status == 0, scratch.read("said")};
}

}  // namespace

TEST_CASE("the inspector's Python program verifies a ledger and finds a changed record" *
          doctest::skip(std::system("python3 -c 'import sqlite3' > /dev/null 2>&1") != 0)) {
  test::Scratch scratch;
  Frontier tree;
  {
    const auto log = *open_sqlite_log(scratch / "ledger.db", SqliteMode::create);
    tree = test::append_commits(*log, {1, 3, 64, 5});
  }
  const Inspection whole = inspect(scratch, "ledger.db");
  CHECK(whole.accepted);
  CHECK(whole.said == "73 " + to_base64(as_bytes(tree.root())) + "\n");

  std::string bytes = scratch.read("ledger.db");
  const auto at = bytes.find("\"index\":40,");
  REQUIRE(at != bytes.npos);
  bytes[at + 8] = '7';
  scratch.write("bent.db", bytes);
  const Inspection bent = inspect(scratch, "bent.db");
  CHECK_FALSE(bent.accepted);
  CHECK(bent.said.find("record 40 is missing or out of order") != std::string::npos);
}

}  // namespace meguri
