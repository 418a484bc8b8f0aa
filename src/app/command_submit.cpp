#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/clock.hpp"
#include "app/commands.hpp"
#include "app/ledger_file.hpp"
#include "app/problem.hpp"
#include "ledger/codec.hpp"
#include "programme/writer.hpp"
#include "report/words.hpp"
#include "storage/sqlite_log.hpp"

namespace meguri::app {
namespace {

std::expected<Command, ExitCode> read_command_file(const std::string& path, Console& console) {
  std::ostringstream text;
  if (path == "-") {
    text << std::cin.rdbuf();
  } else {
    std::ifstream file(path, std::ios::binary);
    if (!file.is_open())
      return std::unexpected(console.fail(ExitCode::wrong_use, Phrase::no_such_file, path));
    text << file.rdbuf();
  }
  auto command = command_from_json(text.str());
  if (!command)
    return std::unexpected(
        console.fail(ExitCode::wrong_use, Phrase::command_malformed, command.error()));
  return *command;
}

// Time is a command: what became due before `until` goes on record first, each at its own time.
// Nothing when all is recorded, else the answer that says why not.
std::optional<Failure> pass_time(Writer& writer, Instant until, std::uint64_t first_id) {
  constexpr std::uint64_t most = 100'000;
  for (std::uint64_t n = 0; n < most; ++n) {
    const auto state = writer.snapshot();
    const Instant due = next_deadline(*state);
    if (due > until) return std::nullopt;
    const Instant at = std::max(due, state->now);
    if (at > until) return std::nullopt;
    const Answer answer = writer.submit({PassTime{}, UserId{}, first_id + n, "", at});
    if (!answer) return answer.error();
    if (!answer->recorded) return std::nullopt;
  }
  return std::nullopt;
}

// A synthetic history may end after today: without --at its commands go on where it ends.
bool is_synthetic(const std::string& ledger) {
  const auto log = open_sqlite_log(ledger, SqliteMode::read);
  if (!log) return false;
  bool synthetic = false;
  static_cast<void>((*log)->read(0, [&](const Entry& entry) {
    const auto record = parse_record(entry.body);
    synthetic = record && text_of_string(record->note).starts_with(synthetic_mark);
    return false;
  }));
  return synthetic;
}

void print_receipt(const Receipt& receipt, std::uint64_t id, Console& console) {
  if (!receipt.recorded) return console.print(console.say(Phrase::nothing_due) + "\n");
  const Phrase phrase = receipt.repeated ? Phrase::accepted_before : Phrase::accepted;
  std::string out = console.say(phrase, receipt.index, to_japan_text(receipt.at), id) + "\n";
  for (const Event& event : receipt.events) {
    std::string json;
    encode_event(json, event);
    out += "  " + std::string(report::word(console.language(), event)) + "  " + json + "\n";
  }
  console.print(out);
}

}  // namespace

ExitCode submit(const SubmitOptions& options, Console& console) {
  const auto command = read_command_file(options.command, console);
  if (!command) return command.error();
  Instant at = now();
  const auto made_id = static_cast<std::uint64_t>(at.us);  // unique as long as clocks move on
  if (!options.at.empty()) {
    const auto given = read_time(console, options.at, false);
    if (!given) return given.error();
    at = *given;
  }
  auto writer = Writer::open([&] { return open_sqlite_log(options.ledger, SqliteMode::write); });
  if (!writer) return report(console, writer.error());
  if (options.at.empty() && is_synthetic(options.ledger))
    at = std::max(at, writer->snapshot()->now);
  const auto by = static_cast<UserId>(options.by);
  const std::uint64_t id = options.id == 0 ? made_id : options.id;
  const User* person = writer->snapshot()->users.find(by);
  if (person != nullptr && person->active)
    if (const auto failure = pass_time(*writer, at, made_id + 1))
      return report(console, *failure, id);
  const Answer answer = writer->submit({*command, by, id, options.note, at});
  if (!answer) return report(console, answer.error(), id);
  print_receipt(*answer, id, console);
  return ExitCode::ok;
}

}  // namespace meguri::app
