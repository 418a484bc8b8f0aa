#include "app/new_ledger.hpp"

#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "programme/writer.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;

ExitCode write_ledger(const std::vector<Submission>& submissions, const std::string& out,
                      Console& console) {
  if (const auto made = open_sqlite_log(out, SqliteMode::create); !made)
    return report(console, made.error());
  auto writer = Writer::open([&] { return open_sqlite_log(out, SqliteMode::write); });
  if (!writer) return report(console, writer.error());
  for (std::size_t first = 0; first < submissions.size(); first += submissions_max) {
    std::vector<const Submission*> group;
    const std::size_t last = std::min(first + submissions_max, submissions.size());
    for (std::size_t i = first; i < last; ++i) group.push_back(&submissions[i]);
    for (const Answer& answer : writer->submit(group)) {
      const bool kept = answer || (answer.error().kind == FailureKind::refused &&
                                   answer.error().record.has_value());
      if (kept) continue;
      if (answer.error().kind == FailureKind::refused)
        return console.fail(ExitCode::refused, Phrase::demo_refused, answer.error().what);
      return report(console, answer.error(), 0);
    }
  }
  return ExitCode::ok;
}

// The files of the programme, beside the ledger: a forecast of the ledger needs them.
ExitCode copy_programme(const fs::path& from, const fs::path& to, Console& console) {
  std::error_code failed;
  fs::create_directories(to, failed);
  if (fs::is_directory(from, failed)) {
    for (const auto& file : fs::directory_iterator(from, failed))
      if (!failed && file.path().extension() == ".toml")
        fs::copy_file(file.path(), to / file.path().filename(),
                      fs::copy_options::overwrite_existing, failed);
  } else if (!failed) {
    fs::copy_file(from, to / from.filename(), fs::copy_options::overwrite_existing, failed);
  }
  if (failed)
    return console.fail(ExitCode::no_storage, Phrase::cannot_write, to.string(), failed.message());
  return ExitCode::ok;
}

void remove_ledger(const std::string& path) {
  std::error_code ignored;
  for (const char* suffix :
       {"", "-wal", "-shm", "-writer", "-new", "-new-wal", "-new-shm", "-new-journal"})
    fs::remove(path + suffix, ignored);
  fs::remove_all(programme_beside(path), ignored);
}

}  // namespace

std::string name_note(const interchange::BothLanguages& name) {
  return name.en == name.ja ? name.ja : name.ja + "\n" + name.en;
}

ExitCode nothing_there_yet(const std::string& out, Console& console) {
  std::error_code ignored;
  for (const fs::path& place : {fs::path(out), programme_beside(out)})
    if (fs::exists(place, ignored))
      return console.fail(ExitCode::wrong_use, Phrase::already_there, place.string());
  return ExitCode::ok;
}

ExitCode make_ledger(const std::vector<Submission>& submissions, const std::string& out,
                     const fs::path& programme, Console& console) {
  ExitCode code = nothing_there_yet(out, console);
  if (code != ExitCode::ok) return code;
  code = write_ledger(submissions, out, console);
  if (code == ExitCode::ok) code = copy_programme(programme, programme_beside(out), console);
  if (code != ExitCode::ok) remove_ledger(out);
  return code;
}

}  // namespace meguri::app
