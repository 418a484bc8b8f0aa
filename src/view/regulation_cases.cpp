#include <algorithm>

#include "report/regulatory_words.hpp"
#include "report/safety_cases.hpp"
#include "view/acts.hpp"
#include "view/reader.hpp"
#include "view/regulation.hpp"

namespace meguri {
namespace {

using interchange::SafetyCase;

std::optional<Date> known(Date day) { return day == Date{} ? std::nullopt : std::optional(day); }

void describe(SafetyCaseView& view, const SafetyCase& seen) {
  if (!seen.descriptions.empty()) {
    const DescribeCase& d = seen.descriptions.back().what;
    view.term = to_text(d.term);
    view.narrative = seen.descriptions.back().told.note;
    view.onset = known(d.onset);
    view.ended = known(d.ended);
    view.country = to_text(d.country);
    view.age_years = d.age_years;
    view.sex = d.sex;
    view.reporter = d.reporter;
    view.action = d.action;
  }
  if (!seen.assessments.empty()) {
    const AssessCase& a = seen.assessments.back().what;
    view.by_reporter = a.by_reporter;
    view.by_sponsor = a.by_sponsor;
    view.reference = a.reference;
  }
}

void add_forms(const Reader& reader, const SafetyCase& seen, SafetyCaseView& view) {
  Offers offers(reader);
  const interchange::CaseVersion& now = seen.versions.back();
  offers.add(FollowUpAdverseEvent{seen.id, now.seriousness, now.expected, now.related, now.outcome},
             {"seriousness", "outcome"});
  offers.add(
      DescribeCase{.adverse_event = seen.id, .term = {}, .country = {}},
      {"term", "country", "age_years", "sex", "onset", "ended", "reporter", "action", "infection"});
  if (!seen.descriptions.empty())
    offers.add(AssessCase{.adverse_event = seen.id, .reference = view.reference},
               {"reference", "expected", "by_reporter", "by_sponsor"});
  if (view.blinded) offers.add(BreakBlind{seen.course});
  offers.add(CloseAdverseEvent{seen.id});
  view.forms = offers.take();
}

SafetyCaseView case_view(const Reader& reader, const SafetyCase& seen) {
  const Language language = reader.viewer.language;
  SafetyCaseView view;
  view.adverse_event = seen.id;
  view.name = interchange::case_name(seen.id);
  view.course = seen.course;
  view.course_name = reader.name(seen.course);
  view.closed = seen.closed.has_value();
  view.blinded = !sees_treatment(reader.state(), reader.viewer, seen.course);
  if (!view.blinded) {
    view.lot = to_text(seen.lot);
    view.label = to_text(seen.label);
  }
  describe(view, seen);
  for (const interchange::CaseVersion& version : seen.versions)
    view.versions.push_back({version.aware, version.seriousness,
                             std::string(report::word(language, version.seriousness)),
                             version.outcome, std::string(report::word(language, version.outcome)),
                             version.expected, version.related, version.told.note,
                             version.told.record, version.told.by});
  if (!view.closed) add_forms(reader, seen, view);
  return view;
}

const SafetyCase* visible_case(const Reader& reader, AdverseEventId id) {
  if (reader.sources.regulatory == nullptr || !reader.sight.sees(id)) return nullptr;
  return interchange::find_case(*reader.sources.regulatory, id);
}

}  // namespace

SafetyCasesPage safety_cases_page(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  SafetyCasesPage page;
  page.today = date_in_japan(reader.now());
  if (sources.regulatory == nullptr) return page;
  for (const SafetyCase& seen : sources.regulatory->cases())
    if (reader.sight.sees(seen.id)) page.cases.push_back(case_view(reader, seen));
  std::ranges::reverse(page.cases);
  Offers offers(reader);
  offers.add(DraftReference{});
  for (const interchange::SeenReference& seen : sources.regulatory->references()) {
    if (seen.valid_from) continue;
    offers.add(ListReaction{seen.id, {}, false}, {"term", "fatal"});
    offers.add(PublishReference{seen.id, page.today}, {"valid_from"});
  }
  page.forms = offers.take();
  return page;
}

std::optional<SafetyCaseView> safety_case_view(const Sources& sources, const Viewer& viewer,
                                               AdverseEventId id) {
  const Reader reader(sources, viewer);
  const SafetyCase* seen = visible_case(reader, id);
  return seen == nullptr ? std::nullopt : std::optional(case_view(reader, *seen));
}

std::string safety_cases_csv(const Sources& sources, const Viewer& viewer) {
  static const interchange::RegulatoryRecord none;
  const Reader reader(sources, viewer);
  const auto* const record = sources.regulatory == nullptr ? &none : sources.regulatory;
  const auto unblinded = [&](const SafetyCase& one) {
    return sees_treatment(sources.state, viewer, one.course);
  };
  const auto shown = [&](const SafetyCase& one) { return reader.sight.sees(one.id); };
  return report::cases_csv({record, &sources.legend, {}, unblinded, shown});
}

std::optional<std::string> safety_case_fhir(const Sources& sources, const Viewer& viewer,
                                            AdverseEventId id) {
  const Reader reader(sources, viewer);
  const SafetyCase* seen = visible_case(reader, id);
  if (seen == nullptr) return std::nullopt;
  const report::SafetyCasesView view{
      sources.regulatory, &sources.legend, {}, [&](const SafetyCase& one) {
        return sees_treatment(sources.state, viewer, one.course);
      }};
  return report::case_fhir(view, *seen);
}

}  // namespace meguri
