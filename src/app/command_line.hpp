// The command line: reads arguments, runs one command, returns the exit code (app/exit_code.hpp).
// The last door: exceptions end here, as a sentence and an exit code.
#pragma once

namespace meguri::app {

[[nodiscard]] int run(int argc, const char* const* argv);

}  // namespace meguri::app
