// The names that a story gives to its people, places and things: `as nurse1` after a command names
// what the command created. A name stands for a number of one table.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <typeindex>

#include "domain/id.hpp"

namespace meguri::scenarios {

class Names {
public:
  template <StrongId Id>
  void give(const std::string& name, Id id) {
    numbers_.insert_or_assign(name, Row{typeid(Id), number(id)});
    names_.insert_or_assign(Row{typeid(Id), number(id)}, name);
  }
  template <StrongId Id>
  [[nodiscard]] std::optional<Id> find(const std::string& name) const {
    const auto found = numbers_.find(name);
    if (found == numbers_.end() || found->second.first != typeid(Id)) return {};
    return static_cast<Id>(found->second.second);
  }
  // Its name, or its number when it has none.
  template <StrongId Id>
  [[nodiscard]] std::string text(Id id) const {
    const auto found = names_.find(Row{typeid(Id), number(id)});
    return found == names_.end() ? std::to_string(number(id)) : found->second;
  }

private:
  using Row = std::pair<std::type_index, std::uint32_t>;
  std::map<std::string, Row> numbers_;
  std::map<Row, std::string> names_;
};

}  // namespace meguri::scenarios
