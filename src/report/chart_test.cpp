#include "report/chart.hpp"

#include <doctest/doctest.h>

#include "report/test_forecast.hpp"
#include "report/width.hpp"

using namespace meguri;
using namespace meguri::report;

namespace {

std::vector<Instant> every_day(int first, int last) {
  std::vector<Instant> dates;
  for (int day = first; day <= last; ++day) dates.push_back(test::start + days(day));
  return dates;
}

std::size_t column_of(std::string_view line, std::string_view mark) {
  const std::size_t at = line.find(mark);
  REQUIRE(at != line.npos);
  return width(line.substr(0, at));
}

}  // namespace

TEST_CASE("A quantile is the date by which that share of the runs has arrived") {
  const auto dates = every_day(1, 100);
  CHECK(quantile_of(dates, 0.1) == test::start + days(10));
  CHECK(quantile_of(dates, 0.5) == test::start + days(50));
  CHECK(quantile_of(dates, 1) == test::start + days(100));
  CHECK(quantile_of({}, 0.5) == never);
}

TEST_CASE("The share by a day counts that day, and what never happens counts as not yet") {
  std::vector<Instant> dates = every_day(1, 9);
  dates.push_back(never);
  CHECK(share_by(dates, test::start + days(3)) == doctest::Approx(0.3));
  CHECK(share_by(dates, test::start) == 0);
  CHECK(share_by(dates, never) == doctest::Approx(0.9));
}

TEST_CASE("The axis begins and ends at months and holds all dates") {
  const std::vector<Instant> seen{test::start, test::goal_day, never};
  const Axis axis(seen);
  CHECK(to_text(axis.first()) == "2025-07-01");
  CHECK(to_text(axis.last()) == "2026-08-01");
  CHECK(axis.at(test::start - days(100)) == 0);
  CHECK(axis.at(never) == 1);
  CHECK(axis.column(test::goal_day + days(1000), 80) == 79);
}

TEST_CASE("Ticks stand at month beginnings with room between their labels") {
  const std::vector<Instant> seen{test::start, test::start + days(1000)};
  const auto ticks = Axis(seen).ticks(0.125);
  REQUIRE(ticks.size() >= 4);
  for (std::size_t i = 1; i < ticks.size(); ++i) {
    CHECK(ticks[i].at - ticks[i - 1].at > 0.12);
    CHECK(civil(ticks[i].date).day == 1);
  }
  CHECK(ticks[0].text.size() == 7);
}

TEST_CASE("A bar has its median between its ends, and the goal where its day is") {
  const auto dates = every_day(100, 300);
  const Dates all[] = {dates};
  const Frame frame = frame_of(all, test::start, test::goal_day, 80);
  const std::string line = bar(frame, dates, Ink(false));
  CHECK(width(line) <= 80);
  CHECK(column_of(line, "●") == frame.axis.column(test::start + days(200), 80));
  CHECK(column_of(line, "━") < column_of(line, "●"));
  CHECK(column_of(line, "┊") == frame.axis.column(test::goal_day, 80));
  CHECK(column_of(pointer_line(frame, "goal", Ink(false)), "▾") == column_of(line, "┊"));
}

TEST_CASE("A bar of what never happens is empty, and one that leaves the horizon has no end") {
  const std::vector<Instant> lost(10, never);
  auto some_lost = every_day(10, 15);
  some_lost.insert(some_lost.end(), 4, never);
  const Dates all[] = {lost, some_lost};
  const Frame frame = frame_of(all, test::start, never, 60);
  CHECK(bar(frame, lost, Ink(false)).find("━") == std::string::npos);
  CHECK(column_of(bar(frame, some_lost, Ink(false)), "●") ==
        frame.axis.column(test::start + days(14), 60));
}

TEST_CASE("The highest column of a histogram is full, an empty one is blank, one run still shows") {
  std::vector<Instant> dates(101, test::start + days(40));
  dates.front() = test::start + days(5);
  const Dates all[] = {dates};
  const Frame frame = frame_of(all, test::start, never, 60);
  const auto rows = histogram(frame, dates, 4, Ink(false));
  REQUIRE(rows.size() == 4);
  const std::size_t column = frame.axis.column(test::start + days(40), 60);
  for (const std::string& row : rows) CHECK(column_of(row, "█") == column);
  CHECK(rows[3].find("▁") != std::string::npos);
  CHECK(rows[0].find("▁") == std::string::npos);
}

TEST_CASE("A share is drawn in eighths of a column") {
  CHECK(share_bar(1, 4) == "████");
  CHECK(share_bar(0.5, 4) == "██  ");
  CHECK(share_bar(0.03125, 4) == "▏   ");
  CHECK(share_bar(2, 2) == "██");
}
