#include "ledger/signature.hpp"

#include "ledger/canonical.hpp"
#include "ledger/described.hpp"
#include "ledger/digest.hpp"
#include "ledger/encode.hpp"
#include "ledger/read.hpp"

namespace meguri {
namespace {

std::string_view bytes_of(const Ed25519Signature& value) {
  return {reinterpret_cast<const char*>(value.data()), value.size()};
}

void append_text(std::string& out, const Signable& signable, std::string_view quoted_note) {
  out += R"({"by":)";
  append_integer(out, signable.by);
  out += R"(,"command":)";
  out += signable.command;
  out += R"(,"command_id":)";
  append_integer(out, static_cast<std::int64_t>(signable.command_id));
  out += R"(,"meaning":)";
  encode(out, signable.meaning);
  out += R"(,"note":)";
  out += quoted_note;
  out += R"(,"signed_at":)";
  encode(out, signable.signed_at);
  out += '}';
}

bool read_value(described::Cursor& from, Ed25519Signature& value) {
  std::string_view hex;
  if (!from.take_plain_string(hex) || hex.size() != 2 * value.size()) return false;
  const auto bytes = bytes_from_hex(hex);
  if (bytes) std::copy(bytes->begin(), bytes->end(), value.begin());
  return bytes.has_value();
}

}  // namespace

std::string signing_text(const Signable& signable) {
  std::string note, text;
  append_string(note, signable.note);
  append_text(text, signable, note);
  return text;
}

bool holds(const Signature& signature, std::string_view signing_text) {
  return ed25519_holds(signing_text, signature.value, signature.key);
}

Signature sign(const Signable& signable, const Ed25519Seed& seed) {
  return {public_key_of(seed), signable.meaning, signable.signed_at,
          ed25519_sign(signing_text(signable), seed)};
}

void append_signature(std::string& out, const Signature& signature) {
  out += R"({"key":)";
  encode(out, signature.key);
  out += R"(,"meaning":)";
  encode(out, signature.meaning);
  out += R"(,"signed_at":)";
  encode(out, signature.signed_at);
  out += R"(,"value":")";
  out += to_hex(bytes_of(signature.value));
  out += R"("})";
}

std::optional<Signature> read_signature(std::string_view text) {
  Signature signature;
  described::Cursor from{text};
  const bool read = from.take(R"({"key":)") && described::read_value(from, signature.key) &&
                    from.take(R"(,"meaning":)") && described::read_value(from, signature.meaning) &&
                    from.take(R"(,"signed_at":)") &&
                    described::read_value(from, signature.signed_at) && from.take(R"(,"value":)") &&
                    read_value(from, signature.value) && from.take("}");
  if (!read || !from.rest.empty()) return std::nullopt;
  return signature;
}

bool signature_holds(const Record& record, const Signature& signature) {
  const Signable signable{record.by, record.command,     record.command_id, signature.meaning,
                          {},        signature.signed_at};
  std::string text;
  append_text(text, signable, record.note);  // quoted already
  return holds(signature, text);
}

}  // namespace meguri
