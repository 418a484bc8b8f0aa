#include "report/forecast_files.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <map>

#include "report/csv.hpp"
#include "report/json_writer.hpp"
#include "report/test_forecast.hpp"

using namespace meguri;
using namespace meguri::report;

TEST_CASE("The JSON holds every milestone with id, road, quantiles and its chance by the goal") {
  const forecast::Result result = test::result();
  const Legend legend = test::legend();
  const std::vector<std::string> changes{"a.b=1"};
  const std::string text = forecast_json(outlook_of(result, legend), changes);
  const auto json = boost::json::parse(text).as_object();
  CHECK(json.at("format") == "meguri-forecast");
  CHECK(json.at("changes").as_array().size() == 1);
  CHECK(json.at("runs") == 1000);
  const auto& milestones = json.at("milestones").as_array();
  REQUIRE(milestones.size() == 3);
  const auto& first = milestones[0].as_object();
  CHECK(first.at("id") == "JP-10");
  CHECK(first.at("road") == "pmd_import");
  CHECK(first.at("name").as_object().at("ja") == "初回投与");
  for (const char* key : {"p10", "p50", "p90", "p50_low", "p50_high", "goal_by"})
    CHECK(first.at(key).is_string());
  CHECK(first.at("probability").to_number<double>() == doctest::Approx(0.47).epsilon(0.05));
  const auto& goal = json.at("goals").as_array()[0].as_object();
  CHECK(goal.at("drivers").as_array()[0].as_object().at("mark") == "inferred");
  CHECK(json.at("refused").as_object().at("BKG-01") == 1500);
  CHECK(forecast_json(outlook_of(result, legend), changes) == text);
}

TEST_CASE("A date that is not reached is null in JSON and empty in CSV") {
  forecast::Result result = test::result();
  result.milestones[1].date = test::spread(10, 20, 100, 0.6);
  const Legend legend = test::legend();
  const auto json = boost::json::parse(forecast_json(outlook_of(result, legend))).as_object();
  CHECK(json.at("milestones").as_array()[1].as_object().at("p50").is_null());
  const std::string csv = forecast_csv(outlook_of(result, legend));
  CHECK(std::ranges::count(csv, '\n') == 4);
  CHECK(csv.starts_with("number,road,id,name_ja,name_en,p10,p50,p90,"));
  CHECK(csv.find("2,pmd_japan,JP-10,初回投与,First infusion,2025-07-") != std::string::npos);
  CHECK(csv.find(",,,") != std::string::npos);
}

TEST_CASE(
    "JSON and CSV say what it costs until then, in yen, and nothing where nobody said a price") {
  forecast::Result result = test::result();
  const Legend legend = test::legend();
  auto json = boost::json::parse(forecast_json(outlook_of(result, legend))).as_object();
  const auto& costs = json.at("costs").as_object();
  CHECK(costs.at("currency") == "JPY");
  const auto& item = costs.at("items").as_array()[0].as_object();
  CHECK(item.at("id") == "batch");
  CHECK(item.at("per") == "batch");
  CHECK(item.at("mean") == 80'000'000);
  CHECK(item.at("mark") == "inferred");
  CHECK(item.at("source") == "published costs");
  CHECK(costs.at("per_course").as_object().at("p50") == 3'250'000);
  const auto& until = costs.at("milestones").as_array()[0].as_object();
  CHECK(until.at("number") == 1);
  CHECK(until.at("until").as_object().at("p90") == 20'000'000);
  const std::string csv = forecast_csv(outlook_of(result, legend));
  CHECK(csv.find(",goal_by,probability,cost_p10_jpy,cost_p50_jpy,cost_p90_jpy\n") !=
        std::string::npos);
  CHECK(csv.find(",9000000,12500000,20000000\n") != std::string::npos);
  CHECK(csv.find(",,,\n") != std::string::npos);  // the other roads' milestones
  result.cost = {};
  json = boost::json::parse(forecast_json(outlook_of(result, legend))).as_object();
  CHECK(json.at("costs").as_object().at("per_course").is_null());
  CHECK(json.at("costs").as_object().at("items").as_array().empty());
}

TEST_CASE("A field of a CSV with comma, quote or line end is quoted") {
  std::string out;
  append_csv(out, {"a,b", "say \"x\"", "two\nlines", "plain"});
  CHECK(out == "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain\n");
}

TEST_CASE("Fractions of a JSON have at most six decimals and no exponent") {
  JsonWriter json;
  json.begin_list();
  json.share(0.5);
  json.share(1.0 / 3);
  json.share(1e-9);
  json.share(-1e-9);
  json.share(12);
  json.end_list();
  CHECK(json.take() == "[\n  0.5,\n  0.333333,\n  0,\n  0,\n  12\n]\n");
}

TEST_CASE("The SVG stands alone, speaks its language and names itself for those who cannot see") {
  const forecast::Result result = test::result();
  Legend legend = test::legend();
  legend.programme.en = "A <b> & \"c\"";
  const std::string english = forecast_svg(outlook_of(result, legend), Language::english);
  CHECK(english.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
  CHECK(english.find("<title id=\"title\">A &lt;b&gt; &amp; &quot;c&quot;</title>") !=
        std::string::npos);
  CHECK(english.find("<desc id=\"desc\">For each road") != std::string::npos);
  CHECK(english.find("goal 2026-07-17") != std::string::npos);
  for (const char* foreign : {"href", "<script", "@import", "url("})
    CHECK(english.find(foreign) == std::string::npos);
  CHECK(std::ranges::count(english, '<') == std::ranges::count(english, '>'));
  const std::string japanese = forecast_svg(outlook_of(result, legend), Language::japanese);
  CHECK(japanese.find("lang=\"ja\"") != std::string::npos);
  CHECK(japanese.find("薬機法の治験（国内製造）") != std::string::npos);
}
