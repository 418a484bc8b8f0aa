#include "ledger/proof.hpp"

#include <bit>

#include "ledger/merkle.hpp"

namespace meguri {

// `node` and `last` are the positions, on the level the walk has reached, of the node that is being
// proved and of the right-most node. Where the node is right-most and a left child, its parent has
// no other child: the walk climbs without using a hash.

bool inclusion_holds(std::uint64_t index, std::uint64_t size, const Digest& leaf,
                     std::span<const Digest> proof, const Digest& root) {
  if (index >= size) return false;
  std::uint64_t node = index, last = size - 1;
  Digest hash = leaf;
  for (const Digest& sibling : proof) {
    if (last == 0) return false;  // the proof is too long
    if (node % 2 == 1 || node == last) {
      hash = node_hash(sibling, hash);
      while (node % 2 == 0 && node != 0) node /= 2, last /= 2;
    } else {
      hash = node_hash(hash, sibling);
    }
    node /= 2, last /= 2;
  }
  return last == 0 && hash == root;
}

bool consistency_holds(std::uint64_t old_size, const Digest& old_root, std::uint64_t size,
                       const Digest& root, std::span<const Digest> proof) {
  if (old_size == 0 || old_size > size) return false;
  if (old_size == size) return proof.empty() && old_root == root;
  if (proof.empty()) return false;

  std::uint64_t node = old_size - 1, last = size - 1;
  while (node % 2 == 1) node /= 2, last /= 2;
  // An old tree that is one complete subtree starts the walk itself; its root is not in the proof.
  const bool complete = std::has_single_bit(old_size);
  Digest old_hash = complete ? old_root : proof.front();
  Digest hash = old_hash;
  for (const Digest& sibling : proof.subspan(complete ? 0 : 1)) {
    if (last == 0) return false;
    if (node % 2 == 1 || node == last) {
      old_hash = node_hash(sibling, old_hash);
      hash = node_hash(sibling, hash);
      while (node % 2 == 0 && node != 0) node /= 2, last /= 2;
    } else {
      hash = node_hash(hash, sibling);
    }
    node /= 2, last /= 2;
  }
  return last == 0 && old_hash == old_root && hash == root;
}

}  // namespace meguri
