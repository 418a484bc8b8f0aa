#include "report/safety_cases.hpp"

#include "report/csv.hpp"
#include "report/grid.hpp"
#include "report/json_writer.hpp"
#include "report/phrase.hpp"
#include "report/regulatory_words.hpp"

namespace meguri::report {
namespace {

using interchange::CaseVersion;
using interchange::SafetyCase;

std::string product_of(const SafetyCasesView& view, const SafetyCase& one, Language language) {
  if (!is_unblinded(view, one)) return say(language, Phrase::case_blinded);
  return one.lot.empty() ? "–" : to_text(one.lot);
}

std::string given(Date day) { return day == Date{} ? "–" : to_text(day); }

std::string yes_no(bool yes, Language language) {
  return say(language, yes ? Phrase::answer_yes : Phrase::answer_no);
}

std::string term_of(const SafetyCase& one) {
  return one.descriptions.empty() ? "–" : to_text(one.descriptions.back().what.term);
}

std::string judged(const SafetyCase& one, Language language) {
  if (one.assessments.empty()) return say(language, Phrase::case_not_assessed);
  const AssessCase& last = one.assessments.back().what;
  return say(language, Phrase::case_judged, word(language, last.by_reporter),
             word(language, last.by_sponsor));
}

Style ink_of(const CaseVersion& version) {
  return version.seriousness == Seriousness::not_serious ? Style::plain : Style::bad;
}

// What was recorded in the order of the ledger.
std::string timeline_text(const SafetyCase& one, const TextStyle& style) {
  const Language language = style.language;
  Grid grid({{say(language, Phrase::column_when)},
             {say(language, Phrase::column_record_number), true},
             {say(language, Phrase::column_seriousness), false, true},
             {say(language, Phrase::column_outcome), false, true},
             {say(language, Phrase::column_expected)},
             {say(language, Phrase::column_related)},
             {say(language, Phrase::column_note), false, true}});
  for (const CaseVersion& version : one.versions)
    grid.add({{to_text(version.aware)},
              {std::to_string(version.told.record), Style::faint},
              {std::string(word(language, version.seriousness)), ink_of(version)},
              {std::string(word(language, version.outcome))},
              {yes_no(version.expected, language)},
              {yes_no(version.related, language)},
              {version.told.note, Style::faint}});
  return heading(style, say(language, Phrase::case_timeline_heading)) +
         grid.text(style.ink, style.columns);
}

std::string description_text(const SafetyCase& one, const TextStyle& style) {
  if (one.descriptions.empty()) return {};
  const Language language = style.language;
  const DescribeCase& d = one.descriptions.back().what;
  Grid grid({{"", false, true}, {""}});
  const auto add = [&](Phrase what, std::string value) {
    grid.add({{say(language, what), Style::faint}, {std::move(value)}});
  };
  add(Phrase::case_term, to_text(d.term));
  add(Phrase::case_country, to_text(d.country));
  add(Phrase::case_age, d.age_years == 0 ? "–" : std::to_string(d.age_years));
  add(Phrase::case_sex, std::string(word(language, d.sex)));
  add(Phrase::case_onset, given(d.onset));
  add(Phrase::case_ended, given(d.ended));
  add(Phrase::case_reporter, std::string(word(language, d.reporter)));
  add(Phrase::case_action, std::string(word(language, d.action)));
  return heading(style, say(language, Phrase::case_description_heading)) +
         grid.text(style.ink, style.columns) + "  " + one.descriptions.back().told.note + "\n";
}

}  // namespace

bool is_unblinded(const SafetyCasesView& view, const SafetyCase& one) {
  return !view.unblinded || view.unblinded(one);
}

std::string cases_text(const SafetyCasesView& view, const TextStyle& style) {
  const Language language = style.language;
  std::string out = style.ink(Style::strong, say(language, Phrase::cases_title,
                                                 view.record->cases().size(), view.basis)) +
                    "\n";
  Grid grid({{say(language, Phrase::column_case)},
             {say(language, Phrase::column_identity)},
             {say(language, Phrase::column_term)},
             {say(language, Phrase::column_seriousness), false, true},
             {say(language, Phrase::column_expected)},
             {say(language, Phrase::column_related)},
             {say(language, Phrase::column_outcome), false, true},
             {say(language, Phrase::column_aware)},
             {say(language, Phrase::column_lot)},
             {say(language, Phrase::column_state), false, true}});
  for (const SafetyCase& one : view.record->cases()) {
    const CaseVersion& now = one.versions.back();
    grid.add({{interchange::case_name(one.id)},
              {to_text(one.identity.empty() ? one.patient : one.identity)},
              {term_of(one)},
              {std::string(word(language, now.seriousness)), ink_of(now)},
              {yes_no(now.expected, language)},
              {yes_no(now.related, language)},
              {std::string(word(language, now.outcome))},
              {to_text(now.aware)},
              {product_of(view, one, language), Style::faint},
              {say(language, one.closed ? Phrase::case_closed : Phrase::case_open),
               one.closed ? Style::faint : Style::plain}});
  }
  if (grid.empty()) return out + "\n  " + say(language, Phrase::cases_none) + "\n";
  return out + "\n" + grid.text(style.ink, style.columns);
}

std::string case_text(const SafetyCasesView& view, const SafetyCase& one, const TextStyle& style) {
  const Language language = style.language;
  std::string out =
      style.ink(Style::strong, say(language, Phrase::case_title, interchange::case_name(one.id),
                                   to_text(one.identity.empty() ? one.patient : one.identity))) +
      "\n  " + say(language, Phrase::case_product, product_of(view, one, language)) + "\n  " +
      judged(one, language) + "\n";
  if (is_unblinded(view, one) && !one.label.empty())
    out += "  " + say(language, Phrase::case_label, to_text(one.label)) + "\n";
  return out + timeline_text(one, style) + description_text(one, style);
}

std::string cases_csv(const SafetyCasesView& view) {
  std::string out;
  append_csv(out, {"case (C.1.1)",
                   "version",
                   "record",
                   "aware (C.1.5)",
                   "patient (D.1)",
                   "age_years (D.2.2)",
                   "sex (D.5)",
                   "term (E.i.2.1)",
                   "onset (E.i.4)",
                   "ended (E.i.5)",
                   "country (E.i.9)",
                   "seriousness (E.i.3.2)",
                   "outcome (E.i.7)",
                   "expected",
                   "related",
                   "by_reporter (G.k.9.i.2)",
                   "by_sponsor (G.k.9.i.2)",
                   "action (G.k.8)",
                   "reporter (C.2.r.4)",
                   "lot (G.k.4.r.7)",
                   "label",
                   "narrative (H.1)"});
  const Language en = Language::english;
  for (const SafetyCase& one : view.record->cases()) {
    if (view.shown && !view.shown(one)) continue;
    const bool open = is_unblinded(view, one);
    const DescribeCase d = one.descriptions.empty() ? DescribeCase{} : one.descriptions.back().what;
    const AssessCase a = one.assessments.empty() ? AssessCase{} : one.assessments.back().what;
    std::size_t n = 0;
    for (const CaseVersion& version : one.versions)
      append_csv(out, {interchange::case_name(one.id),
                       std::to_string(++n),
                       std::to_string(version.told.record),
                       to_text(version.aware),
                       to_text(one.identity.empty() ? one.patient : one.identity),
                       d.age_years == 0 ? "" : std::to_string(d.age_years),
                       std::string(word(en, d.sex)),
                       to_text(d.term),
                       d.onset == Date{} ? "" : to_text(d.onset),
                       d.ended == Date{} ? "" : to_text(d.ended),
                       to_text(d.country),
                       std::string(word(en, version.seriousness)),
                       std::string(word(en, version.outcome)),
                       version.expected ? "yes" : "no",
                       version.related ? "yes" : "no",
                       std::string(word(en, a.by_reporter)),
                       std::string(word(en, a.by_sponsor)),
                       std::string(word(en, d.action)),
                       std::string(word(en, d.reporter)),
                       open ? to_text(one.lot) : "blinded",
                       open ? to_text(one.label) : "blinded",
                       version.told.note});
  }
  return out;
}

}  // namespace meguri::report
