// The ledger: records, proofs, the export for an inspector, and the stream of what changed.
#include "ledger/checkpoint.hpp"
#include "ledger/codec.hpp"
#include "server/export.hpp"
#include "server/handle.hpp"
#include "view/json.hpp"

namespace meguri::server {
namespace {

constexpr std::uint64_t number_max = static_cast<std::uint64_t>(integer_max);
constexpr std::uint64_t searched_max = 20'000;  // records that one search looks at

std::vector<std::string> hex_of(const std::vector<Digest>& digests) {
  std::vector<std::string> texts;
  for (const Digest& digest : digests) texts.push_back(to_hex(digest));
  return texts;
}

http::Response get_head(Application& app, const Call&) {
  const Head head = app.live->head();
  return json_response(encoded(HeadView{head.size, to_hex(head.root)}));
}

// What people read of a record: a search looks there.
bool matches(const RecordView& view, std::string_view wanted) {
  if (wanted.empty()) return true;
  return view.visible &&
         (view.body.find(wanted) != view.body.npos || view.text.find(wanted) != view.text.npos);
}

struct Copied {
  std::uint64_t position{};
  std::uint64_t command_id{};
  std::string body;
  Digest leaf;
};

// Records are read first and looked at afterwards, so that the ledger is not held for longer than
// reading takes.
std::expected<std::vector<Copied>, StoreError> copy_records(Application& app, std::uint64_t from,
                                                            std::uint64_t most) {
  std::vector<Copied> copied;
  auto read = app.live->records(from, most, [&](const Entry& entry) {
    copied.push_back({entry.position, entry.command_id, std::string(entry.body), entry.leaf});
    return true;
  });
  if (!read) return std::unexpected(read.error());
  return copied;
}

template <class Take>
http::Response with_records(Application& app, const Call& call, std::uint64_t from,
                            std::uint64_t most, Take take) {
  const auto copied = copy_records(app, from, most);
  if (!copied) return problem(call.language(), Problem::failed);
  app.live->look([&](const Sources& sources, const Head&) {
    const Viewer viewer = viewer_of(sources.state, call.caller.user, call.language());
    for (const Copied& one : *copied) {
      const Entry entry{one.position, one.command_id, one.body, one.leaf, {}};
      if (!take(record_view(sources, viewer, entry))) return;
    }
  });
  return {};
}

http::Response get_records(Application& app, const Call& call) {
  const Head head = app.live->head();
  const auto from = number_of(call, "from", 0, number_max);
  const auto limit = number_of(call, "limit", 50, 500);
  if (!from) return from.error();
  if (!limit) return limit.error();
  const std::string_view wanted = text_of_query(call, "search");
  EvidenceView view{head.size, to_hex(head.root), *from, {}};
  const std::uint64_t most = wanted.empty() ? *limit : searched_max;
  http::Response wrong = with_records(app, call, *from, most, [&](RecordView record) {
    if (matches(record, wanted)) view.records.push_back(std::move(record));
    return view.records.size() < *limit;
  });
  return wrong.body.empty() ? json_response(encoded(view)) : std::move(wrong);
}

http::Response get_record(Application& app, const Call& call) {
  if (call.numbers[0] >= app.live->head().size) return problem(call.language(), Problem::not_found);
  std::string text;
  http::Response wrong = with_records(app, call, call.numbers[0], 1, [&](const RecordView& record) {
    text = encoded(record);
    return false;
  });
  return wrong.body.empty() ? json_response(std::move(text)) : std::move(wrong);
}

http::Response get_proof(Application& app, const Call& call) {
  const std::uint64_t have = app.live->head().size;
  const auto size = number_of(call, "size", have, have);
  if (!size) return size.error();
  const std::uint64_t record = call.numbers[0];
  if (record >= *size) return problem(call.language(), Problem::not_found);
  return json_response(encoded(InclusionView{record, *size, to_hex(app.live->root(*size)),
                                             hex_of(app.live->inclusion(record, *size))}));
}

http::Response get_consistency(Application& app, const Call& call) {
  const std::uint64_t have = app.live->head().size;
  const auto to = number_of(call, "to", have, have);
  if (!to) return to.error();
  const auto from = number_of(call, "from", 1, *to);
  if (!from) return from.error();
  if (*from == 0) return problem(call.language(), Problem::query_invalid, {"from: from 1", {}, {}});
  return json_response(encoded(ConsistencyView{*from, *to, to_hex(app.live->root(*from)),
                                               to_hex(app.live->root(*to)),
                                               hex_of(app.live->consistency(*from, *to))}));
}

http::Response get_checkpoint(Application& app, const Call&) {
  const Head head = app.live->head();
  return http::text_response(200, "text/plain; charset=utf-8",
                             to_text(Checkpoint{app.live->ledger().filename().string(), head.size,
                                                std::string(as_bytes(head.root)), ""}));
}

http::Response get_export(Application& app, const Call&) {
  http::Response response;
  response.with("Content-Type", "application/gzip")
      .with("Content-Disposition",
            "attachment; filename=\"" + app.live->ledger().stem().string() + "-export.tar.gz\"");
  response.pieces = export_pieces(*app.live);
  return response;
}

http::Response get_events(Application& app, const Call& call) {
  std::string_view last = call.request.header("last-event-id");
  if (last.empty()) last = text_of_query(call, "after");
  std::optional<std::uint64_t> after;
  if (!last.empty()) {
    std::uint64_t value = 0;
    for (const char c : last) {
      if (c < '0' || c > '9' || value > number_max / 10)
        return problem(call.language(), Problem::query_invalid,
                       {"after: a record's number", {}, {}});
      value = value * 10 + static_cast<std::uint64_t>(c - '0');
    }
    after = value;
  }
  http::Response response;
  response.with("Content-Type", "text/event-stream").with("X-Accel-Buffering", "no");
  response.events = [&app, caller = call.caller, after](std::shared_ptr<http::EventStream> stream) {
    app.events->listen(caller, after, std::move(stream));
  };
  return response;
}

constexpr Access all = Access::signed_in;

void add_record_routes(std::vector<Route>& routes) {
  const auto add = [&](Route route) { routes.push_back(std::move(route)); };
  const Parameter search{"search", Place::query, text_schema, "what the record or its text holds"};
  add({"GET",
       "/api/ledger",
       "getLedger",
       "Size and root",
       "台帳の大きさと根",
       all,
       get_head,
       {},
       shape<HeadView>()});
  add({"GET",
       "/api/ledger/records",
       "getRecords",
       "Records; of what is not yours the hash alone",
       "記録の一覧",
       all,
       get_records,
       {},
       shape<EvidenceView>(),
       {{"from", Place::query, number_schema, "first record"},
        {"limit", Place::query, number_schema, "at most 500"},
        search}});
  add({"GET",
       "/api/ledger/records/{record}",
       "getRecord",
       "One record",
       "記録の詳細",
       all,
       get_record,
       {},
       shape<RecordView>()});
  add({"GET",
       "/api/ledger/records/{record}/proof",
       "getProof",
       "That a record is in the tree (RFC 6962)",
       "記録が木に含まれる証明",
       all,
       get_proof,
       {},
       shape<InclusionView>(),
       {{"size", Place::query, number_schema, "of the tree; else the present one"}}});
}

void add_proof_routes(std::vector<Route>& routes) {
  const auto add = [&](Route route) { routes.push_back(std::move(route)); };
  add({"GET",
       "/api/ledger/consistency",
       "getConsistency",
       "That the tree only grew (RFC 6962)",
       "木が追記のみで成長した証明",
       all,
       get_consistency,
       {},
       shape<ConsistencyView>(),
       {{"from", Place::query, number_schema, "size of the old tree, at least 1"},
        {"to", Place::query, number_schema, "size of the new one; else the present one"}}});
  add({"GET", "/api/ledger/checkpoint", "getCheckpoint",
       "An unsigned checkpoint (C2SP tlog-checkpoint)", "署名なしチェックポイント", all,
       get_checkpoint});
  routes.back().gives_type = "text/plain";
  add({"GET", "/api/ledger/export", "getExport", "Everything for an inspector, as tar.gz",
       "査察官向けの一式 (tar.gz)", Access::overseeing, get_export});
  routes.back().gives_type = "application/gzip";
  add({"GET",
       "/api/events",
       "getEvents",
       "What changes, as server-sent events",
       "変更の通知 (server-sent events)",
       all,
       get_events,
       {},
       {},
       {{"after", Place::query, number_schema, "the record seen last; else Last-Event-ID"},
        {"Last-Event-ID", Place::header, R"({"type":"string"})", "the record seen last"}}});
  routes.back().gives_type = "text/event-stream";
  routes.back().events = {{"record", shape<ChangeView>()}, {"reset", shape<NoFields>()}};
}

}  // namespace

void add_ledger_routes(std::vector<Route>& routes) {
  add_record_routes(routes);
  add_proof_routes(routes);
}

}  // namespace meguri::server
