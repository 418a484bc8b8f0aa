#include "ledger/merkle.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "base/check.hpp"

namespace meguri {
namespace {

// The largest power of two smaller than n; n >= 2 (k in RFC 6962).
std::uint64_t split(std::uint64_t n) { return std::bit_floor(n - 1); }

}  // namespace

Digest leaf_hash(std::string_view record) { return sha256('\x00', record); }

Digest node_hash(const Digest& left, const Digest& right) {
  std::array<char, 65> bytes;
  bytes[0] = '\x01';
  std::copy(left.bytes.begin(), left.bytes.end(), bytes.begin() + 1);
  std::copy(right.bytes.begin(), right.bytes.end(), bytes.begin() + 33);
  return sha256({bytes.data(), bytes.size()});
}

Digest empty_root() { return sha256({}); }

void Frontier::append(const Digest& leaf) {
  Digest subtree = leaf;
  for (std::uint64_t rest = size_; rest % 2 == 1; rest /= 2) {  // like carrying in addition
    subtree = node_hash(peaks_.back(), subtree);
    peaks_.pop_back();
  }
  peaks_.push_back(subtree);
  ++size_;
}

Digest Frontier::root() const {
  if (peaks_.empty()) return empty_root();
  Digest root = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = node_hash(peaks_[i], root);
  return root;
}

void MerkleTree::append(const Digest& leaf) {
  Digest subtree = leaf;
  for (std::size_t height = 0;; ++height) {
    if (height == levels_.size()) levels_.emplace_back();
    std::vector<Digest>& level = levels_[height];
    level.push_back(subtree);
    if (level.size() % 2 == 1) return;
    subtree = node_hash(level[level.size() - 2], level.back());
  }
}

Digest MerkleTree::root_of(std::uint64_t begin, std::uint64_t end) const {
  MEGURI_CHECK(begin <= end && end <= size());
  const std::uint64_t n = end - begin;
  if (n == 0) return empty_root();
  if (std::has_single_bit(n) && begin % n == 0)
    return levels_[static_cast<std::size_t>(std::countr_zero(n))][begin / n];
  const std::uint64_t middle = begin + split(n);
  return node_hash(root_of(begin, middle), root_of(middle, end));
}

std::vector<Digest> MerkleTree::inclusion(std::uint64_t index, std::uint64_t size) const {
  MEGURI_CHECK(index < size && size <= this->size());
  std::vector<Digest> proof;
  for (std::uint64_t begin = 0, end = size; end - begin > 1;) {
    const std::uint64_t middle = begin + split(end - begin);
    if (index < middle) {
      proof.push_back(root_of(middle, end));
      end = middle;
    } else {
      proof.push_back(root_of(begin, middle));
      begin = middle;
    }
  }
  std::reverse(proof.begin(), proof.end());
  return proof;
}

std::vector<Digest> MerkleTree::consistency(std::uint64_t old_size, std::uint64_t size) const {
  MEGURI_CHECK(0 < old_size && old_size <= size && size <= this->size());
  std::vector<Digest> proof;
  std::uint64_t begin = 0, end = size;
  bool old_root_known = true;  // the verifier holds the root of [begin, old_size)
  while (end != old_size) {
    const std::uint64_t middle = begin + split(end - begin);
    if (old_size <= middle) {
      proof.push_back(root_of(middle, end));
      end = middle;
    } else {
      proof.push_back(root_of(begin, middle));
      begin = middle;
      old_root_known = false;
    }
  }
  if (!old_root_known) proof.push_back(root_of(begin, end));
  std::reverse(proof.begin(), proof.end());
  return proof;
}

}  // namespace meguri
