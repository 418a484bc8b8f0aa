#include "view/json.hpp"

namespace meguri {

#define MEGURI_VIEW_TEXT(View) template std::string encoded<View>(const View&);
MEGURI_VIEWS(MEGURI_VIEW_TEXT)
#undef MEGURI_VIEW_TEXT

}  // namespace meguri
