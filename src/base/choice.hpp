// One of a closed list of records, and which: std::variant for lists of a hundred and more.
// std::variant nests its room as deep as its list is long and names every alternative in every
// symbol, which costs the compiler a second a file. Here the room is flat, and a list that is given
// a name of its own stays one word in every symbol:
//   struct Event : Choice<BatchStarted, BatchClosed> { using Choice::Choice; };
// Every record is trivially copyable, so a Choice is too.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <new>
#include <type_traits>
#include <utility>

#include "base/check.hpp"

namespace meguri {

// A list of types, for Boost.Mp11 and for loops over what a Choice may hold.
template <class... T>
struct Types {};

namespace choice_detail {

template <std::size_t index, class T>
struct Place {};

template <class Indices, class... T>
struct Places;
template <std::size_t... index, class... T>
struct Places<std::index_sequence<index...>, T...> : Place<index, T>... {};

template <class T, std::size_t index>
std::integral_constant<std::size_t, index> place_of(const Place<index, T>*);

}  // namespace choice_detail

template <class... T>
class Choice {
  static_assert((std::is_trivially_copyable_v<T> && ...));
  static_assert(sizeof...(T) < 256, "which() is a byte");

  using Places = choice_detail::Places<std::index_sequence_for<T...>, T...>;

public:
  using Alternatives = Types<T...>;
  static constexpr std::size_t count = sizeof...(T);

  template <class One>
  static constexpr bool lists =
      requires(const Places* places) { choice_detail::place_of<One>(places); };
  template <class One>
    requires lists<One>
  static constexpr std::size_t index_of =
      decltype(choice_detail::place_of<One>(std::declval<const Places*>()))::value;

  // The first alternative, with every field as it begins.
  Choice() noexcept : Choice(First{}) {}
  // What the record does not need of the room is not touched.
  template <class One>
    requires lists<One>
  Choice(const One& one) noexcept : which_{static_cast<std::uint8_t>(index_of<One>)} {
    ::new (room()) One(one);
  }

  // Which alternative it is, counted from 0.
  [[nodiscard]] std::size_t index() const { return which_; }

  template <class One>
    requires lists<One>
  One& emplace() {
    which_ = static_cast<std::uint8_t>(index_of<One>);
    return *::new (room()) One{};
  }

  // The record without asking which it is: only after index() said so.
  template <class One>
    requires lists<One>
  [[nodiscard]] const One& as() const {
    return *std::launder(static_cast<const One*>(static_cast<const void*>(room_.data())));
  }
  template <class One>
    requires lists<One>
  [[nodiscard]] One& as() {
    return *std::launder(static_cast<One*>(room()));
  }

private:
  template <class One, class...>
  struct FirstOf {
    using type = One;
  };
  using First = typename FirstOf<T...>::type;

  [[nodiscard]] void* room() { return room_.data(); }

  alignas(T...) std::array<std::byte, std::max({sizeof(T)...})> room_;
  std::uint8_t which_;
};

// A Choice, or a struct that inherits one.
template <class C>
concept ChoiceLike = requires {
  typename C::Alternatives;
  C::count;
};

template <class One, ChoiceLike C>
[[nodiscard]] bool holds_alternative(const C& choice) {
  return choice.index() == C::template index_of<One>;
}

// The record if it is this one, else nullptr.
template <class One, ChoiceLike C>
[[nodiscard]] const One* get_if(const C* choice) {
  return holds_alternative<One>(*choice) ? &choice->template as<One>() : nullptr;
}

// The record; another one held is a fault of the program.
template <class One, ChoiceLike C>
[[nodiscard]] const One& get(const C& choice) {
  MEGURI_CHECK(holds_alternative<One>(choice));
  return choice.template as<One>();
}
template <class One, ChoiceLike C>
[[nodiscard]] One& get(C& choice) {
  MEGURI_CHECK(holds_alternative<One>(choice));
  return choice.template as<One>();
}

namespace choice_detail {

template <class One, class Result, class Visitor, class C>
Result call(Visitor& visitor, C& choice) {
  return visitor(choice.template as<One>());
}

template <class Visitor, class C, class First, class... Rest>
decltype(auto) visit(Visitor& visitor, C& choice, Types<First, Rest...>) {
  using Result = decltype(visitor(choice.template as<First>()));
  using Call = Result (*)(Visitor&, C&);
  static constexpr std::array<Call, sizeof...(Rest) + 1> calls{&call<First, Result, Visitor, C>,
                                                               &call<Rest, Result, Visitor, C>...};
  return calls[choice.index()](visitor, choice);
}

}  // namespace choice_detail

// Calls `visitor` with the record that is held; every alternative must give the same type.
template <class Visitor, class C>
  requires ChoiceLike<std::remove_const_t<C>>
decltype(auto) visit(Visitor&& visitor, C& choice) {
  return choice_detail::visit(visitor, choice, typename C::Alternatives{});
}

}  // namespace meguri
