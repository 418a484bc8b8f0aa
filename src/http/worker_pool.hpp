// A few threads that do what may wait: for a disk, for a commit, for a password to be hashed. The
// queue before them is bounded: who comes when it is full hears so at once.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace meguri::http {

class WorkerPool {
public:
  WorkerPool(unsigned threads, std::size_t waiting_max);
  ~WorkerPool();  // finishes what is running, drops what is waiting
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  // False: the queue is full, the job will not be done. A job throws nothing.
  [[nodiscard]] bool submit(std::function<void()> job);

private:
  void work();

  std::size_t waiting_max_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace meguri::http
