// Files of temperature loggers: each stretch without a gap becomes a record.
#include "server/handle.hpp"
#include "server/logger_csv.hpp"
#include "view/visible.hpp"

namespace meguri::server {
namespace {

// The same stretch sent again has the same number, so it is never recorded twice.
std::uint64_t key_of(const Call& call, const Stretch& stretch) {
  const std::string what = std::to_string(call.numbers[0]) + " " +
                           std::to_string(number(call.caller.user)) + " " +
                           std::to_string(stretch.from.us) + " " + std::to_string(stretch.until.us);
  const Digest digest = sha256(what);
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < 6; ++i) key = key << 8U | digest.bytes[i];
  return key + 1;
}

http::Response give_readings(Application& app, const Call& call) {
  if (!call.request.header("content-type").starts_with("text/csv"))
    return problem(call.language(), Problem::media_type, {{}, {}, "text/csv"});
  const auto shipment = static_cast<ShipmentId>(call.numbers[0]);
  const auto limits = app.live->read(
      [&](const State& state, const auto&, const auto&, const auto&) -> std::optional<Stretching> {
        const Viewer viewer = viewer_of(state, call.caller.user, call.language());
        const Shipment* const row = state.shipments.find(shipment);
        if (call.numbers[0] > UINT32_MAX || row == nullptr || !sees(state, viewer, shipment))
          return std::nullopt;
        return stretching_of(state, shipment);
      });
  if (!limits) return problem(call.language(), Problem::not_found);
  const auto readings = read_logger_csv(call.request.body);
  if (!readings) return problem(call.language(), Problem::csv_invalid, {readings.error(), {}, {}});
  const std::vector<Stretch> stretches = stretches_of(*readings, *limits);
  ReadingsReceipt view{static_cast<std::uint32_t>(readings->size()), {}};
  for (const Stretch& one : stretches) {
    const std::uint64_t key = key_of(call, one);
    const RecordTemperature command{shipment, {}, one.from, one.until, one.low_mc, one.high_mc};
    const Answer answer = app.live->submit({command, call.caller.user, key, "", {}, {}});
    if (!answer) return problem(call.language(), answer.error(), key);
    view.receipts.push_back(
        {answer->index, answer->at, key, answer->repeated, false, answer->events});
  }
  return json_response(encoded(view));
}

}  // namespace

void add_readings_routes(std::vector<Route>& routes) {
  Route readings{"POST",
                 "/api/shipments/{shipment}/readings",
                 "giveReadings",
                 "The file of a temperature logger",
                 "温度記録計のファイルを登録",
                 Access::signed_in,
                 give_readings};
  readings.takes_type = "text/csv";
  readings.takes = [](Schemas&) {
    return std::string(
        R"({"type":"string","description":"a header line, then time,temperature: RFC 3339 or )"
        R"(YYYY-MM-DD HH:MM[:SS] in JST; degrees Celsius"})");
  };
  readings.gives = shape<ReadingsReceipt>();
  readings.body_max = 5'000'000;
  routes.push_back(std::move(readings));
}

}  // namespace meguri::server
