// The port to durable storage: an append-only list of records, committed in groups. Adapters
// (storage/) implement it, the contract test (ledger/log_contract.hpp) says what all of them keep:
//
// - append is atomic (all of a commit or nothing) and durable: it returns only when the commit is
// on
//   stable storage. It succeeds only if the ledger ends where the commit begins (compare-and-swap).
// - After an error of append other than `conflict`, nobody may assume that nothing was stored: open
//   the log again, read the head and look. (A disk that reports a failed flush may have kept it.)
// - What was stored is never changed or removed; there is no function to do so.
//
// Success of read says nothing about the content: only verify() (ledger/verify.hpp) does.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ledger/digest.hpp"

namespace meguri {

enum class StoreProblem : std::uint8_t {
  not_there,      // no ledger at this place
  already_there,  // a new ledger was wanted where something is stored
  not_a_ledger,   // something else is stored there
  newer,          // written by a newer release
  busy,           // another program writes to this ledger
  read_only,      // opened for reading, or the place cannot be written to
  conflict,       // the ledger does not end where the commit begins; nothing was stored
  full,           // no room; nothing of the commit will be found after reopening
  damaged,        // the stored bytes are not what was written
  unknown,        // it cannot be told whether the commit was stored: reopen and look
};

struct StoreError {
  StoreProblem problem{};
  std::string what;  // a sentence for a person: which ledger, what happened, what to do
};

// One record as it is stored. The views live until the call that they came with returns.
struct Entry {
  std::uint64_t position{};
  std::uint64_t command_id{};
  std::string_view body;  // the record's bytes
  Digest leaf;            // leaf_hash(body)
  std::optional<Digest>
      root;  // on the last record of a commit: of the tree of position + 1 records
};

struct Head {
  std::uint64_t size{};  // records
  Digest root;           // empty_root() for an empty ledger
  bool operator==(const Head&) const = default;
};

using Sink = std::function<bool(const Entry&)>;  // false: stop reading

class Log {
public:
  virtual ~Log() = default;

  // Commits `entries`: positions without a gap, the root on the last one and on no other (checked).
  [[nodiscard]] virtual std::expected<void, StoreError> append(std::span<const Entry> entries) = 0;

  // Hands the records from position `from` on to `sink`, in order of position.
  [[nodiscard]] virtual std::expected<void, StoreError> read(std::uint64_t from,
                                                             const Sink& sink) const = 0;

  // Size and root after the last commit.
  [[nodiscard]] virtual std::expected<Head, StoreError> head() const = 0;
};

// Opens the ledger of a programme, again if need be: after an error, a log is closed and reopened.
using OpenLog = std::function<std::expected<std::unique_ptr<Log>, StoreError>()>;

}  // namespace meguri
