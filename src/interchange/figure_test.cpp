#include "interchange/figure.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "interchange/table_reader.hpp"

using namespace meguri::interchange;

namespace {

constexpr std::int64_t day = 86'400'000'000;
const std::string origin = ", source = \"a book\", mark = \"inferred\" }";

struct Result {
  std::optional<Figure> figure;
  std::vector<std::string> mistakes;
};

// Reads `f = TEXT` and shows its mistakes in English, without the file name.
Result read(const std::string& text, Dimension dimension = Dimension::duration) {
  const std::array<Source, 1> sources{Source{"f", "f = " + text + "\n"}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader in(reading, root, "");
  Result result{in.figure("f", dimension), {}};
  for (const Diagnostic& mistake : reading.diagnostics.sorted())
    result.mistakes.push_back(
        render(mistake, std::array<std::string, 1>{"f"}, Language::english).substr(2));
  CHECK(reading.figures.size() == (result.figure ? 1 : 0));
  return result;
}

Spread spread(const std::string& text, Dimension dimension = Dimension::duration) {
  const Result result = read("{ " + text + origin, dimension);
  CAPTURE(text);
  if (!result.mistakes.empty()) MESSAGE(result.mistakes[0]);
  REQUIRE(result.figure.has_value());
  return result.figure->spread;
}

std::string mistake(const std::string& text, Dimension dimension = Dimension::duration) {
  const Result result = read("{ " + text + origin, dimension);
  CAPTURE(text);
  CHECK_FALSE(result.figure.has_value());
  REQUIRE(result.mistakes.size() == 1);
  return result.mistakes[0];
}

bool has(const std::string& text, std::string_view part) {
  const bool found = text.find(part) != std::string::npos;
  if (!found) MESSAGE(text);
  return found;
}

}  // namespace

TEST_CASE("a value keeps its unit, source and mark and is counted in base units") {
  const Result result = read(
      "{ value = 21, unit = \"day\", source = \"a book\", mark = \"verified\", why = \"so\", "
      "why_ja = \"それで\" }");
  REQUIRE(result.figure.has_value());
  CHECK(result.figure->constant() == 21 * day);
  CHECK(result.figure->unit == "day");
  CHECK(result.figure->source == "a book");
  CHECK(result.figure->mark == Mark::verified);
  CHECK(result.figure->why_ja == "それで");
  CHECK(result.figure->path == ".f");
  CHECK(result.figure->at.line == 1);
}

TEST_CASE("units of one dimension agree with each other") {
  CHECK(spread("value = 2, unit = \"week\"").amounts[0] == 14 * day);
  CHECK(spread("value = 90, unit = \"minute\"").amounts[0] == day / 16);
  CHECK(spread("value = 1, unit = \"month\"").amounts[0] * 12 ==
        spread("value = 1, unit = \"year\"").amounts[0]);
  CHECK(spread("value = 6e9, unit = \"cells\"", Dimension::cells).amounts[0] == 6'000'000'000);
  CHECK(spread("value = 50, unit = \"ml\"", Dimension::volume).amounts[0] == 50'000);
  CHECK(spread("value = 7.5, unit = \"percent\"", Dimension::ratio).amounts[0] == 75'000);
  CHECK(spread("value = -150, unit = \"degC\"", Dimension::temperature).amounts[0] == -150'000);
  CHECK(spread("value = 80, unit = \"per_year\"", Dimension::rate).amounts[0] == 219'028);
  CHECK(spread("value = 1.5, unit = \"million_jpy\"", Dimension::money_jpy).amounts[0] ==
        1'500'000);
}

TEST_CASE("every shape is read into base units") {
  CHECK(spread("triangular = [60, 90, 150], unit = \"day\"").amounts ==
        std::vector<std::int64_t>{60 * day, 90 * day, 150 * day});
  CHECK(spread("pert = [30, 30, 60], unit = \"day\"").shape == Shape::pert);
  CHECK(spread("uniform = [0.5, 1.5], unit = \"day\"").amounts[1] == day * 3 / 2);
  CHECK(spread("exponential = 30, unit = \"day\"").amounts[0] == 30 * day);
  CHECK(spread("erlang = { stages = 3, mean = 30 }, unit = \"day\"").parameter == 3);
  CHECK(spread("gamma = { shape = 2.5, mean = 30 }, unit = \"day\"").parameter == 2.5);
  CHECK(spread("weibull = { shape = 1.5, scale = 30 }, unit = \"day\"").amounts[0] == 30 * day);
  const Spread normal = spread("normal = { mean = 30, sd = 5 }, unit = \"day\", at_least = 0");
  CHECK(normal.amounts == std::vector<std::int64_t>{30 * day, 5 * day});
  CHECK(normal.at_least == 0);
  CHECK(spread("empirical = [3, 1, 2], unit = \"day\"").amounts ==
        std::vector<std::int64_t>{day, 2 * day, 3 * day});
  const Spread bounded = spread("uniform = [1, 9], unit = \"day\", shift = 1, at_most = 5");
  CHECK(bounded.shift == day);
  CHECK(bounded.at_most == 5 * day);
}

TEST_CASE("a lognormal is the same by median and p95 or by mu and sigma") {
  const Spread a = spread("lognormal = { mu = 2.8417881, sigma = 0.1034350 }, unit = \"day\"");
  CHECK(static_cast<double>(a.amounts[0]) ==
        doctest::Approx(std::sqrt(14.0 * 21.0) * static_cast<double>(day)).epsilon(1e-5));
  const Spread b = spread("lognormal = { median = 17.1464282, p95 = 20.3268 }, unit = \"day\"");
  CHECK(b.parameter == doctest::Approx(a.parameter).epsilon(1e-4));
  const Spread c = spread("lognormal = { median = 17.1464282, sigma = 0.1 }, unit = \"day\"");
  CHECK(c.parameter == 0.1);
}

TEST_CASE("weights keep their shares, and shares of thirds still make one") {
  const Spread rounds =
      spread("weights = [[1, 0.4], [2, 0.4], [3, 0.2]], unit = \"count\"", Dimension::count);
  CHECK(rounds.amounts == std::vector<std::int64_t>{1, 2, 3});
  CHECK(rounds.shares == std::vector<std::int32_t>{400'000, 400'000, 200'000});
  const Spread thirds =
      spread("weights = [[1, 0.3333333], [2, 0.3333333], [3, 0.3333333]], unit = \"count\"",
             Dimension::count);
  CHECK(thirds.shares[0] + thirds.shares[1] + thirds.shares[2] == 1'000'000);
}

TEST_CASE("a figure without source or mark is a mistake, and both are said at once") {
  const Result bare = read("{ value = 1, unit = \"day\" }");
  REQUIRE(bare.mistakes.size() == 2);
  CHECK(has(bare.mistakes[0], "has no source"));
  CHECK(has(bare.mistakes[1], "has no mark"));
  const Result wrong = read("{ value = 1, unit = \"day\", source = \"a\", mark = \"verfied\" }");
  REQUIRE(wrong.mistakes.size() == 1);
  CHECK(has(wrong.mistakes[0],
            "1:53: \"verfied\" is not a value of \"mark\". Did you mean \"verified\"?"));
}

TEST_CASE("a wrong unit is named together with the right ones") {
  CHECK(has(mistake("value = 1, unit = \"dya\""), "\"dya\" is not known. Did you mean \"day\"?"));
  CHECK(has(mistake("value = 1, unit = \"fortnight\""), "Possible: day, second, minute, hour"));
  CHECK(has(mistake("value = 1, unit = \"cells\""), "is in \"cells\"; it must be in one of: day"));
  CHECK(has(mistake("value = 1"), "has no unit. Add unit = one of: day, second"));
}

TEST_CASE("numbers that cannot be are named with their place") {
  CHECK(has(mistake("value = -3, unit = \"day\""), "1:15: \"value\" is -3 day"));
  CHECK(has(mistake("triangular = [60, 50, 150], unit = \"day\""),
            "1:21: In \"triangular\", low (60) must not be greater than mode (50)"));
  CHECK(has(mistake("triangular = [60, 150], unit = \"day\""),
            "has 2 numbers; it takes [low, mode, high]"));
  CHECK(has(mistake("uniform = [6, 6], unit = \"day\""), "written value = 6"));
  CHECK(has(mistake("value = nan, unit = \"day\""), "finite"));
  CHECK(has(mistake("value = 1e300, unit = \"day\""), "must be from"));
  CHECK(has(mistake("value = true, unit = \"day\""), "finite"));
  CHECK(has(mistake("exponential = 0, unit = \"day\""), "greater than 0"));
  CHECK(has(mistake("erlang = { stages = 2.5, mean = 3 }, unit = \"day\""), "whole number"));
  CHECK(has(mistake("gamma = { shape = 0, mean = 3 }, unit = \"day\""), "greater than 0"));
  CHECK(has(mistake("gamma = [1, 2], unit = \"day\""), "expected: { shape = 3, mean = 30 }"));
  CHECK(has(mistake("normal = { mean = 3, sd = 1 }, unit = \"day\""), "Add at_least = 0"));
  CHECK(has(mistake("lognormal = { median = 20, p95 = 10 }, unit = \"day\""), "p95 (10)"));
  CHECK(has(mistake("value = 101, unit = \"percent\"", Dimension::ratio), "0 to 100"));
  CHECK(has(mistake("value = 1.5, unit = \"count\"", Dimension::count), "whole number"));
  CHECK(has(mistake("empirical = [], unit = \"day\""), "has 0 numbers"));
  CHECK(has(mistake("weights = [[1, 0.4], [2, 0.4]], unit = \"count\"", Dimension::count),
            "add up to 0.8"));
  CHECK(has(mistake("weights = [[1, 1.4]], unit = \"count\"", Dimension::count), "from 0 to 1"));
}

TEST_CASE("bounds that leave nothing are a mistake") {
  CHECK(has(mistake("uniform = [1, 9], unit = \"day\", at_least = 5, at_most = 5"), "lower bound"));
  CHECK(has(mistake("uniform = [1, 9], unit = \"day\", at_least = 9"), "from 1 to 9"));
  CHECK(has(mistake("uniform = [3, 9], unit = \"day\", at_most = 2"), "from 3 to 9"));
  CHECK(has(mistake("uniform = [1, 9], unit = \"day\", shift = -2"), "must not be negative"));
}

TEST_CASE("no shape, two shapes and a key that is not known") {
  CHECK(has(mistake("unit = \"day\""), "has no value"));
  CHECK(has(mistake("value = 1, uniform = [1, 2], unit = \"day\""),
            "both \"value\" and \"uniform\""));
  CHECK(has(mistake("value = 1, unit = \"day\", sorce = \"x\""), "Did you mean \"source\"?"));
  CHECK(has(mistake("value = 1, unit = \"day\", at_least = 0"), "\"at_least\" is not known"));
}
