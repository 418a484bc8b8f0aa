// The names of patients, from the vault: for those who treat them, of their own site, and each look
// is recorded. What the vault does not know, what is forgotten and what is not the caller's look
// alike only as far as they should: of a course that is not theirs nothing is said at all.
#include "interchange/retention_live.hpp"
#include "report/phrase.hpp"
#include "report/regulation_retention.hpp"
#include "server/handle.hpp"

namespace meguri::server {
namespace {

std::uint32_t self(const Call& call) { return number(call.caller.user); }

vault::Access access_of(Application& app, const Call& call) {
  const std::string_view why = text_of_query(call, "why");
  return {self(call), app.live->now(), why.empty() ? "treatment" : std::string(why)};
}

// The patient of the course, when the caller may know who it is.
std::optional<Code> patient_of(Application& app, const Call& call) {
  if (call.numbers[0] > UINT32_MAX) return std::nullopt;
  const auto course = static_cast<CourseId>(call.numbers[0]);
  return app.live->read(
      [&](const State& state, const auto&, const auto&, const auto&) -> std::optional<Code> {
        const Viewer viewer = viewer_of(state, call.caller.user, call.language());
        if (!may_read_name(viewer, state, course)) return std::nullopt;
        return state.courses[course].patient;
      });
}

PersonNames names_of(const vault::Names& names) { return {names.kanji, names.kana, names.latin}; }

PatientView view_of(const vault::Person& person) {
  PatientView view{names_of(person.names),
                   person.birth_date,
                   static_cast<PersonSex>(person.sex),
                   {},
                   person.consents};
  for (const vault::Contact& one : person.contacts)
    view.contacts.push_back({static_cast<PersonContactKind>(one.kind), one.text});
  return view;
}

vault::Person person_of(const PatientView& view) {
  vault::Person person{{view.names.kanji, view.names.kana, view.names.latin},
                       view.birth_date,
                       static_cast<vault::Sex>(view.sex),
                       {},
                       view.consents};
  for (const PersonContact& one : view.contacts)
    person.contacts.push_back({static_cast<vault::ContactKind>(one.kind), one.text});
  return person;
}

http::Response get_patient(Application& app, const Call& call) {
  const auto patient = patient_of(app, call);
  if (!patient) return problem(call.language(), Problem::not_found);
  const auto person = app.names->read(vault::Subject::patient(*patient), access_of(app, call));
  if (!person) return problem(call.language(), person.error());
  return json_response(encoded(view_of(*person)));
}

http::Response put_patient(Application& app, const Call& call) {
  const auto patient = patient_of(app, call);
  if (!patient) return problem(call.language(), Problem::not_found);
  const auto body = body_of<PatientView>(call);
  if (!body) return body.error();
  const auto kept =
      app.names->put(vault::Subject::patient(*patient), number(call.caller.viewer.organisation),
                     person_of(*body), access_of(app, call));
  if (!kept) return problem(call.language(), kept.error());
  return nothing();
}

// Which record is kept by which rule, and from when it may be erased or what must be known first.
std::string why_kept(const interchange::HeldRecord& held, Language language) {
  using report::Phrase;
  const regulation::ErasureAnswer& answer = held.answer;
  std::string why = report::record_words(held.facts.record, language);
  if (answer.rule) {
    const auto& library = interchange::retention_library();
    why += " · " + library.rules[*answer.rule].id + " " +
           report::in(language, library.texts[*answer.rule].title);
  }
  if (answer.from)
    return why + " · " + say(language, Phrase::column_erasable) + ": " + to_text(*answer.from);
  return why + " · " + say(language, Phrase::column_unknown) + ": " +
         report::unknown_words(answer.unknown, language);
}

// The key to the names goes only when every rule that keeps a record of the person has ended. What
// nobody can tell keeps it too.
std::optional<http::Response> kept_by_law(Application& app, const Call& call, Code patient) {
  return app.live->look([&](const Sources& sources, const Head&) -> std::optional<http::Response> {
    const auto held = interchange::keeps_person(sources.state, *sources.regulatory, patient,
                                                date_in_japan(sources.now));
    if (held && held->answer.allowed) return std::nullopt;
    return problem(call.language(), Problem::kept_by_law,
                   {held ? why_kept(*held, call.language()) : std::string(), {}, {}});
  });
}

http::Response forget_patient(Application& app, const Call& call) {
  const auto patient = patient_of(app, call);
  if (!patient) return problem(call.language(), Problem::not_found);
  if (const auto kept = kept_by_law(app, call, *patient)) return *kept;
  const auto forgotten = app.names->forget(vault::Subject::patient(*patient), access_of(app, call));
  if (!forgotten) return problem(call.language(), forgotten.error());
  return nothing();
}

http::Response search_patients(Application& app, const Call& call) {
  const auto found = app.names->search(number(call.caller.viewer.organisation),
                                       text_of_query(call, "name"), access_of(app, call));
  if (!found) return problem(call.language(), found.error());
  FoundPatients view;
  constexpr std::string_view prefix = "patient:";
  app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    for (const vault::Found& one : *found) {
      FoundPatient line{one.subject.substr(std::min(prefix.size(), one.subject.size())), CourseId{},
                        names_of(one.person.names)};
      state.courses.each([&](CourseId id, const Course& course) {
        const bool own = course.site == call.caller.viewer.organisation;
        if (own && to_text(course.patient) == line.patient) line.course = id;
      });
      view.patients.push_back(std::move(line));
    }
  });
  return json_response(encoded(view));
}

}  // namespace

void add_patient_routes(std::vector<Route>& routes) {
  const auto add = [&](unsigned status, Route route) {
    route.status = status;
    route.parameters.push_back(
        {"why", Place::query, text_schema, "for which work; it stands in the record of accesses"});
    routes.push_back(std::move(route));
  };
  constexpr Access who = Access::treating;
  add(200, {"GET",
            "/api/people",
            "searchPatients",
            "Patients of my site by name; recorded",
            "氏名による自施設の患者検索 (記録される)",
            who,
            search_patients,
            {},
            shape<FoundPatients>(),
            {{"name", Place::query, text_schema, "part of a name, in any writing", true}}});
  add(200, {"GET",
            "/api/people/{course}",
            "getPatient",
            "Who the patient is; recorded",
            "患者の氏名など (記録される)",
            who,
            get_patient,
            {},
            shape<PatientView>()});
  add(204, {"PUT", "/api/people/{course}", "putPatient", "Write down who the patient is",
            "患者の氏名などを登録", who, put_patient, asked<PatientView>()});
  add(204, {"DELETE", "/api/people/{course}", "forgetPatient",
            "Forget the person: destroys the key to the names", "患者の氏名などを消去", who,
            forget_patient});
}

}  // namespace meguri::server
