#include "app/demo_regulation.hpp"

#include "base/check.hpp"

namespace meguri::app {
namespace {

class Life {
public:
  Life(State& state, std::vector<Submission>& submissions)
      : state_(state),
        submissions_(submissions),
        at_(submissions.back().at),
        today_(date_in_japan(at_)) {}

  void run() {
    const CourseId course = treated();
    if (!some(person(Role::regulatory)) || !some(person(Role::safety)) || !some(course)) return;
    place_under_law();
    reference();
    cases(course);
    leak();
  }

private:
  // Told a minute after what was told before; what the rules refuse is a mistake of this file.
  template <class C>
  void tell(UserId by, const C& command, const char* note) {
    at_ += minutes(1);
    const Meta meta{at_, by, submissions_.size() + 1, true, {}};
    Events events;
    MEGURI_CHECK(decide(state_, command, meta, events).has_value());
    for (const Event& event : events) apply(state_, event, meta);
    submissions_.push_back({command, by, submissions_.size() + 1, note, at_});
  }

  UserId person(Role role, OrganisationId at = {}) const {
    for (std::size_t i = 0; i < state_.users.size(); ++i) {
      const UserId id = state_.users.id_at(i);
      const User& user = state_.users[id];
      if (user.active && (user.roles & role_set(role)) != 0 &&
          (!some(at) || user.organisation == at))
        return id;
    }
    return {};
  }

  // The course with the most doses.
  CourseId treated() const {
    CourseId found{};
    std::uint16_t most = 0;
    for (std::size_t i = 0; i < state_.courses.size(); ++i) {
      const CourseId id = state_.courses.id_at(i);
      if (state_.courses[id].doses_infused <= most) continue;
      most = state_.courses[id].doses_infused;
      found = id;
    }
    return found;
  }

  static Code proof(std::uint64_t n) { return numbered_code("EV", n, 4); }

  void place_under_law() {
    const UserId by = person(Role::regulatory);
    const Date filed = date_in_japan(state_.courses[treated()].last_infusion_at) + -240;
    const TrialNoticeId notice = state_.regulatory.notices.next();
    tell(by, NotifyTrial{TrialNotice::first, filed, proof(1)},
         "初回治験計画届\nFirst trial notification");
    for (std::size_t i = 0; i < state_.organisations.size(); ++i) {
      const OrganisationId site = state_.organisations.id_at(i);
      if (state_.organisations[site].kind == OrganisationKind::hospital)
        tell(by, SignContract{notice, site, filed + 45, proof(10 + i)}, "治験契約\nTrial contract");
    }
    for (std::size_t i = 0; i < state_.protocols.size(); ++i)
      tell(by, PlaceUnderLaw{state_.protocols.id_at(i), notice, {}, {}},
           "治験の実施計画書\nThe protocol of the trial");
    tell(by, RecordOccurrence{Law::pmd_trial, DutyTrigger::trial_start, filed + 45, {}, proof(2)},
         "治験の開始\nThe trial began");
  }

  void reference() {
    const UserId by = person(Role::safety);
    const ReferenceId id = state_.regulatory.references.next();
    tell(by, DraftReference{}, "治験薬概要書 第1版\nInvestigator's brochure, version 1");
    for (const char* term : {"10016558", "10019211"})  // fever, headache
      tell(by, ListReaction{id, *parse_code(term), false}, "");
    tell(by, PublishReference{id, today_}, "本日から有効\nIn force from today");
  }

  AdverseEventId report(CourseId course, Instant aware, Seriousness seriousness, Outcome outcome,
                        const char* note) {
    const AdverseEventId id = state_.adverse_events.next();
    const UserId by = person(Role::nurse, state_.courses[course].site);
    tell(by, ReportAdverseEvent{course, {}, aware, seriousness, false, true, outcome}, note);
    return id;
  }

  void describe(AdverseEventId id, const char* term, Date onset, const char* note) {
    tell(person(Role::safety),
         DescribeCase{id,
                      *parse_code(term),
                      *parse_code("JP"),
                      71,
                      PatientSex::female,
                      onset,
                      {},
                      ReporterKind::physician,
                      ActionTaken::paused,
                      Fact::no},
         note);
  }

  void file(AdverseEventId about, const char* rule, Date day, std::uint64_t number) {
    tell(person(Role::safety),
         FileDuty{{about, {}, *parse_code(rule), *parse_code("PMDA"), 0},
                  FilingKind::filed,
                  day,
                  proof(number)},
         "受付番号\nReceipt");
  }

  void cases(CourseId course) {
    // Met, and met late.
    const AdverseEventId met = report(course, at_ - days(30), Seriousness::hospitalisation,
                                      Outcome::recovered, "投与翌日の発熱で入院\nFever, admitted");
    file(met, "OBJPT2", today_ + -20, 31);
    const AdverseEventId late = report(course, at_ - days(40), Seriousness::life_threatening,
                                       Outcome::recovered, "アナフィラキシー\nAnaphylaxis");
    file(late, "OBJPT1", today_ + -31, 32);
    // Open: a hospital stay that is assessed today and not filed yet.
    const AdverseEventId open = report(course, at_ - days(10), Seriousness::hospitalisation,
                                       Outcome::not_recovered, "頭痛で入院\nHeadache, admitted");
    describe(open, "10028372", today_ + -11, "筋力低下を伴う\nWith weakness of the muscles");
  }

  void leak() {
    const UserId by = person(Role::regulatory);
    const OccurrenceId id = state_.regulatory.occurrences.next();
    tell(by, RecordOccurrence{Law::privacy, DutyTrigger::leak, today_ + -4, {}, proof(3)},
         "症例報告書1件の誤送信\nOne case report form sent to a wrong address");
    tell(by,
         FileDuty{{{}, id, *parse_code("OBJPD1"), *parse_code("PPC"), 0},
                  FilingKind::filed,
                  today_ + -1,
                  proof(33)},
         "速報\nPrompt report");
  }

  State& state_;
  std::vector<Submission>& submissions_;
  Instant at_;
  Date today_;
};

}  // namespace

State state_after(const std::vector<Submission>& submissions) {
  State state;
  for (const Submission& one : submissions) {
    const Meta meta{one.at, one.by, one.command_id, !one.note.empty(), {}};
    Events events;
    static_cast<void>(decide(state, one.command, meta, events));  // a refusal may leave a trace
    for (const Event& event : events) apply(state, event, meta);
  }
  return state;
}

void add_regulatory_life(State& state, std::vector<Submission>& submissions) {
  Life(state, submissions).run();
}

}  // namespace meguri::app
