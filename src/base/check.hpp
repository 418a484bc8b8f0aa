// Checks stay on in release: a broken assumption in a system that moves patients' cells must stop
// the program, never continue. A check states what the code believes, not what a user may do wrong
// (that is a Refusal, domain/refusal.hpp).
#pragma once

namespace meguri {

// Prints what was believed and where, then aborts.
[[noreturn, gnu::cold]] void check_failed(const char* belief, const char* file, int line) noexcept;

}  // namespace meguri

#define MEGURI_CHECK(belief) \
  (static_cast<bool>(belief) ? void(0) : ::meguri::check_failed(#belief, __FILE__, __LINE__))
