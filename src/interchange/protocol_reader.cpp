// Product, collection, making, tests, and the protocols (arms) with their schedules and journeys.
#include <algorithm>
#include <array>
#include <utility>

#include "interchange/part_reader.hpp"

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 2> product_kinds{"autologous", "allogeneic"};
constexpr std::array<std::string_view, 2> collection_kinds{"apheresis", "whole_blood"};
constexpr std::array<std::string_view, 3> severities{"minor", "major", "critical"};
constexpr std::array<std::string_view, 2> test_classes{"rapid", "late"};
constexpr std::array<std::string_view, 6> measures{"none",  "temperature", "ratio",
                                                   "cells", "volume",      "duration"};
constexpr std::array<Dimension, 6> measured{Dimension::count,  Dimension::temperature,
                                            Dimension::ratio,  Dimension::cells,
                                            Dimension::volume, Dimension::duration};
constexpr std::int32_t millionths_a_bp = 100;

// One whole number of things, from `low` to `high`.
std::int64_t read_count(TableReader& in, std::string_view key, std::int64_t low, std::int64_t high,
                        Need need = Need::required) {
  const auto found = in.fixed(key, Dimension::count, need);
  if (!found) return low;
  if (*found < low || *found > high)
    in.mistake(
        in.at(key), Message::out_of_range,
        {std::string(key), std::to_string(*found), std::to_string(low), std::to_string(high)});
  return std::clamp(*found, low, high);
}

std::int32_t read_bp(TableReader& in, std::string_view key) {
  return static_cast<std::int32_t>(in.fixed(key, Dimension::ratio).value_or(0) / millionths_a_bp);
}

void read_collection(TableReader& top, Programme& programme) {
  auto in = top.table("collection");
  if (!in) return;
  CollectionTerms& terms = programme.collection;
  terms.kind = static_cast<CollectionKind>(in->word("kind", collection_kinds).value_or(0));
  terms.booking_required = in->truth("booking_required").value_or(true);
  terms.portions = static_cast<std::uint8_t>(read_count(*in, "portions", 1, 255));
  terms.volume_min_ul =
      static_cast<std::int32_t>(in->fixed("volume_min", Dimension::volume).value_or(0));
  terms.nucleated_cells_min = in->fixed("nucleated_cells_min", Dimension::cells).value_or(0);
  terms.hold_time = read_fixed_time(*in, "hold_time");
  terms.fresh_limit = read_fixed_time(*in, "fresh_limit");
  terms.washout = read_fixed_time(*in, "washout", Need::optional);
  terms.retained_life = read_fixed_time(*in, "retained_life", Need::optional);
  terms.band = read_band(*in, Need::required);
  in->finish();
}

void read_step(TableReader& in, Programme& programme) {
  NamedStep step;
  step.id = in.text("id").value_or("");
  if (!step.id.empty()) in.call("making.step." + step.id);
  if (!step.id.empty() && !is_id(step.id)) in.mistake(in.at("id"), Message::bad_id, {step.id});
  step.name = read_both(in, "name");
  StepTerms& terms = step.terms;
  terms.due = read_fixed_time(in, "due");
  step.measure = measured[in.word("measure", measures, Need::optional).value_or(0)];
  const bool limited = in.has("measure");
  terms.value_low =
      in.fixed("low", step.measure, limited ? Need::required : Need::optional).value_or(0);
  terms.value_high =
      in.fixed("high", step.measure, limited ? Need::required : Need::optional).value_or(0);
  if (terms.value_low > terms.value_high)
    in.mistake(in.at("low"), Message::bad_bounds, {"low, high", "low > high"});
  terms.second_person = in.truth("second_person").value_or(false);
  terms.needs_equipment = in.truth("needs_equipment", Need::optional).value_or(false);
  terms.needs_reagent = in.truth("needs_reagent", Need::optional).value_or(false);
  terms.severity = static_cast<Severity>(in.word("severity", severities).value_or(0));
  in.finish();
  programme.steps.push_back(std::move(step));
}

void read_making(TableReader& top, Programme& programme) {
  auto in = top.table("making");
  if (!in) return;
  MakingTerms& terms = programme.making;
  terms.culture_min = read_fixed_time(*in, "culture_min");
  terms.culture_max = read_fixed_time(*in, "culture_max");
  if (in->has("culture_min") && in->has("culture_max") && terms.culture_max <= terms.culture_min)
    in->mistake(in->at("culture_max"), Message::bad_bounds,
                {"culture_min, culture_max", "culture_min >= culture_max"});
  terms.viability_min_bp = read_bp(*in, "viability_min");
  terms.purity_min_bp = read_bp(*in, "purity_min");
  terms.logger_gap_max = read_fixed_time(*in, "logger_gap_max");
  terms.attempts = static_cast<std::uint8_t>(read_count(*in, "attempts", 1, 255));
  terms.authority_notice = in->truth("authority_notice").value_or(true);
  if (in->has("retained_samples"))
    terms.retained_samples =
        static_cast<std::uint8_t>(read_count(*in, "retained_samples", 0, retained_samples_max));
  for (TableReader& step : in->rows("step")) read_step(step, programme);
  if (programme.steps.empty())
    in->mistake(in->at(), Message::needs_one, {"making.step", "[[making.step]] id = \"thaw\""});
  if (programme.steps.size() > steps_max)
    in->mistake(in->at("step"), Message::too_many,
                {std::to_string(programme.steps.size()), "making.step", std::to_string(steps_max)});
  in->finish();
}

