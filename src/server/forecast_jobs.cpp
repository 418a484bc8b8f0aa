#include "server/forecast_jobs.hpp"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace meguri::server {
namespace {

constexpr std::size_t line_max = 16;
constexpr std::size_t kept_max = 64;  // jobs whose answers can be read
// The first picture comes at once, on any machine; it sharpens while one looks.
constexpr std::array<std::uint32_t, 3> sharpening{40, 200, 1'000};
constexpr std::uint32_t shown_runs = 400;
constexpr Duration shown_again = minutes(5);
constexpr int lowest_priority = 19;

void step_back() {
  const auto self = static_cast<id_t>(::syscall(SYS_gettid));
  ::setpriority(PRIO_PROCESS, self, lowest_priority);  // threads that it starts inherit it
}

}  // namespace

ForecastJobs::ForecastJobs(Live& live, OpenPlan open_plan, unsigned threads)
    : live_(live), open_plan_(std::move(open_plan)), threads_(threads) {
  if (open_plan_) thread_ = std::thread([this] { run(); });
}

ForecastJobs::~ForecastJobs() {
  {
    const Lock lock{mutex_};
    stopping_ = true;
    for (auto& [id, job] : jobs_)
      if (job.status <= ForecastStatus::running) job.status = ForecastStatus::stopped;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::expected<std::uint64_t, ForecastJobs::Refused> ForecastJobs::ask(UserId by,
                                                                      ForecastQuestion question) {
  if (!open_plan_) return std::unexpected(Refused{Problem::no_programme, {}});
  std::shared_ptr<const Plan> changed;
  if (!question.what_if.empty()) {
    auto plan = open_plan_(live_.state()->now, question.what_if);
    if (!plan) return std::unexpected(Refused{Problem::what_if_invalid, plan.error()});
    changed = std::make_shared<const Plan>(*std::move(plan));
  }
  const Lock lock{mutex_};
  if (line_.size() >= line_max) return std::unexpected(Refused{Problem::line_full, {}});
  while (jobs_.size() >= kept_max && jobs_.begin()->second.status > ForecastStatus::running) {
    changed_plans_.erase(jobs_.begin()->first);
    jobs_.erase(jobs_.begin());
  }
  const std::uint64_t id = ++last_id_;
  jobs_[id] = {id, ForecastStatus::waiting, by, std::move(question), 0, {}, 1};
  if (changed) changed_plans_[id] = std::move(changed);
  line_.push_back(id);
  changed_.notify_all();
  return id;
}

std::optional<ForecastStanding> ForecastJobs::find(std::uint64_t id) const {
  const Lock lock{mutex_};
  const auto found = jobs_.find(id);
  return found == jobs_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<ForecastStanding> ForecastJobs::wait(std::uint64_t id, std::uint64_t seen,
                                                   std::chrono::milliseconds most) const {
  Lock lock{mutex_};
  changed_.wait_for(lock, most, [&] {
    const auto found = jobs_.find(id);
    return stopping_ || found == jobs_.end() || found->second.version > seen;
  });
  const auto found = jobs_.find(id);
  return found == jobs_.end() ? std::nullopt : std::optional{found->second};
}

bool ForecastJobs::stop(std::uint64_t id) {
  const Lock lock{mutex_};
  const auto found = jobs_.find(id);
  if (found == jobs_.end()) return false;
  ForecastStanding& job = found->second;
  if (job.status <= ForecastStatus::running) {
    job.status = ForecastStatus::stopped;
    ++job.version;
    stopped_id_ = id;
    std::erase(line_, id);
  }
  changed_.notify_all();
  return true;
}

ForecastJobs::Shown ForecastJobs::shown() const {
  const Lock lock{mutex_};
  return shown_;
}

void ForecastJobs::run() {
  step_back();
  Lock lock{mutex_};
  while (!stopping_) {
    if (!line_.empty()) {
      const std::uint64_t id = line_.front();
      line_.pop_front();
      run_job(lock, id);
      continue;
    }
    renew_shown(lock);
    changed_.wait_for(lock, std::chrono::seconds(2), [&] { return stopping_ || !line_.empty(); });
  }
}

// Without the lock while it runs.
std::shared_ptr<const forecast::Result> ForecastJobs::simulate(const State& state, const Plan& plan,
                                                               const ForecastQuestion& question,
                                                               std::uint32_t runs,
                                                               std::uint64_t id) {
  forecast::Options how;
  how.seed = question.seed;
  how.runs = runs;
  how.threads = threads_;
  how.progress = [&](std::uint32_t done) {
    if (id != 0) {
      const Lock lock{mutex_};
      ForecastStanding& job = jobs_[id];
      job.runs_done = done;
      ++job.version;
      changed_.notify_all();
    }
    const bool others_wait = id == 0 && !line_.empty();
    return !stopping_ && !others_wait && (id == 0 || stopped_id_ != id);
  };
  forecast::Scenario scenario = plan.scenario;
  if (question.until != never) scenario.horizon = std::min(scenario.horizon, question.until);
  return std::make_shared<const forecast::Result>(forecast::run_forecast(state, scenario, how));
}

void ForecastJobs::run_job(Lock& lock, std::uint64_t id) {
  jobs_[id].status = ForecastStatus::running;
  const ForecastQuestion question = jobs_[id].question;
  const auto changed_plan = changed_plans_.contains(id) ? changed_plans_[id] : nullptr;
  lock.unlock();
  const auto state = live_.state();
  auto opened = open_plan_(state->now, {});
  const auto plan =
      opened ? std::make_shared<const Plan>(*std::move(opened)) : std::shared_ptr<const Plan>{};
  std::vector<std::uint32_t> steps{sharpening.begin(), sharpening.end()};
  steps.push_back(question.runs);
  for (const std::uint32_t step : steps) {
    const std::uint32_t runs = std::min(step, question.runs);
    if (plan == nullptr || stopping_ || stopped_id_ == id) break;
    ForecastStep made;
    made.plan = plan;
    made.changed_plan = changed_plan;
    made.planned = simulate(*state, *plan, question, runs, id);
    if (changed_plan) made.changed = simulate(*state, *changed_plan, question, runs, id);
    const bool whole = made.planned->runs == runs && (!made.changed || made.changed->runs == runs);
    if (!whole) break;
    lock.lock();
    jobs_[id].step = std::move(made);
    ++jobs_[id].version;
    changed_.notify_all();
    lock.unlock();
    if (runs == question.runs) break;
  }
  lock.lock();
  ForecastStanding& job = jobs_[id];
  const bool done = job.step.planned && job.step.planned->runs == question.runs;
  job.status = done ? ForecastStatus::done : ForecastStatus::stopped;
  ++job.version;
  changed_.notify_all();
}

void ForecastJobs::renew_shown(Lock& lock) {
  const Instant now = live_.now();
  lock.unlock();
  const std::uint64_t size = live_.head().size;
  const bool wanted =
      shown_.result == nullptr || (size != shown_size_ && now - shown_at_ > shown_again);
  if (wanted) {
    const auto state = live_.state();
    auto opened = open_plan_(state->now, {});
    shown_at_ = now;
    if (opened) {
      const auto plan = std::make_shared<const Plan>(*std::move(opened));
      const auto result = simulate(*state, *plan, {}, shown_runs, 0);
      lock.lock();
      if (result->runs == shown_runs) {
        shown_ = {result, plan, shown_.generation + 1};
        shown_size_ = size;
      }
      return;
    }
  }
  lock.lock();
}

}  // namespace meguri::server
