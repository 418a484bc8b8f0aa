// Checkpoints (C2SP tlog-checkpoint): the size and root of a ledger at one moment, signed, in plain
// text. Kept outside the house, a checkpoint is what turns "this ledger is whole" into "this ledger
// still begins with the history that was signed then".
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "ledger/digest.hpp"
#include "ledger/signed_note.hpp"

namespace meguri {

struct Checkpoint {
  std::string origin;      // names the ledger; one line, not empty
  std::uint64_t size{};    // records
  std::string root;        // raw bytes; 32 for a SHA-256 tree, but the format allows others
  std::string extensions;  // further lines, each ended by a line feed; Meguri writes none
  bool operator==(const Checkpoint&) const = default;
};

[[nodiscard]] std::string to_text(const Checkpoint& checkpoint);
[[nodiscard]] std::expected<Checkpoint, std::string> parse_checkpoint(std::string_view text);

// A signed checkpoint of a ledger; the key's name is the origin.
[[nodiscard]] std::string sign_checkpoint(std::uint64_t size, const Digest& root,
                                          const SigningKey& key);

// Refuses a note that is not signed by `key`, or a checkpoint whose origin is not the key's name.
[[nodiscard]] std::expected<Checkpoint, std::string> open_checkpoint(std::string_view note,
                                                                     const VerifierKey& key);

}  // namespace meguri
