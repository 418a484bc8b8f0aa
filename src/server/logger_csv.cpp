#include "server/logger_csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "domain/packed.hpp"

namespace meguri::server {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\"");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\"") - first + 1);
}

std::vector<std::string_view> cells_of(std::string_view line, char separator) {
  std::vector<std::string_view> cells;
  while (true) {
    const auto end = std::min(line.find(separator), line.size());
    cells.push_back(trimmed(line.substr(0, end)));
    if (end == line.size()) return cells;
    line.remove_prefix(end + 1);
  }
}

std::string lower(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

template <std::size_t N>
bool names_any(std::string_view cell, const std::array<std::string_view, N>& words) {
  const std::string text = lower(cell);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != text.npos; });
}

constexpr std::array<std::string_view, 5> time_words{"time", "date", "日時", "時刻", "日付"};
constexpr std::array<std::string_view, 4> temperature_words{"temp", "celsius", "°c", "温度"};

struct Columns {
  char separator = ',';
  std::size_t time = 0, temperature = 0;
};

std::optional<Columns> columns_in(std::string_view line) {
  for (const char separator : {',', ';', '\t'}) {
    const auto cells = cells_of(line, separator);
    const auto time = std::find_if(cells.begin(), cells.end(),
                                   [](auto cell) { return names_any(cell, time_words); });
    const auto temperature = std::find_if(
        cells.begin(), cells.end(), [](auto cell) { return names_any(cell, temperature_words); });
    if (time != cells.end() && temperature != cells.end() && time != temperature)
      return Columns{separator, static_cast<std::size_t>(time - cells.begin()),
                     static_cast<std::size_t>(temperature - cells.begin())};
  }
  return std::nullopt;
}

// "2026-11-22 12:00[:30]" or with / is Japan's time; anything of RFC 3339 says its own zone.
std::optional<Instant> time_in(std::string_view text) {
  if (const auto exact = parse_rfc3339(text)) return *exact;
  std::string with_zone{text};
  std::replace(with_zone.begin(), with_zone.end(), '/', '-');
  if (with_zone.size() == 16) with_zone += ":00";
  if (with_zone.size() != 19) return std::nullopt;
  with_zone[10] = 'T';
  const auto read = parse_rfc3339(with_zone + "+09:00");
  return read ? std::optional{*read} : std::nullopt;
}

std::optional<std::int32_t> temperature_in(std::string_view text) {
  std::string plain{text};
  std::replace(plain.begin(), plain.end(), ',', '.');
  if (plain.starts_with('+')) plain.erase(0, 1);
  double celsius = 0;
  const char* const end = plain.data() + plain.size();
  const auto [stop, wrong] = std::from_chars(plain.data(), end, celsius);
  const bool possible = wrong == std::errc{} && stop == end && celsius >= -273.15 && celsius < 1000;
  if (!possible) return std::nullopt;
  return static_cast<std::int32_t>(std::lround(celsius * 1000));
}

std::unexpected<std::string> wrong_at(std::size_t line, std::string_view what) {
  return std::unexpected("line " + std::to_string(line) + ": " + std::string(what));
}

}  // namespace

std::expected<std::vector<Reading>, std::string> read_logger_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::optional<Columns> columns;
  std::vector<Reading> readings;
  for (std::size_t line_number = 1; !text.empty(); ++line_number) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (!columns) {
      columns = columns_in(line);
      continue;
    }
    if (trimmed(line).empty()) continue;
    const auto cells = cells_of(line, columns->separator);
    if (cells.size() <= std::max(columns->time, columns->temperature))
      return wrong_at(line_number, "a column is missing");
    const auto at = time_in(cells[columns->time]);
    if (!at) return wrong_at(line_number, "expected a time like 2026-11-22 12:00:00");
    const auto temperature = temperature_in(cells[columns->temperature]);
    if (!temperature) return wrong_at(line_number, "expected a temperature like -151.5");
    if (!readings.empty() && *at <= readings.back().at)
      return wrong_at(line_number, "the time is not after the one before");
    if (readings.size() >= readings_max) return wrong_at(line_number, "too many readings");
    readings.push_back({*at, *temperature});
  }
  if (!columns) return std::unexpected("no line names a column of times and one of temperatures");
  if (readings.size() < 2) return std::unexpected("there are fewer than two readings");
  return readings;
}

Stretching stretching_of(const State& state, ShipmentId id) {
  const Shipment& shipment = state.shipments[id];
  const Band& lane = state.lanes[shipment.lane].band;
  Stretching how{lane.low_mc, lane.high_mc, minutes(30), shipment.known_until, shipment.offered_at};
  bool first = true;
  each_packed(state, id, [&](MaterialId, const Material& material) {
    const Band& band = band_of(state, material);
    how.low_mc = std::max(how.low_mc, band.low_mc);
    how.high_mc = std::min(how.high_mc, band.high_mc);
    const Duration silence = silence_allowed(state, material);
    how.gap = first ? silence : std::min(how.gap, silence);
    first = false;
  });
  return how;
}

std::vector<Stretch> stretches_of(const std::vector<Reading>& readings, const Stretching& how) {
  const auto outside = [&](const Stretch& s) {
    return s.low_mc < how.low_mc || s.high_mc > how.high_mc;
  };
  std::vector<Stretch> stretches;
  for (std::size_t i = 1; i < readings.size(); ++i) {
    const Reading &before = readings[i - 1], &after = readings[i];
    if (after.at - before.at > how.gap || after.at <= how.known_until) continue;
    const Stretch step{std::max(before.at, how.known_until), after.at,
                       std::min(before.temperature_mc, after.temperature_mc),
                       std::max(before.temperature_mc, after.temperature_mc)};
    const bool joins = !stretches.empty() && stretches.back().until == step.from &&
                       outside(stretches.back()) == outside(step) && step.from != how.handover_at &&
                       !(stretches.back().from < how.handover_at && step.from > how.handover_at);
    if (!joins) {
      stretches.push_back(step);
      continue;
    }
    Stretch& last = stretches.back();
    last.until = step.until;
    last.low_mc = std::min(last.low_mc, step.low_mc);
    last.high_mc = std::max(last.high_mc, step.high_mc);
  }
  return stretches;
}

}  // namespace meguri::server
