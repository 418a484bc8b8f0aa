// Slots, restarts, drop-out, harvest and enrolment with exact answers, simulated on the kernel.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "forecast/agenda.hpp"
#include "forecast/distribution.hpp"
#include "forecast/draw.hpp"
#include "forecast/oracle_values.hpp"
#include "forecast/queue.hpp"
#include "forecast/sampler.hpp"

namespace meguri::forecast {
namespace {

double in_days(Duration length) { return static_cast<double>(length.us) / 86'400e6; }

enum class Kind : std::uint32_t { arrival, slot, ended, dropped, rate };
struct What {
  Kind kind;
  std::uint32_t index;
};
std::uint32_t purpose(Kind kind) { return static_cast<std::uint32_t>(kind); }

// Patients referred at random wait for slots that open together once a week.
struct SlotOutcome {
  double mean_wait_days;
  double mean_left;  // who still wait after the slots of a week were taken
  double none_left;  // share of weeks
};
SlotOutcome run_slots(double referrals_a_week, std::uint32_t slots_a_week, int weeks,
                      std::uint64_t replicate) {
  const Sampler between{*exponential_with_mean(7 / referrals_a_week)};
  const DrawKey key = draw_key(31, replicate);
  Agenda<What> agenda;
  WaitingLine<Instant> line;
  agenda.push(Instant{} + days(7), Priority::start, {Kind::slot, 0});
  agenda.push(Instant{} + between.duration(uniform(key, 0, purpose(Kind::arrival))),
              Priority::arrival, {Kind::arrival, 0});
  const int warm_up = weeks / 20;
  double waits = 0, wait_days = 0, left = 0, none_left = 0;
  int week = 0;
  while (week < weeks + warm_up) {
    const auto [at, order, what] = agenda.pop();
    if (what.kind == Kind::arrival) {
      line.join(at);
      const double u = uniform(key, what.index + 1, purpose(Kind::arrival));
      agenda.push(at + between.duration(u), Priority::arrival, {Kind::arrival, what.index + 1});
      continue;
    }
    const bool counts = ++week > warm_up;
    for (std::uint32_t i = 0; i < slots_a_week && !line.empty(); ++i) {
      const double wait = in_days(at - line.take_first());
      if (counts) wait_days += wait, ++waits;
    }
    if (counts) left += static_cast<double>(line.size()), none_left += line.empty();
    agenda.push(at + days(7), Priority::start, {Kind::slot, 0});
  }
  return {wait_days / waits, left / weeks, none_left / weeks};
}

TEST_CASE("one slot a week: the wait is 3.5 days divided by the share of empty slots") {
  for (const char* load : {"0.5", "0.9"}) {
    Summary wait;
    for (std::uint64_t i = 0; i < 30; ++i) {
      wait.add(run_slots(std::stod(load), 1, 30000, i).mean_wait_days);
    }
    const std::string name =
        std::string("Weekly slot (1 per week) rho=") + load + ": mean wait days";
    check_against(wait, oracle(name), 0.02, name);
  }
}

TEST_CASE("four slots a week taken together by three and a half patients a week") {
  const std::string name = "Bulk slots c=4/wk a=3.5/wk";
  Summary left, wait_weeks, wait_days, no_backlog;
  for (std::uint64_t i = 0; i < 30; ++i) {
    const SlotOutcome outcome = run_slots(3.5, 4, 20000, i);
    left.add(outcome.mean_left);
    wait_days.add(outcome.mean_wait_days);
    wait_weeks.add(outcome.mean_wait_days / 7);
    no_backlog.add(outcome.none_left);
  }
  check_against(left, oracle(name, "leftover_mean"), 0.03, "left over");
  check_against(wait_days, oracle(name, "mean_wait_days"), 0.02, "wait in days");
  check_against(wait_weeks, oracle(name, "mean_wait_weeks"), 0.02, "wait in weeks");
  check_against(no_backlog, oracle(name, "P_no_backlog"), 0.02, "no backlog");
}

// A patient's batch takes `making` and succeeds with chance p; after a failure it starts again
// `again` later, at most K times in all; meanwhile the patient may drop out at a constant rate.
struct Course {
  double p;
  std::uint32_t most_attempts;
  Duration making, again;
  double drop_out_a_day;
};
struct CourseOutcome {
  bool infused;
  std::uint32_t attempts;
  double vein_to_vein_days;
};
CourseOutcome run_course(const Course& course, Agenda<What>& agenda, std::uint64_t replicate) {
  const DrawKey key = draw_key(32, replicate);
  agenda.clear();
  if (course.drop_out_a_day > 0) {
    const Distribution until = *exponential_with_mean(1 / course.drop_out_a_day);
    const double u = uniform(key, 0, purpose(Kind::dropped));
    agenda.push(Instant{} + sample_duration(until, days(1), u), Priority::decision,
                {Kind::dropped, 0});
  }
  agenda.push(Instant{} + course.making, Priority::finish, {Kind::ended, 1});
  for (;;) {
    const auto [at, order, what] = agenda.pop();
    if (what.kind == Kind::dropped) return {false, what.index, 0};
    if (happens(course.p, uniform(key, 0, purpose(Kind::ended), what.index))) {
      return {true, what.index, in_days(at - Instant{})};
    }
    if (what.index == course.most_attempts) return {false, what.index, 0};
    agenda.push(at + course.again + course.making, Priority::finish, {Kind::ended, what.index + 1});
  }
}

TEST_CASE("a batch that fails is made once more") {
  Agenda<What> agenda;
  for (const double p : {0.926, 0.85}) {
    const std::string name = p == 0.926 ? "Restart p=0.926 K=2" : "Restart p=0.85 K=2";
    Summary success, attempts, attempts_of_success;
    for (std::uint64_t i = 0; i < 200000; ++i) {
      const CourseOutcome outcome = run_course({p, 2, days(30), days(14), 0}, agenda, i);
      success.add(outcome.infused);
      attempts.add(outcome.attempts);
      if (outcome.infused) attempts_of_success.add(outcome.attempts);
    }
    check_against(success, oracle(name, "P_success"), 0.001, name + " success");
    check_against(attempts, oracle(name, "E_attempts"), 0.002, name + " attempts");
    check_against(attempts_of_success, oracle(name, "E_attempts_given_success"), 0.002,
                  name + " attempts of success");
  }
}

TEST_CASE("vein to vein with one restart and patients who drop out while they wait") {
  const std::string name = "V2V p=.926 K=2 T=30 R=14 delta=.002";
  Agenda<What> agenda;
  Summary infused, vein_to_vein;
  for (std::uint64_t i = 0; i < 200000; ++i) {
    const CourseOutcome outcome = run_course({0.926, 2, days(30), days(14), 0.002}, agenda, i);
    infused.add(outcome.infused);
    if (outcome.infused) vein_to_vein.add(outcome.vein_to_vein_days);
  }
  check_against(infused, oracle(name, "P_infused"), 0.001, name + " infused");
  check_against(vein_to_vein, oracle(name, "E_V2V_given_infused"), 0.002, name + " days");
}

TEST_CASE("who drops out before a lognormal wait is over") {
  const std::string name = "E[exp(-.004 T)] T~LN(median 29,mean 31.5)";
  const double sigma = std::sqrt(2 * std::log(31.5 / 29));
  CHECK(sigma == doctest::Approx(oracle(name, "sigma")).epsilon(1e-12));
  const Sampler wait{*lognormal(std::log(29.0), sigma)};
  const Sampler patience{*exponential_with_mean(250)};
  Summary stays;
  for (std::uint64_t i = 0; i < 200000; ++i) {
    const DrawKey key = draw_key(33, i);
    stays.add(wait.duration(uniform(key, 0, purpose(Kind::ended))) <
              patience.duration(uniform(key, 0, purpose(Kind::dropped))));
  }
  check_against(stays, oracle(name, "value"), 0.002, name);
}

// A quantile lies inside the interval of two order statistics that covers it with 99.99 %.
void check_quantile(const std::vector<double>& sorted, double p, double exact, double precision) {
  const QuantileEstimate estimate = estimate_quantile(sorted, p, 0.9999);
  INFO("p " << p << ": exact " << exact << ", simulated " << estimate.value);
  CHECK(estimate.interval.contains(exact));
  CHECK(estimate.interval.high - estimate.interval.low < precision * exact);
}

TEST_CASE("cells that grow at an uncertain rate reach a thousandfold") {
  const std::string name = "Harvest r~N(.40,.033) lag=2 F=1000";
  const Sampler rate{*normal(0.40, 0.033)};
  std::vector<double> harvest;
  for (std::uint64_t i = 0; i < 100000; ++i) {
    harvest.push_back(2 + std::log(1000.0) / rate.value(uniform(draw_key(34, i), 0, 1)));
  }
  std::sort(harvest.begin(), harvest.end());
  check_quantile(harvest, 0.5, oracle(name, "median"), 0.01);
  check_quantile(harvest, 0.1, oracle(name, "q10"), 0.01);
  check_quantile(harvest, 0.9, oracle(name, "q90"), 0.01);
  for (const double day : {21.0, 19.0}) {
    const Chance by = chance_by(harvest, day);
    const double exact = oracle(name, day == 21 ? "P_by_21" : "P_by_19");
    CHECK(exact_interval(by.hits, by.n, 0.9999).contains(exact));
  }
}

// Sites enrol at rates that nobody knows: each is drawn from a gamma distribution.
struct Enrolment {
  std::uint32_t sites;
  double shape, scale;  // of a site's patients a month
  double by_month;
  std::uint32_t goal;
};
struct EnrolmentOutcome {
  double by_then;  // patients enrolled by that month
  double months_to_goal;
};
EnrolmentOutcome run_enrolment(const Enrolment& trial, const Sampler& rate, Agenda<What>& agenda,
                               std::uint64_t replicate) {
  constexpr Duration month = days(30);
  const DrawKey key = draw_key(35, replicate);
  std::vector<double> between(trial.sites);
  agenda.clear();
  for (std::uint32_t site = 0; site < trial.sites; ++site) {
    between[site] = 1 / rate.value(uniform(key, site, purpose(Kind::rate)));
    const double u = uniform(key, site, purpose(Kind::arrival), 0);
    agenda.push(Instant{} + in_units(-logarithm(1 - u) * between[site], month), Priority::arrival,
                {Kind::arrival, site});
  }
  const Instant then = Instant{} + in_units(trial.by_month, month);
  std::vector<std::uint32_t> enrolled(trial.sites);
  std::uint32_t total = 0, by_then = 0;
  Instant reached = never;
  while (reached == never || agenda.first().at <= then) {
    const auto [at, order, what] = agenda.pop();
    ++total;
    by_then += at <= then;
    if (total == trial.goal) reached = at;
    const double u = uniform(key, what.index, purpose(Kind::arrival), ++enrolled[what.index]);
    agenda.push(at + in_units(-logarithm(1 - u) * between[what.index], month), Priority::arrival,
                what);
  }
  return {static_cast<double>(by_then),
          static_cast<double>((reached - Instant{}).us) / static_cast<double>(month.us)};
}

void check_enrolment(const std::string& name, const Enrolment& trial) {
  CHECK(1 / trial.scale == doctest::Approx(oracle(name, "beta")).epsilon(1e-12));
  const Sampler rate{*gamma(trial.shape, trial.scale)};
  Agenda<What> agenda;
  Summary by_then, months, by_then_square, reached;
  std::vector<double> sorted;
  const double mean_n = oracle(name, "mean_N");
  for (std::uint64_t i = 0; i < 40000; ++i) {
    const EnrolmentOutcome outcome = run_enrolment(trial, rate, agenda, i);
    by_then.add(outcome.by_then);
    by_then_square.add((outcome.by_then - mean_n) * (outcome.by_then - mean_n));
    reached.add(outcome.by_then >= trial.goal);
    months.add(outcome.months_to_goal);
    sorted.push_back(outcome.months_to_goal);
  }
  std::sort(sorted.begin(), sorted.end());
  const double sd_n = oracle(name, "sd_N");
  check_against(by_then, mean_n, 0.005, name + " mean N");
  check_against(by_then_square, sd_n * sd_n, 0.02, name + " variance of N");
  check_against(reached, oracle(name, "P_N_ge_n"), 0.02, name + " chance of the goal");
  check_against(months, oracle(name, "T_mean"), 0.005, name + " mean time");
  CHECK(months.deviation() == doctest::Approx(oracle(name, "T_sd")).epsilon(0.05));
  check_quantile(sorted, 0.1, oracle(name, "T_q10"), 0.05);
  check_quantile(sorted, 0.5, oracle(name, "T_q50"), 0.05);
  check_quantile(sorted, 0.9, oracle(name, "T_q90"), 0.05);
}

TEST_CASE("enrolment at sites whose rates are not known") {
  check_enrolment("PoissonGamma S=8 alpha=1.2 mean rate=0.25/site/mo n=30 t=12mo",
                  {8, 1.2, 0.25 / 1.2, 12, 30});
  check_enrolment("PoissonGamma S=5 alpha=1.0 mean rate=0.5/site/mo n=20 t=10mo",
                  {5, 1.0, 0.5, 10, 20});
}

}  // namespace
}  // namespace meguri::forecast