void read_tests(TableReader& top, Programme& programme) {
  for (TableReader& in : top.rows("test")) {
    NamedTest test;
    test.id = in.text("id").value_or("");
    if (!test.id.empty()) in.call("test." + test.id);
    test.name = read_both(in, "name");
    test.terms.class_ = static_cast<TestClass>(in.word("class", test_classes).value_or(0));
    test.terms.repeats =
        static_cast<std::uint8_t>(read_count(in, "repeats", 0, 10, Need::optional));
    test.terms.due = read_fixed_time(in, "due");
    in.finish();
    programme.tests.push_back(std::move(test));
  }
  if (programme.tests.empty())
    top.mistake(top.at(), Message::needs_one, {"test", "[[test]] id = \"sterility\""});
  if (programme.tests.size() > tests_max)
    top.mistake(top.at("test"), Message::too_many,
                {std::to_string(programme.tests.size()), "test", std::to_string(tests_max)});
}

// What [journey] says for all protocols, and what [protocol.NAME.journey] says instead.
void read_journey(TableReader& in, JourneyFigures& figures) {
  for (std::size_t i = 0; i < journey_keys.size(); ++i) {
    const JourneyKey& key = journey_keys[i];
    if (auto figure = in.figure(key.key, key.dimension, Need::optional))
      figures[i] = std::move(figure);
  }
  in.finish();
}

void read_protocol(TableReader& in, const std::string& id, const JourneyFigures& common,
                   Programme& programme) {
  ProtocolPlan plan;
  plan.id = id;
  plan.name = read_both(in, "name");
  plan.journey = common;
  plan.at = in.at();
  ScheduleTerms& terms = plan.schedule;
  terms.doses_planned = static_cast<std::uint16_t>(read_count(in, "doses", 1, 1'000));
  terms.courses_planned =
      static_cast<std::uint16_t>(read_count(in, "patients", 0, 60'000, Need::optional));
  terms.dose_interval = read_fixed_time(in, "interval");
  terms.visit_early = read_fixed_time(in, "visit_early");
  terms.visit_late = read_fixed_time(in, "visit_late");
  terms.lead_time = read_fixed_time(in, "lead_time");
  if (const auto point = in.text("opens_after", Need::optional))
    plan.opens_after = read_point(in, "opens_after", *point, programme.roads);
  if (auto journey = in.table("journey", Need::optional)) read_journey(*journey, plan.journey);
  in.finish();
  programme.protocols.push_back(std::move(plan));
}

}  // namespace

std::optional<RoadPoint> read_point(TableReader& in, std::string_view key, const std::string& text,
                                    const std::vector<RoadPlan>& roads) {
  std::vector<std::string> known;
  for (std::size_t road = 0; road < roads.size(); ++road)
    for (std::size_t step = 0; step < roads[road].steps.size(); ++step) {
      known.push_back(roads[road].id + "." + roads[road].steps[step].id);
      if (known.back() == text) return RoadPoint{road, step};
    }
  const std::string near = nearest(text, known);
  in.mistake(in.at(key),
             near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
             {text, "road.step", near.empty() ? comma_list(known) : near});
  return std::nullopt;
}

void read_product(TableReader& top, Programme& programme) {
  if (auto in = top.table("product")) {
    ProductTerms& terms = programme.product;
    programme.product_name = read_both(*in, "name");
    terms.kind = static_cast<ProductKind>(in->word("kind", product_kinds).value_or(0));
    terms.dose_cells = in->fixed("dose", Dimension::cells).value_or(1);
    terms.doses_a_batch = static_cast<std::uint16_t>(read_count(*in, "doses_a_batch", 1, 24));
    terms.infuse_on_interim = in->truth("infuse_on_interim").value_or(false);
    terms.dose_shelf_life = read_fixed_time(*in, "shelf_life");
    terms.thaw_window = read_fixed_time(*in, "thaw_window");
    terms.dose_band = read_band(*in, Need::required);
    in->finish();
  }
  read_collection(top, programme);
  read_making(top, programme);
  read_tests(top, programme);
}

void read_protocols(TableReader& top, Programme& programme) {
  JourneyFigures common;
  if (auto journey = top.table("journey", Need::optional)) read_journey(*journey, common);
  for (auto& [id, in] : top.tables("protocol")) read_protocol(in, id, common, programme);
  if (programme.protocols.empty())
    top.mistake(top.at(), Message::needs_one, {"protocol.NAME", "[protocol.main]"});
}

}  // namespace meguri::interchange
