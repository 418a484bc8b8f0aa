// A new ledger from commands that are known beforehand, with the files of its programme beside it:
// of `meguri demo` and `meguri begin`. Whole or not at all: when something goes wrong, what was
// made is removed again.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/console.hpp"
#include "interchange/compile.hpp"
#include "programme/programme.hpp"

namespace meguri::app {

// The name in Japanese and in English, as ledger_file.cpp reads it from the note of a definition.
[[nodiscard]] std::string name_note(const interchange::BothLanguages& name);

// Refuses when `out`, or a programme beside it, is there already.
[[nodiscard]] ExitCode make_ledger(const std::vector<Submission>& submissions,
                                   const std::string& out, const std::filesystem::path& programme,
                                   Console& console);

// Whether make_ledger() would refuse: asked before work that takes long.
[[nodiscard]] ExitCode nothing_there_yet(const std::string& out, Console& console);

}  // namespace meguri::app
