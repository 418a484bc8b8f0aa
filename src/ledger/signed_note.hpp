// Signed notes (C2SP signed-note, Ed25519 only): a short text and signatures of it, in plain text
// that a person can read and other tools can check.
//
// A key name is not empty and holds no space and no plus. Whether a key belongs to whom its name
// says is for the one who hands it out; a good signature says only that the holder of the key
// signed.
#pragma once

#include <array>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace meguri {

struct VerifierKey {
  std::string name;
  std::array<unsigned char, 32> public_key{};
  bool operator==(const VerifierKey&) const = default;
};

// The secret: keep it out of logs, ledgers and backups that leave the house.
struct SigningKey {
  std::string name;
  std::array<unsigned char, 32> seed{};  // RFC 8032, section 5.1.5; drawn by the caller
};

[[nodiscard]] std::uint32_t key_id(const VerifierKey& key);
[[nodiscard]] VerifierKey verifier_key(const SigningKey& key);

// "name+id+base64", as handed to inspectors. Errors say what is wrong with the text.
[[nodiscard]] std::string to_text(const VerifierKey& key);
[[nodiscard]] std::expected<VerifierKey, std::string> parse_verifier_key(std::string_view text);

// The note: text, empty line, signature line. `text` ends with a line feed and is UTF-8 without
// other control characters (checked: anything else is the caller's bug).
[[nodiscard]] std::string sign_note(std::string_view text, const SigningKey& key);

// The text of a note that carries a good signature of at least one of `keys`. Signatures of unknown
// keys are skipped; a bad signature of a known key refuses the note, whatever else it carries.
[[nodiscard]] std::expected<std::string, std::string> open_note(std::string_view note,
                                                                std::span<const VerifierKey> keys);

}  // namespace meguri
