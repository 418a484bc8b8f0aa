// The rules cannot reach what is built on them: domain does not see regulation.
// folder: regulation
// mistake folder: domain
// expect: regulation/calendar\.hpp: No such file or directory
#include "regulation/calendar.hpp"
