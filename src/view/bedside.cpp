#include "view/bedside.hpp"

#include "domain/find.hpp"
#include "ledger/digest.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

constexpr RoleSet bedside_roles = role_set(Role::nurse, Role::physician);

bool open(VisitStatus status) {
  return status == VisitStatus::planned || status == VisitStatus::arrived;
}

// What would refuse an infusion at this visit now (judge_infusion.cpp), all of it at once. What is
// still to be done, such as the check by two people, is no obstacle but the next act.
std::vector<RuleView> obstacles_of(const Reader& reader, const BedsideVisitView& view,
                                   const Course& course) {
  std::vector<RuleView> all;
  const auto require = [&](bool holds, Rule rule) {
    if (!holds) all.push_back(reader.rule(rule));
  };
  const Instant now = reader.now();
  require(running(course.status), Rule::course_wrong_status);
  require(course.hold == HoldReason::none, Rule::course_on_hold);
  require(view.consent_valid, Rule::consent_missing);
  require(now >= view.window_from_at && now <= view.window_until_at, Rule::visit_out_of_window);
  const Material* dose = reader.state().materials.find(view.dose);
  if (dose == nullptr) {
    all.push_back(reader.rule(Rule::material_not_available));
    return all;
  }
  require(view.dose_at_site, Rule::not_in_custody);
  require(view.dose_cleared, Rule::dose_not_cleared);
  require(condition_proven(dose->condition), Rule::condition_not_proven);
  require(now < dose->expires_at, Rule::material_expired);
  const bool thawed =
      dose->status == MaterialStatus::thawed || dose->status == MaterialStatus::verified;
  require(thawed || dose->status == MaterialStatus::available, Rule::dose_wrong_status);
  require(!thawed || now < view.infuse_until_at.value_or(now), Rule::thaw_window_closed);
  return all;
}

void add_dose(const Reader& reader, BedsideVisitView& view, const Course& course) {
  const State& state = reader.state();
  const Material* dose = state.materials.find(view.dose);
  if (dose == nullptr) return;
  const Batch& batch = state.batches[dose->batch];
  const Protocol& protocol = state.protocols[batch.protocol];
  view.dose_tail = tail(dose->label);
  view.dose_status = dose->status;
  view.dose_condition = dose->condition;
  view.dose_at_site = dose->custodian == course.site && !some(dose->shipment);
  view.dose_cleared = is_cleared(protocol, batch.disposition);
  view.dose_expires_at = given(dose->expires_at);
  view.thaw_window_us = protocol.product.thaw_window;
  view.verified_by = dose->verified_by;
  view.verified_with = dose->verified_with;
  if (dose->thawed_at != Instant{}) {
    view.thawed_at = dose->thawed_at;
    view.infuse_until_at = dose->thawed_at + protocol.product.thaw_window;
  }
  view.scans[1].digest = scan_digest(view.visit, "bag", dose->label);
  view.scans[2].digest = scan_digest(view.visit, "order", state.orders[dose->order].code);
}

void add_people_and_stock(const Reader& reader, BedsideVisitView& view) {
  const State& state = reader.state();
  state.users.each([&](UserId id, const User& user) {
    if (user.active && user.organisation == view.site && (user.roles & bedside_roles) != 0 &&
        id != reader.viewer.user)
      view.second_people.push_back(id);
  });
  state.materials.each([&](MaterialId id, const Material& material) {
    if (material.kind == MaterialKind::dose && material.course == view.course &&
        !some(material.visit) && material.status == MaterialStatus::available)
      view.doses_in_stock.push_back(id);
  });
}

BedsideVisitView visit_view(const Reader& reader, VisitId id) {
  const State& state = reader.state();
  const Visit& visit = state.visits[id];
  const Course& course = state.courses[visit.course];
  const ScheduleTerms& schedule = state.protocols[course.protocol].schedule;
  BedsideVisitView view{.visit = id,
                        .status = visit.status,
                        .course = visit.course,
                        .identity_tail = tail(course.identity),
                        .site = course.site,
                        .site_name = reader.name(course.site),
                        .dose_number = static_cast<std::uint16_t>(course.doses_infused + 1),
                        .doses_planned = schedule.doses_planned,
                        .planned_at = visit.planned_at,
                        .window_from_at = visit.planned_at - schedule.visit_early,
                        .window_until_at = visit.planned_at + schedule.visit_late,
                        .hold = course.hold,
                        .consent_valid = course.consent_until > reader.now(),
                        .dose = visit.dose,
                        .dose_tail = {},
                        .dose_status = {},
                        .dose_condition = {},
                        .dose_expires_at = {},
                        .thawed_at = {},
                        .infuse_until_at = {},
                        .obstacles = {},
                        .scans = {{"wristband", scan_digest(id, "wristband", course.identity)},
                                  {"bag", {}},
                                  {"order", {}}},
                        .second_people = {},
                        .doses_in_stock = {},
                        .forms = {}};
  add_dose(reader, view, course);
  add_people_and_stock(reader, view);
  view.obstacles = obstacles_of(reader, view, course);
  Offers offers(reader);
  offer_visit(offers, reader, id);
  if (some(visit.dose)) offer_dose(offers, reader, visit.dose);
  view.forms = offers.take();
  return view;
}

}  // namespace

std::string scan_digest(VisitId visit, std::string_view field, Code code) {
  if (code.empty()) return {};
  return to_hex(sha256("meguri-bedside\n" + std::to_string(number(visit)) + "\n" +
                       std::string(field) + "\n" + to_text(code)));
}

BedsideView bedside_view(const Sources& sources, const Viewer& viewer, VisitId wanted) {
  const Reader reader(sources, viewer);
  BedsideView view{.now = reader.now(), .visits = {}};
  if (viewer.kind != OrganisationKind::hospital) return view;
  sources.state.visits.each([&](VisitId id, const Visit& visit) {
    const bool picked = some(wanted) ? id == wanted : open(visit.status);
    if (picked && reader.sight.sees(id)) view.visits.push_back(visit_view(reader, id));
  });
  std::ranges::stable_sort(view.visits, [](const BedsideVisitView& a, const BedsideVisitView& b) {
    const bool a_here = a.status == VisitStatus::arrived, b_here = b.status == VisitStatus::arrived;
    return a_here != b_here ? a_here : a.planned_at < b.planned_at;
  });
  return view;
}

}  // namespace meguri
