#include "ledger/commit.hpp"

#include "base/check.hpp"

namespace meguri {

void Commit::begin(const Frontier& before) {
  first_ = before.size();
  after_ = before;
  bytes_.clear();
  added_.clear();
}

void Commit::add(std::uint64_t command_id, const std::function<void(std::string&)>& write) {
  const std::size_t begin = bytes_.size();
  write(bytes_);
  MEGURI_CHECK(bytes_.size() > begin);
  const Digest leaf = leaf_hash(std::string_view{bytes_}.substr(begin));
  after_.append(leaf);
  added_.push_back({command_id, begin, bytes_.size(), leaf});
}

void Commit::add(std::uint64_t command_id, std::string_view body) {
  add(command_id, [&](std::string& out) { out += body; });
}

std::span<const Entry> Commit::entries() {
  entries_.clear();
  const std::string_view bytes = bytes_;
  for (std::size_t i = 0; i < added_.size(); ++i) {
    const Added& added = added_[i];
    entries_.push_back({first_ + i,
                        added.command_id,
                        bytes.substr(added.begin, added.end - added.begin),
                        added.leaf,
                        {}});
  }
  if (!entries_.empty()) entries_.back().root = after_.root();
  return entries_;
}

}  // namespace meguri
