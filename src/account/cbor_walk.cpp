#include "account/cbor_walk.hpp"

namespace meguri::account {
namespace {

constexpr int deepest = 8;

enum Major : std::uint8_t { unsigned_, negative, bytes_, text, array, map, tag, simple };

std::optional<std::size_t> walk(std::string_view bytes, int depth) {
  const auto head = cbor_head(bytes);
  if (!head || depth > deepest) return std::nullopt;
  switch (head->major) {
    case unsigned_:
    case negative:
    case simple: return head->bytes;
    case bytes_:
    case text:
      if (head->number > bytes.size() - head->bytes) return std::nullopt;
      return head->bytes + static_cast<std::size_t>(head->number);
    case array:
    case map: break;
    default: return std::nullopt;
  }
  // An item has at least one byte, so a count beyond the bytes left is a lie.
  if (head->number > bytes.size()) return std::nullopt;
  const std::uint64_t items = head->major == map ? head->number * 2 : head->number;
  std::size_t at = head->bytes;
  for (std::uint64_t i = 0; i < items; ++i) {
    const auto length = walk(bytes.substr(at), depth + 1);
    if (!length) return std::nullopt;
    at += *length;
  }
  return at;
}

}  // namespace

std::optional<CborHead> cbor_head(std::string_view bytes) {
  if (bytes.empty()) return std::nullopt;
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto major = static_cast<std::uint8_t>(first >> 5U);
  const unsigned info = first & 0x1FU;
  if (info < 24) return CborHead{major, info, 1};
  if (info > 27) return std::nullopt;  // reserved, or of indefinite length
  const std::size_t following = std::size_t{1} << (info - 24);
  if (bytes.size() < 1 + following) return std::nullopt;
  std::uint64_t number = 0;
  for (std::size_t i = 1; i <= following; ++i)
    number = number << 8U | static_cast<unsigned char>(bytes[i]);
  return CborHead{major, number, 1 + following};
}

std::optional<std::size_t> cbor_item_length(std::string_view bytes) { return walk(bytes, 1); }

std::optional<std::string_view> cbor_string(std::string_view bytes, std::uint8_t major) {
  const auto head = cbor_head(bytes);
  if (!head || head->major != major || head->number > bytes.size() - head->bytes)
    return std::nullopt;
  return bytes.substr(head->bytes, static_cast<std::size_t>(head->number));
}

}  // namespace meguri::account
