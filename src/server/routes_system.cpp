// What machines ask of the server: is it well, how is it doing, what does it offer.
#include "server/handle.hpp"
#include "server/openapi.hpp"

namespace meguri::server {
namespace {

http::Response get_health(Application&, const Call&) { return json_response(R"({"status":"ok"})"); }

// The ledger can be read, and what was acknowledged is shown.
http::Response get_ready(Application& app, const Call&) {
  const bool well = app.live->healthy();
  return json_response(well ? R"({"status":"ok"})" : R"({"status":"ledger not readable"})",
                       well ? 200 : 503);
}

bool from_this_machine(std::string_view peer) {
  return peer.starts_with("127.") || peer == "::1" || peer.starts_with("::ffff:127.");
}

// Counts say little, but they are nobody else's business: this machine, or who may administer.
http::Response get_metrics(Application& app, const Call& call) {
  if (!from_this_machine(call.request.peer) && !may(call.caller.viewer, Access::administering))
    return problem(call.language(), Problem::not_permitted);
  std::string more = "# TYPE meguri_ledger_records gauge\nmeguri_ledger_records " +
                     std::to_string(app.live->head().size) +
                     "\n# TYPE meguri_event_listeners gauge\nmeguri_event_listeners " +
                     std::to_string(app.events->listeners()) +
                     "\n# TYPE meguri_page_cache_bytes gauge\nmeguri_page_cache_bytes " +
                     std::to_string(app.pages.bytes()) + "\n";
  if (const http::Server* const server = app.server()) {
    const http::Traffic traffic = server->traffic();
    more += "# TYPE meguri_connections gauge\nmeguri_connections " +
            std::to_string(traffic.connections) +
            "\n# TYPE meguri_connections_total counter\nmeguri_connections_total " +
            std::to_string(traffic.accepted) +
            "\n# TYPE meguri_sent_bytes_total counter\nmeguri_sent_bytes_total " +
            std::to_string(traffic.bytes_sent) + "\n";
  }
  return http::text_response(200, "text/plain; version=0.0.4; charset=utf-8",
                             app.metrics.text(more));
}

constexpr std::string_view document_schema =
    R"({"type":"object","required":["openapi","info","paths","components"]})";

http::Response get_openapi(Application&, const Call&) { return json_response(openapi()); }

}  // namespace

void add_system_routes(std::vector<Route>& routes) {
  const auto add = [&](Route route) { routes.push_back(std::move(route)); };
  const SchemaOf status = [](Schemas&) {
    return std::string(R"({"type":"object","required":["status"],)"
                       R"("properties":{"status":{"type":"string"}}})");
  };
  add({"GET",
       "/health",
       "getHealth",
       "The server runs",
       "サーバーの稼働確認",
       Access::anyone,
       get_health,
       {},
       status});
  add({"GET",
       "/ready",
       "getReady",
       "The ledger can be read",
       "台帳の読み取り確認",
       Access::anyone,
       get_ready,
       {},
       status});
  add({"GET", "/metrics", "getMetrics", "Counts for Prometheus; this machine or administrators",
       "Prometheus 用の計測値", Access::anyone, get_metrics});
  routes.back().gives_type = "text/plain";
  add({"GET",
       "/openapi.json",
       "getOpenapi",
       "This document",
       "この文書",
       Access::anyone,
       get_openapi,
       {},
       [](Schemas&) { return std::string(document_schema); }});
}

}  // namespace meguri::server
