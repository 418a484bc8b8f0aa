#include "storage/faulty_store.hpp"

#include <string>
#include <utility>
#include <vector>

#include "base/check.hpp"

namespace meguri {
namespace {

StoreError failed(StoreProblem problem) {
  switch (problem) {
    case StoreProblem::busy: return {problem, "another program holds the store (injected)"};
    case StoreProblem::full: return {problem, "the disk is full (injected)"};
    default: return {problem, "the disk reported an error (injected): open the log again"};
  }
}

// A commit that owns its bytes, to be stored later.
class OwnedCommit {
public:
  explicit OwnedCommit(std::span<const Entry> entries) : entries_(entries.begin(), entries.end()) {
    for (const Entry& entry : entries) bodies_.emplace_back(entry.body);
  }
  std::expected<void, StoreError> store_in(Log& log) {
    for (std::size_t i = 0; i < entries_.size(); ++i) entries_[i].body = bodies_[i];
    return log.append(entries_);
  }

private:
  std::vector<Entry> entries_;
  std::vector<std::string> bodies_;
};

}  // namespace

class FaultyLog final : public Log {
public:
  explicit FaultyLog(FaultyStore& store) : store_(store) { store_.open_ = true; }
  ~FaultyLog() override { store_.open_ = false; }

  std::expected<void, StoreError> append(std::span<const Entry> entries) override {
    if (dead_) return std::unexpected(failed(StoreProblem::unknown));
    const auto fault = store_.draw_append_fault();
    if (!fault) return store_.kept_.append(entries);
    if (*fault == StoreFault::busy) return std::unexpected(failed(StoreProblem::busy));
    if (*fault == StoreFault::full) return std::unexpected(failed(StoreProblem::full));
    dead_ = true;
    if (*fault == StoreFault::fails_after)
      if (const auto stored = store_.kept_.append(entries); !stored) return stored;
    if (*fault == StoreFault::torn)
      store_.torn_ = [this_store = &store_, commit = OwnedCommit{entries}]() mutable {
        return commit.store_in(this_store->kept_);
      };
    return std::unexpected(failed(StoreProblem::unknown));
  }

  std::expected<void, StoreError> read(std::uint64_t from, const Sink& sink) const override {
    if (dead_) return std::unexpected(failed(StoreProblem::unknown));
    return store_.kept_.read(from, sink);
  }

  std::expected<Head, StoreError> head() const override {
    if (dead_) return std::unexpected(failed(StoreProblem::unknown));
    return store_.kept_.head();
  }

private:
  FaultyStore& store_;
  bool dead_ = false;
};

FaultyStore::FaultyStore(Log& kept, std::uint64_t seed, std::uint32_t append_faults,
                         std::uint32_t open_faults)
    : kept_(kept), random_(seed), append_faults_(append_faults), open_faults_(open_faults) {}

std::expected<std::unique_ptr<Log>, StoreError> FaultyStore::open() {
  MEGURI_CHECK(!open_);
  if (draw(1000) < open_faults_) return std::unexpected(failed(StoreProblem::busy));
  if (const auto settled = settle_torn(); !settled) return std::unexpected(settled.error());
  return std::make_unique<FaultyLog>(*this);
}

OpenLog FaultyStore::opener() {
  return [this] { return open(); };
}

std::expected<void, StoreError> FaultyStore::settle_torn() {
  const auto torn = std::exchange(torn_, nullptr);
  if (torn && draw(2) == 0) return torn();
  return {};
}

std::optional<StoreFault> FaultyStore::draw_append_fault() {
  std::optional<StoreFault> fault = std::exchange(next_, std::nullopt);
  if (!fault && draw(1000) < append_faults_) fault = static_cast<StoreFault>(draw(store_faults));
  if (fault) ++fired_[static_cast<std::size_t>(*fault)];
  return fault;
}

std::uint64_t FaultyStore::draw(std::uint64_t below) {  // SplitMix64
  random_ += 0x9E3779B97F4A7C15;
  std::uint64_t z = random_;
  z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
  z = (z ^ z >> 27) * 0x94D049BB133111EB;
  return (z ^ z >> 31) % below;
}

}  // namespace meguri
