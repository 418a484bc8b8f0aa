#include "scenarios/words.hpp"

#include <array>

#include "domain/rows.hpp"

namespace meguri::scenarios {
namespace {

struct Unit {
  Duration length;
  std::string_view text;
};
constexpr std::array units{Unit{days(1), "d"}, Unit{hours(1), "h"}, Unit{minutes(1), "min"},
                           Unit{seconds(1), "s"}};

}  // namespace

std::string text_of(Instant at) {
  if (at == never) return "never";
  std::string utc = to_rfc3339(at + jst_offset);
  const bool whole_minute = at.us % 60'000'000 == 0;
  return utc.substr(0, whole_minute ? 16 : 19) + "+09:00";
}

Instant instant_of(const std::string& text) {
  if (text == "never") return never;
  // Minutes are enough for people.
  const auto at =
      parse_rfc3339(text.size() == 22 ? text.substr(0, 16) + ":00" + text.substr(16) : text);
  if (!at) throw Mistake(at.error());
  return *at;
}

std::string text_of(Duration length) {
  for (const Unit& unit : units)
    if (length.us != 0 && length.us % unit.length.us == 0)
      return std::to_string(length.us / unit.length.us) + std::string(unit.text);
  return length.us == 0 ? "0" : std::to_string(length.us) + "us";
}

Duration duration_of(const std::string& text) {
  std::size_t end = 0;
  const long long number = std::stoll(text, &end);
  if (text == "0") return {};
  for (const Unit& unit : units)
    if (text.substr(end) == unit.text) return unit.length * number;
  throw Mistake("expected a length like 3d, 12h, 30min or 10s, not " + text);
}

std::string text_of_roles(std::uint32_t roles) {
  std::string out;
  for (const auto& role : described::words<Role>)
    if ((roles & role_set(role.value)) != 0)
      out += (out.empty() ? "" : "+") + std::string(role.text);
  return out.empty() ? "none" : out;
}

std::uint32_t roles_of(const std::string& text) {
  std::uint32_t roles = 0;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t end = std::min(text.find('+', from), text.size());
    const std::string one = text.substr(from, end - from);
    const auto role = described::value_of<Role>(one);
    if (!role && one != "none") throw Mistake("no role is called " + one);
    if (role) roles |= role_set(*role);
    from = end + 1;
  }
  return roles;
}

Command command_of(Reader& reader) {
  const std::string type = reader.word();
  Command command;
  bool known = false;
  boost::mp11::mp_for_each<Command::Alternatives>([&]<class T>(const T&) {
    if (type != type_name<T>) return;
    known = true;
    T& value = command.emplace<T>();
    for (;;) {
      reader.skip_blanks();
      if (reader.rest.empty() || reader.rest.starts_with("note ") ||
          reader.rest.starts_with("as ") || reader.rest.starts_with("signed "))
        return;
      reader.field(value);
    }
  });
  if (!known) throw Mistake("no command is called " + type);
  return command;
}

void give_name(Names& names, const std::string& name, const Event& event) {
  const std::size_t colon = name.find(':');
  const std::string wanted = colon == name.npos ? "" : name.substr(0, colon);
  bool given = false;
  visit(
      [&]<class T>(const T& known) {
        boost::mp11::mp_for_each<described::Members<T>>([&](auto d) {
          using Field = std::remove_cvref_t<decltype(known.*d.pointer)>;
          if constexpr (described::Number<Field>) {
            if (given || (!wanted.empty() && wanted != d.name)) return;
            names.give(name.substr(colon + 1), known.*d.pointer);  // npos + 1 is the beginning
            given = true;
          }
        });
      },
      event);
  if (!given) throw Mistake("the event has nothing that could be called " + name);
}

}  // namespace meguri::scenarios
