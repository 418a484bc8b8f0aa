// What a programme file says, read and checked but not yet given to the rules: things refer to each
// other by index into these lists, figures keep unit, source and mark. compile.hpp turns it into
// commands and a scenario. The format is described in examples/README.md.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "domain/rows.hpp"
#include "forecast/scenario.hpp"
#include "interchange/road_reader.hpp"
#include "interchange/source_words.hpp"
#include "regulation/calendar.hpp"

namespace meguri::interchange {

struct OrganisationPlan {
  std::string id;
  BothLanguages name;
  OrganisationKind kind{};
  std::vector<RoleSet> staff;  // one entry a person
  Position at;
};

struct CalendarPlan {
  std::string id;
  BothLanguages name;
  regulation::Calendar calendar;
};

struct ResourcePlan {
  std::string id;
  BothLanguages name;
  std::size_t organisation{};
  ResourceKind kind{};
  std::uint16_t capacity{};
  std::uint8_t open_weekdays{};  // bit 0 Monday to bit 6 Sunday
  Duration changeover{};
  Band band{};
  std::optional<std::size_t> calendar;  // closed on its holidays
  Position at;
};

struct LaneFigures {
  std::optional<Figure> transit, warm, warm_time, silent;
};

struct LaneEntry {
  std::string id;
  BothLanguages name;
  std::size_t from{};
  std::size_t to{};
  std::size_t carrier{};
  Duration handover_limit{};
  Duration transit_max{};
  Band band{};
  LaneFigures figures;
  Position at;
};

struct EquipmentPlan {
  std::string id;
  BothLanguages name;
  std::size_t organisation{};
  Date calibrated_until{};
  Position at;
};

struct ReagentPlan {
  std::string id;
  BothLanguages name;
  std::size_t organisation{};
  Code lot{};
  Date expires{};
  Position at;
};

struct NamedStep {
  std::string id;
  BothLanguages name;
  Dimension measure{};  // of value_low and value_high, in its base unit
  StepTerms terms{};
};

struct NamedTest {
  std::string id;
  BothLanguages name;
  TestTerms terms{};
};

// A step of a road, by index.
struct RoadPoint {
  std::size_t road{};
  std::size_t step{};
  bool operator==(const RoadPoint&) const = default;
};

// The figures that the world model draws, by their names in [journey]; see JourneyPlan in
// forecast/scenario.hpp for what each means.
struct JourneyKey {
  std::string_view key;
  Dimension dimension{};
};
inline constexpr std::array journey_keys = std::to_array<JourneyKey>({
    {"screening", Dimension::duration},     {"screening_fails", Dimension::ratio},
    {"consent", Dimension::duration},       {"consent_refused", Dimension::ratio},
    {"ordering", Dimension::duration},      {"collection", Dimension::duration},
    {"collection_fails", Dimension::ratio}, {"culture", Dimension::duration},
    {"growth_rate", Dimension::rate},       {"growth_lag", Dimension::duration},
    {"start_cells", Dimension::cells},      {"contaminated", Dimension::ratio},
    {"rapid_tests", Dimension::duration},   {"rapid_fails", Dimension::ratio},
    {"late_tests", Dimension::duration},    {"late_fails", Dimension::ratio},
    {"deviation", Dimension::ratio},        {"deviation_time", Dimension::duration},
    {"review", Dimension::duration},        {"quality_decision", Dimension::duration},
    {"quality_refuses", Dimension::ratio},  {"dispatch_ahead", Dimension::duration},
    {"visit_missed", Dimension::ratio},     {"visit_delay", Dimension::duration},
    {"dropout", Dimension::duration},       {"death", Dimension::duration},
});
using JourneyFigures = std::array<std::optional<Figure>, journey_keys.size()>;

struct ProtocolPlan {
  std::string id;
  BothLanguages name;
  ScheduleTerms schedule{};  // without opens_after
  std::optional<RoadPoint> opens_after;
  JourneyFigures journey;
  Position at;
};

struct EnrolmentPlan {
  std::string id;
  std::size_t site{};
  std::size_t protocol{};
  Figure interval;  // between two referrals
  std::optional<Date> from;
  std::optional<Date> until;
};

struct DonorPlan {
  std::string id;
  Code reference{};
  std::size_t site{};
  std::size_t protocol{};
  std::int64_t batches{};  // ordered at the start
  Position at;
};

struct CostPlan {
  std::string id;
  BothLanguages name;
  Figure amount;
  std::string per;  // one of cost_units
};
inline constexpr std::array<std::string_view, 9> cost_units{
    "once", "month", "patient", "collection", "batch", "dose", "shipment", "visit", "test"};

enum class GoalOutcome : std::uint8_t { unknown, reached, missed };

struct GoalPlan {
  std::string id;
  BothLanguages name;
  std::vector<RoadPoint> milestones;  // the first is the goal, the others are compared with it
  Date by{};
  std::string source;
  Mark mark{};
  GoalOutcome outcome{};
  std::optional<Date> reached_on;
  BothLanguages outcome_note;
  std::string outcome_source;
};

struct Programme {
  std::string id;
  BothLanguages name;
  BothLanguages note;
  Date start{};  // day 0 of the roads: the decision to go
  Duration horizon{};
  Duration late_after{};
  std::optional<std::size_t>
      road;  // the one that is taken; its triggers are those of real patients
  std::vector<GoalPlan> goals;
  std::vector<CalendarPlan> calendars;
  std::vector<OrganisationPlan> organisations;
  std::vector<ResourcePlan> resources;
  std::vector<LaneEntry> lanes;
  std::vector<EquipmentPlan> equipment;
  std::vector<ReagentPlan> reagents;
  std::vector<RoadPlan> roads;
  ProductTerms product{};
  CollectionTerms collection{};
  MakingTerms making{};
  BothLanguages product_name;
  std::vector<NamedStep> steps;
  std::vector<NamedTest> tests;
  std::vector<ProtocolPlan> protocols;
  std::vector<EnrolmentPlan> enrolments;
  std::vector<DonorPlan> donors;
  std::vector<CostPlan> costs;
  forecast::Policy policy{};
  SourceWords source_words;  // of the file itself
};

}  // namespace meguri::interchange
