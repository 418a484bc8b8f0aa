// Verification of a whole ledger: recomputes every hash from the stored bytes, reading each record
// once, and names the first thing that is wrong. Needs no secret and trusts nothing but, if given,
// a checkpoint that was signed earlier.
//
// Success means: the records are complete up to the last commit, in order, unchanged since they
// were written, carry the signatures that they needed, and continue the history of the checkpoint.
// Without a checkpoint from elsewhere it cannot exclude that whole commits were cut off the end or
// that all was rewritten (docs/ledger_format.md).
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>

#include "ledger/log.hpp"

namespace meguri {

enum class Fault : std::uint8_t {
  record_changed,      // the body does not give its leaf hash
  leaf_hash_changed,   // the body is whole, the stored leaf hash is not
  record_missing,      // a position is skipped
  records_reordered,   // the body says another index than its position
  record_malformed,    // not a canonical record of a known version
  command_id_differs,  // the column says another command id than the body
  command_repeated,    // two records carry the same command id
  time_went_back,      // earlier than the record before
  root_differs,        // bodies and leaf hashes agree, the root of their commit does not
  truncated,           // the last record does not end a commit, or the checkpoint is larger
  checkpoint_differs,  // whole in itself, but not the history that was signed
  unreadable,          // the store cannot be read further
  signature_wrong,     // not good for the record, or by a key that was not in force
  signature_missing,   // the record needed a signature
};

struct Finding {
  Fault fault{};
  std::uint64_t index{};  // of the first bad record; the size, where none can be named
  std::string what;       // a sentence for a person
};

struct Verified {
  Head head;
  std::uint64_t commits{};
  std::uint64_t signatures{};  // of people, all good
};

// `trusted`: size and root of an opened checkpoint (ledger/checkpoint.hpp).
[[nodiscard]] std::expected<Verified, Finding> verify(const Log& log,
                                                      std::optional<Head> trusted = {});

[[nodiscard]] std::string_view to_text(Fault fault);

}  // namespace meguri
