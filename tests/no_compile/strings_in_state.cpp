// What is copied by copying bytes holds nothing that must be copied otherwise.
// folder: base
// expect: static assertion failed
#include <string>

#include "base/fixed_vector.hpp"

#ifdef MISTAKE
meguri::FixedVector<std::string, 4> names;
#else
meguri::FixedVector<char, 4> names;
#endif
