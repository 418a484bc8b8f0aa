#include "view/regulation_records.hpp"

#include <algorithm>

#include "domain/approval.hpp"
#include "domain/judge_law.hpp"
#include "interchange/retention_live.hpp"
#include "interchange/source_words.hpp"
#include "report/regulation_retention.hpp"
#include "view/acts.hpp"
#include "view/reader.hpp"

namespace meguri {
namespace {

RetentionRuleView rule_view(const regulation::RetentionRule& rule,
                            const interchange::RetentionText& text, Language language) {
  return {.rule = rule.id,
          .regime = rule.regime,
          .title = report::in(language, text.title),
          .must_hold = report::in(language, text.must_hold),
          .stated = interchange::source_in(language, text.stated),
          .has_term = !rule.terms.empty(),
          .only_if_designated = rule.only_if_designated,
          .valid_from = rule.valid_from,
          .regulation = interchange::source_in(language, text.regulation),
          .source = interchange::source_in(language, text.source),
          .mark = std::string(interchange::name_of(text.mark))};
}

HeldRecordView held_view(const interchange::HeldRecord& held, Language language) {
  const regulation::ErasureAnswer& answer = held.answer;
  HeldRecordView view{.subject_name = held.subject,
                      .course = held.course,
                      .batch = held.batch,
                      .record = held.facts.record,
                      .record_name = report::record_words(held.facts.record, language),
                      .rule = {},
                      .erasable = answer.allowed,
                      .erasable_from = answer.from,
                      .unknown_name = {}};
  if (answer.rule) view.rule = interchange::retention_library().rules[*answer.rule].id;
  if (!answer.from) view.unknown_name = report::unknown_words(answer.unknown, language);
  return view;
}

// Conditional where the protocol stands under an approval with a term; without an approval no.
Fact conditional(const State& state, ProtocolId protocol) {
  const UnderLaw* const law = law_of(state, protocol);
  if (law == nullptr || !some(law->approval)) return Fact::no;
  return state.regulatory.approvals[law->approval].years > 0 ? Fact::yes : Fact::no;
}

ProductLabelView label_view(const Reader& reader, ProtocolId id) {
  const State& state = reader.state();
  ProductLabelView view{.protocol = id,
                        .protocol_name = reader.name(id),
                        .designated = Fact::unknown,
                        .blood_started = Fact::unknown,
                        .marks = {},
                        .fault_rule = {},
                        .forms = {}};
  const auto& known = state.regulatory.product_facts;
  const auto found = std::ranges::find(known, id, &ProductFacts::protocol);
  LabelFacts facts;
  if (found != known.end()) {
    view.designated = facts.designated = found->designated;
    view.blood_started = facts.blood_started = found->blood_started;
    facts.blood_country_stated = found->blood_country_stated;
  }
  facts.conditional = conditional(state, id);
  facts.autologous = state.protocols[id].product.kind == ProductKind::autologous;
  if (const auto marks = label_marks(facts))
    for (const LabelMark mark : *marks) view.marks.emplace_back(words_of(mark));
  else
    view.fault_rule = marks.error().rule;
  Offers offers(reader);
  offers.add(DecideProductFacts{.protocol = id},
             {"designated", "blood_started", "blood_country_stated", "evidence"});
  view.forms = offers.take();
  return view;
}

}  // namespace

RetentionPage retention_page(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  const Language language = viewer.language;
  RetentionPage page;
  page.notice = reader.say(report::Phrase::legal_notice);
  page.today = date_in_japan(reader.now());
  const auto& library = interchange::retention_library();
  for (std::size_t i = 0; i < library.rules.size(); ++i)
    page.rules.push_back(rule_view(library.rules[i], library.texts[i], language));
  if (sources.regulatory == nullptr || !reader.sight.everything()) return page;
  for (const interchange::HeldRecord& held :
       interchange::held_records(sources.state, *sources.regulatory, page.today)) {
    page.records.push_back(held_view(held, language));
    page.erasable += held.answer.allowed;
    page.kept += !held.answer.allowed && held.answer.from.has_value();
    page.unknown += !held.answer.from.has_value();
  }
  for (std::size_t i = 0; i < sources.state.protocols.size(); ++i) {
    const ProtocolId id = sources.state.protocols.id_at(i);
    if (sources.state.protocols[id].status == ProtocolStatus::published)
      page.labels.push_back(label_view(reader, id));
  }
  return page;
}

}  // namespace meguri
