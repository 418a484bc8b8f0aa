#include "interchange/change.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace meguri;
using namespace meguri::interchange;

namespace {

constexpr std::string_view file = R"(
[journey]
screening = { triangular = [14, 21, 42], unit = "day", source = "s", mark = "inferred" }
[enrolment.a]
from = 2026-01-05
[[road.main.step]]
from = "JP-03"
[[road.main.step]]
id = "own"
duration = { value = 10, unit = "week", source = "s", mark = "inferred" }
[road.main]
order = 3
)";

struct Changed {
  Node root;
  std::vector<Diagnostic> mistakes;
};

Changed change(std::vector<std::string> changes) {
  Diagnostics diagnostics;
  const std::array sources{Source{"programme.toml", std::string(file)}};
  Changed changed{read_toml(sources, diagnostics), {}};
  REQUIRE(diagnostics.empty());
  apply_changes(changed.root, changes, 1, diagnostics);
  changed.mistakes = diagnostics.sorted();
  return changed;
}

const Node& at(const Node& node, std::string_view key) {
  const Entry* entry = node.find(key);
  REQUIRE_MESSAGE(entry != nullptr, key);
  return entry->value;
}

const Node& step(const Changed& changed, std::size_t index) {
  return at(at(at(changed.root, "road"), "main"), "step").items.at(index);
}

}  // namespace

TEST_CASE("A change replaces a figure and says that it comes from a what-if") {
  const Changed changed = change({"journey.screening=uniform 5 9 week"});
  REQUIRE(changed.mistakes.empty());
  const Node& figure = at(at(changed.root, "journey"), "screening");
  CHECK(figure.find("triangular") == nullptr);
  CHECK(at(figure, "uniform").items.size() == 2);
  CHECK(at(figure, "uniform").items[1].number == 9);
  CHECK(at(figure, "unit").text == "week");
  CHECK(at(figure, "source").text == "what-if");
  CHECK(at(figure, "mark").text == "choice");
}

TEST_CASE("A number alone keeps the unit of the figure that it replaces") {
  const Changed changed = change({"road.main.step.own.duration = 4"});
  REQUIRE(changed.mistakes.empty());
  const Node& figure = at(step(changed, 1), "duration");
  CHECK(at(figure, "value").number == 4);
  CHECK(at(figure, "unit").text == "week");
}

TEST_CASE("A row of an array is found by its id or by what it comes from, and may get a new key") {
  const Changed changed = change({"road.main.step.JP-03.duration=triangular 20, 30, 45 day"});
  REQUIRE(changed.mistakes.empty());
  CHECK(at(at(step(changed, 0), "duration"), "triangular").items[2].number == 45);
  CHECK(step(changed, 1).find("duration") != nullptr);
}

TEST_CASE("What is no figure is replaced by what TOML says") {
  const Changed changed =
      change({"enrolment.a.from=2026-03-01", "road.main.order=7", "journey.note=\"text\""});
  REQUIRE(changed.mistakes.empty());
  CHECK(to_text(at(at(at(changed.root, "enrolment"), "a"), "from").date) == "2026-03-01");
  CHECK(at(at(at(changed.root, "road"), "main"), "order").integer == 7);
  CHECK(at(at(changed.root, "journey"), "note").text == "text");
}

TEST_CASE("A change that leads nowhere or says nothing is a mistake with its number") {
  const Changed changed = change(
      {"road.other.step.own.duration=1 day", "journey.screening", "journey.screening=five days"});
  REQUIRE(changed.mistakes.size() == 3);
  for (std::uint32_t i = 0; i < 3; ++i) {
    CHECK(changed.mistakes[i].at.file == 1);
    CHECK(changed.mistakes[i].at.line == i + 1);
  }
  CHECK(changed.mistakes[0].message == Message::unknown_reference);
  CHECK(changed.mistakes[1].message == Message::missing_key);
  CHECK(text_of(changed.mistakes[2].message).id == "syntax");
}
