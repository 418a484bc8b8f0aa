// A person's electronic signature of a command, as a record carries it (docs/ledger_format.md,
// "Signature"): who signed with which key, what it means, when, and the 64 bytes.
//
// A good signature says that whoever holds the key signed this command, with this id, note, meaning
// and time. Whose key that is, and whether it was in force, the ledger's own records say
// (ledger/signature_book.hpp). It does not say that the command was accepted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/kinds.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/record.hpp"

namespace meguri {

struct Signature {
  PublicKey key;
  SignatureMeaning meaning{};
  Instant signed_at{};
  Ed25519Signature value{};
  bool operator==(const Signature&) const = default;
};

// What a person puts a name to. `command` is canonical JSON as encode_command() writes it, `note`
// plain text.
struct Signable {
  std::uint32_t by{};
  std::string_view command;
  std::uint64_t command_id{};
  SignatureMeaning meaning{};
  std::string_view note;
  Instant signed_at{};
};

// The bytes that are signed.
[[nodiscard]] std::string signing_text(const Signable& signable);

[[nodiscard]] bool holds(const Signature& signature, std::string_view signing_text);

// Signs with a seed that is at hand: tests and tools. People sign at the desk of the vault.
[[nodiscard]] Signature sign(const Signable& signable, const Ed25519Seed& seed);

void append_signature(std::string& out, const Signature& signature);  // a canonical JSON object

// Exactly what append_signature writes; none for anything else.
[[nodiscard]] std::optional<Signature> read_signature(std::string_view text);

// Whether the signature that `record`, as parse_record gives it, carries is good for the record and
// made with the key that it names.
[[nodiscard]] bool signature_holds(const Record& record, const Signature& signature);

}  // namespace meguri
