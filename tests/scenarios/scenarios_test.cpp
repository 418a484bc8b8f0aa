// Every story of the folder ends as it is written there.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <vector>

#include "scenarios/story.hpp"
#include "scenarios/words.hpp"

namespace {

using namespace meguri;

std::vector<std::string> stories() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(MEGURI_ROOT "/tests/scenarios"))
    if (entry.path().extension() == ".txt" && entry.path().filename() != "CMakeLists.txt")
      found.push_back(entry.path().string());
  std::sort(found.begin(), found.end());
  return found;
}

// The first line in which the texts differ, as "line 12: what is told | what is written".
std::string difference(const std::string& told, const std::string& written) {
  std::istringstream a(told), b(written);
  std::string one, other;
  for (int number = 1;; ++number) {
    const bool more_a = static_cast<bool>(std::getline(a, one));
    const bool more_b = static_cast<bool>(std::getline(b, other));
    if (!more_a && !more_b) return "";
    if (more_a != more_b || one != other)
      return "line " + std::to_string(number) + ": told '" + (more_a ? one : "") + "', written '" +
             (more_b ? other : "") + "'";
  }
}

TEST_CASE("every story ends as it is written; scenario --rewrite FILE takes the new ending") {
  CHECK(stories().size() >= 16);
  for (const std::string& path : stories()) {
    CAPTURE(path);
    std::string told;
    CHECK_NOTHROW(told = scenarios::retell(path));
    CHECK(difference(told, scenarios::read_file(path)) == "");
  }
}

TEST_CASE("what a story says of a command is what the command holds") {
  scenarios::Names names;
  names.give("chair1", ResourceId{4});
  const std::string text =
      "ReserveChain order=7 slots=[{resource=chair1 from=2026-04-01T09:00+09:00 "
      "until=2026-04-01T13:00+09:00} {resource=5 from=2026-04-02T09:00+09:00 until=never}]";
  scenarios::Reader reader{names, text};
  const Command command = scenarios::command_of(reader);
  CHECK(scenarios::text_of(names, command) == text);
  CHECK(get<ReserveChain>(command).slots[0].resource == ResourceId{4});
  CHECK(get<ReserveChain>(command).slots[1].until == never);
}

TEST_CASE("a word that is not known is a mistake, not a default") {
  scenarios::Names names;
  for (const char* text :
       {"Fly", "PlaceOrder ordr=1", "RecordScreening passed=maybe", "PlaceOrder course=nobody",
        "HoldCourse reason=fun", "DefineLane handover_limit=3", "DefineUser roles=king"}) {
    CAPTURE(text);
    scenarios::Reader reader{names, text};
    CHECK_THROWS_AS((void)scenarios::command_of(reader), scenarios::Mistake);
  }
}

}  // namespace
