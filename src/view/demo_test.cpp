#include <algorithm>
#include <bit>

#include "domain/packed.hpp"
#include "view/test_demo.hpp"

namespace meguri {
namespace {

constexpr std::uint64_t seed = 7;
constexpr std::uint64_t futures = 40;

template <class Rows, class Is>
std::ptrdiff_t count(const Rows& rows, Is is) {
  return std::count_if(rows.begin(), rows.end(), is);
}

}  // namespace

Demo::Demo() {
  const std::string path = std::string(MEGURI_ROOT) + "/examples/troculeucel-japan";
  opened = interchange::open_programme(path);
  REQUIRE(opened.programme.has_value());
  const forecast::Samplers samplers(opened.programme->scenario);
  forecast::World world(opened.state, opened.programme->scenario, samplers);
  for (std::uint64_t future = 0; future < futures && !cut; ++future) {
    state = {};
    history = {};
    Events events;
    for (const interchange::Definition& one : opened.programme->definitions) {
      if (one.at > opened.state.now) continue;
      const Meta meta{one.at, one.by, 1, true};
      events.clear();
      REQUIRE(decide(state, one.command, meta, events).has_value());
      for (const Event& event : events) apply(state, event, meta);
      history.see(state, {history.records(), one.at, one.by}, {events.begin(), events.size()});
    }
    state.now = std::max(state.now, opened.state.now);
    world.run(seed, future, this);
  }
  REQUIRE(cut);
  for (const interchange::Name& name : opened.programme->names) {
    if (name.thing == interchange::Thing::organisation) legend.organisations.push_back(name.name);
    if (name.thing == interchange::Thing::resource) legend.resources.push_back(name.name);
  }
  legend.programme = opened.programme->programme.name;
  forecast::Options options;
  options.runs = 20;
  forecast = forecast::run_forecast(state, opened.programme->scenario, options);
}

void Demo::record(const Command&, const Meta& meta, const Events& events, std::string_view) {
  if (cut) return;
  if (history.records() % 8 == 0 && (cut = shows_enough())) return;
  for (const Event& event : events) apply(state, event, meta);
  history.see(state, {history.records(), meta.at, meta.by}, {events.begin(), events.size()});
}

bool Demo::shows_enough() const {
  return count(state.batches,
               [](const Batch& b) { return b.status == BatchStatus::started && b.counts > 0; }) >
             0 &&
         count(state.batches,
               [](const Batch& b) {
                 return b.status == BatchStatus::filled && b.disposition == Disposition::pending;
               }) > 0 &&
         count(state.bookings,
               [&](const Booking& b) { return some(b.reservation) && b.from > state.now; }) > 0 &&
         count(state.courses, [](const Course& c) { return c.doses_infused > 1; }) > 0;
}

UserId Demo::user(OrganisationKind kind, Role role, std::size_t nth) const {
  UserId found{};
  state.users.each([&](UserId id, const User& row) {
    if (some(found) || state.organisations[row.organisation].kind != kind ||
        (row.roles & role_set(role)) == 0)
      return;
    if (nth-- == 0) found = id;
  });
  REQUIRE(some(found));
  return found;
}

const Demo& demo() {
  static const Demo made;
  return made;
}

}  // namespace meguri

using namespace meguri;

TEST_CASE("The history of a simulated programme holds what its state adds up to") {
  const Demo& d = demo();
  REQUIRE(d.history.records() > 100);
  std::size_t counts = 0;
  d.state.batches.each([&](BatchId id, const Batch& batch) {
    const report::BatchHistory& history = d.history.of(id);
    CHECK(history.counts.size() >= batch.counts);
    CHECK(history.steps.size() == static_cast<std::size_t>(std::popcount(batch.steps_done)));
    counts += history.counts.size();
  });
  CHECK(counts > 0);
  d.state.courses.each([&](CourseId id, const Course&) {
    const auto events = d.history.events_of(id);
    REQUIRE_FALSE(events.empty());
    CHECK(std::ranges::is_sorted(events));
    CHECK(d.history.happening(events.front()).kind == Event{CourseProposed{}}.index());
  });
  d.state.shipments.each([&](ShipmentId id, const Shipment& shipment) {
    const report::ShipmentHistory& history = d.history.of(id);
    REQUIRE_FALSE(history.custody.empty());
    CHECK(history.custody.back().custodian == shipment.custodian);
    CHECK(history.materials.size() >= packed_count(d.state, id));
  });
}
