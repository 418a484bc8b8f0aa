#include <doctest/doctest.h>

#include <algorithm>

#include "report/phrase.hpp"
#include "report/regulation_compare.hpp"
#include "report/regulation_dossier.hpp"
#include "report/regulation_duties.hpp"
#include "report/regulation_roads.hpp"
#include "report/width.hpp"

using namespace meguri;
using namespace meguri::report;
using namespace meguri::interchange;

namespace {

std::string due(const char* id, Language language) {
  const Obligations& library = obligation_library();
  const auto rule = std::ranges::find(library.rules, id, &regulation::ObligationRule::id);
  return due_words(*rule, language);
}

}  // namespace

TEST_CASE("when a duty is due is told in both languages") {
  CHECK(due("OB-JP-A1", Language::english) == "7 days");
  CHECK(due("OB-JP-A1", Language::japanese) == "7 日");
  CHECK(due("OB-JP-D1", Language::english) == "3 to 5 days");
  CHECK(due("OB-JP-D2", Language::english) == "30 days; 60 days if it was an attack");
  CHECK(due("OB-JP-A3", Language::english) ==
        "10 days after each 60 days, if there is something to report");
  CHECK(due("OB-JP-A5", Language::english) == "without delay");
  CHECK(due("OB-JP-P8", Language::english) == "by the last day of the term");
}

TEST_CASE("a bar of days is as wide as asked and its dot stands at the median") {
  const std::string bar = day_bar({0, 20, 50, 80, 100}, 100, 11);
  CHECK(width(bar) == 11);
  CHECK(bar == "──━━━●━━━──");
  CHECK(day_bar({0, 0, 0, 0, 0}, 100, 5) == "●    ");
  CHECK(width(day_bar({0, 20, 50, 80, 500}, 100, 11)) == 11);
}

TEST_CASE("nothing of a catalogue, a map or a comparison stays untranslated") {
  const TextStyle english{Language::english};
  const auto has_kanji = [](const std::string& text) {
    return std::ranges::any_of(text, [](char c) {
      const auto byte = static_cast<unsigned char>(c);
      return byte >= 0xE3 && byte <= 0xE9;
    });
  };
  CHECK_FALSE(has_kanji(catalogue_text(obligation_library(), {}, english)));
  CHECK_FALSE(has_kanji(comparison_of_markets_text(compare_markets(200, 1), english)));
  CHECK_FALSE(has_kanji(dossiers_text(english)));
  CHECK(has_kanji(catalogue_text(obligation_library(), {}, {Language::japanese})));
}

TEST_CASE("the history holds its known medians, and conditional approval saves no review time") {
  const ComparisonView view = compare_markets(2'000, 1);
  CHECK(view.markets[0].review.p50 == doctest::Approx(295.5));
  CHECK(view.markets[1].cases == 24);
  CHECK(view.markets[1].review.p50 == doctest::Approx(311.5));
  CHECK(view.markets[2].cases == 23);
  CHECK(view.markets[2].review.p50 == doctest::Approx(474));
  CHECK(view.conditional.conditional_days == doctest::Approx(297.5));
  CHECK(view.conditional.full_days == doctest::Approx(295.5));
  CHECK(view.conditional.granted == 8);
  CHECK(view.conditional.refused == 1);
  CHECK(view.conditional.withdrawn == 1);
  CHECK(view.conditional.pending == 1);
  for (const MarketView& market : view.markets) {
    CHECK(market.first_dose.p10 < market.first_dose.p50);
    CHECK(market.first_dose.p50 < market.first_dose.p90);
  }
}
