#include "ledger/canonical.hpp"

#include <doctest/doctest.h>

#include "ledger/instant_text.hpp"
#include "ledger/record.hpp"
#include "ledger/utf8.hpp"

namespace meguri {
namespace {

std::string rewritten(std::string_view json) {
  const auto value = parse_json(json);
  REQUIRE(value);
  return canonical_text(*value).value_or("refused");
}

Record sample() {
  Record record;
  record.index = 42;
  record.at = *parse_rfc3339("2026-11-22T03:00:00Z");
  record.by = 7;
  record.command_id = 4711;
  record.command = R"({"order":12,"type":"ConfirmChain"})";
  record.events = R"([{"order":12,"type":"ChainConfirmed"}])";
  return record;
}

std::string bytes_of(const Record& record) {
  std::string bytes;
  append_record(bytes, record);
  return bytes;
}

}  // namespace

TEST_CASE("keys are sorted by their UTF-16 code units, as in RFC 8785, section 3.2.3") {
  // The example of the RFC, its seven keys in the order it asks for.
  CHECK(
      rewritten("{\"\xE2\x82\xAC\":0,\"\\r\":1,\"\xEF\xAC\xB3\":2,\"1\":3,\"\xF0\x9F\x98\x80\":4,"
                "\"\xC2\x80\":5,\"\xC3\xB6\":6}") ==
      "{\"\\r\":1,\"1\":3,\"\xC2\x80\":5,\"\xC3\xB6\":6,\"\xE2\x82\xAC\":0,\"\xF0\x9F\x98\x80\":4,"
      "\"\xEF\xAC\xB3\":2}");
}

TEST_CASE("strings are escaped in the one way of RFC 8785") {
  CHECK(rewritten(R"("\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/")") ==
        "\"\xE2\x82\xAC$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  CHECK(rewritten(R"([ true , false,null , -5, 9007199254740991 ])") ==
        "[true,false,null,-5,9007199254740991]");
}

TEST_CASE("numbers that another reader might change are refused") {
  for (const char* json :
       {"1.5", "1e3", "9007199254740992", "-9007199254740992", "18446744073709551615", "1.0"}) {
    CAPTURE(json);
    CHECK_FALSE(canonical_text(*parse_json(json)));
    CHECK_FALSE(is_canonical(json));
  }
}

TEST_CASE("what canonical_text writes is canonical, and anything else is not") {
  for (const char* json : {R"({"a":[1,-20,{"b":null}],"c":"\u0001\n","d":{}})", "[]", "0",
                           "\"\xE6\x97\xA5\"", "{}", R"({"\n":1,"\r":2})"}) {
    CAPTURE(json);
    CHECK(is_canonical(json));
    CHECK(rewritten(json) == json);
  }
  for (const char* json : {"",
                           " 0",
                           "0 ",
                           "01",
                           "-0",
                           "+1",
                           R"({"b":1,"a":2})",
                           R"({"a":1,"a":2})",
                           R"({"a":1,})",
                           "[1,]",
                           R"("\u000a")",
                           R"("\u001F")",
                           R"("\/")",
                           R"("\u0041")",
                           "\"\n\"",
                           "\"\xFF\"",
                           "\"\xED\xA0\x80\"",
                           R"({"a" :1})",
                           "nul",
                           "[",
                           R"({"a":)",
                           R"({"\r":1,"\n":2})",
                           "\"open",
                           "\"\\"}) {
    CAPTURE(json);
    CHECK_FALSE(is_canonical(json));
  }
  CHECK(is_canonical(std::string(32, '[') + std::string(32, ']')));
  CHECK_FALSE(is_canonical(std::string(33, '[') + std::string(33, ']')));
}

TEST_CASE("a mistake in JSON is named with its line and column") {
  CHECK(parse_json("{\n  \"a\": 1,\n  b\n}").error().starts_with("line 3, column 3"));
  CHECK(parse_json("1 2").error() == "line 1, column 3: something follows after the end");
  CHECK(parse_json(R"({"a":1,"b":{"x":"a:b","x":2}})").error() ==
        "a key stands twice in the same object");
  CHECK(parse_json(R"({"a:\"":1,"b":{"a:":2}})"));
  CHECK_FALSE(parse_json(""));
}

TEST_CASE("an instant has one text, the same as RFC 3339 elsewhere") {
  for (const char* text :
       {"2026-11-22T03:00:00.000000Z", "0001-01-01T00:00:00.000000Z", "9999-12-31T23:59:59.999999Z",
        "1969-12-31T23:59:59.999999Z", "2024-02-29T12:34:56.000001Z"}) {
    CAPTURE(text);
    const auto at = instant_from(text);
    REQUIRE(at);
    CHECK(*at == *parse_rfc3339(text));
    std::string written;
    append_instant(written, *at);
    CHECK(written == text);
  }
  CHECK(instant_from("never") == never);
  for (const char* text :
       {"2026-02-29T00:00:00.000000Z", "2026-11-22T24:00:00.000000Z", "2026-13-01T00:00:00.000000Z",
        "2026-11-22T03:00:00Z", "0000-01-01T00:00:00.000000Z", "2026-11-22 03:00:00.000000Z", ""})
    CHECK_FALSE(instant_from(text));
}

TEST_CASE("a record has the bytes that the format document shows") {
  CHECK(
      bytes_of(sample()) ==
      R"({"at":"2026-11-22T03:00:00.000000Z","by":7,"command":{"order":12,"type":"ConfirmChain"},)"
      R"("command_id":4711,"events":[{"order":12,"type":"ChainConfirmed"}],"index":42,"note":"",)"
      R"("v":1})");
  CHECK(is_canonical(bytes_of(sample())));
}

TEST_CASE("a record that is read back is the record that was written") {
  Record written = sample();
  written.note = "late: \"rain\"\n\xE5\xA4\xA9";
  written.refused = R"({"rule":"IDT-01","subject":3})";
  const std::string bytes = bytes_of(written);
  CHECK(is_canonical(bytes));
  const auto read = parse_record(bytes);
  REQUIRE(read);
  CHECK(read->index == written.index);
  CHECK(read->at == written.at);
  CHECK(read->by == written.by);
  CHECK(read->command_id == written.command_id);
  CHECK(read->command == written.command);
  CHECK(read->events == written.events);
  CHECK(text_of_string(read->note) == written.note);
  CHECK(read->refused == written.refused);
}

TEST_CASE("a record with any one byte missing, doubled or of another kind is not a record") {
  const std::string bytes = bytes_of(sample());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    CAPTURE(i);
    std::string changed = bytes;
    changed[i] = '\x02';
    CHECK_FALSE(parse_record(changed));
    CHECK_FALSE(parse_record(bytes.substr(0, i)));
  }
  CHECK_FALSE(parse_record(bytes + " "));
  std::string newer = bytes;
  newer[newer.size() - 2] = '2';
  CHECK(parse_record(newer).error() ==
        "version 2 of the record form; this program knows version 1");
}

TEST_CASE("a note that cannot be recorded is refused with a sentence") {
  std::string long_note;
  for (int i = 0; i < 500; ++i) long_note += "\xE5\xA4\xA9";
  CHECK(problem_of_note(long_note) == "");
  CHECK(problem_of_note(long_note + "x") == "the note is longer than 500 characters");
  CHECK(problem_of_note("\xC0\x80") == "the note is not UTF-8 text");
  CHECK(problem_of_note("a\x01") == "the note holds control characters");
}

}  // namespace meguri
