// A bare number is no identifier: making one is always written out.
// folder: domain
// expect: cannot convert 'int' to 'meguri::CourseId'
#include "domain/id.hpp"

#ifdef MISTAKE
meguri::CourseId course = 1;
#else
meguri::CourseId course = meguri::CourseId{1};
#endif
