#include "ledger/checkpoint.hpp"

#include <charconv>
#include <optional>

#include "ledger/base64.hpp"

namespace meguri {
namespace {

// Takes one line, without its line feed; none when `text` has no complete line.
std::optional<std::string_view> take_line(std::string_view& text) {
  const auto end = text.find('\n');
  if (end == text.npos) return std::nullopt;
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t size = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (problem != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return std::to_string(size) == text ? std::optional{size} : std::nullopt;  // no leading zeros
}

}  // namespace

std::string to_text(const Checkpoint& checkpoint) {
  return checkpoint.origin + '\n' + std::to_string(checkpoint.size) + '\n' +
         to_base64(checkpoint.root) + '\n' + checkpoint.extensions;
}

std::expected<Checkpoint, std::string> parse_checkpoint(std::string_view text) {
  const auto origin = take_line(text), size = take_line(text), root = take_line(text);
  if (!root) return std::unexpected("a checkpoint has at least three lines: origin, size and root");
  if (origin->empty())
    return std::unexpected("the first line of a checkpoint, its origin, is empty");
  const auto number = parse_size(*size);
  if (!number) return std::unexpected("the second line of a checkpoint is not a size");
  const auto bytes = bytes_from_base64(*root);
  if (!bytes || bytes->empty())
    return std::unexpected("the third line of a checkpoint is not a root in base64");
  for (std::string_view rest = text; !rest.empty();) {
    const auto line = take_line(rest);
    if (!line || line->empty())
      return std::unexpected("a checkpoint ends within a line or holds an empty one");
  }
  return Checkpoint{std::string{*origin}, *number, *bytes, std::string{text}};
}

std::string sign_checkpoint(std::uint64_t size, const Digest& root, const SigningKey& key) {
  return sign_note(to_text(Checkpoint{key.name, size, std::string{as_bytes(root)}, {}}), key);
}

std::expected<Checkpoint, std::string> open_checkpoint(std::string_view note,
                                                       const VerifierKey& key) {
  const auto text = open_note(note, {&key, 1});
  if (!text) return std::unexpected(text.error());
  auto checkpoint = parse_checkpoint(*text);
  if (checkpoint && checkpoint->origin != key.name)
    return std::unexpected("the checkpoint is of another ledger: " + checkpoint->origin);
  return checkpoint;
}

}  // namespace meguri
