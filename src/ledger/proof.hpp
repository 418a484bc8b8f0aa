// Verification of the proofs of RFC 6962 (algorithms of RFC 9162, 2.1.3.2 and 2.1.4.2): what an
// auditor must trust, so it is small, pure and stands alone. Each function answers one question
// with yes or no; a proof that is too long, too short or changed anywhere is a no.
//
// Yes to inclusion says nothing about the root itself: compare it with a signed checkpoint.
#pragma once

#include <cstdint>
#include <span>

#include "ledger/digest.hpp"

namespace meguri {

// Is the leaf with this hash the one at `index` of the tree with `size` leaves and `root`?
[[nodiscard]] bool inclusion_holds(std::uint64_t index, std::uint64_t size, const Digest& leaf,
                                   std::span<const Digest> proof, const Digest& root);

// Are the leaves under `old_root` the first `old_size` leaves under `root`? Always no for an empty
// old tree: every history begins with nothing, so such a proof proves nothing.
[[nodiscard]] bool consistency_holds(std::uint64_t old_size, const Digest& old_root,
                                     std::uint64_t size, const Digest& root,
                                     std::span<const Digest> proof);

}  // namespace meguri
