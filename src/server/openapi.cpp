#include "server/openapi.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "server/command_schemas.hpp"
#include "server/openapi_operation.hpp"

namespace meguri::server {
namespace {

constexpr std::string_view version = "0.2.0";

using Operations = std::vector<std::pair<std::string, std::string>>;  // path, `"method":{...}`

// One path for every command, each with its own body.
void add_command_paths(const Route& route, Schemas& schemas, Operations& operations) {
  for (const auto& [name, body] : command_bodies(schemas)) {
    Route one = route;
    one.id = name.substr(0, 1);
    one.id[0] = static_cast<char>(one.id[0] - 'A' + 'a');
    one.id += name.substr(1);
    one.takes = [body = body](Schemas&) { return body; };
    const std::string summary = "Give the command " + name;
    one.en = summary;
    const std::string path = "/api/commands/" + name;
    operations.emplace_back(path, R"("post":)" + operation_of(one, path, schemas));
  }
}

constexpr std::string_view problem_schema =
    R"({"type":"object","required":["type","title","status","code"],"properties":{)"
    R"("type":{"type":"string","description":"urn:meguri:problem:..., rule:... or account:..."},)"
    R"("title":{"type":"string","description":"a sentence in the language asked for"},)"
    R"("status":{"type":"integer"},"code":{"type":"string"},)"
    R"("detail":{"type":"string"},)"
    R"("pointer":{"type":"string","description":"RFC 6901, into the body"},)"
    R"("rule":{"type":"string","description":"id of the rule that refused"},)"
    R"("name":{"type":"string","description":"of the rule"},)"
    R"("subject":{"type":"integer","description":"number of what the rule looked at"},)"
    R"("record":{"type":"integer","description":"of the trace that the refusal left"},)"
    R"("command_id":{"type":"integer"},"retry_after_s":{"type":"integer"}}})";

Operations operations_of(Schemas& schemas) {
  Operations operations;
  for (const Route& route : all_routes()) {
    if (route.path == "/api/commands/{Type}") {
      add_command_paths(route, schemas, operations);
      continue;
    }
    std::string method = route.method;
    for (char& c : method) c = static_cast<char>(c - 'A' + 'a');
    operations.emplace_back(route.path,
                            json_text(method) + ":" + operation_of(route, route.path, schemas));
  }
  return operations;
}

// In the order of the routes; operations of one path together.
std::string paths_of(const Operations& operations) {
  std::map<std::string, std::string> paths;
  std::vector<std::string> order;
  for (const auto& [path, text] : operations) {
    auto [at, first] = paths.emplace(path, text);
    if (first)
      order.push_back(path);
    else
      at->second += "," + text;
  }
  std::string out;
  for (const std::string& path : order)
    out += (out.empty() ? "" : ",") + json_text(path) + ":{" + paths[path] + "}";
  return out;
}

struct Tag {
  std::string_view name, description;
};
// By the first part of a path behind /api/.
constexpr auto tag_list = std::to_array<Tag>({
    {"session", "Signing in and out / サインインとサインアウト"},
    {"demo", "People of a demonstration / デモの登場人物"},
    {"account", "My own means to sign in and to sign / 自分のサインイン手段と署名"},
    {"users", "People of the programme and their accounts / 利用者とアカウント"},
    {"sign-ins", "Record of sign-ins / サインインの記録"},
    {"commands", "What changes the programme, decided by the rules / 規則が判断する操作"},
    {"today", "What is to be done / 今日の仕事"},
    {"courses", "Every patient's way / 治療コース"},
    {"plan", "Places and bookings / 設備と予約"},
    {"batches", "Batch records / バッチ記録"},
    {"quality", "Exceptions and release / 例外と出荷判定"},
    {"custody", "Who holds what / 保管の所在"},
    {"shipments", "Shipments and their temperatures / 輸送と温度"},
    {"bedside", "Visits and checks at the bedside / 来院とベッドサイド確認"},
    {"programme", "Milestones, sites, limits / プログラムの全体"},
    {"ledger", "Records, proofs, export / 台帳、証明、エクスポート"},
    {"events", "What changes, as it changes / 変更の通知"},
    {"forecasts", "When things will come / 予測"},
    {"people", "Names of patients / 患者の氏名"},
    {"server", "For machines that watch over this one / 監視用"},
    {"roads", "Roads, their law, what was decided / 開発ルートと法令、決定"},
    {"decide", "Roads side by side, markets compared / ルートと市場の比較"},
    {"obligations", "Duties of the law with their dates / 届出・報告義務と期限"},
    {"cases", "Safety cases / 安全性症例"},
    {"dossiers", "Dossiers and what proves them / 申請資料と証拠"},
    {"retention", "Records, how long they are kept, labels / 記録の保存期間とラベル"},
});

std::string tags() {
  std::string out;
  std::set<std::string> said;
  for (const Route& route : all_routes()) {
    const std::string tag = tag_of(route);
    if (!said.insert(tag).second) continue;
    const auto* const known = std::ranges::find(tag_list, tag, &Tag::name);
    MEGURI_CHECK(known != tag_list.end());
    out += (out.empty() ? "" : ",") + (R"({"name":)" + json_text(tag)) + R"(,"description":)" +
           json_text(known->description) + "}";
  }
  return out;
}

std::string make_document() {
  Schemas schemas;
  schemas.add("Problem", std::string(problem_schema));
  const std::string paths = paths_of(operations_of(schemas));
  std::string components;
  for (const auto& [name, schema] : schemas.components())
    components += (components.empty() ? "" : ",") + json_text(name) + ":" + schema;
  return R"({"openapi":"3.1.0","info":{"title":"Meguri","version":")" + std::string(version) +
         R"(","summary":"An autologous cell-therapy programme, by its rules",)"
         R"("license":{"name":"Apache-2.0","identifier":"Apache-2.0"}},)"
         R"("servers":[{"url":"/"}],"security":[{"session":[]},{"token":[]}],"tags":[)" +
         tags() + R"(],"paths":{)" + paths +
         R"(},"components":{"securitySchemes":{)"
         R"("session":{"type":"apiKey","in":"cookie","name":"meguri",)"
         R"("description":"over TLS its name is __Host-meguri"},)"
         R"("token":{"type":"http","scheme":"bearer"}},)" +
         shared_components() + R"(,"schemas":{)" + components + "}}}";
}

}  // namespace

const std::string& openapi() {
  static const std::string document = make_document();
  return document;
}

}  // namespace meguri::server
