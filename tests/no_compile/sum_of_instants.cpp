// Two points in time have a difference and no sum.
// folder: base
// expect: no match for 'operator\+'
#include "base/instant.hpp"

meguri::Instant later(meguri::Instant one, meguri::Instant other) {
#ifdef MISTAKE
  return one + other;
#else
  return one + (other - one);
#endif
}
