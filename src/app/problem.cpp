#include "app/problem.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace meguri::app {
namespace {

Phrase phrase_of(StoreProblem problem) {
  switch (problem) {
    case StoreProblem::not_there: return Phrase::store_not_there;
    case StoreProblem::already_there: return Phrase::store_already_there;
    case StoreProblem::not_a_ledger: return Phrase::store_not_a_ledger;
    case StoreProblem::newer: return Phrase::store_newer;
    case StoreProblem::busy: return Phrase::store_busy;
    case StoreProblem::read_only: return Phrase::store_read_only;
    case StoreProblem::conflict: return Phrase::store_conflict;
    case StoreProblem::full: return Phrase::store_full;
    case StoreProblem::damaged: return Phrase::store_damaged;
    case StoreProblem::unknown: return Phrase::store_unknown;
  }
  return Phrase::store_unknown;
}

Phrase phrase_of(Fault fault) {
  return static_cast<Phrase>(static_cast<std::size_t>(Phrase::fault_record_changed) +
                             static_cast<std::size_t>(fault));
}

ExitCode report_refusal(Console& console, const Failure& failure) {
  const RuleText& rule = text_of(failure.refusal.rule);
  const bool japanese = console.language() == Language::japanese;
  console.say_error(console.say(Phrase::refused, rule.id, japanese ? rule.japanese : rule.english));
  if (failure.refusal.subject != 0)
    console.say_detail(console.say(Phrase::refused_subject, failure.refusal.subject));
  if (failure.record) console.say_detail(console.say(Phrase::refused_trace, *failure.record));
  return ExitCode::refused;
}

}  // namespace

ExitCode code_of(StoreProblem problem) {
  switch (problem) {
    case StoreProblem::not_there:
    case StoreProblem::already_there: return ExitCode::wrong_use;
    case StoreProblem::not_a_ledger:
    case StoreProblem::newer:
    case StoreProblem::damaged: return ExitCode::ledger_damaged;
    case StoreProblem::busy:
    case StoreProblem::conflict: return ExitCode::busy;
    case StoreProblem::read_only:
    case StoreProblem::full:
    case StoreProblem::unknown: return ExitCode::no_storage;
  }
  return ExitCode::no_storage;
}

ExitCode report(Console& console, const StoreError& error) {
  const ExitCode code = console.fail(code_of(error.problem), phrase_of(error.problem));
  console.say_detail(console.say(Phrase::detail, error.what));
  return code;
}

ExitCode report(Console& console, const Failure& failure, std::uint64_t command_id) {
  switch (failure.kind) {
    case FailureKind::refused: return report_refusal(console, failure);
    case FailureKind::malformed:
      return console.fail(ExitCode::wrong_use, Phrase::command_not_possible, failure.what);
    case FailureKind::id_used: {
      const ExitCode code = console.fail(ExitCode::wrong_use, Phrase::id_used, command_id);
      console.say_detail(console.say(Phrase::detail, failure.what));
      return code;
    }
    case FailureKind::not_stored:
      return report(console,
                    StoreError{failure.store.value_or(StoreProblem::unknown), failure.what});
    case FailureKind::unknown: break;
  }
  const ExitCode code = console.fail(ExitCode::unknown_outcome, Phrase::outcome_open, command_id);
  console.say_detail(console.say(Phrase::detail, failure.what));
  return code;
}

ExitCode report(Console& console, const Finding& finding, std::string_view ledger) {
  const ExitCode code = console.fail(ExitCode::ledger_damaged, Phrase::not_verified, ledger,
                                     finding.index, console.say(phrase_of(finding.fault)));
  console.say_detail(console.say(Phrase::detail, finding.what));
  return code;
}

std::expected<Instant, ExitCode> read_time(Console& console, const std::string& text,
                                           bool end_of_day) {
  if (const auto date = parse_date(text))
    return end_of_day ? midnight_in_japan(*date + 1) - Duration{1} : midnight_in_japan(*date);
  if (const auto time = parse_rfc3339(text)) return *time;
  return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::bad_time, text));
}

ExitCode write_file(Console& console, const std::filesystem::path& path, std::string_view text) {
  if (path == "-") return console.print(text), ExitCode::ok;
  const std::string draft = path.string() + ".new";
  std::FILE* const file = std::fopen(draft.c_str(), "wb");
  bool good = file != nullptr;
  if (good) good = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const int problem = errno;
  if (file != nullptr && std::fclose(file) != 0) good = false;
  if (good && std::rename(draft.c_str(), path.c_str()) == 0) return ExitCode::ok;
  const char* why = std::strerror(good ? errno : problem);
  if (file != nullptr) std::remove(draft.c_str());
  return console.fail(ExitCode::no_storage, Phrase::cannot_write, path.string(), why);
}

std::expected<Date, ExitCode> day_of(Console& console, const std::string& text, Date otherwise) {
  if (text.empty()) return otherwise;
  const auto time = read_time(console, text, false);
  if (!time) return std::unexpected(time.error());
  return date_in_japan(*time);
}

}  // namespace meguri::app
