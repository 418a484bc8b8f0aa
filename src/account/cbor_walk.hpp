// Where a CBOR item ends (RFC 8949), read without building anything: libfido2 and libcbor are given
// only items that were walked first, so that a claimed length of terabytes or a nest of a thousand
// arrays never reaches an allocation. Only what CTAP2 calls canonical is passed: definite lengths,
// nesting of at most 8, no tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace meguri::account {

// The length of the item at the beginning of `bytes`; none when it is not one, or is cut off.
[[nodiscard]] std::optional<std::size_t> cbor_item_length(std::string_view bytes);

// The head of an item: major type, its number (length, count or value) and the bytes of the head.
struct CborHead {
  std::uint8_t major{};
  std::uint64_t number{};
  std::size_t bytes{};
};
[[nodiscard]] std::optional<CborHead> cbor_head(std::string_view bytes);

// The text or byte string (major type 3 or 2) at the beginning; none when it is not one.
[[nodiscard]] std::optional<std::string_view> cbor_string(std::string_view bytes,
                                                          std::uint8_t major);

}  // namespace meguri::account
