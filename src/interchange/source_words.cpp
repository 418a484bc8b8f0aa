#include "interchange/source_words.hpp"

#include <array>

#include "base/check.hpp"

namespace meguri::embedded {
extern const std::string_view sources_toml;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

SourceWords read_built_in() {
  const std::array<Source, 1> sources{
      Source{"data/sources/sources.toml", std::string(embedded::sources_toml)}};
  Reading reading{.sources = sources, .diagnostics = {}, .figures = {}};
  const Node root = read_toml(sources, reading.diagnostics);
  TableReader top(reading, root, "");
  auto words = read_source_words(top);
  top.finish();
  MEGURI_CHECK(reading.diagnostics.empty() && !words.empty());  // built in, so a mistake is ours
  return words;
}

const SourceWords& built_in() {
  static const SourceWords words = read_built_in();
  return words;
}

}  // namespace

SourceWords read_source_words(TableReader& top) {
  SourceWords words;
  auto in = top.table("source_ja", Need::optional);
  if (!in) return words;
  for (const std::string& source : in->keys())
    if (auto text = in->text(source)) words.emplace(source, *std::move(text));
  in->finish();
  return words;
}

BothLanguages source_in_both(const std::string& source, const SourceWords& own) {
  for (const SourceWords* words : {&own, &built_in()})
    if (const auto found = words->find(source); found != words->end())
      return {.ja = found->second, .en = source};
  return {.ja = source, .en = source};
}

std::string source_in(Language language, const std::string& source) {
  return language == Language::english ? source : source_in_both(source).ja;
}

}  // namespace meguri::interchange
