// What goes into a programme and what comes back. A receipt means that the command was accepted and
// that its record is on stable storage; a failure says which of five things went wrong, so that the
// caller knows whether to correct, to wait or to ask again with the same command id.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "domain/decide.hpp"
#include "ledger/log.hpp"
#include "ledger/signature.hpp"

namespace meguri {

struct Submission {
  Command command;
  UserId by{};
  // Chosen by the caller, 1 to 2^53 - 1, new for every new command and the same for every retry of
  // it. Rising ids are fastest.
  std::uint64_t command_id{};
  std::string note;  // reason or description; never a personal name
  Instant at{};      // the caller's clock
  // The person's, over signing_text(); checked against the key in force (ledger/signature.hpp).
  std::optional<Signature> signature{};
};

struct Receipt {
  std::uint64_t index{};  // of the record; meaningless when `recorded` is false
  Instant at{};
  std::vector<Event> events;
  bool recorded = true;   // false: time passed and nothing was due
  bool repeated = false;  // this command id was accepted before: this is the first receipt
};

enum class FailureKind : std::uint8_t {
  refused,     // a rule refused it (`refusal`); `record` is set when it left a trace
  malformed,   // id, note or time is not possible
  id_used,     // this command id stands in the ledger for another command
  not_stored,  // the store refused; nothing happened: ask again, with the same id
  unknown,     // the store failed and cannot be asked: ask again later, with the same id
};

struct Failure {
  FailureKind kind{};
  std::string
      what;  // a sentence for a person, in English; for a refusal the rule has both languages
  Refusal refusal{};
  std::optional<std::uint64_t> record;
  std::optional<StoreProblem> store;
};

using Answer = std::expected<Receipt, Failure>;

}  // namespace meguri
