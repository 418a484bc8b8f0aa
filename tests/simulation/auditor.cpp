#include "simulation/auditor.hpp"

#include <algorithm>
#include <boost/mp11/algorithm.hpp>

namespace meguri::simulation {

void Auditor::expect(bool belief, const char* sentence, std::uint32_t subject) {
  if (belief || fault_) return;
  fault_ = std::string(sentence) + " (" + std::to_string(subject) + ")";
}

void Auditor::begin_record() { chain_of_record_ = {}; }

namespace {

// What only an act that is signed brings about.
bool comes_of_signing(const Event& event) {
  return visit(
      []<class E>(const E&) {
        return boost::mp11::mp_contains<
            boost::mp11::mp_list<ReviewSigned, BatchReleased, BatchRejected,
                                 OutOfSpecificationJustified, OutOfSpecificationAgreed,
                                 ProtocolPublished, ConditionDecided>,
            E>::value;
      },
      event);
}

}  // namespace

void Auditor::see(const Event& event, const Meta& meta) {
  if (must_sign_ && comes_of_signing(event))
    expect(meta.signing.finding == SignatureFinding::good && people_[meta.by].key != PublicKey{},
           "done without a signature", number(meta.by));
  visit([&](const auto& known) { on(known, meta); }, event);
}

void Auditor::end_record() {
  for (const auto& [id, lot] : lots_)
    expect(!lot.recall_due, "a failed test of a released lot recalled nothing", number(id));
}

void Auditor::compare(const State& state) {
  for (const auto& [id, piece] : pieces_)
    if (const Material* row = state.materials.find(id))
      expect(row->custodian == piece.holder, "custody in state and ledger differ", number(id));
  for (const auto& [id, place] : places_)
    expect(state.resources[id].occupied == place.in_use,
           "use of a place in state and ledger differ", number(id));
  for (const auto& [id, course] : courses_) {
    const Course* row = state.courses.find(id);
    if (row == nullptr) continue;
    expect(row->identity == course.identity, "an identity changed", number(id));
    expect(row->doses_infused == course.infused, "infusions are miscounted", number(id));
  }
}

void Auditor::use_code(Code code, std::uint32_t subject) {
  expect(!code.empty() && codes_.insert(code).second, "a number was given twice", subject);
}

OrganisationId Auditor::home_of(UserId user) { return people_[user].home; }

bool Auditor::has_role(UserId user, RoleSet roles) {
  const Person& person = people_[user];
  return person.active && (person.roles & roles) != 0;
}

void Auditor::on(const OrganisationDefined& e, const Meta&) {
  expect_next(e.organisation, "organisations out of number");
  organisations_[e.organisation] = e.kind;
}
void Auditor::on(const UserDefined& e, const Meta&) {
  expect_next(e.user, "users out of number");
  people_[e.user] = {e.organisation, e.roles, true, {}};
}
void Auditor::on(const UserChanged& e, const Meta&) {
  people_[e.user].roles = e.roles;
  people_[e.user].active = e.active;
}
void Auditor::on(const SigningKeyRegistered& e, const Meta& meta) {
  expect(e.user == meta.by, "a key registered for somebody else", number(e.user));
  expect(meta.signing.finding == SignatureFinding::good, "a key without its proof", number(e.user));
  for (const auto& [user, person] : people_)
    expect(person.key != e.key, "one key for two people", number(user));
  expect(people_[e.user].key == PublicKey{}, "a second key in force", number(e.user));
  people_[e.user].key = e.key;
}
void Auditor::on(const SigningKeyRevoked& e, const Meta& meta) {
  expect(e.user == meta.by || has_role(meta.by, role_set(Role::administrator)),
         "a key revoked by a stranger", number(e.user));
  expect(people_[e.user].key == e.key, "another key revoked", number(e.user));
  people_[e.user].key = {};
}
void Auditor::on(const SignaturesRequired&, const Meta& meta) {
  expect(meta.signing.finding == SignatureFinding::good, "a duty to sign nobody signed",
         number(meta.by));
  must_sign_ = true;
}
void Auditor::on(const ResourceDefined& e, const Meta&) {
  expect_next(e.resource, "places out of number");
  const DefineResource& d = e.definition;
  places_[e.resource] = {d.organisation, d.kind, d.capacity, 0, d.changeover, d.band};
}
void Auditor::on(const CapacityChanged& e, const Meta& meta) {
  places_[e.resource].capacity = e.capacity;
  expect(places_[e.resource].in_use <= e.capacity, "more in use than places", number(e.resource));
  expect_room(e.resource, meta.at);
}
void Auditor::on(const LaneDefined& e, const Meta&) {
  expect_next(e.lane, "lanes out of number");
  lanes_[e.lane] = e.definition;
}

void Auditor::on(const ProtocolDrafted& e, const Meta&) {
  expect_next(e.protocol, "protocols out of number");
  Protocol copy = some(e.based_on) ? protocols_[e.based_on] : Protocol{};
  copy.status = ProtocolStatus::draft;
  protocols_[e.protocol] = copy;
}
void Auditor::on(const ProductTermsSet& e, const Meta&) {
  expect(protocols_[e.protocol].status == ProtocolStatus::draft, "a published protocol changed");
  protocols_[e.protocol].product = e.terms;
}
void Auditor::on(const ScheduleTermsSet& e, const Meta&) {
  expect(protocols_[e.protocol].status == ProtocolStatus::draft, "a published protocol changed");
  protocols_[e.protocol].schedule = e.terms;
}
void Auditor::on(const CollectionTermsSet& e, const Meta&) {
  expect(protocols_[e.protocol].status == ProtocolStatus::draft, "a published protocol changed");
  protocols_[e.protocol].collection = e.terms;
}
void Auditor::on(const MakingTermsSet& e, const Meta&) {
  expect(protocols_[e.protocol].status == ProtocolStatus::draft, "a published protocol changed");
  protocols_[e.protocol].making = e.terms;
}
void Auditor::on(const StepSet& e, const Meta&) {
  auto& steps = protocols_[e.protocol].steps;
  expect(protocols_[e.protocol].status == ProtocolStatus::draft, "a published protocol changed");
  if (e.step == steps.size()) steps.push_back({});
  steps[e.step] = e.terms;
}
void Auditor::on(const TestSet& e, const Meta&) {
  auto& tests = protocols_[e.protocol].tests;
  expect(protocols_[e.protocol].status == ProtocolStatus::draft, "a published protocol changed");
  if (e.test == tests.size()) tests.push_back({});
  tests[e.test] = e.terms;
}
void Auditor::on(const ProtocolPublished& e, const Meta&) {
  protocols_[e.protocol].status = ProtocolStatus::published;
}

// ---- places: in use and booked ----

void Auditor::occupy(ResourceId id) {
  Place& place = places_[id];
  expect(++place.in_use <= place.capacity, "a place is used beyond its capacity", number(id));
}
void Auditor::leave(ResourceId& id) {
  if (!some(id)) return;
  expect(places_[id].in_use-- > 0, "a place was left that nobody used", number(id));
  id = {};
}

// The most crowded moment is a start, or now; what is over may have been crowded by other rules.
void Auditor::expect_room(ResourceId id, Instant at) {
  const Place& place = places_[id];
  for (const Booked& start : booked_) {
    if (start.place != id || start.until + place.changeover <= at) continue;
    const Instant moment = std::max(start.from, at);
    std::uint32_t crowd = 0;
    for (const Booked& b : booked_)
      crowd += b.place == id && b.from <= moment && moment < b.until + place.changeover;
    expect(crowd <= place.capacity, "a place is booked beyond its capacity", number(id));
  }
}

void Auditor::on(const ChainReserved& e, const Meta&) {
  expect_next(e.reservation, "chains out of number");
  chain_of_record_ = e.reservation;
  OrderBook& order = orders_[e.order];
  expect(!order.over && !order.started, "a chain for an order that is over", number(e.order));
  order.chain = e.reservation;
}
void Auditor::on(const SlotBooked& e, const Meta& meta) {
  expect_next(e.booking, "bookings out of number");
  expect(e.reservation == chain_of_record_, "a chain was booked in pieces", number(e.reservation));
  expect(e.slot.from >= meta.at && e.slot.from < e.slot.until, "a booking in the past");
  booked_.push_back({e.slot.resource, e.slot.from, e.slot.until, e.reservation});
  expect_room(e.slot.resource, meta.at);
}
void Auditor::drop_chain(ReservationId id) {
  if (some(id)) std::erase_if(booked_, [&](const Booked& b) { return b.chain == id; });
}
void Auditor::on(const ChainEnded& e, const Meta&) { drop_chain(e.reservation); }

// ---- orders and collections ----

void Auditor::on(const DonorRegistered& e, const Meta&) {
  expect_next(e.donor, "donors out of number");
  use_code(e.identity, number(e.donor));
  donors_[e.donor] = e.site;
}
void Auditor::on(const OrderPlaced& e, const Meta&) {
  expect_next(e.order, "orders out of number");
  use_code(e.code, number(e.order));
  OrderBook order;
  order.course = e.course;
  order.donor = e.donor;
  order.protocol = e.protocol;
  order.site = some(e.course) ? courses_[e.course].site : donors_[e.donor];
  if (some(e.course))
    expect(!courses_[e.course].identity.empty(), "an order before the identity", number(e.order));
  if (e.reason == OrderReason::remake) {
    const OrderBook& old = orders_[e.replaces];
    expect(old.course == e.course && old.donor == e.donor, "a remake from another's cells");
    order.cells = old.cells;
  }
  orders_[e.order] = order;
}
void Auditor::stop_order(OrderId, OrderBook& order) {
  order.over = true;
  leave(order.chair);
  drop_chain(order.chain);
  if (some(order.cells)) pieces_[order.cells].held = true;
}
void Auditor::on(const OrderCancelled& e, const Meta&) { stop_order(e.order, orders_[e.order]); }

void Auditor::on(const CollectionBegun& e, const Meta& meta) {
  OrderBook& order = orders_[e.order];
  expect(!order.over && !some(order.chair) && !some(order.cells), "a collection for no open order");
  expect(home_of(meta.by) == order.site, "collected by strangers", number(e.order));
  if (some(order.course)) {
    const CourseBook& course = courses_[order.course];
    expect(!course.ended && !course.held && meta.at < course.consent_until,
           "collected from somebody who did not consent or is no longer treated");
  }
  order.chair = e.chair;
  occupy(e.chair);
}
void Auditor::on(const CollectionRecorded& e, const Meta& meta) {
  OrderBook& order = orders_[e.order];
  expect(some(order.chair), "a collection that was not begun", number(e.order));
  leave(order.chair);
  order.cells = e.material;
  Piece piece;
  piece.order = e.order;
  piece.course = order.course;
  piece.holder = order.site;
  piece.portions = protocols_[order.protocol].collection.portions;
  piece.expires = meta.at + protocols_[order.protocol].collection.fresh_limit;
  add_piece(e.material, piece, e.label);
}
void Auditor::on(const CollectionFailed& e, const Meta&) {
  expect(some(orders_[e.order].chair), "a collection that was not begun", number(e.order));
  leave(orders_[e.order].chair);
  orders_[e.order].over = true;
}

}  // namespace meguri::simulation
