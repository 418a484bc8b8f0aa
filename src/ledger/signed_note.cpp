#include "ledger/signed_note.hpp"

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "ledger/base64.hpp"
#include "ledger/digest.hpp"
#include "ledger/ed25519.hpp"
#include "ledger/utf8.hpp"

namespace meguri {
namespace {

constexpr char ed25519 = '\x01';  // the algorithm byte of C2SP signed-note
constexpr std::size_t signatures_max = 100;
constexpr std::string_view dash = "\xE2\x80\x94 ";  // EM DASH, space

std::string_view bytes_of(const std::array<unsigned char, 32>& key) {
  return {reinterpret_cast<const char*>(key.data()), key.size()};
}

std::string sign(std::string_view text, const SigningKey& key) {
  const Ed25519Signature signature = ed25519_sign(text, key.seed);
  return {reinterpret_cast<const char*>(signature.data()), signature.size()};
}

bool signature_holds(std::string_view text, std::string_view bytes, const VerifierKey& key) {
  Ed25519Signature signature{};
  if (bytes.size() != signature.size()) return false;
  std::copy(bytes.begin(), bytes.end(), signature.begin());
  return ed25519_holds(text, signature, PublicKey{key.public_key});
}

std::string id_bytes(const VerifierKey& key) {
  std::string named = key.name;
  named += '\n';
  named += ed25519;
  named += bytes_of(key.public_key);
  return std::string{as_bytes(sha256(named)).substr(0, 4)};
}

bool name_is_good(std::string_view name) {
  return !name.empty() && count_characters(name) &&
         std::none_of(name.begin(), name.end(), [](char c) {
           return static_cast<unsigned char>(c) <= ' ' || c == '+' || c == '\x7F';
         });
}

bool text_is_good(std::string_view text) {
  return text.ends_with('\n') && count_characters(text) &&
         std::none_of(text.begin(), text.end(), [](char c) {
           return (static_cast<unsigned char>(c) < ' ' && c != '\n') || c == '\x7F';
         });
}

struct Signature {
  std::string_view name;
  std::string bytes;  // four of the key id, then the signature
};

std::optional<Signature> parse_signature(std::string_view line) {
  if (!line.starts_with(dash)) return std::nullopt;
  line.remove_prefix(dash.size());
  const auto space = line.find(' ');
  if (space == line.npos || !name_is_good(line.substr(0, space))) return std::nullopt;
  auto bytes = bytes_from_base64(line.substr(space + 1));
  if (!bytes || bytes->size() <= 4) return std::nullopt;
  return Signature{line.substr(0, space), *std::move(bytes)};
}

}  // namespace

std::uint32_t key_id(const VerifierKey& key) {
  std::uint32_t id = 0;
  for (const char c : id_bytes(key)) id = id << 8 | static_cast<unsigned char>(c);
  return id;
}

VerifierKey verifier_key(const SigningKey& key) {
  return {key.name, public_key_of(key.seed).bytes};
}

std::string to_text(const VerifierKey& key) {
  std::string bytes{ed25519};
  bytes += bytes_of(key.public_key);
  return key.name + '+' + to_hex(id_bytes(key)) + '+' + to_base64(bytes);
}

std::expected<VerifierKey, std::string> parse_verifier_key(std::string_view text) {
  const auto first = text.find('+');
  const auto second = first == text.npos ? text.npos : text.find('+', first + 1);
  if (second == text.npos) return std::unexpected("a verifier key has three parts: name+id+key");
  VerifierKey key{std::string{text.substr(0, first)}, {}};
  if (!name_is_good(key.name)) return std::unexpected("the key name is empty or holds a space");
  const auto bytes = bytes_from_base64(text.substr(second + 1));
  if (!bytes || bytes->empty()) return std::unexpected("the key is not base64");
  if (bytes->front() != ed25519) return std::unexpected("the key is not an Ed25519 key");
  if (bytes->size() != 1 + key.public_key.size())
    return std::unexpected("an Ed25519 key has 32 bytes");
  std::copy(bytes->begin() + 1, bytes->end(), key.public_key.begin());
  if (text.substr(first + 1, second - first - 1) != to_hex(id_bytes(key)))
    return std::unexpected("the key id does not belong to this name and key");
  return key;
}

std::string sign_note(std::string_view text, const SigningKey& key) {
  MEGURI_CHECK(text_is_good(text) && name_is_good(key.name));
  const std::string signature = id_bytes(verifier_key(key)) + sign(text, key);
  std::string note{text};
  note += '\n';
  note += dash;
  return note + key.name + ' ' + to_base64(signature) + '\n';
}

std::expected<std::string, std::string> open_note(std::string_view note,
                                                  std::span<const VerifierKey> keys) {
  const auto gap = note.rfind("\n\n");
  if (gap == note.npos || !note.ends_with('\n') || gap + 2 == note.size())
    return std::unexpected("the note carries no signature");
  const std::string_view text = note.substr(0, gap + 1);
  if (!text_is_good(text))
    return std::unexpected("the note holds control characters or is not UTF-8");

  bool signed_by_known_key = false;
  std::size_t signatures = 0;
  for (std::string_view rest = note.substr(gap + 2); !rest.empty();) {
    const auto end = rest.find('\n');
    const auto signature = parse_signature(rest.substr(0, end));
    if (!signature || ++signatures > signatures_max)
      return std::unexpected("the note has a malformed signature line, or too many");
    rest.remove_prefix(end + 1);
    for (const VerifierKey& key : keys) {
      if (key.name != signature->name || !signature->bytes.starts_with(id_bytes(key))) continue;
      const std::string_view bytes = std::string_view{signature->bytes}.substr(4);
      if (!signature_holds(text, bytes, key))
        return std::unexpected("the signature of " + key.name + " does not belong to this note");
      signed_by_known_key = true;
    }
  }
  if (!signed_by_known_key) return std::unexpected("no known key signed the note");
  return std::string{text};
}

}  // namespace meguri
