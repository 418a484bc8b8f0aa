#include "base/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace meguri {

void check_failed(const char* belief, const char* file, int line) noexcept {
  std::fprintf(stderr, "meguri: internal check failed: %s (%s:%d)\n", belief, file, line);
  std::abort();
}

}  // namespace meguri
