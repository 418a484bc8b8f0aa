// How the program ends, for scripts; docs/command_line.md describes each. A number is never given
// another meaning.
#pragma once

namespace meguri::app {

enum class ExitCode : int {
  ok = 0,
  refused = 1,          // a rule refused the command; nothing happened (or only its trace)
  wrong_use = 2,        // unknown option, missing argument, a file that is not there
  programme_wrong = 3,  // the programme file has mistakes
  ledger_damaged = 4,   // the ledger is not what was written, or cannot be verified
  busy = 5,             // another program writes to the ledger
  no_storage = 6,       // no room, no right to write, an error of the disk
  unknown_outcome = 7,  // it cannot be told whether the command was stored: ask again, same id
  interrupted = 8,      // stopped by the person before it was finished
};

}  // namespace meguri::app
