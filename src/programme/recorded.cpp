#include "programme/recorded.hpp"

#include <algorithm>

#include "ledger/canonical.hpp"
#include "ledger/codec.hpp"
#include "ledger/record.hpp"

namespace meguri {
namespace {

Failure failure(FailureKind kind, std::string what, std::uint64_t record) {
  return {kind, std::move(what), {}, record, {}};
}

// The refusal in a record; none when its rule is of another release.
std::optional<Refusal> parse_refusal(std::string_view text) {
  const auto json = parse_json(text);
  if (!json || !json->is_object()) return std::nullopt;
  const auto* id = json->get_object().if_contains("rule");
  const auto* subject = json->get_object().if_contains("subject");
  if (id == nullptr || subject == nullptr || !id->is_string() || !subject->is_int64())
    return std::nullopt;
  const std::string_view wanted = id->get_string();
  const auto rules = all_rules();
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [&](const RuleText& r) { return r.id == wanted; });
  if (rule == rules.end()) return std::nullopt;
  return Refusal{rule->rule, static_cast<std::uint32_t>(subject->get_int64())};
}

}  // namespace

std::string refusal_text(const Refusal& refusal) {
  std::string text = R"({"rule":)";
  append_string(text, text_of(refusal.rule).id);
  text += R"(,"subject":)";
  append_integer(text, refusal.subject);
  return text += '}';
}

Answer first_answer(std::string_view body, const Submission& submission) {
  const auto record = parse_record(body);
  if (!record)
    return std::unexpected(failure(FailureKind::unknown, "the record cannot be read", 0));
  std::string command;
  encode_command(command, submission.command);
  if (record->command != command || record->by != number(submission.by))
    return std::unexpected(
        failure(FailureKind::id_used,
                "this command id stands in the ledger for another command, in record " +
                    std::to_string(record->index),
                record->index));
  if (!record->refused.empty()) {
    const auto refusal = parse_refusal(record->refused);
    Failure first = failure(FailureKind::refused, std::string{record->refused}, record->index);
    if (refusal) {
      first.refusal = *refusal;
      first.what = std::string{text_of(refusal->rule).id} + ": " +
                   std::string{text_of(refusal->rule).english};
    }
    return std::unexpected(first);
  }
  Events events;
  if (!read_events(record->events, events))
    return std::unexpected(failure(FailureKind::unknown,
                                   "the first receipt is of another release of this program",
                                   record->index));
  return Receipt{record->index, record->at, {events.begin(), events.end()}, true, true};
}

}  // namespace meguri
