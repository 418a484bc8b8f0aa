// Forecasts: asked for, watched while they sharpen, read.
#include "report/forecast_files.hpp"
#include "server/handle.hpp"
#include "view/visible.hpp"

namespace meguri::embedded {
extern const std::string_view forecast_schema;
}

namespace meguri::server {
namespace {

constexpr std::uint32_t runs_max = 100'000;
constexpr std::size_t changes_max = 20;

// The result as docs/forecast.schema.json says; of courses only those that the viewer may see.
std::string result_json(Application& app, const Call& call,
                        const std::shared_ptr<const forecast::Result>& result,
                        const std::shared_ptr<const Plan>& plan,
                        const std::vector<std::string>& changes) {
  if (!result || !plan) return "null";
  forecast::Result seen = *result;
  app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    const Sight sight(state, viewer_of(state, call.caller.user, call.language()));
    std::erase_if(seen.courses, [&](const auto& one) { return !sight.sees(one.course); });
  });
  return report::forecast_json(report::outlook_of(seen, plan->legend), changes);
}

std::string job_json(Application& app, const Call& call, const ForecastStanding& job) {
  std::string out = R"({"id":)" + std::to_string(job.id) + R"(,"status":")" +
                    std::string(described::word_of(job.status)) + R"(","runs_wanted":)" +
                    std::to_string(job.question.runs) + R"(,"runs_done":)" +
                    std::to_string(job.runs_done) + R"(,"what_if":)" +
                    encoded(job.question.what_if) + R"(,"planned":)";
  out += result_json(app, call, job.step.planned, job.step.plan, {});
  out += R"(,"changed":)";
  out += result_json(app, call, job.step.changed, job.step.changed_plan, job.question.what_if);
  return out + "}";
}

http::Response ask_forecast(Application& app, const Call& call) {
  const auto body = body_of<ForecastRequest>(call);
  if (!body) return body.error();
  ForecastQuestion question;
  question.runs = body->runs.value_or(question.runs);
  question.seed = body->seed.value_or(question.seed);
  question.until = body->horizon.value_or(never);
  question.what_if = body->what_if.value_or(question.what_if);
  if (question.runs < 2 || question.runs > runs_max)
    return problem(call.language(), DecodeError{"/runs", "expected 2 to 100000"});
  if (question.what_if.size() > changes_max)
    return problem(call.language(), DecodeError{"/what_if", "expected at most 20 changes"});
  const auto id = app.forecasts->ask(call.caller.user, std::move(question));
  if (!id) {
    using Why = ForecastJobs::Problem;
    const auto what = id.error().problem == Why::no_programme ? Problem::no_programme
                      : id.error().problem == Why::line_full  ? Problem::too_many
                                                              : Problem::what_if_invalid;
    return problem(call.language(), what, {id.error().detail, {}, {}});
  }
  http::Response response = json_response(encoded(ForecastAsked{*id}), 202);
  response.with("Location", "/api/forecasts/" + std::to_string(*id));
  return response;
}

// Only who asked may look: a what-if can be a secret.
std::optional<ForecastStanding> own(Application& app, const Call& call) {
  auto job = app.forecasts->find(call.numbers[0]);
  if (job && job->asked_by != call.caller.user) return std::nullopt;
  return job;
}

http::Response get_forecast(Application& app, const Call& call) {
  const auto job = own(app, call);
  if (!job) return problem(call.language(), Problem::not_found);
  return json_response(job_json(app, call, *job));
}

http::Response stop_forecast(Application& app, const Call& call) {
  if (!own(app, call)) return problem(call.language(), Problem::not_found);
  app.forecasts->stop(call.numbers[0]);
  return nothing();
}

http::Response watch_forecast(Application& app, const Call& call) {
  if (!own(app, call)) return problem(call.language(), Problem::not_found);
  http::Response response;
  response.with("Content-Type", "text/event-stream").with("X-Accel-Buffering", "no");
  response.events = [&app, request = call.request, caller = call.caller,
                     id = call.numbers[0]](std::shared_ptr<http::EventStream> stream) {
    const auto show = [&app, request, caller](const ForecastStanding& job) {
      const http::Target target{"/", {}};
      return job_json(app, {request, target, caller}, job);
    };
    app.watches->watch(id, show, std::move(stream));
  };
  return response;
}

std::string job_schema(Schemas& schemas) {
  std::string forecast{embedded::forecast_schema};
  // Its own definitions become part of it in the document: their addresses change.
  const std::string from = "\"#/$defs/", to = "\"#/components/schemas/Forecast/$defs/";
  for (auto at = forecast.find(from); at != forecast.npos; at = forecast.find(from, at + to.size()))
    forecast.replace(at, from.size(), to);
  const std::string result =
      R"({"anyOf":[)" + schemas.add("Forecast", forecast) + R"(,{"type":"null"}]})";
  return schemas.add(
      "ForecastJob",
      object_schema(R"("id":{"type":"integer"},"status":)" + schemas.of<ForecastStatus>() +
                        R"(,"runs_wanted":{"type":"integer"},"runs_done":{"type":"integer"},)"
                        R"("what_if":{"type":"array","items":{"type":"string"}},"planned":)" +
                        result + R"(,"changed":)" + result,
                    R"("id","status","runs_wanted","runs_done","what_if","planned","changed")"));
}

}  // namespace

void add_forecast_routes(std::vector<Route>& routes) {
  const auto add = [&](unsigned status, Route route) {
    route.status = status;
    routes.push_back(std::move(route));
  };
  constexpr Access who = Access::forecasting;
  add(202, {"POST", "/api/forecasts", "askForecast", "Ask for a forecast, with what-ifs",
            "予測を依頼 (変更の指定も可)", who, ask_forecast, asked<ForecastRequest>(),
            shape<ForecastAsked>()});
  add(200, {"GET",
            "/api/forecasts/{forecast}",
            "getForecast",
            "How far it is, and what it says",
            "予測の進み具合と結果",
            who,
            get_forecast,
            {},
            job_schema});
  add(204, {"DELETE", "/api/forecasts/{forecast}", "stopForecast", "Stop it", "予測を中止", who,
            stop_forecast});
  add(200, {"GET", "/api/forecasts/{forecast}/stream", "watchForecast",
            "Progress and sharpening results, as server-sent events",
            "進み具合と途中結果 (server-sent events)", who, watch_forecast});
  routes.back().gives_type = "text/event-stream";
  routes.back().events = {{"progress", shape<ForecastProgress>()}, {"result", job_schema}};
}

}  // namespace meguri::server
