// The built-in roads against the table they were written from, figure by figure.
#include "interchange/road_library.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

using namespace meguri;
using namespace meguri::interchange;

namespace {

using Row = std::map<std::string, std::string>;

// Splits one line of comma-separated cells; a quoted cell may hold commas and doubled quotes.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> result{""};
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
      result.back() += line[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      result.emplace_back();
    } else {
      result.back() += c;
    }
  }
  return result;
}

std::vector<Row> table_of_routes() {
  std::ifstream file(MEGURI_ROOT "/tests/data/regulation/routes.csv");
  std::string line;
  std::getline(file, line);
  const auto heads = cells(line);
  std::vector<Row> rows;
  while (std::getline(file, line)) {
    const auto values = cells(line);
    REQUIRE(values.size() == heads.size());
    Row row;
    for (std::size_t i = 0; i < heads.size(); ++i) row[heads[i]] = values[i];
    rows.push_back(row);
  }
  return rows;
}

Mark mark_of_letter(const std::string& text) {
  if (text.starts_with("V/M")) return Mark::partly;
  if (text[0] == 'V') return Mark::verified;
  if (text[0] == 'P') return Mark::partly;
  return text[0] == 'M' ? Mark::memory : Mark::inferred;
}

Duration in_days(const std::string& text) {
  return {static_cast<std::int64_t>(std::stod(text) * 2) * days(1).us / 2};
}

void check_constant(const std::optional<Figure>& figure, const std::string& text) {
  CHECK(figure.has_value() == !text.empty());
  if (figure) CHECK(figure->constant() == in_days(text).us);
}

void check_plan(const TrackStep& step, const Row& row) {
  CHECK(step.plan.has_value() == !row.at("plan_mode_days").empty());
  if (!step.plan) return;
  const auto low = in_days(row.at("plan_low_days")).us;
  const auto mode = in_days(row.at("plan_mode_days")).us;
  const auto high = in_days(row.at("plan_high_days")).us;
  if (low == high)
    CHECK(step.plan->constant() == low);
  else
    CHECK(step.plan->spread.amounts == std::vector<std::int64_t>{low, mode, high});
  CHECK(step.plan->mark == mark_of_letter(row.at("plan_mark")));
}

void check_observed(const TrackStep& step, const Row& row) {
  CHECK(step.observed.has_value() == !row.at("observed_n").empty());
  if (!step.observed) return;
  CHECK(std::to_string(step.observed->cases) == row.at("observed_n"));
  const auto agrees = [](const std::optional<Duration>& found, const std::string& text) {
    CHECK(found.has_value() == !text.empty());
    if (found) CHECK(*found == in_days(text));
  };
  agrees(step.observed->median, row.at("observed_median_days"));
  agrees(step.observed->low, row.at("observed_min_days"));
  agrees(step.observed->high, row.at("observed_max_days"));
}

}  // namespace

TEST_CASE("the built-in roads hold every step of the table, and nothing else") {
  const auto rows = table_of_routes();
  REQUIRE(rows.size() == 58);
  CHECK(road_library().size() == rows.size());
  for (const Row& row : rows) {
    CAPTURE(row.at("id"));
    const TrackStep* step = find_track_step(row.at("id"));
    REQUIRE(step != nullptr);
    CHECK(step->name.en == row.at("step"));
    CHECK(step->scheme == row.at("track"));
    CHECK(step->submitter.en == row.at("submitter"));
    CHECK(step->reviewer.en == row.at("reviewer"));
    CHECK(step->source == row.at("source"));
    CHECK(step->mark == mark_of_letter(row.at("mark")));
    check_constant(step->statutory, row.at("statutory_days"));
    check_constant(step->target, row.at("target_days"));
    check_plan(*step, row);
    check_observed(*step, row);
  }
}

TEST_CASE("every step has a Japanese name, and waits only for steps that exist") {
  for (const TrackStep& step : road_library()) {
    CAPTURE(step.id);
    CHECK_FALSE(step.name.ja.empty());
    CHECK(step.submitter.ja.empty() == step.submitter.en.empty());
    for (const std::string& before : step.after) CHECK(find_track_step(before) != nullptr);
  }
  CHECK(find_track_step("JP-99") == nullptr);
}

TEST_CASE("a track with one language only is a mistake") {
  const std::array<Source, 1> sources{
      Source{"r.toml", "[track.x]\njurisdiction = \"JP\"\nname_en = \"x\"\n"}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  CHECK(read_tracks(reading, root).empty());
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics.sorted()[0].arguments[0] == "name_ja");
}
