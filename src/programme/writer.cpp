#include "programme/writer.hpp"

#include <algorithm>

#include "domain/signing.hpp"
#include "ledger/canonical.hpp"
#include "ledger/codec.hpp"
#include "ledger/instant_text.hpp"
#include "programme/recorded.hpp"

namespace meguri {
namespace {

constexpr std::uint64_t records_between_bases =
    1024;  // how much a reopened ledger is replayed again

std::unexpected<Failure> malformed(std::string what) {
  return std::unexpected(Failure{FailureKind::malformed, std::move(what), {}, {}, {}});
}

Failure store_failure(FailureKind kind, const StoreError& error) {
  return {kind, error.what, {}, {}, error.problem};
}

Failure refused_by(const Refusal& refusal) {
  const RuleText& rule = text_of(refusal.rule);
  return {FailureKind::refused,
          std::string{rule.id} + ": " + std::string{rule.english},
          refusal,
          {},
          {}};
}

// What a submission must be, whatever the rules say; "" when it is.
std::string problem_of(const Submission& submission) {
  if (submission.command_id < 1 || submission.command_id > static_cast<std::uint64_t>(integer_max))
    return "a command id is a whole number from 1 to 2^53 - 1";
  if (!has_text(submission.at) || submission.at == never)
    return "the time of a command lies within the years 1 to 9999";
  if (submission.signature && (!has_text(submission.signature->signed_at) ||
                               described::word_of(submission.signature->meaning).empty()))
    return "the signature has no possible time or meaning";
  return std::string{problem_of_note(submission.note)};
}

// What the rules are told of a signature: whether it is good under the key that they name.
Signing signing_of(const State& state, const Submission& submission, std::string& text) {
  if (!submission.signature) return {};
  const Signature& signature = *submission.signature;
  text.clear();
  encode_command(text, submission.command);
  const Signable signable{number(submission.by), text,
                          submission.command_id, signature.meaning,
                          submission.note,       signature.signed_at};
  const bool good = signature.key == signing_key_for(state, submission.command, submission.by) &&
                    holds(signature, signing_text(signable));
  return {good ? SignatureFinding::good : SignatureFinding::wrong, signature.meaning,
          signature.signed_at};
}

}  // namespace

std::expected<Writer, StoreError> Writer::open(OpenLog open_log) {
  Writer writer{std::move(open_log)};
  if (auto opened = writer.reopen(); !opened) return std::unexpected(opened.error());
  return writer;
}

Answer Writer::submit(const Submission& submission) {
  const Submission* const one = &submission;
  return std::move(submit(std::span{&one, 1}).front());
}

std::vector<Answer> Writer::submit(std::span<const Submission* const> submissions) {
  MEGURI_CHECK(submissions.size() <= submissions_max);
  std::vector<Answer> answers;
  if (!log_) {
    if (const auto opened = reopen(); !opened) {
      answers.resize(submissions.size(),
                     std::unexpected(store_failure(FailureKind::unknown, opened.error())));
      return answers;
    }
  }
  commit_.begin(live_.tree);
  commit_ids_.clear();
  std::vector<Draft> drafts(submissions.size());
  for (std::size_t i = 0; i < submissions.size(); ++i)
    answers.push_back(draft(*submissions[i], drafts[i]));
  if (commit_.empty()) return answers;

  const auto stored = store();
  for (std::size_t i = 0; i < submissions.size(); ++i) {
    if (!stored && drafts[i].depends_on_commit) answers[i] = std::unexpected(stored.error());
    if (stored && drafts[i].repeats) answers[i] = repeated(*submissions[i], *drafts[i].record);
  }
  return answers;
}

// Appends the commit. When that fails, what is really stored decides: all of the commit or nothing.
std::expected<void, Failure> Writer::store() {
  const auto appended = log_->append(commit_.entries());
  if (!appended) {
    const auto opened = reopen();
    if (!opened) return std::unexpected(store_failure(FailureKind::unknown, opened.error()));
    if (known_.find(commit_ids_.front())) return {};
    return std::unexpected(store_failure(FailureKind::not_stored, appended.error()));
  }
  for (std::size_t i = 0; i < commit_ids_.size(); ++i)
    known_.add(commit_ids_[i], live_.tree.size() + i);
  live_.tree = commit_.after();
  if (live_.tree.size() - base_->tree.size() >= records_between_bases) keep_base();
  return {};
}

Answer Writer::draft(const Submission& submission, Draft& draft) {
  if (const std::string problem = problem_of(submission); !problem.empty())
    return malformed(problem);
  if (const auto record = known_.find(submission.command_id)) return repeated(submission, *record);
  draft.depends_on_commit = !commit_.empty();
  if (const auto record = in_commit(submission.command_id)) {
    draft.repeats = true;
    draft.record = record;
    return Receipt{};  // read from the ledger once it is there
  }
  return decide_and_write(submission, draft);
}

Answer Writer::decide_and_write(const Submission& submission, Draft& draft) {
  if (submission.at < live_.last_at) return std::unexpected(refused_by({Rule::clock_went_back, 0}));
  const Meta meta{submission.at, submission.by, submission.command_id, !submission.note.empty(),
                  signing_of(live_.state, submission, text_)};
  events_.clear();
  const Verdict verdict = decide(live_.state, submission.command, meta, events_);
  if (!verdict && events_.empty()) return std::unexpected(refused_by(verdict.error()));
  if (verdict && events_.empty() && holds_alternative<PassTime>(submission.command))
    return Receipt{0, submission.at, {}, false, false};

  draft.record = commit_.next_position();
  draft.depends_on_commit = true;
  write_record(submission, verdict ? "" : refusal_text(verdict.error()), events_);
  commit_ids_.push_back(submission.command_id);
  for (const Event& event : events_) apply(live_.state, event, meta);
  live_.last_at = submission.at;
  if (verdict)
    return Receipt{*draft.record, submission.at, {events_.begin(), events_.end()}, true, false};
  Failure failure = refused_by(verdict.error());
  failure.record = draft.record;
  return std::unexpected(failure);
}

void Writer::write_record(const Submission& submission, std::string_view refused,
                          const Events& events) {
  text_.clear();
  encode_command(text_, submission.command);
  const std::size_t command_size = text_.size();
  encode_events(text_, events);
  const std::size_t events_end = text_.size();
  if (submission.signature) append_signature(text_, *submission.signature);
  const std::string_view text = text_;
  Record record;
  record.index = commit_.next_position();
  record.at = submission.at;
  record.by = number(submission.by);
  record.command_id = submission.command_id;
  record.command = text.substr(0, command_size);
  record.events = text.substr(command_size, events_end - command_size);
  record.signature = text.substr(events_end);
  record.note = submission.note;
  record.refused = refused;
  commit_.add(record.command_id, [&](std::string& out) { append_record(out, record); });
}

std::optional<std::uint64_t> Writer::in_commit(std::uint64_t command_id) const {
  const auto found = std::find(commit_ids_.begin(), commit_ids_.end(), command_id);
  if (found == commit_ids_.end()) return std::nullopt;
  return live_.tree.size() + static_cast<std::uint64_t>(found - commit_ids_.begin());
}

Answer Writer::repeated(const Submission& submission, std::uint64_t record) const {
  Answer answer = std::unexpected(Failure{FailureKind::unknown, "", {}, record, {}});
  const auto read = log_->read(record, [&](const Entry& entry) {
    answer = first_answer(entry.body, submission);
    return false;
  });
  if (!read) return std::unexpected(store_failure(FailureKind::unknown, read.error()));
  return answer;
}

std::expected<void, StoreError> Writer::reopen() {
  log_.reset();  // the ledger has one writer: the old one must be gone before the new one comes
  live_ = base_ ? *base_ : Replayed{};
  auto log = open_log_();
  if (!log) return std::unexpected(log.error());
  const auto replayed = replay(**log, live_, [this](const Record& record) {
    if (!known_.find(record.command_id)) known_.add(record.command_id, record.index);
  });
  if (!replayed) {
    live_ = base_ ? *base_ : Replayed{};
    return replayed;
  }
  const auto head = (*log)->head();
  if (!head) return std::unexpected(head.error());
  if (*head != this->head())
    return std::unexpected(StoreError{StoreProblem::damaged,
                                      "the ledger no longer holds what was read from it before"});
  log_ = *std::move(log);
  keep_base();
  return {};
}

void Writer::keep_base() { base_ = std::make_shared<const Replayed>(live_); }

std::shared_ptr<const State> Writer::snapshot() {
  if (base_->tree.size() != live_.tree.size()) keep_base();
  return {base_, &base_->state};
}

}  // namespace meguri
