#include "ledger/record.hpp"

#include <algorithm>
#include <charconv>

#include "base/check.hpp"
#include "ledger/canonical.hpp"
#include "ledger/instant_text.hpp"
#include "ledger/utf8.hpp"

namespace meguri {
namespace {

// Takes the parts of a record in their only order; after the first problem it takes nothing more.
class Parts {
public:
  explicit Parts(std::string_view bytes) : bytes_(bytes) {}

  void literal(std::string_view text) {
    if (!problem_.empty()) return;
    if (bytes_.substr(at_, text.size()) == text)
      at_ += text.size();
    else
      fail("expected " + std::string{text});
  }

  bool optional(std::string_view text) {
    if (!problem_.empty() || bytes_.substr(at_, text.size()) != text) return false;
    at_ += text.size();
    return true;
  }

  // A canonical value that begins with `first`: '{', '[' or '"'.
  std::string_view value(char first, const char* name) {
    if (!problem_.empty()) return {};
    const std::size_t end =
        at_ < bytes_.size() && bytes_[at_] == first ? canonical_end(bytes_, at_) : bytes_.npos;
    if (end == bytes_.npos) {
      fail(std::string{name} + " is not canonical JSON of the right kind");
      return {};
    }
    const std::string_view taken = bytes_.substr(at_, end - at_);
    at_ = end;
    return taken;
  }

  std::uint64_t integer(std::uint64_t low, std::uint64_t high, const char* name) {
    if (!problem_.empty()) return 0;
    std::uint64_t value = 0;
    const char* const first = bytes_.data() + at_;
    const auto [end, error] = std::from_chars(first, bytes_.data() + bytes_.size(), value);
    const bool canonical = error == std::errc{} && (*first != '0' || end == first + 1);
    if (!canonical || value < low || value > high)
      fail(std::string{name} + " is not a whole number in its range");
    else
      at_ += static_cast<std::size_t>(end - first);
    return value;
  }

  Instant instant() {
    const auto at = instant_from(bytes_.substr(std::min(at_, bytes_.size()), instant_length));
    if (!problem_.empty()) return {};
    if (!at) fail("at is not a time in UTC with six decimals");
    at_ += instant_length;
    return at.value_or(Instant{});
  }

  void end() {
    if (problem_.empty() && at_ != bytes_.size()) fail("something follows after the record");
  }
  [[nodiscard]] const std::string& problem() const { return problem_; }

private:
  void fail(const std::string& what) { problem_ = "at byte " + std::to_string(at_) + ": " + what; }

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string problem_;
};

constexpr auto largest = static_cast<std::uint64_t>(integer_max);

}  // namespace

std::string_view problem_of_note(std::string_view note) {
  const auto characters = count_characters(note);
  if (!characters) return "the note is not UTF-8 text";
  if (*characters > note_max_characters) return "the note is longer than 500 characters";
  const bool controls = std::any_of(note.begin(), note.end(), [](char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7F';
  });
  return controls ? "the note holds control characters" : "";
}

void append_record(std::string& out, const Record& record) {
  MEGURI_CHECK(record.command_id >= 1 && record.command_id <= largest && record.index <= largest);
  MEGURI_CHECK(problem_of_note(record.note).empty());
  const std::size_t start = out.size();
  out += R"({"at":")";
  append_instant(out, record.at);
  out += R"(","by":)";
  append_integer(out, record.by);
  out += R"(,"command":)";
  out += record.command;
  out += R"(,"command_id":)";
  append_integer(out, static_cast<std::int64_t>(record.command_id));
  out += R"(,"events":)";
  out += record.events;
  out += R"(,"index":)";
  append_integer(out, static_cast<std::int64_t>(record.index));
  out += R"(,"note":)";
  append_string(out, record.note);
  if (!record.refused.empty()) {
    out += R"(,"refused":)";
    out += record.refused;
  }
  if (!record.signature.empty()) {
    out += R"(,"signature":)";
    out += record.signature;
  }
  out += R"(,"v":1})";
  MEGURI_CHECK(out.size() - start <= record_max_bytes);
}

std::expected<Record, std::string> parse_record(std::string_view bytes) {
  if (bytes.size() > record_max_bytes) return std::unexpected("longer than 1,000,000 bytes");
  Record record;
  Parts parts{bytes};
  parts.literal(R"({"at":")");
  record.at = parts.instant();
  parts.literal(R"(","by":)");
  record.by = static_cast<std::uint32_t>(parts.integer(0, UINT32_MAX, "by"));
  parts.literal(R"(,"command":)");
  record.command = parts.value('{', "command");
  parts.literal(R"(,"command_id":)");
  record.command_id = parts.integer(1, largest, "command_id");
  parts.literal(R"(,"events":)");
  record.events = parts.value('[', "events");
  parts.literal(R"(,"index":)");
  record.index = parts.integer(0, largest, "index");
  parts.literal(R"(,"note":)");
  record.note = parts.value('"', "note");
  if (parts.optional(R"(,"refused":)")) record.refused = parts.value('{', "refused");
  if (parts.optional(R"(,"signature":)")) record.signature = parts.value('{', "signature");
  parts.literal(R"(,"v":)");
  const std::uint64_t version = parts.integer(0, largest, "v");
  parts.literal("}");
  parts.end();
  if (!parts.problem().empty()) return std::unexpected(parts.problem());
  if (version != record_version)
    return std::unexpected("version " + std::to_string(version) +
                           " of the record form; this program knows version 1");
  return record;
}

std::string text_of_string(std::string_view canonical_string) {
  const std::string_view inside = canonical_string.substr(1, canonical_string.size() - 2);
  if (inside.find('\\') == inside.npos) return std::string{inside};
  const auto parsed = parse_json(canonical_string);
  MEGURI_CHECK(parsed && parsed->is_string());
  return std::string{parsed->get_string()};
}

}  // namespace meguri
