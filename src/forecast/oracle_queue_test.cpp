// Queues with exact answers, simulated on the kernel: every published value lies within four
// standard errors of 24 or more replicates' mean, and the error is small enough to notice a
// mistake.
#include "forecast/oracle_queue.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "forecast/oracle_values.hpp"

namespace meguri::forecast {
namespace {

struct Compared {
  const char* field;
  double QueueOutcome::* measure;
};

std::vector<QueueOutcome> replicate(const QueueModel& model, std::uint64_t replicates = 24) {
  std::vector<QueueOutcome> outcomes;
  for (std::uint64_t i = 0; i < replicates; ++i) outcomes.push_back(QueueRun(model, 20, i).run());
  return outcomes;
}

Summary summary_of(const std::vector<QueueOutcome>& outcomes, double QueueOutcome::* measure) {
  Summary summary;
  for (const QueueOutcome& outcome : outcomes) summary.add(outcome.*measure);
  return summary;
}

void compare(const std::string& name, const QueueModel& model,
             const std::vector<Compared>& compared, double precision) {
  const std::vector<QueueOutcome> outcomes = replicate(model);
  for (const Compared& one : compared) {
    check_against(summary_of(outcomes, one.measure), oracle(name, one.field), precision,
                  name + " " + one.field);
  }
}

QueueModel open_queue(double arrivals_per_hour, double service_mean, std::uint32_t servers,
                      double customers) {
  QueueModel model;
  model.arrival_mean = 1 / arrivals_per_hour;
  model.service = *exponential_with_mean(service_mean);
  model.servers = servers;
  model.length = customers / arrivals_per_hour;
  model.warm_up = model.length / 20;
  return model;
}

const std::vector<Compared> all_of_mmc{{"rho", &QueueOutcome::utilisation},
                                       {"ErlangC", &QueueOutcome::waited},
                                       {"Wq", &QueueOutcome::mean_wait},
                                       {"W", &QueueOutcome::mean_stay},
                                       {"Lq", &QueueOutcome::mean_waiting},
                                       {"L", &QueueOutcome::mean_present},
                                       {"P_Wq_gt_1", &QueueOutcome::waited_longer_than_one}};

TEST_CASE("one server and many servers, Poisson arrivals and exponential services") {
  compare("MM1 lam=.8 mu=1", open_queue(0.8, 1, 1, 40000), all_of_mmc, 0.02);
  compare("MMc lam=4 mu=1 c=5", open_queue(4, 1, 5, 40000), all_of_mmc, 0.02);
  compare("MMc lam=0.5 mu=0.04761904762 c=12", open_queue(0.5, 21, 12, 40000), all_of_mmc, 0.03);
  compare("MMc lam=9 mu=1 c=10", open_queue(9, 1, 10, 60000), all_of_mmc, 0.03);
}

TEST_CASE("the chance of waiting and of being lost, after Erlang") {
  const struct {
    double load;
    std::uint32_t servers;
    const char* name;
  } cases[] = {{1, 2, "c=2 a=1"}, {7, 10, "c=10 a=7"}, {15, 20, "c=20 a=15"}};
  for (const auto& [load, servers, name] : cases) {
    QueueModel model = open_queue(load, 1, servers, 20000);
    check_against(summary_of(replicate(model), &QueueOutcome::waited),
                  oracle(std::string("ErlangC ") + name), 0.02, std::string("ErlangC ") + name);
    model.room_to_wait = 0;
    check_against(summary_of(replicate(model), &QueueOutcome::turned_away),
                  oracle(std::string("ErlangB ") + name), 0.02, std::string("ErlangB ") + name);
  }
  const struct {
    const char* name;
    double load;
    std::uint32_t servers;
  } lost[] = {{"MMc lam=4 mu=1 c=5", 4, 5}, {"MMc lam=9 mu=1 c=10", 9, 10}};
  for (const auto& [name, load, servers] : lost) {
    QueueModel model = open_queue(load, 1, servers, 20000);
    model.room_to_wait = 0;
    check_against(summary_of(replicate(model), &QueueOutcome::turned_away), oracle(name, "ErlangB"),
                  0.02, name);
  }
}

TEST_CASE("services that are less regular or more regular than exponential") {
  const std::vector<Compared> compared{{"rho", &QueueOutcome::utilisation},
                                       {"Wq", &QueueOutcome::mean_wait},
                                       {"W", &QueueOutcome::mean_stay},
                                       {"Lq", &QueueOutcome::mean_waiting},
                                       {"L", &QueueOutcome::mean_present}};
  QueueModel model = open_queue(0.8, 1, 1, 40000);
  compare("MG1 PK exp lam=.8 E[S]=1", model, compared, 0.02);
  model.service = *erlang(2, 1);
  compare("MG1 PK Erlang2 lam=.8", model, compared, 0.02);
  model.service = *lognormal(-0.045, 0.3);
  compare("MG1 PK lognormal cv from sigma=.3 lam=.8", model, compared, 0.02);
}

TEST_CASE("a line with room for three turns people away") {
  QueueModel model = open_queue(4, 1, 3, 30000);
  model.room_to_wait = 3;
  compare("MMcK lam=4 mu=1 c=3 K=6", model,
          {{"Pblock", &QueueOutcome::turned_away},
           {"L", &QueueOutcome::mean_present},
           {"Lq", &QueueOutcome::mean_waiting},
           {"Wq", &QueueOutcome::mean_wait},
           {"util", &QueueOutcome::utilisation}},
          0.01);
}

TEST_CASE("five machines and one who repairs them") {
  QueueModel model;
  model.machines = 5;
  model.arrival_mean = 10;
  model.service = *exponential_with_mean(2);
  model.length = 50000;
  model.warm_up = 500;
  const std::string name = "Repair M=5 R=1 mtbf=10 mttr=2";
  compare(name, model,
          {{"P0", &QueueOutcome::none_present},
           {"L_down", &QueueOutcome::mean_present},
           {"Lq", &QueueOutcome::mean_waiting},
           {"eff_arr", &QueueOutcome::arrivals_per_hour},
           {"W", &QueueOutcome::mean_stay},
           {"Wq", &QueueOutcome::mean_wait}},
          0.01);
  Summary available;
  for (const QueueOutcome& outcome : replicate(model)) available.add(1 - outcome.mean_present / 5);
  check_against(available, oracle(name, "avail"), 0.01, name + " avail");
}

TEST_CASE("those who wait lose patience") {
  const std::vector<Compared> compared{{"P_wait", &QueueOutcome::waited},
                                       {"Lq", &QueueOutcome::mean_waiting},
                                       {"Wq_all", &QueueOutcome::mean_wait},
                                       {"P_abandon", &QueueOutcome::gave_up},
                                       {"util", &QueueOutcome::utilisation}};
  QueueModel slots = open_queue(0.5, 21, 10, 30000);
  slots.patience_mean = 60;
  compare("ErlangA lam=.5/d mu=1/21 c=10 theta=1/60", slots, compared, 0.02);
  QueueModel large = open_queue(100, 1, 100, 60000);
  large.patience_mean = 1;
  compare("ErlangA lam=100 mu=1 c=100 theta=1", large, compared, 0.02);
}

TEST_CASE("rework comes back to the line") {
  QueueModel model = open_queue(0.4, 1, 1, 30000);
  model.pass_probability = 0.8;
  const std::string name = "MM1 feedback lam=.4 pass=.8 mu=1";
  compare(name, model, {{"L", &QueueOutcome::mean_present}, {"W_total", &QueueOutcome::mean_stay}},
          0.02);
  Summary services_per_hour;  // the server works as long as visits come, one hour each
  for (const QueueOutcome& outcome : replicate(model)) services_per_hour.add(outcome.utilisation);
  check_against(services_per_hour, oracle(name, "lam_eff"), 0.01, name + " lam_eff");
}

}  // namespace
}  // namespace meguri::forecast
