// Tells those who watch a forecast how far it is, and each step of its answer when it is there, as
// server-sent events `progress` and `result`. The stream ends with the job.
#pragma once

#include <list>

#include "http/message.hpp"
#include "server/forecast_jobs.hpp"

namespace meguri::server {

class ForecastWatch {
public:
  explicit ForecastWatch(const ForecastJobs& jobs);
  ~ForecastWatch();

  using Show = std::function<std::string(const ForecastStanding&)>;  // the job as JSON
  void watch(std::uint64_t id, Show show, std::shared_ptr<http::EventStream> stream);
  void stop();

private:
  struct Watcher {
    std::uint64_t id{};
    Show show;
    std::shared_ptr<http::EventStream> stream;
    std::uint64_t seen{};
    const forecast::Result* shown = nullptr;
  };
  void run();
  // False: nothing more to tell.
  [[nodiscard]] bool tell(Watcher& watcher) const;

  const ForecastJobs& jobs_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::list<Watcher> watchers_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace meguri::server
