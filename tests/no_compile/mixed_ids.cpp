// A course is no batch: identifiers of different things do not convert into each other.
// folder: domain
// expect: cannot convert 'meguri::BatchId' to 'meguri::CourseId'
#include "domain/id.hpp"

bool is_first(meguri::CourseId course);

#ifdef MISTAKE
bool wrong(meguri::BatchId batch) { return is_first(batch); }
#else
bool right(meguri::CourseId course) { return is_first(course); }
#endif
