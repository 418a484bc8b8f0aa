// The pages: what src/view shows, for whoever asks.
#include "server/handle.hpp"
#include "view/json.hpp"

namespace meguri::server {
namespace {

template <class Id>
std::optional<Id> id_of(const Call& call) {
  if (call.numbers[0] == 0 || call.numbers[0] > UINT32_MAX) return std::nullopt;
  return static_cast<Id>(call.numbers[0]);
}

template <class View>
std::optional<std::string> text_of(const std::optional<View>& view) {
  return view ? std::optional{encoded(*view)} : std::nullopt;
}

http::Response get_today(Application& app, const Call& call) {
  const TaskScope scope =
      text_of_query(call, "scope") == "seen" ? TaskScope::seen : TaskScope::mine;
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return encoded(today_view(sources, viewer, scope));
  });
}

http::Response get_courses(Application& app, const Call& call) {
  const auto from = number_of(call, "from", 0, UINT32_MAX);
  const auto limit = number_of(call, "limit", 100, 1'000);
  const auto site = number_of(call, "site", 0, UINT32_MAX);
  for (const auto* const number : {&from, &limit, &site})
    if (!*number) return number->error();
  const CoursesQuery query{text_of_query(call, "ended") == "true",
                           static_cast<OrganisationId>(*site), static_cast<std::uint32_t>(*from),
                           static_cast<std::uint32_t>(*limit)};
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return encoded(courses_view(sources, viewer, query));
  });
}

// One thing by its number.
template <class Id, class View>
http::Response get_one(Application& app, const Call& call,
                       std::optional<View> (*view)(const Sources&, const Viewer&, Id)) {
  const auto id = id_of<Id>(call);
  if (!id) return problem(call.language(), Problem::not_found);
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return text_of(view(sources, viewer, *id));
  });
}

// A page without questions.
template <class View>
http::Response get_all(Application& app, const Call& call,
                       View (*view)(const Sources&, const Viewer&)) {
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return encoded(view(sources, viewer));
  });
}

// A page that also shows the roads of the programme file.
template <class View>
http::Response get_with_roads(Application& app, const Call& call,
                              View (*view)(const Sources&, const Viewer&, const PlannedRoads*)) {
  const std::shared_ptr<const Plan> plan = app.forecasts->shown().plan;
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return encoded(view(sources, viewer, plan ? &plan->roads : nullptr));
  });
}

http::Response get_plan(Application& app, const Call& call) {
  const auto days = number_of(call, "days", 28, 180);
  if (!days) return days.error();
  Date from = date_in_japan(app.live->now());
  if (const auto text = call.target.find("from")) {
    const auto given = parse_date(*text);
    if (!given) return problem(call.language(), Problem::query_invalid, {given.error(), {}, {}});
    from = *given;
  }
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return encoded(plan_view(sources, viewer, from,
                             static_cast<std::uint16_t>(std::max<std::uint64_t>(*days, 1))));
  });
}

http::Response get_bedside(Application& app, const Call& call) {
  const auto visit = number_of(call, "visit", 0, UINT32_MAX);
  if (!visit) return visit.error();
  return app.page(call, [&](const Sources& sources, const Viewer& viewer) {
    return encoded(bedside_view(sources, viewer, static_cast<VisitId>(*visit)));
  });
}

// A question with a body: never kept.
template <class Question, class View>
http::Response ask(Application& app, const Call& call,
                   std::optional<View> (*view)(const Sources&, const Viewer&, const Question&)) {
  const auto question = body_of<Question>(call);
  if (!question) return question.error();
  std::optional<std::string> text;
  app.live->look([&](Sources& sources, const Head&) {
    const ForecastJobs::Shown shown = app.forecasts->shown();
    if (shown.plan) sources.scenario = &shown.plan->scenario;
    text = text_of(
        view(sources, viewer_of(sources.state, call.caller.user, call.language()), *question));
  });
  if (!text) return problem(call.language(), Problem::not_found);
  return json_response(*std::move(text));
}

constexpr Access all = Access::signed_in;

void add_page(std::vector<Route>& routes, Route route) {
  route.page = true;
  routes.push_back(std::move(route));
}

Parameter query(std::string_view name, std::string_view schema, std::string_view what) {
  return Parameter{name, Place::query, schema, what};
}

