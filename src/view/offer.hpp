// Which commands a page offers to its viewer, found by asking the rules in a dry run: what they
// would refuse whatever the person entered (another role, a status that does not fit) is left out;
// what they would refuse as things stand is shown with the reason. For the files of this folder.
#pragma once

#include <vector>

#include "view/reader.hpp"

namespace meguri {

using Missing = std::vector<const char*>;

class Offers {
public:
  explicit Offers(const Reader& reader) : reader_(reader) {}

  // `missing`: the fields of `command` that are to be entered.
  void add(const Command& command, const Missing& missing = {});

  [[nodiscard]] std::vector<CommandForm> take() { return std::move(forms_); }

private:
  const Reader& reader_;
  std::vector<CommandForm> forms_;
};

// The rules ask for a note with this command.
[[nodiscard]] bool needs_note(const Command& command);

// What the rules answer to this viewer now, if they sign where a signature is asked for.
[[nodiscard]] Verdict dry_run(const Reader& reader, const Command& command);

}  // namespace meguri
