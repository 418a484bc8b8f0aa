#include "view/alternatives.hpp"
#include "view/test_demo.hpp"

using namespace meguri;

namespace {

// The first day on which all is open in TestProgramme, in the morning.
Instant morning_after(Instant now, std::int32_t days_later) {
  return midnight_in_japan(date_in_japan(now) + days_later) + hours(9);
}

template <class Slots>
Slots chain(const Followed& p, Instant from) {
  Slots slots;
  slots.push_back({p.chair, from, from + hours(4)});
  slots.push_back({p.suite, from + hours(28), from + hours(28) + days(15)});
  return slots;
}

}  // namespace

TEST_CASE("The first alternative is the earliest chain that the rules accept") {
  Followed p(true);
  const OrderId order = p.order(p.enrol());
  const Viewer viewer = p.viewer(p.coordinator);
  const auto view = alternatives_view(p.sources(), viewer, {.order = order, .most = 3});
  REQUIRE(view.has_value());
  REQUIRE(view->alternatives.size() == 3);
  CHECK(view->alternatives[0].later_us == Duration{});
  CHECK(view->alternatives[1].later_us > Duration{});
  const auto* reserve = get_if<ReserveChain>(&view->alternatives[0].form.command);
  REQUIRE(reserve != nullptr);
  p.tell(p.coordinator, *reserve);

  // The only suite is taken now: the next order's first chain comes after it.
  const OrderId second = p.order(p.enrol(2));
  const auto later = alternatives_view(p.sources(), viewer, {.order = second, .most = 1});
  REQUIRE(later.has_value());
  REQUIRE(later->alternatives.size() == 1);
  CHECK(later->alternatives[0].culture_from_at >= view->alternatives[0].suite_until_at);
  REQUIRE_FALSE(later->obstacles.empty());
  CHECK(later->obstacles[0].rule.rule == "BKG-01");
  CHECK(later->obstacles[0].resource == p.suite);

  // The first order has a chain: what is offered for it is a move.
  const auto moved = alternatives_view(p.sources(), viewer, {.order = order, .most = 1});
  REQUIRE(moved.has_value());
  REQUIRE_FALSE(moved->alternatives.empty());
  CHECK(holds_alternative<MoveChain>(moved->alternatives[0].form.command));
}

TEST_CASE("A dragged chain is told at once which rule it breaks and where") {
  Followed p(true);
  const OrderId first = p.order(p.enrol());
  const OrderId second = p.order(p.enrol(2));
  const Instant from = morning_after(p.now, 2);
  p.tell(p.coordinator, ReserveChain{first, chain<FixedVector<Slot, chain_bookings_max>>(p, from)});
  const Viewer viewer = p.viewer(p.coordinator);
  const auto crowded =
      chain_check_view(p.sources(), viewer, {second, chain<std::vector<Slot>>(p, from + days(1))});
  REQUIRE(crowded.has_value());
  CHECK_FALSE(crowded->fits);
  REQUIRE(crowded->obstacle.has_value());
  CHECK(crowded->obstacle->rule.rule == "BKG-01");
  CHECK(crowded->obstacle->resource == p.suite);
  const auto free =
      chain_check_view(p.sources(), viewer, {second, chain<std::vector<Slot>>(p, from + days(20))});
  REQUIRE(free.has_value());
  CHECK(free->fits);
  REQUIRE(free->form.has_value());
  p.tell(p.coordinator, free->form->command);
  std::vector<Slot> many(chain_bookings_max + 1, Slot{p.chair, from, from + hours(1)});
  const auto too_many = chain_check_view(p.sources(), viewer, {second, many});
  REQUIRE(too_many.has_value());
  CHECK_FALSE(too_many->fits);
  CHECK_FALSE(chain_check_view(p.sources(), p.viewer(p.outsider), {second, many}).has_value());
}

TEST_CASE("The board shows places over days; whose booking it is only to those who may know") {
  Followed p(true);
  const OrderId order = p.order(p.enrol());
  const Instant from = morning_after(p.now, 2);
  p.tell(p.coordinator, ReserveChain{order, chain<FixedVector<Slot, chain_bookings_max>>(p, from)});
  const Date today = date_in_japan(p.now);
  const PlanView own = plan_view(p.sources(), p.viewer(p.coordinator), today, 30);
  const auto suite = std::ranges::find(own.resources, p.suite, &PlanResourceView::resource);
  REQUIRE(suite != own.resources.end());
  REQUIRE(suite->bookings.size() == 1);
  CHECK(suite->bookings[0].order == order);
  CHECK_FALSE(suite->bookings[0].course_name.empty());
  REQUIRE(suite->days.size() == 30);
  CHECK(suite->days[0].booked_most == 0);
  CHECK(suite->days[4].booked_most == 1);
  REQUIRE(own.chains.size() == 1);
  CHECK(own.chains[0].slots.size() == 2);
  CHECK(own.chains[0].hold_until_at.has_value());
  CHECK(form_of<ConfirmChain>(own.chains[0].forms) != nullptr);

  // Another hospital needs to see that the suite is taken, and no more.
  const UserId rival = p.state.users.next();
  p.tell(p.admin, DefineUser{p.other_hospital, role_set(Role::site_coordinator)});
  const PlanView other = plan_view(p.sources(), p.viewer(rival), today, 30);
  CHECK(other.chains.empty());
  const auto taken = std::ranges::find(other.resources, p.suite, &PlanResourceView::resource);
  REQUIRE(taken != other.resources.end());
  REQUIRE(taken->bookings.size() == 1);
  CHECK(taken->bookings[0].from_at == suite->bookings[0].from_at);
  CHECK(taken->bookings[0].order == OrderId{});
  CHECK(taken->bookings[0].course_name.empty());
  CHECK(std::ranges::find(other.resources, p.chair, &PlanResourceView::resource) ==
        other.resources.end());
}
