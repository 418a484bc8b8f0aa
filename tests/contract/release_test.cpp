// Ledgers of every release are kept in tests/data/ledger and opened by every build: what was
// written once can be verified and replayed for ever (docs/ledger_format.md, "Old ledgers, new
// programs").
#include <filesystem>

#include "ledger/verify.hpp"
#include "script.hpp"
#include "storage/scratch_test.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri {
namespace {

const std::filesystem::path kept = std::filesystem::path{MEGURI_ROOT} / "tests/data/ledger";

OpenLog opener(const std::filesystem::path& path, SqliteMode mode) {
  return [=] { return open_sqlite_log(path, mode); };
}

std::string root_beside(std::filesystem::path ledger) {
  std::ifstream file{ledger.replace_extension(".root")};
  std::string root;
  file >> root;
  return root;
}

// Nineteen commands, the last one refused with a trace.
void check_release(const std::filesystem::path& ledger) {
  CAPTURE(ledger.string());
  const std::string name = ledger.filename().string();
  test::Scratch scratch;  // reading makes files beside the ledger
  std::filesystem::copy_file(ledger, scratch / name);
  const auto log = open_sqlite_log(scratch / name, SqliteMode::read);
  REQUIRE_MESSAGE(log.has_value(), (log ? "" : log.error().what));
  const auto verified = verify(**log);
  REQUIRE_MESSAGE(verified.has_value(), (verified ? "" : verified.error().what));
  CHECK(to_hex(verified->head.root) == root_beside(ledger));

  Replayed all;
  const auto replayed = replay(**log, all);
  REQUIRE_MESSAGE(replayed.has_value(), (replayed ? "" : replayed.error().what));
  CHECK(all.tree.size() == 19);
  CHECK(all.state.users.size() == 2);
  CHECK(all.state.courses[test::course].patient == numbered_code("P", 1, 5));
  CHECK(all.state.protocols[test::protocol].status == ProtocolStatus::published);
}

}  // namespace

TEST_CASE("the ledger of every release is verified and replayed") {
  int releases = 0;
  for (const auto& file : std::filesystem::directory_iterator{kept}) {
    if (file.path().extension() != ".ledger") continue;
    check_release(file.path());
    ++releases;
  }
  CHECK(releases >= 1);
}

// Before a release: contract_test -ns -tc="make the ledger of this release".
TEST_CASE("make the ledger of this release" * doctest::skip()) {
  const auto path = kept / "0.1.ledger";
  std::filesystem::remove(path);
  {
    auto writer = Writer::open(opener(path, SqliteMode::create));
    REQUIRE_MESSAGE(writer.has_value(), (writer ? "" : writer.error().what));
    test::Script script;
    auto all = test::mismatch_script(script);
    const Submission wrong = all.back();
    all.pop_back();
    test::submit_all(*writer, all);
    CHECK(writer->submit(wrong).error().record == all.size());
    std::ofstream{kept / "0.1.root"} << to_hex(writer->head().root) << '\n';
  }
  std::filesystem::remove(path.string() + "-writer");
}

}  // namespace meguri
