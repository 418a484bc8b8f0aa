// Describes a command or an event once: its name in the ledger and its fields in order. JSON,
// OpenAPI, the random driver of the tests and the command line all derive from this.
#pragma once

#include <boost/describe/class.hpp>
#include <string_view>

namespace meguri {

template <class T>
inline constexpr std::string_view type_name = "";

}  // namespace meguri

#define MEGURI_DESCRIBE(Type, ...)               \
  BOOST_DESCRIBE_STRUCT(Type, (), (__VA_ARGS__)) \
  template <>                                    \
  inline constexpr std::string_view type_name<Type> = #Type;
