#include "regulation/calendar.hpp"

#include <doctest/doctest.h>

using namespace meguri;
using namespace meguri::regulation;

namespace {
Date day(const char* text) { return parse_date(text).value(); }
const Calendar& japan() { return japan_calendar(); }
}  // namespace

TEST_CASE("Golden Week 2025 leaves three working days between 26 April and 6 May") {
  CHECK(japan().is_working_day(day("2025-04-28")).value());
  CHECK_FALSE(japan().is_working_day(day("2025-04-29")).value());  // Showa Day
  CHECK(japan().is_working_day(day("2025-05-02")).value());
  CHECK_FALSE(japan().is_working_day(day("2025-05-05")).value());
  CHECK(japan().next_working_day(day("2025-05-02")).value() == day("2025-05-07"));
  CHECK(japan().working_days_between(day("2025-04-29"), day("2025-05-07")).value() == 3);
}

TEST_CASE("the ten days of the 2019 enthronement are closed from end to end") {
  CHECK(japan().next_working_day(day("2019-04-26")).value() == day("2019-05-07"));
  CHECK(japan().working_days_between(day("2019-04-27"), day("2019-05-07")).value() == 0);
}

TEST_CASE("a holiday on a Sunday moves to the next day that is free of holidays") {
  CHECK_FALSE(japan().is_working_day(day("2025-02-24")).value());  // for Sunday 23 February
  CHECK_FALSE(
      japan().is_working_day(day("2026-05-06")).value());  // for Sunday 3 May, over two more
  CHECK(japan().holiday(day("2026-05-06"))->name_en == "Children's Day (substitute)");
}

TEST_CASE("a day between two holidays is a holiday") {
  CHECK_FALSE(japan().is_working_day(day("2026-09-22")).value());
  CHECK(japan().next_working_day(day("2026-09-18")).value() == day("2026-09-24"));
}

TEST_CASE("at New Year shops may work on 30 December and the authority may not") {
  const Calendar& office = japan_government_calendar();
  CHECK(japan().is_working_day(day("2025-12-30")).value());
  CHECK_FALSE(office.is_working_day(day("2025-12-30")).value());
  CHECK(office.next_working_day(day("2025-12-26")).value() == day("2026-01-05"));
  CHECK(japan().next_working_day(day("2025-12-31")).value() == day("2026-01-02"));
  CHECK(office.holiday(day("2026-01-01"))->name_ja == "元日");  // the public holiday keeps its name
}

TEST_CASE("working days are counted forwards, backwards and from a closed day") {
  CHECK(japan().add_working_days(day("2025-07-17"), 1).value() == day("2025-07-18"));
  CHECK(japan().add_working_days(day("2025-07-17"), 2).value() == day("2025-07-22"));  // Marine Day
  CHECK(japan().add_working_days(day("2025-07-22"), -2).value() == day("2025-07-17"));
  CHECK(japan().add_working_days(day("2025-07-19"), 0).value() == day("2025-07-22"));
  CHECK(japan().add_working_days(day("2025-07-18"), 0).value() == day("2025-07-18"));
  CHECK(japan().working_day_on_or_after(day("2025-07-20")).value() == day("2025-07-22"));
}

TEST_CASE("adding and counting working days agree over twenty years") {
  for (Date date = day("2010-01-01"); date < day("2030-01-01"); date = date + 37) {
    const Date later = japan().add_working_days(date, 20).value();
    CHECK(japan().working_days_between(date + 1, later + 1).value() == 20);
    CHECK(japan().is_working_day(later).value());
  }
}

TEST_CASE("a day outside the known years is an error that names the years") {
  const auto late = japan().is_working_day(day("2051-01-01"));
  REQUIRE_FALSE(late.has_value());
  CHECK(late.error() == OutsideCalendar{day("2051-01-01"), day("2000-01-01"), day("2050-12-31")});
  CHECK_FALSE(japan().is_working_day(day("1999-12-31")).has_value());
  CHECK_FALSE(japan().add_working_days(day("2050-12-29"), 5).has_value());
  CHECK_FALSE(japan().add_working_days(day("2000-01-04"), -5).has_value());
  CHECK_FALSE(japan().working_days_between(day("2050-12-01"), day("2051-02-01")).has_value());
  CHECK_FALSE(japan().certainty(day("2050-12-01"), day("2051-02-01")).has_value());
}

TEST_CASE("years that the Cabinet Office had not published are a forecast") {
  CHECK(japan().certainty(day("2025-12-01"), day("2025-12-31")).value() == Certainty::published);
  CHECK(japan().certainty(day("2025-12-31"), day("2026-01-01")).value() == Certainty::forecast);
  CHECK(japan().holiday(day("2025-01-01"))->certainty == Certainty::published);
  CHECK(japan().holiday(day("2027-03-22"))->certainty == Certainty::forecast);
  const Calendar& office = japan_government_calendar();
  CHECK(office.certainty(day("2025-12-31"), day("2025-12-31")).value() == Certainty::published);
  CHECK(office.certainty(day("2026-12-31"), day("2026-12-31")).value() == Certainty::forecast);
}

TEST_CASE("an organisation can close on more days, but only on days the calendar knows") {
  const auto obon =
      japan().closed_also_on({{day("2025-08-14"), "お盆", "Obon", Certainty::published}});
  CHECK_FALSE(obon->is_working_day(day("2025-08-14")).value());
  CHECK(obon->is_working_day(day("2025-08-15")).value());
  CHECK_FALSE(japan().closed_also_on({{day("2060-08-14"), "", "", Certainty::published}}));
}

TEST_CASE("a calendar without holidays still closes on weekends") {
  const Calendar plain = weekdays_only(day("2025-01-01"), day("2025-12-31"));
  CHECK(plain.is_working_day(day("2025-01-01")).value());
  CHECK_FALSE(plain.is_working_day(day("2025-01-04")).value());
  CHECK(plain.certainty(day("2025-01-01"), day("2025-12-31")).value() == Certainty::published);
}

TEST_CASE("a calendar file with a mistake names the line") {
  const std::string top = "date,name_ja,name_en,certainty\n";
  CHECK(parse_calendar("day,name\n").error().starts_with("line 1:"));
  CHECK(parse_calendar(top).error() == "no holidays");
  CHECK(parse_calendar(top + "2025-02-30,a,b,published\n").error().starts_with("line 2:"));
  CHECK(parse_calendar(top + "2025-01-01,,b,published\n").error().starts_with("line 2:"));
  CHECK(parse_calendar(top + "2025-01-01,a,b,sure\n").error().starts_with("line 2:"));
  CHECK(parse_calendar(top + "2025-01-01,a,b,published,x\n").error().starts_with("line 2:"));
  const std::string one = top + "2025-01-01,a,b,forecast\n";
  CHECK(parse_calendar(one + "2025-01-01,a,b,forecast\n").error() == "line 3: dates must rise");
  CHECK(parse_calendar(one + "2025-01-02,a,b,published\n").error().starts_with("line 3:"));
  CHECK(parse_calendar(one)->last() == day("2025-12-31"));
}
