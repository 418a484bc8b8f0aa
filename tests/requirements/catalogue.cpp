#include "requirements/catalogue.hpp"

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "domain/rule.hpp"
#include "requirements/promises.hpp"

namespace meguri::requirements {
namespace {

namespace fs = std::filesystem;

// Calls f(path from the root, text) for every file below `folder` whose name ends in `ending`.
template <class F>
void each_file(const std::string& root, const std::string& folder, std::string_view ending, F f) {
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(root) / folder)) {
    const std::string name = entry.path().filename().string();
    if (!entry.is_regular_file() || !name.ends_with(ending) || name == "CMakeLists.txt") continue;
    f(fs::relative(entry.path(), root).generic_string(), read_file(entry.path().string()));
  }
}

template <class F>
void each_match(const std::string& text, const std::regex& pattern, F f) {
  for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
    f((*at)[1]);
}

std::string list_of(const std::set<std::string>& files) {
  std::string out;
  for (const std::string& file : files) {
    const std::string name = file.substr(file.rfind('/') + 1);
    out += (out.empty() ? "" : ", ") + ("[" + name + "](../" + file + ")");
  }
  return out;
}

constexpr std::string_view head =
    "# Requirements\n\n"
    "Made from `src/domain/rule_list.hpp`, the stories, the unit tests and the marks in the code "
    "by\n"
    "`build/dev/tests/requirements/requirements --rewrite`; a test fails when it is out of date.\n"
    "Every rule is also refused at least once in the random programmes (`tests/simulation`), "
    "which\n"
    "assert it. The promises are explained in [promises.md](promises.md).\n\n";

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

Hits hits(const std::string& root) {
  Hits found;
  static const std::regex refused("\n  refused ([A-Z]{3}-[0-9]{2}):");
  each_file(root, "tests/scenarios", ".txt", [&](const std::string& path, const std::string& text) {
    each_match(text, refused, [&](const std::string& id) { found[id].insert(path); });
  });
  std::map<std::string, std::string> ids;
  for (const RuleText& rule : all_rules()) ids[std::string(rule.name)] = rule.id;
  static const std::regex named("Rule::([a-z_]+)");
  each_file(root, "src", "_test.cpp", [&](const std::string& path, const std::string& text) {
    each_match(text, named, [&](const std::string& name) {
      if (const auto id = ids.find(name); id != ids.end()) found[id->second].insert(path);
    });
  });
  return found;
}

std::set<std::string> marked(const std::string& root, std::string_view mark) {
  std::set<std::string> found;
  for (const std::string_view ending : {".cpp", ".hpp"})
    each_file(root, "src", ending, [&](const std::string& path, const std::string& text) {
      const bool test = path.ends_with("_test.cpp") || path.find("/test_") != path.npos;
      if (!test && text.find(mark) != text.npos) found.insert(path);
    });
  return found;
}

std::string requirements_text(const std::string& root) {
  std::string out(head);
  out +=
      "## Promises / 約束\n\n| Id | Must never happen | 決して起きてはならないこと | Marks in the "
      "code |\n";
  out += "| --- | --- | --- | --- |\n";
  for (const Promise& p : promises)
    out += "| " + std::string(p.id) + " | " + std::string(p.english) + " | " +
           std::string(p.japanese) + " | " + list_of(marked(root, p.mark)) + " |\n";
  out += "\n## Rules / 規則\n\n| Id | Name | What a person reads | 利用者が読む文 | Tests |\n";
  out += "| --- | --- | --- | --- | --- |\n";
  const Hits by_id = hits(root);
  for (const RuleText& rule : all_rules()) {
    const auto found = by_id.find(std::string(rule.id));
    out += "| " + std::string(rule.id) + " | `" + std::string(rule.name) + "` | " +
           std::string(rule.english) + " | " + std::string(rule.japanese) + " | " +
           (found == by_id.end() ? "simulation" : list_of(found->second)) + " |\n";
  }
  return out;
}

std::string promises_text(const std::string& root, const std::string& written) {
  std::istringstream lines(written);
  std::string out, line;
  for (bool inside = false; std::getline(lines, line);) {
    if (line == "<!-- end -->") inside = false;
    if (!inside) out += line + "\n";
    for (const Promise& p : promises) {
      if (line != "<!-- marks of " + std::string(p.id) + " -->") continue;
      inside = true;
      const auto files = marked(root, p.mark);
      out += files.empty() ? "None in the rules; see above.\n" : "Marks: " + list_of(files) + ".\n";
    }
  }
  return out;
}

}  // namespace meguri::requirements