void add_course_routes(std::vector<Route>& routes) {
  const auto page = [&](Route route) { add_page(routes, std::move(route)); };
  constexpr std::string_view truth = R"({"type":"string","enum":["true","false"]})";
  page({"GET",
        "/api/today",
        "getToday",
        "What is to be done, by urgency",
        "今日の仕事",
        all,
        get_today,
        {},
        shape<TodayView>(),
        {query("scope", R"({"type":"string","enum":["mine","seen"]})", "whose tasks")}});
  page({"GET",
        "/api/courses",
        "getCourses",
        "Every patient's way as one line",
        "治療コースの一覧",
        all,
        get_courses,
        {},
        shape<CoursesView>(),
        {query("ended", truth, "those that are over, too"), query("site", number_schema, "0: all"),
         query("from", number_schema, "of the matching ones"),
         query("limit", number_schema, "at most 1,000")}});
  page(
      {"GET",
       "/api/courses/{course}",
       "getCourse",
       "One course in full",
       "治療コースの詳細",
       all,
       [](Application& app, const Call& call) { return get_one<CourseId>(app, call, course_view); },
       {},
       shape<CourseView>()});
}

void add_plan_routes(std::vector<Route>& routes) {
  const auto page = [&](Route route) { add_page(routes, std::move(route)); };
  page({"GET",
        "/api/plan",
        "getPlan",
        "Places and chains over days",
        "設備と予約の計画",
        all,
        get_plan,
        {},
        shape<PlanView>(),
        {query("from", R"({"type":"string","format":"date"})", "first day, JST; else today"),
         query("days", number_schema, "at most 180")}});
  routes.push_back({"POST", "/api/plan/alternatives", "askAlternatives", "What else would fit",
                    "他に入る予約の候補", all,
                    [](Application& app, const Call& call) {
                      return ask<AlternativesRequest>(app, call, alternatives_view);
                    },
                    asked<AlternativesRequest>(), shape<AlternativesView>()});
  routes.push_back({"POST", "/api/plan/check", "checkChain", "Does this chain fit?",
                    "この予約の連鎖が入るかを確認", all,
                    [](Application& app, const Call& call) {
                      return ask<ChainCheckRequest>(app, call, chain_check_view);
                    },
                    asked<ChainCheckRequest>(), shape<ChainCheckView>()});
}

void add_making_routes(std::vector<Route>& routes) {
  const auto page = [&](Route route) { add_page(routes, std::move(route)); };
  page({"GET",
        "/api/batches",
        "getBatches",
        "Batches",
        "バッチの一覧",
        all,
        [](Application& app, const Call& call) { return get_all(app, call, batches_view); },
        {},
        shape<BatchesView>()});
  page({"GET",
        "/api/batches/{batch}",
        "getBatch",
        "The record of one batch",
        "バッチ記録",
        all,
        [](Application& app, const Call& call) { return get_one<BatchId>(app, call, batch_view); },
        {},
        shape<BatchView>()});
  page({"GET",
        "/api/quality",
        "getQuality",
        "The exceptions, and what waits for a release",
        "例外と出荷判定待ち",
        all,
        [](Application& app, const Call& call) { return get_all(app, call, quality_view); },
        {},
        shape<QualityView>()});
  page({"GET",
        "/api/quality/{batch}",
        "getQualityLot",
        "One lot and what stands in its way",
        "ロットの判定",
        all,
        [](Application& app, const Call& call) {
          return get_one<BatchId>(app, call, quality_lot_view);
        },
        {},
        shape<QualityLotView>()});
}

void add_way_routes(std::vector<Route>& routes) {
  const auto page = [&](Route route) { add_page(routes, std::move(route)); };
  page({"GET",
        "/api/custody",
        "getCustody",
        "Shipments and who holds what",
        "輸送と保管",
        all,
        [](Application& app, const Call& call) { return get_all(app, call, custody_view); },
        {},
        shape<CustodyView>()});
  page({"GET",
        "/api/shipments/{shipment}",
        "getShipment",
        "One shipment with its temperatures",
        "輸送の詳細と温度",
        all,
        [](Application& app, const Call& call) {
          return get_one<ShipmentId>(app, call, shipment_view);
        },
        {},
        shape<ShipmentView>()});
  page({"GET",
        "/api/bedside",
        "getBedside",
        "Visits with their dose and countdown",
        "来院とベッドサイド確認",
        all,
        get_bedside,
        {},
        shape<BedsideView>(),
        {query("visit", number_schema, "one of them; 0: all")}});
  page({"GET",
        "/api/programme",
        "getProgramme",
        "Milestones, sites, places, limits",
        "プログラムの全体",
        all,
        [](Application& app, const Call& call) { return get_all(app, call, programme_view); },
        {},
        shape<ProgrammeView>()});
}

