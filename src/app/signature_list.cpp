#include "app/signature_list.hpp"

#include <filesystem>
#include <map>
#include <set>
#include <vector>

#include "app/clock.hpp"
#include "ledger/read.hpp"
#include "ledger/signature.hpp"
#include "report/csv.hpp"
#include "report/words.hpp"
#include "vault/vault.hpp"

namespace meguri::app {
namespace {

namespace fs = std::filesystem;

struct Listed {
  std::uint64_t record;
  std::uint32_t by;
  std::string act;
  Signature signature;
};

// "2026-11-22T12:00:00.000000+09:00"
std::string japan_text(Instant at) {
  std::string text = to_rfc3339(at + jst_offset);
  return text.replace(text.size() - 1, 1, "+09:00");
}

std::string printed(const vault::Names& names) {
  if (names.kanji.empty() || names.latin.empty()) return names.kanji + names.latin;
  return names.kanji + " (" + names.latin + ")";
}

std::map<std::uint32_t, vault::Names> names_of(const std::vector<Listed>& all,
                                               const std::string& ledger, Console& console) {
  fs::path path = ledger;
  path.replace_extension(".vault");
  std::error_code ignored;
  if (all.empty() || !fs::exists(path, ignored)) return {};
  std::set<std::uint32_t> signers;
  for (const Listed& one : all) signers.insert(one.by);
  const std::vector<std::uint32_t> users(signers.begin(), signers.end());
  const auto opened = vault::Vault::open(path, vault::KeyFile{});
  auto names = opened ? (*opened)->printed_names(users, {0, now(), "export of the signatures"})
                      : std::unexpected(opened.error());
  if (names) return *std::move(names);
  const vault::Problem problem = names.error().problem;
  const bool japanese = console.language() == Language::japanese;
  console.say_detail(
      console.say(Phrase::detail, japanese ? vault::japanese(problem) : vault::english(problem)));
  return {};
}

}  // namespace

std::expected<std::string, StoreError> signatures_csv(const Log& log, const std::string& ledger,
                                                      Console& console) {
  std::vector<Listed> all;
  const auto read = log.read(0, [&](const Entry& entry) {
    const auto record = parse_record(entry.body);
    const auto signature = record ? read_signature(record->signature) : std::nullopt;
    if (signature)
      all.push_back({record->index, record->by, std::string{described::find_type(record->command)},
                     *signature});
    return true;
  });
  if (!read) return std::unexpected(read.error());
  const auto names = names_of(all, ledger, console);
  std::string csv;
  report::append_csv(csv, {"record", "user", "printed_name", "act", "meaning", "meaning_en",
                           "meaning_ja", "signed_at_utc", "signed_at_jst", "key"});
  for (const Listed& one : all) {
    const auto name = names.find(one.by);
    const Signature& signature = one.signature;
    report::append_csv(csv, {std::to_string(one.record), std::to_string(one.by),
                             name == names.end() ? "" : printed(name->second), one.act,
                             std::string{described::word_of(signature.meaning)},
                             std::string{report::word(Language::english, signature.meaning)},
                             std::string{report::word(Language::japanese, signature.meaning)},
                             to_rfc3339(signature.signed_at), japan_text(signature.signed_at),
                             to_text(signature.key)});
  }
  return csv;
}

}  // namespace meguri::app
