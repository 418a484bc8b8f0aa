// The board of courses: one line a patient.
#include <algorithm>

#include "domain/find.hpp"
#include "ledger/described.hpp"
#include "view/course_line.hpp"
#include "view/task_view.hpp"

namespace meguri {
namespace {

constexpr std::uint32_t limit_max = 1'000;

template <class E>
constexpr std::size_t kind_of = Event::index_of<E>;

// The happenings that make a patient's way readable at one glance.
constexpr bool is_mark(std::size_t kind) {
  constexpr std::array marks{
      kind_of<IdentityAssigned>, kind_of<CourseHeld>,      kind_of<CourseResumed>,
      kind_of<CourseEnded>,      kind_of<CourseCompleted>, kind_of<CollectionRecorded>,
      kind_of<CollectionFailed>, kind_of<BatchStarted>,    kind_of<BatchHarvested>,
      kind_of<BatchFilled>,      kind_of<BatchFailed>,     kind_of<BatchReleased>,
      kind_of<BatchRejected>,    kind_of<DoseInfused>,     kind_of<VisitMissed>};
  return std::ranges::find(marks, kind) != marks.end();
}

template <class E>
std::string event_name() {
  return std::string(described::names<Event>[kind_of<E>]);
}

DateForecastView date_forecast(const forecast::DateForecast& date, Instant from) {
  return {given(date.p10.at), given(date.p50.at), given(date.p90.at),
          static_cast<std::int32_t>(date.reached * 10'000 + 0.5), from};
}

}  // namespace

CourseLines::CourseLines(const Reader& reader)
    : reader_(reader),
      planned_(number(reader.state().courses.next())),
      deviations_open_(planned_.size()),
      adverse_events_open_(planned_.size()) {
  const State& state = reader.state();
  const auto plan = [&](CourseId course, std::string event, Instant at) {
    if (at >= state.now) planned_[number(course)].push_back({std::move(event), at, true});
  };
  for (const Visit& visit : state.visits)
    if (visit.status == VisitStatus::planned)
      plan(visit.course, event_name<DoseInfused>(), visit.planned_at);
  for (const Booking& booking : state.bookings) {
    const Reservation* chain = state.reservations.find(booking.reservation);
    const Order* order = chain == nullptr ? nullptr : state.orders.find(chain->order);
    if (order == nullptr || !some(order->course)) continue;
    const ResourceKind kind = state.resources[booking.resource].kind;
    if (kind == ResourceKind::chair)
      plan(order->course, event_name<CollectionRecorded>(), booking.from);
    if (kind == ResourceKind::suite) plan(order->course, event_name<BatchStarted>(), booking.from);
  }
  for (const Deviation& deviation : state.deviations)
    if (deviation.status != DeviationStatus::closed)
      ++deviations_open_[number(state.orders[state.batches[deviation.batch].order].course)];
  if (reader.viewer.kind == OrganisationKind::facility) return;  // not the maker's to read
  for (const AdverseEvent& event : state.adverse_events)
    if (!event.closed) ++adverse_events_open_[number(event.course)];
}

CourseLineView CourseLines::line(CourseId id) const {
  const Course& course = reader_.state().courses[id];
  CourseLineView line{
      .course = id,
      .course_name = reader_.name(id),
      .site = course.site,
      .site_name = reader_.name(course.site),
      .protocol = course.protocol,
      .protocol_name = reader_.name(course.protocol),
      .status = course.status,
      .hold = course.hold,
      .since_at = course.since,
      .doses_infused = course.doses_infused,
      .doses_in_stock = course.doses_in_stock,
      .doses_planned = reader_.state().protocols[course.protocol].schedule.doses_planned,
      .deviations_open = deviations_open_[number(id)],
      .adverse_events_open = adverse_events_open_[number(id)],
      .last = {},
      .next = {},
      .next_dose = {},
      .way = {}};
  add_happenings(line);
  for (const report::Task& task : reader_.tasks(id)) {
    if (!sees_task(reader_, task)) continue;
    line.next = NextTaskView{word_of(task), text_of(reader_, task), given(task.due),
                             urgency_of(task.due, reader_.now()), task.role};
    break;
  }
  if (const forecast::Result* result = reader_.sources.forecast)
    if (const auto found =
            std::ranges::find(result->courses, id, &forecast::CourseForecast::course);
        found != result->courses.end())
      line.next_dose = date_forecast(found->next_dose, result->from);
  return line;
}

void CourseLines::add_happenings(CourseLineView& line) const {
  const report::History& history = reader_.sources.history;
  const auto events = history.events_of(line.course);
  for (const std::uint32_t event : events) {
    if (!sees_event(reader_, event)) continue;
    const std::size_t kind = history.entry(event).kind;
    if (is_mark(kind))
      line.way.push_back({std::string(described::names<Event>[kind]),
                          history.at(history.entry(event).record), false});
  }
  for (auto event = events.rbegin(); event != events.rend() && !line.last; ++event)
    if (sees_event(reader_, *event)) line.last = reader_.happening(*event);
  const auto& planned = planned_[number(line.course)];
  line.way.insert(line.way.end(), planned.begin(), planned.end());
  std::ranges::stable_sort(line.way, {}, &WayMarkView::at);
}

// Of what happened in a course only adverse events are nobody's but the site's and the sponsor's.
bool sees_event(const Reader& reader, std::uint32_t event) {
  return reader.viewer.kind != OrganisationKind::facility ||
         reader.sources.history.entry(event).table != report::SubjectTable::adverse_event;
}

CoursesView courses_view(const Sources& sources, const Viewer& viewer, const CoursesQuery& query) {
  const Reader reader(sources, viewer);
  const CourseLines lines(reader);
  CoursesView view{.now = reader.now(), .courses = {}};
  sources.state.courses.each([&](CourseId id, const Course& course) {
    if (!reader.sight.sees(id)) return;
    const bool runs = running(course.status);
    if (runs)
      ++view.running;
    else if (course.status == CourseStatus::completed)
      ++view.completed;
    else if (course.status == CourseStatus::screen_failed)
      ++view.not_eligible;
    else
      ++view.ended_early;
    if (!runs && !query.ended) return;
    if (some(query.site) && course.site != query.site) return;
    const std::uint32_t place = view.matching++;
    if (place >= query.from && view.courses.size() < std::min(query.limit, limit_max))
      view.courses.push_back(lines.line(id));
  });
  return view;
}

}  // namespace meguri
