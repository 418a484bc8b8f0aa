// A result that may be a refusal cannot be dropped.
// folder: base
// expect: ignoring return value .*parse_code.* \[-Werror=unused-result\]
#include "base/code.hpp"

bool parsed(std::string_view text) {
#ifdef MISTAKE
  meguri::parse_code(text);
  return true;
#else
  return meguri::parse_code(text).has_value();
#endif
}
