#include "server/problem.hpp"

#include <array>
#include <charconv>

#include "ledger/canonical.hpp"
#include "ledger/utf8.hpp"

namespace meguri::server {
namespace {

struct ProblemText {
  std::string_view code;
  unsigned status;
  std::string_view en, ja;
};

constexpr std::array problems{
#define MEGURI_PROBLEM_TEXT(code, status, english, japanese) \
  ProblemText{#code, status, english, japanese},
    MEGURI_PROBLEMS(MEGURI_PROBLEM_TEXT)
#undef MEGURI_PROBLEM_TEXT
};

// Writes the members of a document one after the other.
class Document {
public:
  explicit Document(Language language) : language_(language) {}

  Document& text(std::string_view key, std::string_view value) {
    next(key);
    append_string(out_, count_characters(value) ? value : std::string_view{});
    return *this;
  }
  Document& number(std::string_view key, std::uint64_t value) {
    next(key);
    append_integer(out_, static_cast<std::int64_t>(value));
    return *this;
  }
  [[nodiscard]] http::Response response(unsigned status) {
    http::Response response =
        http::text_response(status, "application/problem+json", std::move(out_) + "}");
    response.with("Content-Language", language_ == Language::japanese ? "ja" : "en")
        .with("Cache-Control", "no-store");
    return response;
  }

private:
  void next(std::string_view key) {
    out_ += out_.empty() ? '{' : ',';
    append_string(out_, key);
    out_ += ':';
  }
  Language language_;
  std::string out_;
};

std::string_view in(Language language, std::string_view en, std::string_view ja) {
  return language == Language::japanese ? ja : en;
}

Document document(Language language, std::string_view space, std::string_view code,
                  std::string_view title, unsigned status) {
  Document out(language);
  out.text("type", "urn:meguri:" + std::string(space) + ":" + std::string(code))
      .text("title", title)
      .number("status", status)
      .text("code", code);
  return out;
}

http::Response refusal(Language language, const Failure& failure, std::uint64_t command_id,
                       bool masked) {
  const RuleText& rule = text_of(masked ? Rule::not_found : failure.refusal.rule);
  const unsigned status = status_of(rule.rule);
  Document out =
      document(language, "rule", rule.id, in(language, rule.english, rule.japanese), status);
  out.text("rule", rule.id).text("name", rule.name);
  out.number("subject", masked ? 0 : failure.refusal.subject).number("command_id", command_id);
  if (failure.record) out.number("record", *failure.record);
  return out.response(status);
}

Problem problem_of(const Failure& failure) {
  switch (failure.kind) {
    case FailureKind::refused: break;
    case FailureKind::malformed: return Problem::body_invalid;
    case FailureKind::id_used: return Problem::id_used;
    case FailureKind::not_stored: return Problem::not_stored;
    case FailureKind::unknown: return Problem::outcome_unknown;
  }
  return Problem::failed;
}

unsigned status_of(account::Reason reason) {
  using account::Reason;
  switch (reason) {
    case Reason::wrong_credentials:
    case Reason::second_step_needed:
    case Reason::session_over:
    case Reason::token_over:
    case Reason::passkey_refused:
    case Reason::identity_refused:
    case Reason::identity_unknown: return 401;
    case Reason::too_many_attempts: return 429;
    case Reason::scope_missing: return 403;
    case Reason::link_over:
    case Reason::ceremony_over: return 410;
    case Reason::no_such_account:
    case Reason::no_such_entry: return 404;
    case Reason::name_taken:
    case Reason::user_has_account:
    case Reason::identity_taken:
    case Reason::passkey_known:
    case Reason::too_many_entries:
    case Reason::totp_not_begun: return 409;
    case Reason::provider_unreachable:
    case Reason::store_failed:
    case Reason::key_unusable: return 503;
    case Reason::password_short:
    case Reason::password_long:
    case Reason::password_common:
    case Reason::name_unacceptable:
    case Reason::label_unacceptable:
    case Reason::scope_unacceptable:
    case Reason::lifetime_unacceptable:
    case Reason::code_wrong: return 422;
  }
  return 500;
}

unsigned status_of(vault::Problem problem) {
  using vault::Problem;
  switch (problem) {
    case Problem::unknown_person:
    case Problem::no_signing_key: return 404;
    case Problem::forgotten: return 410;
    case Problem::not_acceptable:
    case Problem::secret_weak: return 422;
    case Problem::has_signing_key:
    case Problem::already_there: return 409;
    case Problem::wrong_secret:
    case Problem::both_needed: return 403;
    case Problem::too_many_attempts: return 429;
    default: return 503;
  }
}

}  // namespace

http::Response problem(Language language, Problem what, const ProblemMore& more) {
  const ProblemText& text = problems.at(static_cast<std::size_t>(what));
  Document out =
      document(language, "problem", text.code, in(language, text.en, text.ja), text.status);
  if (!more.detail.empty()) out.text("detail", more.detail);
  if (!more.pointer.empty()) out.text("pointer", more.pointer);
  http::Response response = out.response(text.status);
  if (text.status == 405) response.with("Allow", more.accept);
  if (text.status == 415) response.with("Accept-Post", more.accept);
  if (text.status == 429 || text.status == 503) response.with("Retry-After", "2");
  if (text.status == 401) response.with("WWW-Authenticate", "Bearer realm=\"meguri\"");
  return response;
}

http::Response problem(Language language, const DecodeError& error) {
  return problem(language, Problem::body_invalid, {error.what, error.path, {}});
}

http::Response problem(Language language, const Failure& failure, std::uint64_t command_id,
                       bool masked) {
  if (failure.kind == FailureKind::refused) return refusal(language, failure, command_id, masked);
  return problem(language, problem_of(failure), {failure.what, {}, {}});
}

http::Response problem(Language language, const account::Failure& failure) {
  const unsigned status = status_of(failure.reason);
  const std::string_view title =
      in(language, account::english(failure.reason), account::japanese(failure.reason));
  Document out = document(language, "account", account::code_of(failure.reason), title, status);
  const std::int64_t wait_s = (failure.retry_after.us + 999'999) / 1'000'000;
  if (wait_s > 0) out.number("retry_after_s", static_cast<std::uint64_t>(wait_s));
  http::Response response = out.response(status);
  if (wait_s > 0) response.with("Retry-After", std::to_string(wait_s));
  return response;
}

http::Response problem(Language language, const vault::Failure& failure) {
  const unsigned status = status_of(failure.problem);
  const std::string_view title =
      in(language, vault::english(failure.problem), vault::japanese(failure.problem));
  Document out = document(language, "vault", vault::code_of(failure.problem), title, status);
  if (status == 422) out.text("detail", failure.detail);
  return out.response(status);
}

unsigned status_of(Rule rule) {
  switch (rule) {
    case Rule::not_permitted:
    case Rule::unknown_user: return 403;
    case Rule::not_found: return 404;
    case Rule::note_missing:
    case Rule::out_of_range: return 422;
    default: return 409;
  }
}

Language language_of(const http::Request& request) {
  const std::string_view target = request.target;
  for (const std::string_view mark : {"?lang=", "&lang="}) {
    const auto at = target.find(mark);
    if (at == target.npos) continue;
    const std::string_view rest = target.substr(at + mark.size());
    if (rest.starts_with("ja")) return Language::japanese;
    if (rest.starts_with("en")) return Language::english;
  }
  double best = 0;
  Language language = Language::english;
  std::string_view rest = request.header("accept-language");
  while (!rest.empty()) {
    const auto end = std::min(rest.find(','), rest.size());
    std::string_view range = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    while (range.starts_with(' ')) range.remove_prefix(1);
    double weight = 1;
    if (const auto q = range.find(";q="); q != range.npos)
      std::from_chars(range.data() + q + 3, range.data() + range.size(), weight);
    const bool japanese = range.starts_with("ja"), english = range.starts_with("en");
    if ((japanese || english) && weight > best) {
      best = weight;
      language = japanese ? Language::japanese : Language::english;
    }
  }
  return language;
}

}  // namespace meguri::server
