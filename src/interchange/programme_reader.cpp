#include "interchange/programme_reader.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>
#include <utility>

#include "interchange/change.hpp"
#include "interchange/part_reader.hpp"

namespace meguri::interchange {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 5> marks{"verified", "partly", "memory", "inferred",
                                                "choice"};
constexpr std::array<std::string_view, 3> outcomes{"unknown", "reached", "missed"};

void read_head(TableReader& top, Programme& programme) {
  const auto format = top.whole("format", 1, 1'000);
  if (format && *format != programme_format)
    top.mistake(top.at("format"), Message::unknown_format,
                {std::to_string(*format), std::to_string(programme_format)});
  auto in = top.table("programme");
  if (!in) return;
  programme.id = in->text("id").value_or("");
  if (!programme.id.empty() && !is_id(programme.id))
    in->mistake(in->at("id"), Message::bad_id, {programme.id});
  programme.name = read_both(*in, "name");
  programme.note = read_both(*in, "note", Need::optional);
  programme.start = in->date("start").value_or(Date{});
  programme.horizon = read_fixed_time(*in, "horizon");
  programme.late_after = read_fixed_time(*in, "late_after", Need::optional);
  static_cast<void>(in->text("road", Need::optional));  // read once the roads are known
  in->finish();
}

void read_goal(TableReader& in, const std::string& id, Programme& programme) {
  GoalPlan goal;
  goal.id = id;
  goal.name = read_both(in, "name");
  const auto points = in.texts("milestones");
  if (points.empty())
    in.mistake(in.at(), Message::missing_key,
               {"milestones", in.path(), "milestones = [\"pmd_import.JP-10\"]"});
  for (const std::string& text : points)
    if (const auto point = read_point(in, "milestones", text, programme.roads))
      goal.milestones.push_back(*point);
  goal.by = in.date("by").value_or(Date{});
  if (in.has("by") && goal.by < programme.start)
    in.mistake(in.at("by"), Message::date_order,
               {"by", to_text(goal.by), "programme.start", to_text(programme.start)});
  goal.source = in.text("source").value_or("");
  goal.mark = static_cast<Mark>(in.word("mark", marks).value_or(0));
  goal.outcome = static_cast<GoalOutcome>(in.word("outcome", outcomes).value_or(0));
  goal.reached_on =
      in.date("reached_on", goal.outcome == GoalOutcome::reached ? Need::required : Need::optional);
  goal.outcome_note = read_both(in, "outcome_note", Need::optional);
  goal.outcome_source = in.text("outcome_source", Need::optional).value_or("");
  in.finish();
  programme.goals.push_back(std::move(goal));
}

// The people whom the rules will ask for: without them the programme cannot even be set up.
void check_staff(TableReader& top, const Programme& programme) {
  RoleSet held = 0;
  for (const OrganisationPlan& organisation : programme.organisations)
    for (const RoleSet roles : organisation.staff) held |= roles;
  const std::array<std::pair<Role, std::string_view>, 2> needed{
      {{Role::administrator, "administrator"}, {Role::programme_lead, "programme_lead"}}};
  for (const auto& [role, name] : needed)
    if ((held & role_set(role)) == 0)
      top.mistake(top.at("organisation"), Message::needs_one,
                  {"organisation", "staff = [[\"" + std::string(name) + "\"]]"});
}

bool is_toml(const fs::path& path) { return path.extension() == ".toml"; }

}  // namespace

std::vector<Source> load_sources(const fs::path& path, Diagnostics& diagnostics) {
  std::vector<fs::path> files;
  std::error_code error;
  if (fs::is_directory(path, error)) {
    for (const auto& entry : fs::directory_iterator(path, error))
      if (entry.is_regular_file(error) && is_toml(entry.path())) files.push_back(entry.path());
    std::ranges::sort(files);
  } else {
    files.push_back(path);
  }
  std::vector<Source> sources;
  for (const fs::path& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    const auto index = static_cast<std::uint32_t>(sources.size());
    if (!in.is_open() || in.bad()) {
      diagnostics.add({index, 0, 0}, Message::cannot_read, {file.string()});
      diagnostics.note_unreadable_text();
    }
    sources.push_back({file.string(), std::move(text).str()});
  }
  if (sources.empty()) {
    diagnostics.add({0, 0, 0}, Message::no_files);
    diagnostics.note_unreadable_text();
    sources.push_back({path.string(), ""});
  }
  return sources;
}

std::optional<Programme> read_programme(Reading& reading) {
  Node root = read_toml(reading.sources, reading.diagnostics);
  apply_changes(root, reading.changes, static_cast<std::uint32_t>(reading.sources.size()),
                reading.diagnostics);
  TableReader top(reading, root, "");
  Programme programme;
  read_head(top, programme);
  programme.roads = read_roads(reading, top, programme.start);
  read_calendars(top, programme);
  read_plant(top, programme);
  read_product(top, programme);
  read_protocols(top, programme);
  read_supply(top, programme);
  read_policy(top, programme);
  programme.source_words = read_source_words(top);
  for (auto& [id, in] : top.tables("goal")) read_goal(in, id, programme);
  if (auto head = top.table("programme", Need::optional))
    programme.road = read_reference(*head, "road", "road", programme.roads, Need::optional);
  check_staff(top, programme);
  top.finish();
  if (!reading.diagnostics.empty()) return std::nullopt;
  return programme;
}

}  // namespace meguri::interchange
