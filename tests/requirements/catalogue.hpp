// docs/requirements.md: every rule and every promise with the tests that hit it. Made from the
// catalogue of rules (domain/rule_list.hpp), the list of promises, the stories, the unit tests and
// the marks in the code, so that it cannot say what is not there. docs/promises.md is written by
// people; the lists between its `<!-- marks -->` lines are filled in from here.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace meguri::requirements {

// Which tests name a rule: the story or unit test as a path from the root.
using Hits = std::map<std::string, std::set<std::string>>;  // by rule id

[[nodiscard]] Hits hits(const std::string& root);

// Files below src that carry the mark.
[[nodiscard]] std::set<std::string> marked(const std::string& root, std::string_view mark);

[[nodiscard]] std::string requirements_text(const std::string& root);

// The text of docs/promises.md with its lists as they are now.
[[nodiscard]] std::string promises_text(const std::string& root, const std::string& written);

[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace meguri::requirements
