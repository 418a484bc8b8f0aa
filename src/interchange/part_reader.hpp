// Readers of the parts of a programme file; programme_reader.cpp puts them together. Every function
// notes its mistakes in the reading and gives back what could be read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "interchange/programme.hpp"
#include "interchange/spelling.hpp"
#include "interchange/table_reader.hpp"

namespace meguri::interchange {

// The index of the thing in `things` that the text at `key` names; `what` is its table.
template <class Thing>
std::optional<std::size_t> read_reference(TableReader& in, std::string_view key,
                                          std::string_view what, const std::vector<Thing>& things,
                                          Need need = Need::required) {
  const auto id = in.text(key, need);
  if (!id) return std::nullopt;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id == *id) return i;
    ids.push_back(things[i].id);
  }
  const std::string near = nearest(*id, ids);
  in.mistake(in.at(key),
             near.empty() ? Message::unknown_reference : Message::unknown_reference_suggest,
             {*id, std::string(what), near.empty() ? comma_list(ids) : near});
  return std::nullopt;
}

// "pmd_import.JP-10": a step of a road.
[[nodiscard]] std::optional<RoadPoint> read_point(TableReader& in, std::string_view key,
                                                  const std::string& text,
                                                  const std::vector<RoadPlan>& roads);

// [TABLE.band] with low, high and budget; all three are one number each.
[[nodiscard]] Band read_band(TableReader& in, Need need);
[[nodiscard]] Duration read_fixed_time(TableReader& in, std::string_view key,
                                       Need need = Need::required);

void read_calendars(TableReader& top, Programme& programme);
void read_plant(TableReader& top, Programme& programme);
void read_product(TableReader& top, Programme& programme);
void read_protocols(TableReader& top, Programme& programme);
void read_policy(TableReader& top, Programme& programme);
void read_supply(TableReader& top, Programme& programme);  // enrolment, donors, costs

}  // namespace meguri::interchange
