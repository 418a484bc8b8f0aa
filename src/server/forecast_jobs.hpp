// Forecasts on demand: a few at a time wait in a line and are run one after the other by a thread
// of the lowest priority, so that nobody at a bench waits for somebody's question. A job starts
// from one immutable state and answers in steps that sharpen: 40 runs, then 200, 1,000, then all
// that was asked for. And one forecast of the programme as it stands is kept for the pages (when
// the next dose will come), made again when the ledger has moved on.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "forecast/forecast.hpp"
#include "report/legend.hpp"
#include "server/live.hpp"
#include "view/regulation_outlook.hpp"

namespace meguri::server {

// What a forecast runs on, beside the state.
struct Plan {
  forecast::Scenario scenario;
  report::Legend legend;
  PlannedRoads roads = {};
};
// Reads the programme file again, with changes ("PATH=VALUE"). Error: what is wrong with them.
using OpenPlan = std::function<std::expected<Plan, std::string>(
    Instant as_of, const std::vector<std::string>& changes)>;

struct ForecastQuestion {
  std::uint32_t runs = 2'000;
  std::uint64_t seed = 1;
  Instant until{never};  // horizon; never: the programme's
  std::vector<std::string> what_if{};
};

BOOST_DEFINE_FIXED_ENUM_CLASS(ForecastStatus, std::uint8_t, waiting, running, done, stopped)

// A step of an answer. `changed` is there for a what-if. Shared, never altered.
struct ForecastStep {
  std::shared_ptr<const forecast::Result> planned, changed;
  std::shared_ptr<const Plan> plan, changed_plan;
};

struct ForecastStanding {
  std::uint64_t id{};
  ForecastStatus status{};
  UserId asked_by{};
  ForecastQuestion question;
  std::uint32_t runs_done{};  // of the step that is being made
  ForecastStep step;          // the latest; empty at first
  std::uint64_t version{};    // grows with every change
};

class ForecastJobs {
public:
  // `open_plan`: none when there is no programme file. `threads` of one forecast.
  ForecastJobs(Live& live, OpenPlan open_plan, unsigned threads);
  ~ForecastJobs();

  enum class Problem : std::uint8_t { no_programme, line_full, what_if_invalid };
  struct Refused {
    Problem problem{};
    std::string detail;
  };
  [[nodiscard]] std::expected<std::uint64_t, Refused> ask(UserId by, ForecastQuestion question);
  [[nodiscard]] std::optional<ForecastStanding> find(std::uint64_t id) const;
  // Waits until the job has a newer version than `seen`, or for so long.
  [[nodiscard]] std::optional<ForecastStanding> wait(std::uint64_t id, std::uint64_t seen,
                                                     std::chrono::milliseconds most) const;
  bool stop(std::uint64_t id);

  // For the pages: the last forecast of the programme as it stood; null before the first.
  struct Shown {
    std::shared_ptr<const forecast::Result> result;
    std::shared_ptr<const Plan> plan;
    std::uint64_t generation{};
  };
  [[nodiscard]] Shown shown() const;

private:
  using Lock = std::unique_lock<std::mutex>;
  void run();
  void run_job(Lock& lock, std::uint64_t id);
  void renew_shown(Lock& lock);
  std::shared_ptr<const forecast::Result> simulate(const State& state, const Plan& plan,
                                                   const ForecastQuestion& question,
                                                   std::uint32_t runs, std::uint64_t id);

  Live& live_;
  OpenPlan open_plan_;
  unsigned threads_;
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  std::map<std::uint64_t, ForecastStanding> jobs_;
  std::map<std::uint64_t, std::shared_ptr<const Plan>> changed_plans_;
  std::deque<std::uint64_t> line_;
  std::uint64_t last_id_ = 0;
  Shown shown_;
  std::uint64_t shown_size_ = 0;
  Instant shown_at_{};
  std::atomic<bool> stopping_{false};
  std::atomic<std::uint64_t> stopped_id_{0};
  std::thread thread_;
};

}  // namespace meguri::server
