// How people plan where the rules leave it open: [policy] of the programme file, all of it
// optional.
#include "interchange/part_reader.hpp"

namespace meguri::interchange {
namespace {

constexpr Duration search_ahead_max = days(730);  // each day is one look into the plan; choice

// A time in [low, high], or what it was.
void read_time(TableReader& in, std::string_view key, Duration low, Duration high, Duration& time) {
  const auto found = in.fixed(key, Dimension::duration, Need::optional);
  if (!found) return;
  const Duration given{*found};
  if (given >= low && given <= high) {
    time = given;
    return;
  }
  const auto hours_of = [](Duration d) { return std::to_string(d.us / hours(1).us) + " h"; };
  in.mistake(in.at(key), Message::out_of_range,
             {std::string(key), hours_of(given), hours_of(low), hours_of(high)});
}

}  // namespace

void read_policy(TableReader& top, Programme& programme) {
  auto in = top.table("policy", Need::optional);
  if (!in) return;
  forecast::Policy& policy = programme.policy;
  if (const auto share = in->fixed("planned_quantile", Dimension::ratio, Need::optional)) {
    if (*share < 10'000 || *share > 990'000)
      in->mistake(in->at("planned_quantile"), Message::out_of_range,
                  {"planned_quantile", std::to_string(*share / 10'000) + " %", "1 %", "99 %"});
    else
      policy.planned_quantile = static_cast<double>(*share) / 1e6;
  }
  read_time(*in, "search_ahead", days(1), search_ahead_max, policy.search_ahead);
  read_time(*in, "search_again", hours(1), days(365), policy.search_again);
  read_time(*in, "day_begins", Duration{}, hours(23), policy.day_begins);
  read_time(*in, "steps_at_once", Duration{}, days(30), policy.steps_at_once);
  policy.remake_first = in->truth("remake_first", Need::optional).value_or(true);
  in->finish();
}

}  // namespace meguri::interchange
