// Evidence: records of the ledger as they stand there, for those who may see what they are about.
// The caller reads the entries (Log::read) and asks for the view of each; what may not be seen is
// left out, but its number and hash remain, so that the browser can still verify the tree.
#pragma once

#include "domain/event.hpp"
#include "ledger/log.hpp"
#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

struct RefusedView {
  RuleView rule;
  std::uint32_t subject{};  // number that the rule was about
};
MEGURI_DESCRIBE(RefusedView, rule, subject)

struct RecordView {
  std::uint64_t record{};
  std::string leaf_hash;  // lower-case hex
  bool visible{};         // false: all below is empty
  std::optional<Instant> at;
  UserId by{};
  std::uint64_t command_id{};
  std::string command_type;        // of the command, "PlaceOrder"
  std::optional<Command> command;  // null: written by another release, or not visible
  std::vector<Event> events;
  std::string text;  // what happened, in the viewer's language
  std::string note;
  std::optional<RefusedView> refused;
  SubjectView subject;
  std::string body;  // the exact bytes that were hashed, for verification in the browser
};
MEGURI_DESCRIBE(RecordView, record, leaf_hash, visible, at, by, command_id, command_type, command,
                events, text, note, refused, subject, body)

struct EvidenceView {
  std::uint64_t size{};   // records in the ledger
  std::string root_hash;  // lower-case hex
  std::uint64_t from{};
  std::vector<RecordView> records;
};
MEGURI_DESCRIBE(EvidenceView, size, root_hash, from, records)

// `entry` must be what the log gave, unchanged.
[[nodiscard]] RecordView record_view(const Sources& sources, const Viewer& viewer,
                                     const Entry& entry);

// For the stream of changes: what a viewer is told about a new record. Nothing when it is not
// theirs. No bodies: kinds and numbers only.
struct ChangeView {
  std::uint64_t record{};
  Instant at{};
  std::vector<std::string> events;  // types
  SubjectView subject;
};
MEGURI_DESCRIBE(ChangeView, record, at, events, subject)

[[nodiscard]] std::optional<ChangeView> change_view(const Sources& sources, const Viewer& viewer,
                                                    std::uint64_t record);

}  // namespace meguri
