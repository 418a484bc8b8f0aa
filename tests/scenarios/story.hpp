// A story is a conversation with the rules in text: what people ask, line by line, and indented
// below each line what the rules answered. A line of a story is one of
//   # a comment, or nothing
//   ## a chapter
//   include FILE             what happened before, told in another story of the folder
//   include FILE before ## a chapter
//   TIME WHO COMMAND key=value ... [signed MEANING] [note "why"] [as NAME] or [as FIELD:NAME]
//   two blanks and more      an answer: an event, or the rule that refused with its two sentences
// `signed` comes with a good signature of this meaning, `signed wrong` with a bad one.
// WHO is the name of a user, or `nobody` before there is one. Every answer is also shown to the
// auditor and to the invariants. What a story answers is a golden text: it is compared, or
// rewritten.
#pragma once

#include <string>

namespace meguri::scenarios {

// The text of the story in `path` with the answers as the rules give them now. Throws Mistake with
// file and line when a line cannot be read, a name is unknown or an invariant is broken.
[[nodiscard]] std::string retell(const std::string& path);

[[nodiscard]] std::string read_file(const std::string& path);

}  // namespace meguri::scenarios
