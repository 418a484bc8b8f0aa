// Writes JSON for other programs in a fixed, readable form: keys in the order they are written, two
// blanks of indent, fractions with at most six decimals. So equal results give equal bytes, on any
// machine. (The ledger has its own canonical form: ledger/canonical.hpp.)
#pragma once

#include <concepts>
#include <string>
#include <string_view>

#include "base/instant.hpp"
#include "report/legend.hpp"

namespace meguri::report {

class JsonWriter {
public:
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_list() { open('['); }
  void end_list() { close(']'); }
  void key(std::string_view name);

  void text(std::string_view value);
  void truth(bool value) { raw(value ? "true" : "false"); }
  void whole(std::integral auto value) { raw(std::to_string(value)); }
  void share(double value);  // finite
  void nothing() { raw("null"); }
  void instant(Instant value);  // RFC 3339, null for never
  void both(const BothLanguages& value);
  // Text that is JSON already.
  void json(std::string_view value) { raw(value); }

  // The finished text with a line feed at its end. Aborts when something was left open.
  [[nodiscard]] std::string take();

private:
  void raw(std::string_view value);
  void open(char mark);
  void close(char mark);
  void line();

  std::string out_;
  std::size_t depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace meguri::report
