// The Merkle tree of RFC 6962, section 2.1, over SHA-256: hashes of leaves and nodes, the root of a
// growing list, and the proofs that a verifier (ledger/proof.hpp) checks.
//
// Frontier is all the writer needs: the roots of the complete subtrees, at most 64 digests.
// MerkleTree keeps every complete node (64 bytes a leaf) and so can prove.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "ledger/digest.hpp"

namespace meguri {

[[nodiscard]] Digest leaf_hash(std::string_view record);
[[nodiscard]] Digest node_hash(const Digest& left, const Digest& right);
[[nodiscard]] Digest empty_root();  // of a tree without leaves: SHA-256("")

// The compact range [0, size): one complete subtree for each bit set in `size`, largest first.
class Frontier {
public:
  void append(const Digest& leaf);
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] Digest root() const;
  bool operator==(const Frontier&) const = default;

private:
  std::vector<Digest> peaks_;
  std::uint64_t size_ = 0;
};

class MerkleTree {
public:
  void append(const Digest& leaf);
  [[nodiscard]] std::uint64_t size() const { return levels_.empty() ? 0 : levels_[0].size(); }

  // The root of the first `size` leaves; size <= size().
  [[nodiscard]] Digest root(std::uint64_t size) const { return root_of(0, size); }
  // That leaf `index` is in the tree of the first `size` leaves; index < size <= size().
  [[nodiscard]] std::vector<Digest> inclusion(std::uint64_t index, std::uint64_t size) const;
  // That the first `old_size` leaves are the same; 0 < old_size <= size <= size().
  [[nodiscard]] std::vector<Digest> consistency(std::uint64_t old_size, std::uint64_t size) const;

private:
  [[nodiscard]] Digest root_of(std::uint64_t begin, std::uint64_t end) const;

  std::vector<std::vector<Digest>> levels_;  // levels_[h][i]: complete subtree of 2^h leaves
};

}  // namespace meguri
