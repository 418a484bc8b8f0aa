// Commands: the only way to change anything of the programme. One route for all of them; the rules
// decide, in domain/.
#include <charconv>

#include "ledger/codec.hpp"
#include "server/handle.hpp"
#include "server/signing.hpp"
#include "server/subjects.hpp"

namespace meguri::server {
namespace {

constexpr std::uint64_t key_max = static_cast<std::uint64_t>(integer_max);

// The Idempotency-Key; one made from the clock where none was given.
std::optional<std::uint64_t> key_of(Application& app, const Call& call) {
  const std::string_view text = call.request.header("idempotency-key");
  if (text.empty()) {
    static std::atomic<std::uint64_t> last{0};
    std::uint64_t before = last.load(), next = 0;
    do next = std::max(before + 1, static_cast<std::uint64_t>(app.live->now().us));
    while (!last.compare_exchange_weak(before, next));
    return next;
  }
  std::uint64_t key = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, wrong] = std::from_chars(text.data(), end, key);
  const bool whole = wrong == std::errc{} && stop == end && key >= 1 && key <= key_max;
  return whole ? std::optional{key} : std::nullopt;
}

struct Given {
  Command command;
  std::string note;
  std::optional<SigningRequest> signing;
};

// The body: the fields of the command, and a note.
std::expected<Given, http::Response> given_in(const Call& call) {
  auto json = json_of(call);
  if (!json) return std::unexpected(std::move(json.error()));
  auto* const object = json->if_object();
  if (object == nullptr)
    return std::unexpected(problem(call.language(), DecodeError{"", "expected an object in { }"}));
  Given given;
  if (const auto* note = object->if_contains("note")) {
    if (!note->is_string())
      return std::unexpected(problem(call.language(), DecodeError{"/note", "expected text"}));
    given.note = std::string_view(note->get_string());
    object->erase("note");
  }
  if (auto* signing = object->if_contains("signature")) {
    if (auto* fields = signing->if_object(); fields != nullptr && !fields->contains("name"))
      fields->emplace("name", nullptr);
    auto read = decode<SigningRequest>(*signing);
    if (!read) {
      read.error().path.insert(0, "/signature");
      return std::unexpected(problem(call.language(), read.error()));
    }
    given.signing = *std::move(read);
    object->erase("signature");
  }
  (*object)["type"] = call.word;
  auto command = decode_command(*json);
  if (!command) return std::unexpected(problem(call.language(), command.error()));
  given.command = *std::move(command);
  return given;
}

// What the refusal is about may be something that the caller does not know to exist.
bool masked(Application& app, const Call& call, const Command& command) {
  return app.live->read([&](const State& state, const auto&, const auto&, const auto&) {
    return names_unseen(state, viewer_of(state, call.caller.user, call.language()), command);
  });
}

http::Response refused(Application& app, const Call& call, const Command& command,
                       const Failure& failure, std::uint64_t key) {
  const bool hide =
      failure.kind == FailureKind::refused && !failure.record && masked(app, call, command);
  return problem(call.language(), failure, key, hide);
}

http::Response dry_run(Application& app, const Call& call, const Submission& submission) {
  const Trial trial = app.live->try_out(submission);
  app.metrics.command("dry_run");
  if (!trial.verdict) {
    Failure failure{FailureKind::refused, {}, trial.verdict.error(), {}, {}};
    return refused(app, call, submission.command, failure, submission.command_id);
  }
  return json_response(
      encoded(ReceiptView{{}, trial.at, submission.command_id, false, true, trial.events}));
}

http::Response give_command(Application& app, const Call& call) {
  const auto names = command_names();
  if (std::find(names.begin(), names.end(), call.word) == names.end())
    return problem(call.language(), Problem::not_found);
  const auto key = key_of(app, call);
  if (!key) return problem(call.language(), Problem::key_invalid);
  auto given = given_in(call);
  if (!given) return given.error();
  Submission submission{given->command, call.caller.user, *key, std::move(given->note), {}, {}};
  if (text_of_query(call, "dry_run") == "true") return dry_run(app, call, submission);
  if (given->signing) {
    auto signature =
        sign_command(app, call, {given->command, submission.note, *key}, *given->signing);
    if (!signature) return signature.error();
    submission.signature = *signature;
  }
  const Answer answer = app.live->submit(submission);
  if (!answer) {
    const bool by_rule = answer.error().kind == FailureKind::refused;
    app.metrics.command(by_rule ? "refused" : "failed");
    return refused(app, call, given->command, answer.error(), *key);
  }
  app.metrics.command(answer->repeated ? "repeated" : "accepted");
  ReceiptView view{{}, answer->at, *key, answer->repeated, false, answer->events};
  if (answer->recorded) view.record = answer->index;
  return json_response(encoded(view));
}

}  // namespace

void add_command_routes(std::vector<Route>& routes) {
  Route route{"POST",           "/api/commands/{Type}", "giveCommand", "Give a command",
              "コマンドを実行", Access::signed_in,      give_command};
  route.gives = shape<ReceiptView>();
  route.parameters = {{"dry_run", Place::query, R"({"type":"string","enum":["true","false"]})",
                       "what the rules would say now; nothing is stored"},
                      {"Idempotency-Key", Place::header,
                       R"({"type":"integer","minimum":1,"maximum":9007199254740991})",
                       "number of the command: the same for every retry"}};
  routes.push_back(std::move(route));
}

}  // namespace meguri::server
