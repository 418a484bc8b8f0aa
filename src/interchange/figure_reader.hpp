// Reads one planning figure (figure.hpp) and notes everything that is wrong with it.
#pragma once

#include <optional>
#include <string>

#include "interchange/figure.hpp"
#include "interchange/table_reader.hpp"

namespace meguri::interchange {

// `entry` holds a table. Nothing when there was any mistake; all of them are in `reading`.
[[nodiscard]] std::optional<Figure> read_figure(Reading& reading, const Entry& entry,
                                                std::string path, Dimension dimension);

}  // namespace meguri::interchange
