#include "ledger/encode.hpp"

#include <doctest/doctest.h>

#include <boost/describe/enum.hpp>

#include "base/fixed_vector.hpp"
#include "ledger/decode.hpp"
#include "ledger/read.hpp"

namespace meguri {

BOOST_DEFINE_FIXED_ENUM_CLASS(Colour, std::uint8_t, red, operator_, blue)
enum class ThingId : std::uint32_t {};

struct Inner {
  std::int32_t low_mc{};
  Duration budget{};
  bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (low_mc, budget))

struct DoThis {
  ThingId thing{};
  Instant when{};
  Date day{};
  Code label{};
  Colour class_{};
  bool sure{};
  std::uint8_t small{};
  std::int64_t cells{};
  FixedVector<Inner, 3> list{};
  std::optional<std::int32_t> maybe{};
};
MEGURI_DESCRIBE(DoThis, thing, when, day, label, class_, sure, small, cells, list, maybe)

struct Told {
  std::string text{};
};
MEGURI_DESCRIBE(Told, text)

struct Zap {};
MEGURI_DESCRIBE(Zap)

struct Zip {
  std::int32_t yes{};
  ThingId zoo{};
};
MEGURI_DESCRIBE(Zip, yes, zoo)

namespace {

using Act = Choice<DoThis, Zap, Zip>;

Act sample() {
  DoThis act;
  act.thing = ThingId{12};
  act.when = *parse_rfc3339("2026-11-22T03:00:00Z");
  act.day = *parse_date("2026-11-23");
  act.label = *parse_code("A1B2");
  act.class_ = Colour::operator_;
  act.sure = true;
  act.small = 255;
  act.cells = -6'000'000'000;
  act.list.push_back({37'000, hours(1)});
  act.list.push_back({-196'000, {}});
  return act;
}

constexpr std::string_view sample_text =
    R"({"cells":-6000000000,"class":"operator","day":"2026-11-23","label":"A1B2",)"
    R"("list":[{"budget":3600000000,"low_mc":37000},{"budget":0,"low_mc":-196000}],"maybe":null,)"
    R"("small":255,"sure":true,"thing":12,"type":"DoThis",)"
    R"("when":"2026-11-22T03:00:00.000000Z"})";

std::string error_of(std::string_view json) {
  const auto act = decode<Act>(*parse_json(json));
  return act ? "" : to_text(act.error());
}

std::string with(std::string_view part, std::string_view other) {
  std::string text{sample_text};
  const auto at = text.find(part);
  REQUIRE(at != text.npos);
  return text.replace(at, part.size(), other);
}

}  // namespace

TEST_CASE("a described value has the canonical text that the format document gives it") {
  CHECK(encoded(sample()) == sample_text);
  CHECK(is_canonical(sample_text));
  CHECK(encoded(Act{Zap{}}) == R"({"type":"Zap"})");
  CHECK(encoded(Act{Zip{1, ThingId{2}}}) == R"({"type":"Zip","yes":1,"zoo":2})");
  CHECK(encoded(Told{"a\"b"}) == R"({"text":"a\"b"})");
  CHECK(encoded(never) == R"("never")");
  CHECK(encoded(Code{}) == R"("")");
}

TEST_CASE("both readers give back what was written") {
  const auto decoded = decode<Act>(*parse_json(sample_text));
  REQUIRE(decoded);
  CHECK(encoded(*decoded) == sample_text);
  Act read;
  REQUIRE(read_canonical(sample_text, read));
  CHECK(encoded(read) == sample_text);
  for (const Act& act : {Act{Zap{}}, Act{Zip{1, ThingId{2}}}}) {
    REQUIRE(read_canonical(encoded(act), read));
    CHECK(encoded(read) == encoded(act));
  }
}

TEST_CASE("text comes back as it was, with what JSON must escape") {
  const std::string text = encoded(Told{"a\"b"});
  const auto decoded = decode<Told>(*parse_json(text));
  REQUIRE(decoded);
  CHECK(decoded->text == "a\"b");
  Told read;
  REQUIRE(read_canonical(text, read));
  CHECK(read.text == "a\"b");
}

TEST_CASE("the reader of people's JSON takes any layout and any order of keys") {
  const auto act = decode<Act>(*parse_json("{ \"zoo\": 2,\n \"yes\": 1, \"type\": \"Zip\" }"));
  REQUIRE(act);
  CHECK(encoded(*act) == R"({"type":"Zip","yes":1,"zoo":2})");
  CHECK(decode<Instant>(*parse_json(R"("2026-11-22T12:00:00+09:00")")) ==
        *parse_rfc3339("2026-11-22T03:00:00Z"));
}

TEST_CASE("every mistake in a command is named with its place") {
  CHECK(error_of("[]") == "the value: expected an object with a \"type\"");
  CHECK(error_of(R"({"type":"Zup"})") == "/type: expected one of: DoThis, Zap, Zip");
  CHECK(error_of(R"({"type":7})") == "/type: expected one of: DoThis, Zap, Zip");
  CHECK(error_of(R"({"type":"Zip","yes":1})") == "/zoo: this key is missing");
  CHECK(error_of(R"({"type":"Zap","a/b~":1})") == "/a~1b~0: this key is not known here");
  CHECK(error_of(with("255", "256")) == "/small: expected a whole number from 0 to 255");
  CHECK(error_of(with("255", "1.5")) == "/small: expected a whole number from 0 to 255");
  CHECK(error_of(with("255", "\"1\"")) == "/small: expected a whole number from 0 to 255");
  CHECK(error_of(with("37000", "null")) ==
        "/list/0/low_mc: expected a whole number from -2147483648 to 2147483647");
  CHECK(error_of(with("-6000000000", "9007199254740992")) ==
        "/cells: expected a whole number from -9007199254740991 to 9007199254740991");
  CHECK(error_of(with("\"operator\"", "\"operator_\"")) ==
        "/class: expected one of: red, operator, blue");
  CHECK(error_of(with("true", "1")) == "/sure: expected true or false");
  CHECK(error_of(with("\"A1B2\"", "\"a1\"")).starts_with("/label: a code holds only"));
  CHECK(error_of(with("2026-11-23", "2026-02-30")).starts_with("/day: "));
  CHECK(error_of(with("\"2026-11-22T", "\"2026-11-22 ")).starts_with("/when: expected a time"));
  CHECK(error_of(with("2026-11-22T03:00:00.000000Z", "9999-12-31T23:00:00-09:00"))
            .starts_with("/when: expected a time within"));
  CHECK(error_of(with("},{", "},{\"budget\":0,\"low_mc\":1},{\"budget\":0,\"low_mc\":1},{")) ==
        "/list: expected at most 3 items");
}

TEST_CASE("the reader of stored text takes nothing but the one canonical form") {
  Act act;
  for (const std::string& text :
       {with("255", "0255"), with("255", "256"), with("255", "-0"), with("255", "1.5"),
        with("\"thing\":12,", ""), with("true", "True"), with("{\"cells\"", "{ \"cells\""),
        with("A1B2", "a1b2"), with("DoThis", "Zap"), with("DoThis", "Nothing"),
        with("},{", "},{\"budget\":0,\"low_mc\":1},{\"budget\":0,\"low_mc\":1},{"),
        std::string{sample_text} + " ", with("\"operator\"", "\"purple\"")}) {
    CAPTURE(text);
    CHECK_FALSE(read_canonical(text, act));
  }
  for (std::size_t i = 0; i < sample_text.size(); ++i)
    CHECK_FALSE(read_canonical(sample_text.substr(0, i), act));
}

}  // namespace meguri
