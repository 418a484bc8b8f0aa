// What the ledger knows about a described type (Boost.Describe, domain/describe.hpp) at compile
// time: the words of a closed list, and the fields of a struct in the order of their keys. A name
// that C++ forces to end in an underscore (class_, operator_) loses it in text.
#pragma once

#include <algorithm>
#include <array>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

#include "base/choice.hpp"
#include "domain/describe.hpp"

namespace meguri::described {

constexpr std::string_view plain(std::string_view name) {
  return name.ends_with('_') ? name.substr(0, name.size() - 1) : name;
}

template <class T>
concept Words = boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept Number = std::is_enum_v<T> && !Words<T>;  // a strong id
template <class T>
concept Struct = boost::describe::has_describe_members<T>::value;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
concept Optional = is_optional<T>;

// FixedVector and std::vector.
template <class T>
concept List = requires(T list, typename T::value_type item) {
  list.push_back(item);
  list.clear();
  list.begin();
} && !std::same_as<typename T::value_type, char>;

// The names of the alternatives of a choice, in their order.
template <ChoiceLike C>
inline constexpr std::array<std::string_view, C::count> names = []<class... T>(Types<T...>) {
  return std::array<std::string_view, sizeof...(T)>{type_name<T>...};
}(typename C::Alternatives{});

template <Words E>
struct Word {
  E value;
  std::string_view text;
};

template <Words E>
inline constexpr auto words = [] {
  using All = boost::describe::describe_enumerators<E>;
  std::array<Word<E>, boost::mp11::mp_size<All>::value> list{};
  std::size_t n = 0;
  boost::mp11::mp_for_each<All>([&](auto d) { list[n++] = {d.value, plain(d.name)}; });
  return list;
}();

// "" for a value that is not in the list.
template <Words E>
constexpr std::string_view word_of(E value) {
  const auto index = static_cast<std::size_t>(value);  // lists count from 0, as a rule
  if (index < words<E>.size() && words<E>[index].value == value) return words<E>[index].text;
  for (const Word<E>& word : words<E>)
    if (word.value == value) return word.text;
  return "";
}

template <Words E>
constexpr std::optional<E> value_of(std::string_view text) {
  for (const Word<E>& word : words<E>)
    if (word.text == text) return word.value;
  return std::nullopt;
}

template <Struct T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

inline constexpr std::string_view type_key = "type";

// `lead` is what stands before a field's value: ,"key": (without the comma before the first one).
template <class Member>
inline constexpr auto lead_text = [] {
  constexpr std::string_view name = plain(Member::name);
  static_assert(name != type_key, "the key `type` names the alternative of a choice");
  std::array<char, name.size() + 4> text{};
  auto at = text.begin();
  *at++ = ',';
  *at++ = '"';
  at = std::copy(name.begin(), name.end(), at);
  *at++ = '"';
  *at++ = ':';
  return text;
}();
inline constexpr std::string_view type_lead = ",\"type\":";

constexpr std::string_view key_of(std::string_view lead) { return lead.substr(2, lead.size() - 4); }

template <class Member>
constexpr std::string_view lead_of() {
  return {lead_text<Member>.data(), lead_text<Member>.size()};
}

// A field as a codec sees it: what stands before its value, and what to do with it. `Act` takes the
// struct by address, so that one loop, compiled once, serves every struct: a codec for each of some
// two hundred commands and events would cost the compiler minutes.
template <class Act>
struct FieldOf {
  std::string_view lead;
  Act* act;

  friend constexpr bool operator<(const FieldOf& a, const FieldOf& b) {
    return key_of(a.lead) < key_of(b.lead);
  }
};

// The fields of T, sorted by key; `Codec::template act<T, Member>` says what to do with one. As
// alternative of a choice a struct has one more field, its type, which has no act.
template <class Codec, Struct T, bool tagged>
inline constexpr auto fields = [] {
  using All = Members<T>;
  std::array<typename Codec::Field, boost::mp11::mp_size<All>::value + tagged> list{};
  std::size_t n = 0;
  boost::mp11::mp_for_each<All>(
      [&](auto d) { list[n++] = {lead_of<decltype(d)>(), &Codec::template act<T, decltype(d)>}; });
  if constexpr (tagged) list[n++] = {type_lead, nullptr};
  std::sort(list.data(), list.data() + n);
  return list;
}();

}  // namespace meguri::described
