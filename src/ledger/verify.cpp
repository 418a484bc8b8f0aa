#include "ledger/verify.hpp"

#include <algorithm>
#include <vector>

#include "ledger/merkle.hpp"
#include "ledger/record.hpp"
#include "ledger/signature_book.hpp"

namespace meguri {
namespace {

std::string number(std::uint64_t n) { return std::to_string(n); }

struct Command {
  std::uint64_t id, index;
  auto operator<=>(const Command&) const = default;
};

class Verification {
public:
  Verification(const Log& log, std::optional<Head> trusted) : log_(log), trusted_(trusted) {}

  std::expected<Verified, Finding> run() {
    check_trusted();
    const auto read = log_.read(0, [this](const Entry& entry) {
      if (!finding_) judge(entry);
      return !finding_;
    });
    if (!finding_ && suspect_) report_suspect(false);
    if (!finding_ && !read) fail(Fault::unreadable, tree_.size(), read.error().what);
    if (!finding_) judge_end();
    if (finding_) return std::unexpected(*std::move(finding_));
    return Verified{{tree_.size(), tree_.root()}, commits_, signatures_.signatures()};
  }

private:
  void judge(const Entry& entry) {
    const std::uint64_t index = tree_.size();
    if (entry.position != index) {
      if (suspect_) return report_suspect(false);
      return fail(Fault::record_missing, index,
                  "record " + number(index) + " is missing: the next one stored is record " +
                      number(entry.position));
    }
    const Digest leaf = leaf_hash(entry.body);
    if (leaf != entry.leaf && !suspect_) suspect_ = index;
    if (!suspect_) judge_body(entry, index);
    if (finding_) return;
    tree_.append(leaf);
    if (entry.root) judge_commit(*entry.root);
    if (!finding_) check_trusted();
  }

  void judge_body(const Entry& entry, std::uint64_t index) {
    const auto record = parse_record(entry.body);
    if (!record)
      return fail(Fault::record_malformed, index,
                  "record " + number(index) + " is not a record, " + record.error());
    if (record->index != index) return report_order(record->index, index);
    if (record->command_id != entry.command_id)
      return fail(Fault::command_id_differs, index,
                  "record " + number(index) + " is of command " + number(record->command_id) +
                      ", but is filed under command " + number(entry.command_id));
    if (record->at < last_at_)
      return fail(Fault::time_went_back, index,
                  "record " + number(index) + " is of " + to_rfc3339(record->at) +
                      ", earlier than the one before");
    last_at_ = record->at;
    commands_.push_back({record->command_id, index});
    judge_signature(*record, index);
  }

  void judge_signature(const Record& record, std::uint64_t index) {
    const auto [fault, what] = signatures_.judge(record);
    if (fault == SignatureFault::none) return;
    fail(fault == SignatureFault::wrong ? Fault::signature_wrong : Fault::signature_missing, index,
         "record " + number(index) + ": " + what);
  }

  // Another record stands at `position`. Is the right one elsewhere (reordered), or nowhere
  // (missing)?
  void report_order(std::uint64_t found, std::uint64_t position) {
    bool elsewhere = found < position;
    std::uint64_t place = position;
    if (!elsewhere) {
      const auto searched = log_.read(position, [&](const Entry& entry) {
        const auto record = parse_record(entry.body);
        elsewhere = record && record->index == position;
        place = entry.position;
        return !elsewhere;
      });
      if (!searched) return fail(Fault::unreadable, position, searched.error().what);
    }
    const std::string stands =
        "at position " + number(position) + " stands record " + number(found);
    if (!elsewhere)
      return fail(Fault::record_missing, position,
                  "record " + number(position) + " is missing: " + stands);
    fail(Fault::records_reordered, position,
         stands + (found < position
                       ? " once more"
                       : ", and record " + number(position) + " at position " + number(place)));
  }

