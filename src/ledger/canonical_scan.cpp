// The judge of stored texts: walks over one canonical value, byte by byte, and builds nothing.
#include <algorithm>

#include "ledger/canonical.hpp"
#include "ledger/utf8.hpp"

namespace meguri {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr int depth_max = 32;

struct CanonicalScan {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] char next() const { return at < text.size() ? text[at] : '\0'; }
  bool take(char c) {
    if (next() != c) return false;
    ++at;
    return true;
  }
  bool take(std::string_view word) {
    if (text.substr(at, word.size()) != word) return false;
    at += word.size();
    return true;
  }

  bool escape() {  // after the backslash: only the form that append_string writes
    if (std::string_view{"btnfr\"\\"}.find(next()) != nowhere && next() != '\0') {
      ++at;
      return true;
    }
    if (!take("u00") || (next() != '0' && next() != '1')) return false;
    const bool high = text[at++] == '1';
    const char low = next();
    const bool hex = (low >= '0' && low <= '9') || (low >= 'a' && low <= 'f');
    if (!hex || (!high && std::string_view{"89acd"}.find(low) != nowhere)) return false;
    ++at;
    return true;
  }

  bool string() {
    const std::size_t first = at;
    if (!take('"')) return false;
    bool plain = true;  // ASCII only: nothing to check as UTF-8
    for (;; ++at) {
      const auto c = static_cast<unsigned char>(next());
      if (c == '"') break;
      if (c < 0x20) return false;
      if (c >= 0x80) plain = false;
      if (c != '\\') continue;
      ++at;
      if (!escape()) return false;
      --at;
    }
    ++at;
    return plain || count_characters(text.substr(first, at - first)).has_value();
  }

  bool integer() {
    const bool negative = take('-');
    if (next() == '0') return ++at, !negative;
    std::int64_t value = 0;
    const std::size_t digits = at;
    for (; next() >= '0' && next() <= '9' && at - digits < 17; ++at)
      value = value * 10 + (next() - '0');
    return at > digits && value <= integer_max;
  }

  bool object(int depth) {
    if (take('}')) return true;
    std::string_view last;
    bool last_escaped = false;
    for (bool started = false;; started = true) {
      const std::size_t first = at;
      if (!string() || !take(':')) return false;
      const std::string_view key = text.substr(first + 1, at - first - 3);
      const bool escaped = key.find('\\') != nowhere;
      if (started && !less(last, last_escaped, key, escaped)) return false;
      last = key;
      last_escaped = escaped;
      if (!value(depth)) return false;
      if (take('}')) return true;
      if (!take(',')) return false;
    }
  }

  // Keys with escapes are compared as they read, not as they are written.
  static std::string unescaped(std::string_view key) {
    const auto parsed = parse_json('"' + std::string{key} + '"');
    return parsed ? std::string{parsed->as_string()} : std::string{};
  }
  static bool less(std::string_view a, bool a_escaped, std::string_view b, bool b_escaped) {
    if (!a_escaped && !b_escaped) return less_utf16(a, b);
    return less_utf16(unescaped(a), unescaped(b));
  }

  bool array(int depth) {
    if (take(']')) return true;
    for (;;) {
      if (!value(depth)) return false;
      if (take(']')) return true;
      if (!take(',')) return false;
    }
  }

  bool value(int depth) {
    switch (next()) {
      case '"': return string();
      case '{': return depth < depth_max && (++at, object(depth + 1));
      case '[': return depth < depth_max && (++at, array(depth + 1));
      case 't': return take("true");
      case 'f': return take("false");
      case 'n': return take("null");
      default: return integer();
    }
  }
};

}  // namespace

std::size_t canonical_end(std::string_view text, std::size_t from) {
  CanonicalScan scan{text, from};
  return scan.value(0) ? scan.at : nowhere;
}

bool is_canonical(std::string_view text) { return canonical_end(text, 0) == text.size(); }

}  // namespace meguri
