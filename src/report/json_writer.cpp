#include "report/json_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "base/check.hpp"
#include "ledger/canonical.hpp"

namespace meguri::report {

void JsonWriter::line() {
  if (out_.empty()) return;
  out_ += '\n';
  out_.append(depth_ * 2, ' ');
}

void JsonWriter::raw(std::string_view value) {
  if (!after_key_) {
    if (!first_) out_ += ',';
    line();
  }
  out_ += value;
  first_ = false;
  after_key_ = false;
}

void JsonWriter::open(char mark) {
  raw(std::string_view(&mark, 1));
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char mark) {
  MEGURI_CHECK(depth_ > 0 && !after_key_);
  --depth_;
  if (!first_) line();
  out_ += mark;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  MEGURI_CHECK(!after_key_);
  text(name);
  out_ += ": ";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  std::string quoted;
  append_string(quoted, value);
  raw(quoted);
}

void JsonWriter::share(double value) {
  MEGURI_CHECK(std::isfinite(value));
  std::string digits = fmt::format("{:.6f}", value);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  raw(digits == "-0" ? "0" : digits);
}

void JsonWriter::instant(Instant value) {
  if (value == never)
    nothing();
  else
    text(to_rfc3339(value));
}

void JsonWriter::both(const BothLanguages& value) {
  begin_object();
  key("ja");
  text(value.ja);
  key("en");
  text(value.en);
  end_object();
}

std::string JsonWriter::take() {
  MEGURI_CHECK(depth_ == 0);
  out_ += '\n';
  return std::exchange(out_, {});
}

}  // namespace meguri::report
