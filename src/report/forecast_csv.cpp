#include "report/csv.hpp"
#include "report/forecast_files.hpp"
#include "report/number_text.hpp"

namespace meguri::report {
namespace {

std::string field(Instant at) { return at == never ? "" : day_text(at); }

}  // namespace

void append_csv(std::string& out, std::span<const std::string> fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    const bool quoted = fields[i].find_first_of("\",\r\n") != std::string::npos;
    if (!quoted) {
      out += fields[i];
      continue;
    }
    out += '"';
    for (const char c : fields[i]) out += c == '"' ? "\"\"" : std::string(1, c);
    out += '"';
  }
  out += '\n';
}

std::string forecast_csv(const Outlook& outlook) {
  std::string out;
  append_csv(out, {"number", "road", "id", "name_ja", "name_en", "p10", "p50", "p90", "p50_low",
                   "p50_high", "reached", "goal_by", "probability"});
  for (const DateLine& line : outlook.milestones) {
    const forecast::DateForecast& date = line.forecast->date;
    const MilestoneName name = line.name == nullptr ? MilestoneName{} : *line.name;
    append_csv(out,
               {std::to_string(number(line.forecast->milestone)), name.road, name.id, name.name.ja,
                name.name.en, field(date.p10.at), field(date.p50.at), field(date.p90.at),
                field(date.p50.low), field(date.p50.high), decimal(date.reached, 4),
                line.goal_by == never ? "" : last_day_text(line.goal_by),
                line.goal_by == never ? "" : decimal(line.by_goal, 4)});
  }
  return out;
}

}  // namespace meguri::report
