#include "report/csv.hpp"
#include "report/forecast_files.hpp"
#include "report/number_text.hpp"

namespace meguri::report {
namespace {

std::string field(Instant at) { return at == never ? "" : day_text(at); }

std::string yen(double amount, const forecast::CostQuantiles& cost) {
  return cost.runs == 0 ? "" : decimal(amount, 0);
}

// Empty where nothing is spent by the piece.
forecast::CostQuantiles cost_until(const forecast::Result& result, MilestoneId milestone) {
  for (const forecast::MilestoneCost& cost : result.cost.milestone)
    if (cost.milestone == milestone) return cost.until;
  return {};
}

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
                   "p50_high", "reached", "goal_by", "probability", "cost_p10_jpy", "cost_p50_jpy",
                   "cost_p90_jpy"});
  for (const DateLine& line : outlook.milestones) {
    const forecast::DateForecast& date = line.forecast->date;
    const forecast::CostQuantiles cost = cost_until(*outlook.result, line.forecast->milestone);
    const MilestoneName name = line.name == nullptr ? MilestoneName{} : *line.name;
    append_csv(out,
               {std::to_string(number(line.forecast->milestone)), name.road, name.id, name.name.ja,
                name.name.en, field(date.p10.at), field(date.p50.at), field(date.p90.at),
                field(date.p50.low), field(date.p50.high), decimal(date.reached, 4),
                line.goal_by == never ? "" : last_day_text(line.goal_by),
                line.goal_by == never ? "" : decimal(line.by_goal, 4), yen(cost.p10, cost),
                yen(cost.p50, cost), yen(cost.p90, cost)});
  }
  return out;
}

}  // namespace meguri::report
