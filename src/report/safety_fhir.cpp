// HL7 FHIR R4 (4.0.1), AdverseEvent: https://hl7.org/fhir/R4/adverseevent.html. References are
// logical: identifiers, no addresses of a server. Codes of outcome and seriousness are those of the
// resource's own code systems.
#include <array>

#include "ledger/described.hpp"
#include "report/json_writer.hpp"
#include "report/safety_cases.hpp"

namespace meguri::report {
namespace {

using interchange::CaseVersion;
using interchange::SafetyCase;

constexpr std::string_view outcomes = "http://terminology.hl7.org/CodeSystem/adverse-event-outcome";
constexpr std::string_view serious =
    "http://terminology.hl7.org/CodeSystem/adverse-event-seriousness";

std::string_view outcome_code(Outcome outcome) {
  switch (outcome) {
    case Outcome::unknown: return "unknown";
    case Outcome::recovered: return "resolved";
    case Outcome::recovering: return "recovering";
    case Outcome::not_recovered: return "ongoing";
    case Outcome::sequelae: return "resolvedWithSequelae";
    case Outcome::fatal: return "fatal";
  }
  return "unknown";
}

class Resource {
public:
  void text(std::string_view key, std::string_view value) {
    json.key(key);
    json.text(value);
  }
  void identifier(std::string_view system, std::string_view value) {
    json.key("identifier");
    json.begin_object();
    text("system", system);
    text("value", value);
    json.end_object();
  }
  void concept_of(std::string_view key, std::string_view system, std::string_view code) {
    json.key(key);
    json.begin_object();
    json.key("coding");
    json.begin_list();
    json.begin_object();
    text("system", system);
    text("code", code);
    json.end_object();
    json.end_list();
    json.end_object();
  }
  void extension(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    json.begin_object();
    text("url", "urn:meguri:case:" + std::string(name));
    text("valueString", value);
    json.end_object();
  }

  JsonWriter json;
};

std::string given(Date day) { return day == Date{} ? std::string() : to_text(day); }

template <class E>
std::string word(E value) {
  return std::string(described::word_of(value));
}

void extensions(Resource& out, const SafetyCase& one, bool open) {
  const CaseVersion& now = one.versions.back();
  out.json.key("extension");
  out.json.begin_list();
  out.extension("version", std::to_string(one.versions.size()));
  out.extension("blinded", open ? "no" : "yes");
  out.extension("seriousness-criterion", word(now.seriousness));
  out.extension("expected", now.expected ? "yes" : "no");
  out.extension("related", now.related ? "yes" : "no");
  if (!one.descriptions.empty()) {
    const DescribeCase& d = one.descriptions.back().what;
    out.extension("age-years", d.age_years == 0 ? "" : std::to_string(d.age_years));
    out.extension("sex", word(d.sex));
    out.extension("country", to_text(d.country));
    out.extension("ended", given(d.ended));
    out.extension("reporter-qualification", word(d.reporter));
    out.extension("action-taken", word(d.action));
  }
  for (const CaseVersion& version : one.versions)
    out.extension("history", to_text(version.aware) + " " + word(version.seriousness) + " " +
                                 word(version.outcome) + ", record " +
                                 std::to_string(version.told.record));
  out.json.end_list();
}

// What is suspected; of a blinded patient only that it was the trial's treatment.
void suspect(Resource& out, const SafetyCase& one, bool open) {
  out.json.key("suspectEntity");
  out.json.begin_list();
  out.json.begin_object();
  out.json.key("instance");
  out.json.begin_object();
  if (open && !one.lot.empty()) {
    out.identifier("urn:meguri:lot", to_text(one.lot));
    out.text("display", "lot " + to_text(one.lot));
  } else {
    out.text("display", open ? "investigational product" : "blinded treatment");
  }
  out.json.end_object();
  if (!one.assessments.empty()) {
    const AssessCase& a = one.assessments.back().what;
    out.json.key("causality");
    out.json.begin_list();
    for (const auto& [who, what] : std::array<std::pair<const char*, Causality>, 2>{
             {{"reporter", a.by_reporter}, {"sponsor", a.by_sponsor}}}) {
      out.json.begin_object();
      out.text("productRelatedness", word(what));
      out.json.key("author");
      out.json.begin_object();
      out.text("display", who);
      out.json.end_object();
      out.json.end_object();
    }
    out.json.end_list();
  }
  out.json.end_object();
  out.json.end_list();
}

void event_of(Resource& out, const SafetyCase& one) {
  out.json.key("event");
  out.json.begin_object();
  if (!one.descriptions.empty()) {
    out.json.key("coding");
    out.json.begin_list();
    out.json.begin_object();
    out.text("system", "urn:meguri:term");
    out.text("code", to_text(one.descriptions.back().what.term));
    out.json.end_object();
    out.json.end_list();
  }
  const std::string& note =
      one.descriptions.empty() ? one.versions.front().told.note : one.descriptions.back().told.note;
  out.text("text", note);
  out.json.end_object();
}

}  // namespace

std::string case_fhir(const SafetyCasesView& view, const SafetyCase& one) {
  const bool open = is_unblinded(view, one);
  const CaseVersion& now = one.versions.back();
  Resource out;
  out.json.begin_object();
  out.text("resourceType", "AdverseEvent");
  extensions(out, one, open);
  out.identifier("urn:meguri:case", interchange::case_name(one.id));
  out.text("actuality", "actual");
  event_of(out, one);
  out.json.key("subject");
  out.json.begin_object();
  out.identifier("urn:meguri:identity", to_text(one.identity.empty() ? one.patient : one.identity));
  out.json.end_object();
  if (!one.descriptions.empty() && one.descriptions.back().what.onset != Date{})
    out.text("date", to_text(one.descriptions.back().what.onset));
  out.text("detected", to_text(one.versions.front().aware));
  out.text("recordedDate", to_rfc3339(one.versions.front().told.at));
  out.concept_of("seriousness", serious,
                 now.seriousness == Seriousness::not_serious ? "non-serious" : "serious");
  out.concept_of("outcome", outcomes, outcome_code(now.outcome));
  suspect(out, one, open);
  out.json.end_object();
  return out.json.take();
}

// The neutral record: the cases as FHIR, with what every version said beside them.
std::string cases_json(const SafetyCasesView& view) {
  JsonWriter json;
  json.begin_object();
  json.key("cases");
  json.begin_list();
  for (const SafetyCase& one : view.record->cases()) {
    const bool open = is_unblinded(view, one);
    json.begin_object();
    const auto text = [&](std::string_view key, std::string_view value) {
      json.key(key);
      json.text(value);
    };
    text("case", interchange::case_name(one.id));
    text("identity", to_text(one.identity.empty() ? one.patient : one.identity));
    json.key("blinded");
    json.truth(!open);
    text("lot", open ? to_text(one.lot) : "");
    text("label", open ? to_text(one.label) : "");
    text("term", one.descriptions.empty() ? "" : to_text(one.descriptions.back().what.term));
    json.key("closed");
    json.truth(one.closed.has_value());
    json.key("versions");
    json.begin_list();
    for (const CaseVersion& version : one.versions) {
      json.begin_object();
      text("aware", to_text(version.aware));
      text("seriousness", word(version.seriousness));
      text("outcome", word(version.outcome));
      json.key("expected");
      json.truth(version.expected);
      json.key("related");
      json.truth(version.related);
      json.key("record");
      json.whole(version.told.record);
      text("note", version.told.note);
      json.end_object();
    }
    json.end_list();
    json.end_object();
  }
  json.end_list();
  json.end_object();
  return json.take();
}

}  // namespace meguri::report
