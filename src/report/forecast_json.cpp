#include "ledger/described.hpp"
#include "report/forecast_files.hpp"
#include "report/json_writer.hpp"

namespace meguri::report {
namespace {

void write_dates(JsonWriter& json, const forecast::DateForecast& date) {
  const auto field = [&](std::string_view name, Instant at) {
    json.key(name);
    json.instant(at);
  };
  field("p10", date.p10.at);
  field("p50", date.p50.at);
  field("p90", date.p90.at);
  field("p10_low", date.p10.low);
  field("p10_high", date.p10.high);
  field("p50_low", date.p50.low);
  field("p50_high", date.p50.high);
  field("p90_low", date.p90.low);
  field("p90_high", date.p90.high);
  json.key("reached");
  json.share(date.reached);
}

void write_milestones(JsonWriter& json, const Outlook& outlook) {
  json.key("milestones");
  json.begin_list();
  for (const DateLine& line : outlook.milestones) {
    json.begin_object();
    json.key("number");
    json.whole(number(line.forecast->milestone));
    json.key("id");
    json.text(line.name == nullptr ? "" : line.name->id);
    json.key("road");
    json.text(line.name == nullptr ? "" : line.name->road);
    json.key("name");
    json.both(line.name == nullptr ? BothLanguages{} : line.name->name);
    write_dates(json, line.forecast->date);
    json.key("goal_by");
    json.instant(line.goal_by);
    json.key("probability");
    if (line.goal_by == never)
      json.nothing();
    else
      json.share(line.by_goal);
    json.end_object();
  }
  json.end_list();
}

void write_drivers(JsonWriter& json, const Outlook& outlook, std::size_t goal) {
  json.key("drivers");
  json.begin_list();
  const auto& all = outlook.result->drivers;
  for (const forecast::Driver& driver :
       goal < all.size() ? all[goal] : std::vector<forecast::Driver>{}) {
    const auto& figures = outlook.legend->figures;
    const FigureNote figure =
        driver.figure < figures.size() ? figures[driver.figure] : FigureNote{};
    json.begin_object();
    json.key("figure");
    json.text(figure.path);
    json.key("correlation");
    json.share(driver.correlation);
    json.key("value");
    json.text(figure.value.en);
    json.key("source");
    json.text(figure.source.en);
    json.key("mark");
    json.text(interchange::name_of(figure.mark));
    json.end_object();
  }
  json.end_list();
}

void write_goals(JsonWriter& json, const Outlook& outlook) {
  json.key("goals");
  json.begin_list();
  for (std::size_t i = 0; i < outlook.result->goals.size(); ++i) {
    const forecast::GoalForecast& goal = outlook.result->goals[i];
    json.begin_object();
    json.key("milestone");
    json.whole(number(goal.goal.milestone));
    json.key("by");
    json.instant(goal.goal.by);
    json.key("probability");
    json.share(goal.probability);
    json.key("low");
    json.share(goal.low);
    json.key("high");
    json.share(goal.high);
    write_drivers(json, outlook, i);
    json.end_object();
  }
  json.end_list();
}

void write_work(JsonWriter& json, const Outlook& outlook) {
  json.key("courses");
  json.begin_list();
  for (const forecast::CourseForecast& course : outlook.result->courses) {
    json.begin_object();
    json.key("course");
    json.whole(number(course.course));
    write_dates(json, course.next_dose);
    json.end_object();
  }
  json.end_list();
  json.key("places");
  json.begin_list();
  for (const forecast::ResourceForecast& place : outlook.result->resources) {
    json.begin_object();
    json.key("resource");
    json.whole(number(place.resource));
    json.key("name");
    json.text(name_of(*outlook.legend, place.resource, Language::english));
    json.key("utilisation");
    json.share(place.utilisation);
    json.key("wait_days");
    json.share(place.wait_days);
    json.end_object();
  }
  json.end_list();
}

// Counts over all runs: divide by `runs`.
void write_counts(JsonWriter& json, const forecast::Tally& total) {
  json.key("branches");
  json.begin_object();
  for (std::size_t i = 0; i < forecast::branches; ++i) {
    json.key(described::word_of(static_cast<forecast::Branch>(i)));
    json.whole(total.happened[i]);
  }
  json.end_object();
  json.key("refused");
  json.begin_object();
  for (std::size_t i = 0; i < forecast::rules; ++i) {
    if (total.refused[i] == 0) continue;
    json.key(text_of(static_cast<Rule>(i)).id);
    json.whole(total.refused[i]);
  }
  json.end_object();
  json.key("commands");
  json.whole(total.commands);
  json.key("events");
  json.whole(total.events);
}

void write_quantiles(JsonWriter& json, std::string_view name, const forecast::CostQuantiles& cost) {
  json.key(name);
  if (cost.runs == 0) return json.nothing();
  json.begin_object();
  const auto field = [&](std::string_view key, double yen) {
    json.key(key);
    json.whole(static_cast<std::uint64_t>(yen + 0.5));
  };
  field("p10", cost.p10);
  field("p50", cost.p50);
  field("p90", cost.p90);
  json.key("runs");
  json.whole(cost.runs);
  json.end_object();
}

// In yen, from the fork on.
void write_costs(JsonWriter& json, const Outlook& outlook) {
  const forecast::CostForecast& cost = outlook.result->cost;
  json.key("costs");
  json.begin_object();
  json.key("currency");
  json.text("JPY");
  json.key("items");
  json.begin_list();
  for (std::size_t i = 0; i < cost.of_item.size() && i < outlook.legend->costs.size(); ++i) {
    const CostName& item = outlook.legend->costs[i];
    json.begin_object();
    json.key("id");
    json.text(item.id);
    json.key("name");
    json.both(item.name);
    json.key("per");
    json.text(item.per);
    json.key("mean");
    json.whole(static_cast<std::uint64_t>(cost.of_item[i] + 0.5));
    const FigureNote* price = price_of(*outlook.legend, item);
    json.key("mark");
    json.text(price == nullptr ? "" : interchange::name_of(price->mark));
    json.key("source");
    json.text(price == nullptr ? "" : price->source.en);
    json.end_object();
  }
  json.end_list();
  write_quantiles(json, "total", cost.total);
  write_quantiles(json, "per_course", cost.per_course);
  json.key("milestones");
  json.begin_list();
  for (const forecast::MilestoneCost& until : cost.milestone) {
    json.begin_object();
    json.key("number");
    json.whole(number(until.milestone));
    write_quantiles(json, "until", until.until);
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

void write_days(JsonWriter& json, std::string_view name, std::span<const double> values) {
  json.key(name);
  json.begin_list();
  for (const double value : values) json.share(value);
  json.end_list();
}

}  // namespace

std::string forecast_json(const Outlook& outlook, std::span<const std::string> changes) {
  const forecast::Result& result = *outlook.result;
  const Legend& legend = *outlook.legend;
  JsonWriter json;
  json.begin_object();
  json.key("format");
  json.text("meguri-forecast");
  json.key("version");
  json.whole(1);
  json.key("programme");
  json.both(legend.programme);
  json.key("goal");
  json.both(legend.goal);
  json.key("basis");
  json.text(legend.basis);
  json.key("synthetic");
  json.truth(legend.synthetic);
  json.key("changes");
  json.begin_list();
  for (const std::string& change : changes) json.text(change);
  json.end_list();
  json.key("seed");
  json.whole(result.seed);
  json.key("runs");
  json.whole(result.runs);
  json.key("from");
  json.instant(result.from);
  json.key("figures");
  json.whole(legend.figures.empty() ? 0 : legend.figures.size() - 1);
  json.key("figures_unverified");
  json.whole(outlook.figures_unverified());
  write_goals(json, outlook);
  write_milestones(json, outlook);
  write_work(json, outlook);
  write_counts(json, result.total);
  write_costs(json, outlook);
  write_days(json, "vein_to_vein_days", result.vein_to_vein_days);
  write_days(json, "late_share", result.late_share);
  write_days(json, "slot_wait_days", result.slot_wait_days);
  json.end_object();
  return json.take();
}

}  // namespace meguri::report
