#include "report/regulation_duties.hpp"
#include "interchange/obligation_live.hpp"
#include "interchange/source_words.hpp"
#include "report/worklist_duty.hpp"
#include "view/acts.hpp"
#include "view/reader.hpp"
#include "view/regulation.hpp"

namespace meguri {
namespace {

using interchange::OpenedDuties;
using interchange::OwedDuty;
using report::Phrase;

constexpr std::int32_t ahead_days = 366;

OpenedDuties duties_for(const Reader& reader, Date today) {
  if (reader.sources.regulatory == nullptr || !reader.sight.everything()) return {};
  return interchange::ledger_duties(*reader.sources.regulatory, reader.state(), Law::none,
                                    today + ahead_days);
}

bool is_over(DutyStanding standing) {
  return standing == DutyStanding::met || standing == DutyStanding::met_late ||
         standing == DutyStanding::suspended;
}

void set_law(DutyLineView& line, const interchange::Obligations& known, const OwedDuty& owed,
             Language language) {
  const regulation::ObligationRule& rule = known.rules[owed.duty.rule];
  const interchange::ObligationText& text = known.texts[owed.duty.rule];
  line.rule = rule.id;
  line.title = report::in(language, text.title);
  line.trigger = report::in(language, text.trigger);
  line.condition = report::in(language, text.condition);
  line.article = interchange::source_in(language, text.article);
  line.source = interchange::source_in(language, text.source);
  line.mark = interchange::name_of(text.mark);
  if (const auto* regime = interchange::find_regime(known, rule.regime)) {
    line.road = regime->road;
    line.regime_name = report::in(language, regime->name);
  }
  line.recipient = owed.duty.recipient;
  line.recipient_name = owed.duty.recipient;
  if (const auto* recipient = interchange::find_recipient(known, owed.duty.recipient))
    line.recipient_name = report::in(language, recipient->name);
}

DutyLineView line_view(const Reader& reader, const report::DutyView& duties, const OwedDuty& owed) {
  DutyLineView line;
  line.subject = owed.duty.subject;
  set_law(line, duties.file->obligations, owed, reader.viewer.language);
  line.due = owed.duty.due;
  line.early = owed.duty.early;
  line.counts_from = owed.duty.anchor;
  line.period = owed.duty.period;
  line.period_first = owed.duty.period_first;
  line.period_last = owed.duty.period_last;
  line.only_if_something = owed.duty.only_if_something;
  line.fact_assumed = owed.duty.assumed;
  const regulation::DutyState state = report::standing_of(duties, owed);
  line.standing = static_cast<DutyStanding>(state.standing);
  if (!line.due && !is_over(line.standing)) line.standing = DutyStanding::waits;
  line.days = state.days;
  line.escalated = line.due && !is_over(line.standing) && state.days <= report::duty_escalated_days;
  if (state.filing != nullptr) {
    line.evidence = state.filing->evidence;
    line.filed = state.filing->day;
    line.nothing_to_report = state.filing->nothing;
  } else if (line.due) {
    Offers offers(reader);
    offer_filing(offers, reader,
                 interchange::key_of(owed.duty, duties.file->obligations.rules[owed.duty.rule]));
    if (auto forms = offers.take(); !forms.empty()) line.form = std::move(forms.front());
  }
  return line;
}

void count(ObligationsView& view, DutyStanding standing) {
  switch (standing) {
    case DutyStanding::overdue: ++view.overdue; break;
    case DutyStanding::due_today: ++view.due_today; break;
    case DutyStanding::due_soon: ++view.due_soon; break;
    case DutyStanding::open:
    case DutyStanding::waits: ++view.open; break;
    case DutyStanding::met: ++view.met; break;
    case DutyStanding::met_late: ++view.met_late; break;
    case DutyStanding::suspended: ++view.suspended; break;
  }
}

}  // namespace

ObligationsView obligations_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  ObligationsView view;
  view.notice = reader.say(Phrase::legal_notice);
  view.today = date_in_japan(reader.now());
  const OpenedDuties opened = duties_for(reader, view.today);
  view.counting = opened.file.clock.counting;
  const report::DutyView duties{&opened.file, &opened.duties, {}, view.today, {}};
  for (const OwedDuty& owed : opened.duties) {
    view.duties.push_back(line_view(reader, duties, owed));
    count(view, view.duties.back().standing);
  }
  for (const interchange::Diagnostic& finding : opened.findings)
    view.findings.push_back(render(finding, opened.files, viewer.language));
  Offers offers(reader);
  offers.add(RecordOccurrence{Law::privacy, DutyTrigger::leak, view.today, {}, {}},
             {"law", "trigger", "day", "facts", "evidence"});
  offers.add(SetClock{view.counting, opened.file.clock.straddle}, {"counting", "straddle"});
  view.forms = offers.take();
  return view;
}

std::string obligations_calendar(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  const Date today = date_in_japan(reader.now());
  const OpenedDuties opened = duties_for(reader, today);
  const report::DutyView duties{&opened.file, &opened.duties, {}, today, {}};
  return report::duties_calendar(duties, nullptr, midnight_in_japan(today), viewer.language);
}

}  // namespace meguri
