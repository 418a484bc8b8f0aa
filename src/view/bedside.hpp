// Bedside: one visit, one dose, two people, and the time since thaw. The expected codes are not in
// the page: wristband, bag and order must be scanned. For a device without network the page holds
// a digest of each expected code, which says whether a scan agrees but not what to scan; the rules
// decide when the queue is submitted.
//
// digest = SHA-256, lower-case hex, of "meguri-bedside\n" VISIT "\n" FIELD "\n" CODE, with FIELD
// wristband, bag or order and VISIT in decimal. It keeps a code from the eyes, not from an
// attacker.
#pragma once

#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

struct ScanView {
  std::string field;   // wristband, bag, order: of CheckBedside and InfuseDose
  std::string digest;  // empty: not known yet
};
MEGURI_DESCRIBE(ScanView, field, digest)

struct BedsideVisitView {
  VisitId visit{};
  VisitStatus status{};
  CourseId course{};
  std::string identity_tail;
  OrganisationId site{};
  std::string site_name;
  std::uint16_t dose_number{};  // which of the course's doses: 1 for the first
  std::uint16_t doses_planned{};
  Instant planned_at{};
  Instant window_from_at{};
  Instant window_until_at{};
  HoldReason hold{};
  bool consent_valid{};
  MaterialId dose{};  // 0: none is allocated
  std::string dose_tail;
  std::optional<MaterialStatus> dose_status;
  std::optional<Condition> dose_condition;
  bool dose_at_site{};
  bool dose_cleared{};  // its lot is released for infusion
  std::optional<Instant> dose_expires_at;
  Duration thaw_window_us{};
  std::optional<Instant> thawed_at;
  std::optional<Instant> infuse_until_at;  // the countdown's end
  UserId verified_by{};
  UserId verified_with{};
  std::vector<RuleView> obstacles;    // what would refuse an infusion now, unknown counting as bad
  std::vector<ScanView> scans;        // to be read before the infusion
  std::vector<UserId> second_people;  // who may be the second person
  std::vector<MaterialId> doses_in_stock;  // that could be allocated
  std::vector<CommandForm> forms;          // the next act first
};
MEGURI_DESCRIBE(BedsideVisitView, visit, status, course, identity_tail, site, site_name,
                dose_number, doses_planned, planned_at, window_from_at, window_until_at, hold,
                consent_valid, dose, dose_tail, dose_status, dose_condition, dose_at_site,
                dose_cleared, dose_expires_at, thaw_window_us, thawed_at, infuse_until_at,
                verified_by, verified_with, obstacles, scans, second_people, doses_in_stock, forms)

struct BedsideView {
  Instant now{};
  std::vector<BedsideVisitView> visits;  // arrived first, then planned, by time
};
MEGURI_DESCRIBE(BedsideView, now, visits)

// Open visits of the viewer's hospital; `visit` picks one (0: all). Empty for everybody else.
[[nodiscard]] BedsideView bedside_view(const Sources& sources, const Viewer& viewer,
                                       VisitId visit = {});

// As above; also for the tests of other programs that check the same.
[[nodiscard]] std::string scan_digest(VisitId visit, std::string_view field, Code code);

}  // namespace meguri
