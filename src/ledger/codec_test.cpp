#include "ledger/codec.hpp"

#include <doctest/doctest.h>

#include <set>
#include <vector>

#include "ledger/canonical.hpp"

namespace meguri {
namespace {

// Fills every field of a described value with something that differs from field to field, so that a
// mixed-up or forgotten field shows.
struct Filler {
  std::int64_t next = 1;

  template <class T>
  void fill(T& value) {
    using namespace described;
    ++next;
    if constexpr (std::is_same_v<T, bool>)
      value = next % 2 == 0;
    else if constexpr (std::is_integral_v<T>)
      value = static_cast<T>(next % 100);
    else if constexpr (std::is_same_v<T, Instant>)
      value.us = 1'795'300'000'000'000 + next;
    else if constexpr (std::is_same_v<T, Duration>)
      value.us = next * 1'000'003;
    else if constexpr (std::is_same_v<T, Date>)
      value.day = 20'000 + static_cast<int>(next);
    else if constexpr (std::is_same_v<T, Code>)
      value = numbered_code("X", static_cast<std::uint64_t>(next), 4);
    else if constexpr (std::is_same_v<T, PublicKey> || std::is_same_v<T, Digest>)
      value.bytes.fill(static_cast<std::uint8_t>(next));
    else if constexpr (Words<T>)
      value = words<T>[static_cast<std::size_t>(next) % words<T>.size()].value;
    else if constexpr (Number<T>)
      value = static_cast<T>(next);
    else if constexpr (List<T>) {
      for (int i = 0; i < 2; ++i) {
        typename T::value_type item{};
        fill(item);
        value.push_back(item);
      }
    } else {
      boost::mp11::mp_for_each<Members<T>>([&](auto d) { fill(value.*decltype(d)::pointer); });
    }
  }
};

std::string text_of(const Command& command) {
  std::string text;
  encode_command(text, command);
  return text;
}

template <class C, class... T>
std::vector<C> one_of_each(Types<T...>) {
  std::vector<C> all;
  Filler filler;
  auto add = [&]<class One>(std::type_identity<One>) {
    One one{};
    filler.fill(one);
    all.emplace_back(one);
  };
  (add(std::type_identity<T>{}), ...);
  return all;
}

}  // namespace

TEST_CASE("every command is written canonically and read back the same by both readers") {
  for (const Command& command : one_of_each<Command>(Command::Alternatives{})) {
    const std::string text = text_of(command);
    CAPTURE(text);
    CHECK(is_canonical(text));
    CHECK(text.find("\"type\":\"" + std::string{command_names()[command.index()]} + "\"") !=
          text.npos);
    Command read;
    REQUIRE(read_command(text, read));
    CHECK(text_of(read) == text);
    const auto decoded = command_from_json(text);
    REQUIRE(decoded);
    CHECK(text_of(*decoded) == text);
  }
}

TEST_CASE("every event is written canonically and read back the same") {
  for (const Event& event : one_of_each<Event>(Event::Alternatives{})) {
    Events written, read;
    written.push_back(event);
    written.push_back(event);
    std::string text;
    encode_events(text, written);
    CAPTURE(text);
    CHECK(is_canonical(text));
    REQUIRE(read_events(text, read));
    std::string again;
    encode_events(again, read);
    CHECK(again == text);
  }
}

TEST_CASE("no two commands and no two events share a name, and none is without") {
  std::set<std::string_view> names;
  for (const auto name : command_names()) CHECK((!name.empty() && names.insert(name).second));
  for (const auto name : event_names()) CHECK((!name.empty() && names.insert(name).second));
}

TEST_CASE("a command as people write it is read, and a slip is named with its place") {
  const auto good =
      command_from_json(R"({"type": "HoldCourse", "course": 3, "reason": "medical"})");
  REQUIRE(good);
  CHECK(get<HoldCourse>(*good).course == CourseId{3});
  CHECK(command_from_json(R"({"type":"HoldCourse","course":3,"reason":"whim"})").error() ==
        "/reason: expected one of: none, medical, safety, supply, regulatory, patient_wish");
  CHECK(command_from_json("{\n\"type\": HoldCourse}").error().starts_with("line 2, column 9"));
}

}  // namespace meguri
