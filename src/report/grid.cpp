#include "report/grid.hpp"

#include <algorithm>
#include <numeric>

#include "base/check.hpp"
#include "report/width.hpp"

namespace meguri::report {
namespace {

constexpr std::size_t indent = 2, gap = 2, narrowest = 10;

void append_line(std::string& out, std::string line) {
  line.erase(line.find_last_not_of(' ') + 1);
  out += std::string(indent, ' ') + line + "\n";
}

}  // namespace

void Grid::add(std::vector<Cell> row) {
  MEGURI_CHECK(row.size() == columns_.size());
  rows_.push_back(std::move(row));
}

std::vector<std::size_t> Grid::widths(std::size_t columns) const {
  std::vector<std::size_t> result;
  for (std::size_t c = 0; c < columns_.size(); ++c) {
    std::size_t widest = width(columns_[c].heading);
    for (const auto& row : rows_) widest = std::max(widest, width(row[c].text));
    result.push_back(widest);
  }
  const std::size_t gaps = indent + gap * (columns_.size() - 1);
  std::size_t all = std::accumulate(result.begin(), result.end(), gaps);
  while (all > columns) {
    std::size_t* most = nullptr;
    for (std::size_t c = 0; c < columns_.size(); ++c)
      if (columns_[c].gives_way && result[c] > std::max(narrowest, width(columns_[c].heading)) &&
          (most == nullptr || result[c] > *most))
        most = &result[c];
    if (most == nullptr) break;
    --*most;
    --all;
  }
  return result;
}

std::string Grid::text(const Ink& ink, std::size_t columns) const {
  const auto all = widths(columns);
  std::string out;
  // The last cell of a line is not padded, so that no blanks hide behind a style.
  const auto line_of = [&](const auto& text_at, const auto& style_at) {
    std::string line;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::string text = text_at(c);
      const bool last = c + 1 == columns_.size();
      line += std::string(c == 0 ? 0 : gap, ' ');
      line += ink(style_at(c), columns_[c].right ? pad_left(text, all[c])
                               : last            ? text
                                                 : pad_right(text, all[c]));
    }
    append_line(out, line);
  };
  const auto faint = [](std::size_t) { return Style::faint; };
  if (std::ranges::any_of(columns_, [](const auto& column) { return !column.heading.empty(); })) {
    line_of([&](std::size_t c) { return columns_[c].heading; }, faint);
    line_of([&](std::size_t c) { return repeat("─", all[c]); }, faint);
  }
  for (const auto& row : rows_) {
    std::vector<std::vector<std::string>> lines;
    std::size_t most = 1;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      lines.push_back(columns_[c].one_line ? std::vector{cut(row[c].text, all[c])}
                                           : wrap(row[c].text, all[c]));
      most = std::max(most, lines.back().size());
    }
    for (std::size_t i = 0; i < most; ++i)
      line_of([&](std::size_t c) { return i < lines[c].size() ? lines[c][i] : std::string(); },
              [&](std::size_t c) { return row[c].style; });
  }
  return out;
}

}  // namespace meguri::report
