#include "storage/text_export.hpp"

#include <string>

#include "ledger/commit.hpp"
#include "ledger/record.hpp"

namespace meguri {
namespace {

constexpr std::size_t records_a_commit = 1000;

std::unexpected<StoreError> damaged(std::string what) {
  return std::unexpected(StoreError{StoreProblem::damaged, std::move(what)});
}

std::expected<void, StoreError> store(Commit& commit, Log& to) {
  if (commit.empty()) return {};
  auto stored = to.append(commit.entries());
  const Frontier after = commit.after();
  commit.begin(after);
  return stored;
}

}  // namespace

std::expected<Head, StoreError> export_text(const Log& from, std::ostream& text) {
  Frontier tree;
  bool agrees = true;
  const auto read = from.read(0, [&](const Entry& entry) {
    tree.append(leaf_hash(entry.body));
    agrees = entry.position + 1 == tree.size() && (!entry.root || *entry.root == tree.root());
    text << entry.body << '\n';
    return agrees && text.good();
  });
  if (!read) return std::unexpected(read.error());
  if (!agrees) return damaged("the ledger is damaged: run verify; the text is not a true copy");
  if (!text.flush())
    return std::unexpected(StoreError{StoreProblem::full, "the text could not be written"});
  return Head{tree.size(), tree.root()};
}

std::expected<Head, StoreError> import_text(std::istream& text, Log& to,
                                            std::optional<Head> wanted) {
  Commit commit;
  commit.begin({});
  std::string line;
  while (std::getline(text, line)) {
    const std::uint64_t index = commit.next_position();
    const auto record = parse_record(line);
    if (!record || record->index != index)
      return damaged("line " + std::to_string(index + 1) + " is not record " +
                     std::to_string(index) + (record ? "" : ": " + record.error()));
    commit.add(record->command_id, line);
    if (commit.size() < records_a_commit) continue;
    if (const auto stored = store(commit, to); !stored) return std::unexpected(stored.error());
  }
  const Head head{commit.after().size(), commit.after().root()};
  if (wanted && head != *wanted)
    return damaged("the text is not the ledger that was exported: its size or root differs");
  if (const auto stored = store(commit, to); !stored) return std::unexpected(stored.error());
  return head;
}

}  // namespace meguri
