// A bare number is no length of time: its unit is written out.
// folder: base
// expect: no match for 'operator\+'
#include "base/instant.hpp"

meguri::Instant later(meguri::Instant at) {
#ifdef MISTAKE
  return at + 3600;
#else
  return at + meguri::hours(1);
#endif
}