  void judge_commit(const Digest& root) {
    const bool whole = root == tree_.root();
    if (suspect_) return report_suspect(whole);
    if (!whole)
      return fail(Fault::root_differs, commit_begin_,
                  "the root after record " + number(tree_.size() - 1) + " differs: a record from " +
                      number(commit_begin_) + " to " + number(tree_.size() - 1) +
                      " and its leaf hash, or the root, were rewritten");
    commit_begin_ = tree_.size();
    ++commits_;
  }

  // The first record whose body and leaf hash disagree: the root of its commit tells which is true.
  void report_suspect(bool root_agrees_with_bodies) {
    const std::string record = "record " + number(*suspect_);
    if (root_agrees_with_bodies)
      return fail(Fault::leaf_hash_changed, *suspect_,
                  record + " is whole, but the leaf hash stored with it was changed");
    fail(Fault::record_changed, *suspect_,
         record + " was changed after it was written: its bytes do not give its leaf hash");
  }

  void check_trusted() {
    if (!trusted_ || trusted_->size != tree_.size() || trusted_->root == tree_.root()) return;
    if (suspect_) return report_suspect(false);
    fail(Fault::checkpoint_differs, tree_.size(),
         "the first " + number(tree_.size()) +
             " records are whole, but they are not those that the checkpoint signed");
  }

  void judge_end() {
    if (commit_begin_ != tree_.size())
      return fail(Fault::truncated, commit_begin_,
                  "the ledger is cut off within the commit that begins with record " +
                      number(commit_begin_));
    if (trusted_ && trusted_->size > tree_.size())
      return fail(Fault::truncated, tree_.size(),
                  "the ledger holds " + number(tree_.size()) + " records, the checkpoint signed " +
                      number(trusted_->size) + ": the end is cut off");
    judge_command_ids();
  }

  void judge_command_ids() {
    if (std::is_sorted(commands_.begin(), commands_.end(),
                       [](const Command& a, const Command& b) { return a.id <= b.id; }))
      return;  // rising ids, as most writers give them, cannot repeat
    std::sort(commands_.begin(), commands_.end());
    const auto twice =
        std::adjacent_find(commands_.begin(), commands_.end(),
                           [](const Command& a, const Command& b) { return a.id == b.id; });
    if (twice != commands_.end())
      fail(Fault::command_repeated, twice[1].index,
           "records " + number(twice[0].index) + " and " + number(twice[1].index) +
               " are of the same command " + number(twice[0].id));
  }

  void fail(Fault fault, std::uint64_t index, std::string what) {
    finding_ = Finding{fault, index, std::move(what)};
  }

  const Log& log_;
  std::optional<Head> trusted_;
  Frontier tree_;  // over the bodies as they are stored now
  std::uint64_t commit_begin_ = 0;
  std::uint64_t commits_ = 0;
  std::optional<std::uint64_t> suspect_;
  Instant last_at_{INT64_MIN};
  std::vector<Command> commands_;
  SignatureBook signatures_;
  std::optional<Finding> finding_;
};

}  // namespace

std::expected<Verified, Finding> verify(const Log& log, std::optional<Head> trusted) {
  return Verification{log, trusted}.run();
}

std::string_view to_text(Fault fault) {
  switch (fault) {
    case Fault::record_changed: return "record changed";
    case Fault::leaf_hash_changed: return "leaf hash changed";
    case Fault::record_missing: return "record missing";
    case Fault::records_reordered: return "records reordered";
    case Fault::record_malformed: return "record malformed";
    case Fault::command_id_differs: return "command id differs";
    case Fault::command_repeated: return "command repeated";
    case Fault::time_went_back: return "time goes back";
    case Fault::root_differs: return "root differs";
    case Fault::truncated: return "truncated";
    case Fault::checkpoint_differs: return "checkpoint differs";
    case Fault::unreadable: return "unreadable";
    case Fault::signature_wrong: return "signature wrong";
    case Fault::signature_missing: return "signature missing";
  }
  return "";
}

}  // namespace meguri
