// What the world model may draw and what it must do: the inputs of a forecast beside the live
// state. The programme file compiles to this (interchange/); a what-if is a changed copy. A figure
// is used by its index (FigureRef), 0 meaning "none: the thing does not happen, or takes no time".
// Source and mark of figure i stand in the programme file's table at the same index.
//
// Drawn: enrolment, outcomes of screening and consent, durations of every step, leg and test,
// growth, failures, excursions, drop-out and death. Decided by policy, as the same commands that
// people submit: book the earliest feasible chain, first come first served within a priority;
// harvest when the growth reaches the dose or on the last day; remake within the allowed attempts,
// re-collect when the rules propose it. Decided by the rules: everything else.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "domain/state.hpp"
#include "forecast/cost.hpp"
#include "forecast/distribution.hpp"

namespace meguri::forecast {

using FigureRef = std::uint16_t;

// A figure with the length of time that its unit means; 0 for a pure number (probability, cells,
// rate).
struct ScenarioFigure {
  Distribution distribution;
  Duration unit{};
};

struct Enrolment {  // at one site for one protocol
  OrganisationId site{};
  ProtocolId protocol{};
  FigureRef interval{};  // between two referrals
  Instant from{};        // no referral before
  Instant until{never};  // and none after
};

struct MilestonePlan {
  MilestoneId milestone{};
  FigureRef duration{};  // of one round; none: it is completed by its trigger or by people
  FigureRef rounds{};    // how many rounds, each drawn anew; none: one
  Instant not_before{};  // earliest start
};

struct LanePlan {
  LaneId lane{};
  FigureRef transit{};    // from the giver's second scan to the receiver's
  FigureRef warm{};       // probability that the shipment leaves its band
  FigureRef warm_time{};  // how long
  FigureRef silent{};     // probability that the logger fails: temperature unknown
};

// Of one protocol. Durations are times from the step before; probabilities are between 0 and 1.
struct JourneyPlan {
  ProtocolId protocol{};
  FigureRef screening{}, screening_fails{};
  FigureRef consent{}, consent_refused{};
  FigureRef ordering{};
  FigureRef collection{}, collection_fails{};
  FigureRef culture{};                                   // or, when growth is modelled:
  FigureRef growth_rate{}, growth_lag{}, start_cells{};  // per day; time; cells at the start
  FigureRef contaminated{};
  FigureRef rapid_tests{}, rapid_fails{};
  FigureRef late_tests{}, late_fails{};
  FigureRef deviation{}, deviation_time{};  // probability; time to assess and close
  FigureRef review{};
  FigureRef quality_decision{};  // time to decide on quarantined material
  FigureRef quality_refuses{};   // probability that the decision is no
  FigureRef dispatch_ahead{};    // a dose leaves so long before its visit
  FigureRef visit_missed{}, visit_delay{};
  FigureRef dropout{}, death{};  // time from identification
};

// What the forecast is asked: by when should this milestone be done?
struct Goal {
  MilestoneId milestone{};
  Instant by{never};
};

// How people plan where the rules leave it open. The values here are choices of Meguri, for
// programmes that say nothing ([policy] of the programme file).
struct Policy {
  double planned_quantile = 0.9;      // a chain is planned for a slow but usual case
  Duration search_ahead = days(180);  // so far ahead a free chain is looked for
  Duration search_again = days(7);    // and after so long again when there was none
  Duration day_begins = hours(9);     // in Japan; the first booking of a day
  Duration steps_at_once = days(1);   // steps due within this are done when the batch starts
  bool remake_first = true;           // from what is kept, before a new collection
  bool operator==(const Policy&) const = default;
};

struct Scenario {
  std::vector<ScenarioFigure> figures{1};  // index 0 is "none"
  std::vector<Enrolment> enrolments;
  std::vector<MilestonePlan> milestones;
  std::vector<LanePlan> lanes;
  std::vector<JourneyPlan> journeys;
  std::vector<Goal> goals;
  std::vector<CostPlan> costs;
  Policy policy{};
  Instant horizon{never};  // nothing is simulated after this
  Duration late_after{};   // vein to vein longer than this counts as late; 0: not counted
  Duration clock_tick{};   // PassTime is submitted this often; 0: at every deadline
};

}  // namespace meguri::forecast
