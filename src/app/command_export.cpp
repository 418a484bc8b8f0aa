#include <filesystem>

#include "app/commands.hpp"
#include "app/problem.hpp"
#include "app/signature_list.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/verify.hpp"
#include "programme/replay.hpp"
#include "report/csv.hpp"
#include "report/number_text.hpp"
#include "report/state_tables.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::embedded {
extern const std::string_view export_readme, export_readme_ja, export_verify;
}

namespace meguri::app {
namespace {

namespace fs = std::filesystem;

struct Records {
  std::string ndjson;
  std::string commits;
};

std::expected<Records, StoreError> read_records(const Log& log) {
  Records records;
  report::append_csv(records.commits, {"last_record", "root"});
  const auto read = log.read(0, [&](const Entry& entry) {
    records.ndjson += entry.body;
    records.ndjson += '\n';
    if (entry.root)
      report::append_csv(records.commits, {std::to_string(entry.position), to_hex(*entry.root)});
    return true;
  });
  if (!read) return std::unexpected(read.error());
  return records;
}

class Folder {
public:
  Folder(fs::path place, Console& console)
      : place_(std::move(place)), draft_(place_.string() + ".new"), console_(console) {}

  [[nodiscard]] ExitCode begin() {
    std::error_code failed;
    fs::remove_all(draft_, failed);
    fs::create_directories(draft_ / "state", failed);
    return failed ? cannot(failed) : ExitCode::ok;
  }
  void write(const fs::path& name, std::string_view text) {
    if (code_ == ExitCode::ok) code_ = write_file(console_, draft_ / name, text);
  }
  // All files or no folder.
  [[nodiscard]] ExitCode finish() {
    std::error_code failed;
    if (code_ == ExitCode::ok) fs::rename(draft_, place_, failed);
    if (failed) code_ = cannot(failed);
    if (code_ != ExitCode::ok) fs::remove_all(draft_, failed);
    return code_;
  }

private:
  ExitCode cannot(const std::error_code& failed) {
    return console_.fail(ExitCode::no_storage, Phrase::cannot_write, place_.string(),
                         failed.message());
  }

  fs::path place_, draft_;
  Console& console_;
  ExitCode code_ = ExitCode::ok;
};

}  // namespace

ExitCode export_ledger(const ExportOptions& options, Console& console) {
  std::error_code ignored;
  if (fs::exists(options.out, ignored))
    return console.fail(ExitCode::wrong_use, Phrase::already_there, options.out);
  const auto log = open_sqlite_log(options.ledger, SqliteMode::read);
  if (!log) return report(console, log.error());
  if (const auto verified = meguri::verify(**log); !verified)
    return report(console, verified.error(), options.ledger);
  Replayed replayed;
  if (const auto read = meguri::replay(**log, replayed); !read)
    return report(console, read.error());
  const auto records = read_records(**log);
  if (!records) return report(console, records.error());
  const auto signatures = signatures_csv(**log, options.ledger, console);
  if (!signatures) return report(console, signatures.error());

  Folder folder(options.out, console);
  if (const ExitCode code = folder.begin(); code != ExitCode::ok) return code;
  const Checkpoint checkpoint{fs::path(options.ledger).filename().string(), replayed.tree.size(),
                              std::string(as_bytes(replayed.tree.root())), ""};
  folder.write("records.ndjson", records->ndjson);
  folder.write("commits.csv", records->commits);
  folder.write("signatures.csv", *signatures);
  folder.write("checkpoint.txt", to_text(checkpoint));
  folder.write("state.json", report::state_json(replayed.state));
  for (const report::TableFile& file : report::state_csv(replayed.state))
    folder.write(fs::path("state") / (file.name + ".csv"), file.csv);
  folder.write("README.md", embedded::export_readme);
  folder.write("README.ja.md", embedded::export_readme_ja);
  folder.write("verify.py", embedded::export_verify);
  if (const ExitCode code = folder.finish(); code != ExitCode::ok) return code;
  console.print(console.say(Phrase::exported, options.out, report::grouped(replayed.tree.size()),
                            to_japan_text(replayed.state.now)) +
                "\n");
  return ExitCode::ok;
}

}  // namespace meguri::app
