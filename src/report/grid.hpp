// A table for a terminal: columns as wide as what stands in them, headings underlined, wide
// characters counted as two. When the table is wider than the terminal, columns that give way
// become narrower, the widest first, and what does not fit takes several lines or, where one line
// is wanted, ends in "…".
#pragma once

#include <string>
#include <vector>

#include "report/ink.hpp"

namespace meguri::report {

struct Cell {
  std::string text{};
  Style style{};
};

struct Column {
  std::string heading{};
  bool right{};      // numbers
  bool gives_way{};  // down to 10 columns
  bool one_line{};
};

class Grid {
public:
  explicit Grid(std::vector<Column> columns) : columns_(std::move(columns)) {}
  void add(std::vector<Cell> row);  // one cell a column
  [[nodiscard]] bool empty() const { return rows_.empty(); }
  // Lines that end in a line feed, indented by two blanks; at most `columns` wide where possible.
  [[nodiscard]] std::string text(const Ink& ink, std::size_t columns) const;

private:
  [[nodiscard]] std::vector<std::size_t> widths(std::size_t columns) const;

  std::vector<Column> columns_;
  std::vector<std::vector<Cell>> rows_;
};

}  // namespace meguri::report