http::Response get_case_fhir(Application& app, const Call& call) {
  const auto id = id_of<AdverseEventId>(call);
  std::optional<std::string> text;
  if (id)
    app.live->look([&](const Sources& sources, const Head&) {
      text = safety_case_fhir(sources, viewer_of(sources.state, call.caller.user, call.language()),
                              *id);
    });
  if (!text) return problem(call.language(), Problem::not_found);
  return http::text_response(200, "application/fhir+json", *std::move(text));
}

http::Response get_calendar(Application& app, const Call& call) {
  return app.live->look([&](const Sources& sources, const Head&) {
    const Viewer viewer = viewer_of(sources.state, call.caller.user, call.language());
    return http::text_response(200, "text/calendar; charset=utf-8",
                               obligations_calendar(sources, viewer));
  });
}

http::Response get_cases_csv(Application& app, const Call& call) {
  return app.live->look([&](const Sources& sources, const Head&) {
    const Viewer viewer = viewer_of(sources.state, call.caller.user, call.language());
    return http::text_response(200, "text/csv; charset=utf-8", safety_cases_csv(sources, viewer));
  });
}

void add_case_routes(std::vector<Route>& routes) {
  const auto page = [&](Route route) { add_page(routes, std::move(route)); };
  page({"GET",
        "/api/cases",
        "getCases",
        "Safety cases",
        "安全性症例",
        all,
        [](Application& app, const Call& call) { return get_all(app, call, safety_cases_page); },
        {},
        shape<SafetyCasesPage>()});
  routes.push_back({"GET", "/api/cases/csv", "getCasesCsv", "Safety cases as CSV, a line a version",
                    "安全性症例のCSV（版ごとに1行）", all, get_cases_csv});
  routes.back().gives_type = "text/csv";
  page({"GET",
        "/api/cases/{case}",
        "getCase",
        "One safety case with its versions",
        "安全性症例の詳細",
        all,
        [](Application& app, const Call& call) {
          return get_one<AdverseEventId>(app, call, safety_case_view);
        },
        {},
        shape<SafetyCaseView>()});
  routes.push_back({"GET", "/api/cases/{case}/fhir", "getCaseFhir", "The case as FHIR AdverseEvent",
                    "症例のFHIR AdverseEvent", all, get_case_fhir});
  routes.back().gives_type = "application/fhir+json";
}

void add_regulation_routes(std::vector<Route>& routes) {
  const auto page = [&](Route route) { add_page(routes, std::move(route)); };
  page({"GET",
        "/api/roads",
        "getRoads",
        "Roads, their law, and what was decided",
        "開発ルートと法令、決定の記録",
        Access::forecasting,
        [](Application& app, const Call& call) { return get_with_roads(app, call, road_map_view); },
        {},
        shape<RoadMapView>()});
  page({"GET",
        "/api/decide",
        "getDecide",
        "Roads side by side, markets compared",
        "ルートの比較と市場の比較",
        Access::forecasting,
        [](Application& app, const Call& call) { return get_with_roads(app, call, decide_view); },
        {},
        shape<DecideView>()});
  page({"GET",
        "/api/obligations",
        "getObligations",
        "Duties of the law with their dates",
        "届出・報告義務と期限",
        Access::overseeing,
        [](Application& app, const Call& call) { return get_all(app, call, obligations_view); },
        {},
        shape<ObligationsView>()});
  routes.push_back({"GET", "/api/obligations/calendar", "getObligationsCalendar",
                    "Duties as a calendar to subscribe to", "購読できる義務の予定表",
                    Access::overseeing, get_calendar});
  routes.back().gives_type = "text/calendar";
  page({"GET",
        "/api/dossiers",
        "getDossiers",
        "Dossiers and what proves their items",
        "申請資料と証拠",
        Access::overseeing,
        [](Application& app, const Call& call) { return get_with_roads(app, call, dossiers_page); },
        {},
        shape<DossiersPage>()});
  page({"GET",
        "/api/retention",
        "getRetention",
        "Records, how long they are kept, and labels",
        "記録の保存期間とラベルの法定表示",
        Access::overseeing,
        [](Application& app, const Call& call) { return get_all(app, call, retention_page); },
        {},
        shape<RetentionPage>()});
}

}  // namespace

void add_page_routes(std::vector<Route>& routes) {
  add_course_routes(routes);
  add_plan_routes(routes);
  add_making_routes(routes);
  add_way_routes(routes);
  add_regulation_routes(routes);
  add_case_routes(routes);
}

}  // namespace meguri::server
