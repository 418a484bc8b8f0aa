// The clock of a demonstration: its people look at what a week would bring without waiting for it.
// A programme of real patients has no such clock (Settings::move_clock is empty there).
#include "server/handle.hpp"

namespace meguri::server {
namespace {

constexpr std::uint32_t minutes_most = 31 * 24 * 60;

http::Response move_clock(Application& app, const Call& call) {
  const auto body = body_of<ClockMove>(call);
  if (!body) return body.error();
  if (!app.settings.move_clock) return problem(call.language(), Problem::not_offered);
  if (body->minutes == 0 || body->minutes > minutes_most)
    return problem(call.language(), Problem::body_invalid, {{}, "/minutes", {}});
  app.settings.move_clock(minutes(body->minutes));
  app.live->keep_up();
  return json_response(encoded(ClockView{app.live->now()}));
}

}  // namespace

void add_demo_routes(std::vector<Route>& routes) {
  routes.push_back({"POST", "/api/demo/clock", "moveDemoClock",
                    "Let the demonstration's time pass: 1 minute to 31 days",
                    "デモの時刻を進める (1 分から 31 日まで)", Access::in_person, move_clock,
                    asked<ClockMove>(), shape<ClockView>()});
}

}  // namespace meguri::server
