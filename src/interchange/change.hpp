// A what-if: one value of a programme file changed before the file is read, written on one line as
// PATH=VALUE. So a changed programme goes through every check that the file itself goes through.
//
//   road.pmd_import.step.JP-03.duration=30 day
//   road.pmd_import.step.JP-03.duration=triangular 20 30 60 day
//   resource.suites.capacity=12 count
//   enrolment.site_a.from=2026-01-05
//
// PATH is how mistakes and forecasts name a figure; a row of an array is named by its `id` or
// `from`. VALUE is a number, or uniform, triangular, pert or exponential with numbers, then a unit
// (without one that of the figure it replaces); or anything that TOML writes behind an equals sign.
// Source and mark of a changed figure are "what-if" and "choice".
#pragma once

#include <span>
#include <string>
#include <vector>

#include "interchange/toml_document.hpp"

namespace meguri::interchange {

// Changes `root`. `file` is what Position::file of a change's mistakes shall be; its line is the
// number of the change, from 1.
void apply_changes(Node& root, std::span<const std::string> changes, std::uint32_t file,
                   Diagnostics& diagnostics);

}  // namespace meguri::interchange
