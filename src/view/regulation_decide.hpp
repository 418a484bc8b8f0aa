// Deciding the road: the roads side by side with the time each takes, the markets compared with
// their reasons, what conditional approval really saves, and the approvals so far. Never advice
// without its reasons: every statement has source and mark, every spread says how many cases it
// counts and how many of their dates are from memory.
#pragma once

#include "interchange/obligation_claims.hpp"
#include "view/regulation.hpp"

namespace meguri {

struct MarketRowView {
  std::string market;  // "japan"
  DaySpreadView first_dose;
  DaySpreadView review;
};
MEGURI_DESCRIBE(MarketRowView, market, first_dose, review)

// A way to forecast a review without any model, and by how much it misses.
struct BaselineView {
  std::string name;
  std::int64_t error_days{};  // mean
  std::int64_t cases{};
};
MEGURI_DESCRIBE(BaselineView, name, error_days, cases)

struct PastApprovalView {
  std::string market;
  std::string product;
  std::string company;
  std::string kind;
  std::optional<Date> filed;
  std::optional<Date> approved;
  std::optional<std::int64_t> days;  // from filing to approval
  bool conditional{};
  std::string filed_mark;
  std::string approved_mark;
  std::string patients;  // before the approval, as written; may be empty
  std::string later;     // what became of it; may be empty
};
MEGURI_DESCRIBE(PastApprovalView, market, product, company, kind, filed, approved, days,
                conditional, filed_mark, approved_mark, patients, later)

// The time of a programme's road, as its file plans it.
struct RoadTimeView {
  std::string road_name;
  std::string track;
  std::string note;
  DaySpreadView to_goal;
  std::int32_t within_year_bp{};
};
MEGURI_DESCRIBE(RoadTimeView, road_name, track, note, to_goal, within_year_bp)

struct DecideView {
  std::string notice;
  std::vector<TrackView> roads;  // side by side, without their steps
  std::vector<RoadTimeView> times;
  std::vector<MarketRowView> markets;
  std::string first_dose_basis_text;
  std::string review_basis_text;
  std::vector<std::string> reasons;  // why the markets differ
  std::string baseline_text;         // what a review forecast must beat, and its errors
  std::vector<BaselineView> baselines;
  std::vector<std::string> conditional;  // what conditional approval saves, from the data
  std::vector<PastApprovalView> history;
};
MEGURI_DESCRIBE(DecideView, notice, roads, times, markets, first_dose_basis_text, review_basis_text,
                reasons, baseline_text, baselines, conditional, history)

// `planned`: null where there is no programme file.
[[nodiscard]] DecideView decide_view(const Sources& sources, const Viewer& viewer,
                                     const PlannedRoads* planned);

// A known road, with or without its steps.
[[nodiscard]] TrackView track_view(const interchange::RoadClaim& claim, bool with_steps,
                                   Language language);

}  // namespace meguri
