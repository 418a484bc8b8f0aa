// For tests only: a forecast made by hand, so that pictures and tables are tested without a world.
// Three roads whose dates are evenly spread quantiles; the second never arrives in a tenth of the
// runs.
#pragma once

#include <algorithm>

#include "report/outlook.hpp"

namespace meguri::report::test {

inline const Instant start = midnight_in_japan(date_of({2025, 7, 17}));
inline const Instant goal_day = midnight_in_japan(date_of({2026, 7, 18}));

// `runs` dates from start + first to start + last days, evenly; the share `lost` of them `never`.
inline forecast::DateForecast spread(int first, int last, std::uint32_t runs, double lost = 0) {
  forecast::DateForecast date;
  const auto kept = static_cast<std::uint32_t>((1 - lost) * runs);
  for (std::uint32_t i = 0; i < runs; ++i)
    date.dates.push_back(
        i < kept ? start + days(first) + Duration{days(last - first).us * i / (kept - 1)} : never);
  const auto at = [&](double p) {
    const Instant here = quantile_of(date.dates, p);
    return forecast::DateQuantile{here, here == never ? never : here - days(2),
                                  here == never ? never : here + days(2)};
  };
  date.p10 = at(0.1);
  date.p50 = at(0.5);
  date.p90 = at(0.9);
  date.reached = 1 - lost;
  return date;
}

inline forecast::Result result() {
  constexpr std::uint32_t runs = 1000;
  forecast::Result r;
  r.seed = 7;
  r.runs = runs;
  r.from = start;
  r.milestones = {{MilestoneId{1}, spread(270, 473, runs)},
                  {MilestoneId{2}, spread(349, 509, runs, 0.1)},
                  {MilestoneId{3}, spread(127, 187, runs)}};
  r.goals = {{{MilestoneId{1}, goal_day}, 0.47, 0.44, 0.50}};
  r.drivers = {{{forecast::FigureRef{1}, 0.62}, {forecast::FigureRef{2}, -0.31}}};
  r.total.happened[static_cast<std::size_t>(forecast::Branch::collection)] = 40'000;
  r.total.happened[static_cast<std::size_t>(forecast::Branch::collection_failed)] = 2'000;
  r.total.refused[static_cast<std::size_t>(Rule::slot_full)] = 1'500;
  r.resources = {{ResourceId{1}, 0.91, 3.25}};
  r.courses = {{CourseId{4}, spread(10, 30, runs)}};
  r.vein_to_vein_days = {30, 31, 32};
  r.cost.of_item = {80e6, 20e6};
  r.cost.total = {70e6, 100e6, 140e6, runs};
  r.cost.per_course = {2.5e6, 3.25e6, 4e6, runs};
  r.cost.milestone = {{MilestoneId{1}, {9e6, 12.5e6, 20e6, runs}}};
  return r;
}

inline Legend legend() {
  Legend l;
  l.programme = {"日本でのトロキュルセル", "troculeucel in Japan"};
  l.goal = {"2025-07-17 から 12 か月以内の初回投与", "First dose within 12 months of 2025-07-17"};
  l.basis = "examples/troculeucel-japan";
  l.roads = {{"pmd_import",
              {"薬機法の治験（米国製の製品を輸入）", "PMD Act trial, US-made product"},
              {},
              MilestoneId{1}},
             {"pmd_japan",
              {"薬機法の治験（国内製造）", "PMD Act trial with a Japanese maker"},
              {},
              MilestoneId{2}},
             {"asrm_clinic",
              {"再生医療等安全性確保法（院内で加工）", "ASRM treatment in a clinic"},
              {},
              MilestoneId{3}}};
  l.milestones = {{MilestoneId{1}, "JP-10", "pmd_import", {"初回投与", "First infusion"}},
                  {MilestoneId{2}, "JP-10", "pmd_japan", {"初回投与", "First infusion"}},
                  {MilestoneId{3}, "JA-08", "asrm_clinic", {"初回投与", "First infusion"}}};
  l.figures = {
      {},
      {"road.pmd_import.step.JP-03.duration",
       {"三角 60 – 90 – 150 日", "triangular 60 – 90 – 150 days"},
       {"相談1回の計画上の見積り", "planning estimate of a consultation round"},
       Mark::inferred,
       {}},
      {"site.tokyo.start", {"2025-10-01", "2025-10-01"}, {"決定", "decision"}, Mark::choice, {}}};
  l.costs = {{"batch", {"製造1バッチ", "Making one batch"}, "batch"},
             {"site", {"施設費", "Site cost"}, "month"}};
  l.figures.push_back({"cost.batch.amount",
                       {"4 – 7 – 12 百万円", "4 – 7 – 12 million yen"},
                       {"公表された費用", "published costs"},
                       Mark::inferred,
                       {}});
  l.resources = {{"培養室 1", "suite 1"}};
  return l;
}

}  // namespace meguri::report::test
