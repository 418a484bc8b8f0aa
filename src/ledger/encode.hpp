// Writes described values as canonical JSON (docs/ledger_format.md, "How values are written"),
// appending to a string: on the path of every commit, so nothing is built in between.
//
// Aborts on what no value of the rules may be: a word outside its list, an integer beyond 2^53 - 1,
// an instant outside the years 1 to 9999 that is not `never`.
#pragma once

#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "base/check.hpp"
#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/public_key.hpp"
#include "domain/command.hpp"
#include "domain/event.hpp"
#include "ledger/canonical.hpp"
#include "ledger/described.hpp"
#include "ledger/instant_text.hpp"

namespace meguri {

template <class T>
void encode(std::string& out, const T& value);

namespace described {

struct Encoder {
  using Field = FieldOf<void(std::string&, const void*)>;
  template <class T, class Member>
  static void act(std::string& out, const void* value) {
    encode(out, static_cast<const T*>(value)->*Member::pointer);
  }
};

// The struct at `value`; `type` is what its field without an act holds.
void encode_fields(std::string& out, const void* value, std::span<const Encoder::Field> fields,
                   std::string_view type);

template <Struct T, bool tagged>
void encode_struct(std::string& out, const T& value) {
  std::string_view type;
  if constexpr (tagged) type = type_name<T>;
  encode_fields(out, &value, fields<Encoder, T, tagged>, type);
}

template <List T>
void encode_list(std::string& out, const T& list) {
  out += '[';
  bool first = true;
  for (const auto& item : list) {
    if (!first) out += ',';
    first = false;
    encode(out, item);
  }
  out += ']';
}

template <Words E>
void encode_word(std::string& out, E value) {
  const std::string_view word = word_of(value);
  MEGURI_CHECK(!word.empty());
  out += '"';
  out += word;
  out += '"';
}

inline void encode_instant(std::string& out, Instant at) {
  out += '"';
  append_instant(out, at);
  out += '"';
}

template <std::integral T>
void encode_integer(std::string& out, T value) {
  if constexpr (sizeof(T) == 8 && std::is_unsigned_v<T>)
    MEGURI_CHECK(value <= static_cast<T>(integer_max));
  append_integer(out, static_cast<std::int64_t>(value));
}

}  // namespace described

template <class T>
void encode(std::string& out, const T& value) {
  using namespace described;
  if constexpr (std::is_same_v<T, bool>)
    out += value ? "true" : "false";
  else if constexpr (std::is_integral_v<T>)
    encode_integer(out, value);
  else if constexpr (std::is_same_v<T, Instant>)
    encode_instant(out, value);
  else if constexpr (std::is_same_v<T, Duration>)
    append_integer(out, value.us);
  else if constexpr (std::is_same_v<T, Date>)
    append_string(out, to_text(value));
  else if constexpr (std::is_same_v<T, Code>)
    append_string(out, to_text(value));
  else if constexpr (std::is_same_v<T, PublicKey>)
    append_string(out, to_text(value));
  else if constexpr (std::is_same_v<T, Digest>)
    append_string(out, to_text(value));
  else if constexpr (std::is_same_v<T, std::string>)
    append_string(out, value);
  else if constexpr (Words<T>)
    encode_word(out, value);
  else if constexpr (Number<T>)
    encode_integer(out, static_cast<std::underlying_type_t<T>>(value));
  else if constexpr (Optional<T>)
    value ? encode(out, *value) : void(out += "null");
  else if constexpr (List<T>)
    encode_list(out, value);
  else if constexpr (ChoiceLike<T>)
    visit([&]<class One>(const One& one) { encode_struct<One, true>(out, one); }, value);
  else
    encode_struct<T, false>(out, value);
}

// Compiled once, in codec_command.cpp and codec_event.cpp: each holds a codec for every struct of
// the rules.
extern template void encode<Command>(std::string&, const Command&);
extern template void encode<Event>(std::string&, const Event&);

template <class T>
[[nodiscard]] std::string encoded(const T& value) {
  std::string out;
  encode(out, value);
  return out;
}

}  // namespace meguri
