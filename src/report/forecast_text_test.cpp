#include "report/forecast_text.hpp"

#include <doctest/doctest.h>

#include "report/forecast_comparison.hpp"
#include "report/test_forecast.hpp"
#include "report/width.hpp"

using namespace meguri;
using namespace meguri::report;

namespace {

bool says(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

std::size_t widest_line(const std::string& text) {
  std::size_t widest = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    widest = std::max(widest, width(std::string_view(text).substr(at, end - at)));
    at = end + 1;
  }
  return widest;
}

}  // namespace

TEST_CASE("A forecast says goal, chance, dates, what moves it and how far it can be trusted") {
  const forecast::Result result = test::result();
  const Legend legend = test::legend();
  const std::string text =
      forecast_text(outlook_of(result, legend), {Language::english, Ink(false), 100});
  for (const char* words : {"troculeucel in Japan",
                            "First dose within 12 months",
                            "1,000 runs from 2025-07-17, seed 7",
                            "PMD Act trial, US-made product",
                            "47 % of the runs arrive by 2026-07-17",
                            "+0.62",
                            "−0.31",
                            "road.pmd_import.step.JP-03.duration",
                            "! inferred",
                            "planning estimate",
                            "collection failed or short",
                            "5 % of collections",
                            "BKG-01",
                            "suite 1",
                            "91 %",
                            "2 of 3 figures are not verified",
                            "until First infusion",
                            "12.5",
                            "Making one batch",
                            "80 %",
                            "2 of 2"})
    CHECK_MESSAGE(says(text, words), words);
  CHECK_FALSE(says(text, "\x1b["));
}

TEST_CASE("The same forecast is as wide as asked in both languages, and whole in Japanese") {
  const forecast::Result result = test::result();
  const Legend legend = test::legend();
  for (const Language language : {Language::english, Language::japanese})
    for (const std::size_t columns : {80U, 100U}) {
      const std::string text =
          forecast_text(outlook_of(result, legend), {language, Ink(false), columns});
      CHECK(widest_line(text) <= columns);
    }
  const std::string japanese =
      forecast_text(outlook_of(result, legend), {Language::japanese, Ink(false), 90});
  for (const char* words :
       {"各開発ルートの到達時期", "薬機法の治験（国内製造）", "影響の大きい前提", "! 推定",
        "採取の不成功・不足", "その時間帯に空きがありません。"})
    CHECK_MESSAGE(says(japanese, words), words);
}

TEST_CASE("Colours change the look, never the words") {
  const forecast::Result result = test::result();
  const Legend legend = test::legend();
  const std::string plain =
      forecast_text(outlook_of(result, legend), {Language::english, Ink(false), 90});
  std::string inked = forecast_text(outlook_of(result, legend), {Language::english, Ink(true), 90});
  CHECK(says(inked, "\x1b["));
  for (std::size_t at; (at = inked.find('\x1b')) != std::string::npos;)
    inked.erase(at, inked.find('m', at) - at + 1);
  CHECK(inked.size() >= plain.size());
  CHECK(says(inked, "47 % of the runs arrive"));
}

TEST_CASE("What lies behind the first day is told as done, not drawn as if it were to come") {
  forecast::Result result = test::result();
  const Legend legend = test::legend();
  result.from = test::start + days(200);  // the third road arrived after 127 to 187 days
  for (Instant& date : result.milestones[2].date.dates) date = test::start + days(150);
  const Outlook outlook = outlook_of(result, legend);
  CHECK(outlook.roads.size() == 2);
  REQUIRE(outlook.arrived.size() == 1);
  const std::string text = forecast_text(outlook, {Language::english, Ink(false), 90});
  CHECK(says(text, "Roads that have arrived"));
  CHECK(says(text, "2025-12-14  ASRM treatment in a clinic"));
}

TEST_CASE("A goal that the ledger holds is told from the ledger, made up or not") {
  forecast::Result result = test::result();
  Legend legend = test::legend();
  legend.outcome = {"結果: 不明。", "Outcome: not known."};
  const auto said = [&](Language language) {
    return forecast_text(outlook_of(result, legend), {language, Ink(false), 100});
  };
  CHECK(says(said(Language::english), "Outcome: not known."));
  result.milestones[0].date = test::spread(-31, -31, 1000);
  for (const bool synthetic : {false, true}) {
    legend.synthetic = synthetic;
    const std::string text = said(Language::english);
    CHECK(says(text, "Outcome: reached on 2025-06-16, as this ledger says"));
    CHECK_FALSE(says(text, "not known"));
    CHECK(says(text, "synthetic") == synthetic);
    CHECK(says(said(Language::japanese), "この台帳では 2025-06-16 に達成"));
  }
}

TEST_CASE("A what-if stands beside the plan with its difference in days and points") {
  const forecast::Result planned = test::result();
  forecast::Result changed = test::result();
  changed.milestones[0].date = test::spread(200, 400, 1000);
  const Legend legend = test::legend();
  const std::vector<std::string> changes{"road.pmd_import.step.JP-03.duration=30 day"};
  const std::string text = comparison_text(outlook_of(planned, legend), outlook_of(changed, legend),
                                           changes, {Language::english, Ink(false), 100});
  CHECK(says(text, changes[0]));
  CHECK(says(text, "−71 d"));
  CHECK(says(text, "±0 d"));
  CHECK(widest_line(text) <= 100);
}

TEST_CASE("A programme without roads says so and still shows its places") {
  forecast::Result result = test::result();
  result.milestones.clear();
  result.goals.clear();
  result.drivers.clear();
  Legend legend = test::legend();
  legend.roads.clear();
  const std::string text =
      forecast_text(outlook_of(result, legend), {Language::english, Ink(false), 90});
  CHECK(says(text, "no road"));
  CHECK(says(text, "vein to vein"));
  CHECK(says(text, "suite 1"));
}
