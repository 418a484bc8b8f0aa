// One record of the ledger: one command that was accepted, or refused with a trace, and the events
// that came of it. Its bytes are fixed by docs/ledger_format.md. The layer knows no command and no
// event: both arrive as canonical JSON (ledger/codec.hpp writes and reads them).
//
// Limits: note at most 500 characters of UTF-8, without control characters but line feed and tab;
// command id 1 to 2^53 - 1; the whole record at most 1,000,000 bytes.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace meguri {

inline constexpr std::size_t note_max_characters = 500;
inline constexpr std::size_t record_max_bytes = 1'000'000;
inline constexpr std::int64_t record_version = 1;

struct Record {
  std::uint64_t index{};
  Instant at{};
  std::uint32_t by{};          // user; 0 for the programme itself
  std::uint64_t command_id{};  // chosen by who asked; 1 to 2^53 - 1
  std::string_view command;    // canonical JSON object
  std::string_view events;     // canonical JSON array
  std::string_view note;       // plain text
  std::string_view refused;    // canonical JSON object: which rule, about what; empty: accepted
  std::string_view signature;  // canonical JSON object (ledger/signature.hpp); empty: not signed
};

// What is wrong with a note as a person typed it; empty when it can be recorded.
[[nodiscard]] std::string_view problem_of_note(std::string_view note);

// Appends the record's bytes to `out`. Aborts when a limit above is broken: check input before.
void append_record(std::string& out, const Record& record);

// A record as it lies in `bytes`, which must outlive it: `note` still carries its quotes and
// escapes (text_of_string gives the plain text). Error: the first thing that is not as the format
// says, with its place.
[[nodiscard]] std::expected<Record, std::string> parse_record(std::string_view bytes);
[[nodiscard]] std::string text_of_string(std::string_view canonical_string);

}  // namespace meguri
