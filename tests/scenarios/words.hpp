// How a story writes commands and events, so that a quality manager can read them:
//   BeginCollection order=1 chair=chair1 wristband=MG00000017
// A field is key=value. Values: a number or a name for a row; a word; true or false; a code; a time
// like 2026-04-01T09:00+09:00 or `never`; a date; a length like 3d, 12h, 30min, 10s or 0;
// {key=value ...} for parts; [value ...] for lists; nurse+physician for roles. A field that is left
// out is empty or zero. What is printed leaves out rows and codes that are none.
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <stdexcept>
#include <string>
#include <string_view>

#include "domain/command.hpp"
#include "domain/event.hpp"
#include "ledger/described.hpp"
#include "scenarios/names.hpp"

namespace meguri::scenarios {

struct Mistake : std::runtime_error {
  using std::runtime_error::runtime_error;
};

[[nodiscard]] std::string text_of(Instant at);
[[nodiscard]] std::string text_of(Duration length);
[[nodiscard]] std::string text_of_roles(std::uint32_t roles);
[[nodiscard]] Instant instant_of(const std::string& text);
[[nodiscard]] Duration duration_of(const std::string& text);
[[nodiscard]] std::uint32_t roles_of(const std::string& text);

template <class T>
constexpr bool is_none(const T& value) {
  if constexpr (described::Number<T>)
    return number(value) == 0;
  else if constexpr (std::is_same_v<T, Code>)
    return value.empty();
  else
    return false;
}

struct Printer {
  const Names& names;
  std::string out{};

  template <class T>
  void value(const T& v, std::string_view key) {
    if constexpr (std::is_same_v<T, bool>)
      out += v ? "true" : "false";
    else if constexpr (std::is_integral_v<T>)
      out += key == "roles" ? text_of_roles(static_cast<std::uint32_t>(v)) : std::to_string(v);
    else if constexpr (std::is_same_v<T, Instant> || std::is_same_v<T, Duration>)
      out += text_of(v);
    else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Code> ||
                       std::is_same_v<T, PublicKey> || std::is_same_v<T, Digest>)
      out += to_text(v);
    else if constexpr (described::Words<T>)
      out += described::word_of(v);
    else if constexpr (described::Number<T>)
      out += names.text(v);
    else if constexpr (described::List<T>) {
      out += '[';
      for (const auto& item : v) {
        if (out.back() != '[') out += ' ';
        value(item, "");
      }
      out += ']';
    } else {
      out += '{';
      fields(v);
      out += '}';
    }
  }
  template <described::Struct T>
  void fields(const T& v) {
    boost::mp11::mp_for_each<described::Members<T>>([&](auto d) {
      const auto& field = v.*d.pointer;
      if (is_none(field)) return;
      if (!out.empty() && out.back() != '{') out += ' ';
      out += described::plain(d.name);
      out += '=';
      value(field, d.name);
    });
  }
};

template <class Variant>
[[nodiscard]] std::string text_of(const Names& names, const Variant& something) {
  return visit(
      [&]<class T>(const T& known) {
        Printer printer{names, std::string(type_name<T>)};
        printer.fields(known);
        return printer.out;
      },
      something);
}

// Reads one line from left to right.
struct Reader {
  const Names& names;
  std::string_view rest;

  void skip_blanks() {
    while (rest.starts_with(' ')) rest.remove_prefix(1);
  }
  bool take(char c) {
    skip_blanks();
    if (!rest.starts_with(c)) return false;
    rest.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!take(c))
      throw Mistake("expected '" + std::string(1, c) + "' before '" + std::string(rest) + "'");
  }
  std::string word() {
    skip_blanks();
    const std::size_t end = std::min(rest.find_first_of(" ={}[]\""), rest.size());
    std::string found(rest.substr(0, end));
    if (found.empty()) throw Mistake("expected a word before '" + std::string(rest) + "'");
    rest.remove_prefix(end);
    return found;
  }

  template <class T>
  void value(T& v, std::string_view key) {
    if constexpr (described::List<T>) {
      expect('[');
      while (!take(']')) {
        typename T::value_type item{};
        value(item, "");
        v.push_back(item);
      }
    } else if constexpr (described::Struct<T>) {
      expect('{');
      while (!take('}')) field(v);
    } else {
      scalar(v, key, word());
    }
  }
  template <class T>
  void scalar(T& v, std::string_view key, const std::string& text) {
    if constexpr (std::is_same_v<T, bool>) {
      if (text != "true" && text != "false") throw Mistake("expected true or false, not " + text);
      v = text == "true";
    } else if constexpr (std::is_integral_v<T>) {
      v = key == "roles" ? static_cast<T>(roles_of(text)) : static_cast<T>(std::stoll(text));
    } else if constexpr (std::is_same_v<T, Instant>)
      v = instant_of(text);
    else if constexpr (std::is_same_v<T, Duration>)
      v = duration_of(text);
    else if constexpr (std::is_same_v<T, Date>)
      v = sound(parse_date(text));
    else if constexpr (std::is_same_v<T, Code>)
      v = sound(parse_code(text));
    else if constexpr (std::is_same_v<T, PublicKey>)
      v = sound(parse_public_key(text));
    else if constexpr (std::is_same_v<T, Digest>)
      v = sound(parse_digest(text));
    else if constexpr (described::Words<T>) {
      const auto found = described::value_of<T>(text);
      if (!found) throw Mistake("unknown word " + text);
      v = *found;
    } else {
      const auto found = names.find<T>(text);
      if (!found && text.find_first_not_of("0123456789") != text.npos)
        throw Mistake("nothing of this kind is called " + text);
      v = found ? *found : static_cast<T>(std::stoul(text));
    }
  }
  template <class T>
  static T sound(const std::expected<T, std::string>& read) {
    if (!read) throw Mistake(read.error());
    return *read;
  }
  template <described::Struct T>
  void field(T& v) {
    const std::string key = word();
    expect('=');
    bool known = false;
    boost::mp11::mp_for_each<described::Members<T>>([&](auto d) {
      if (key != described::plain(d.name)) return;
      known = true;
      value(v.*d.pointer, d.name);
    });
    if (!known) throw Mistake("no field is called " + key);
  }
};

// The command at the start of `reader`; what is not a field (note, as) is left to read.
[[nodiscard]] Command command_of(Reader& reader);

// Gives a name to what the event created: `name` to the row of its first field, `field:name` to
// that of another one.
void give_name(Names& names, const std::string& name, const Event& event);

}  // namespace meguri::scenarios
