#include "report/state_tables.hpp"

#include <array>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "ledger/encode.hpp"
#include "report/csv.hpp"
#include "report/json_writer.hpp"
#include "report/state_rows.hpp"

namespace meguri::report {
namespace {

template <class Row>
using Members = boost::describe::describe_members<Row, boost::describe::mod_public>;

template <class T>
std::string json_of(const T& value) {
  return encoded(value);
}
template <class T, std::size_t N>
std::string json_of(const std::array<T, N>& values) {
  std::string out = "[";
  for (const T& value : values) out += (out.size() > 1 ? "," : "") + encoded(value);
  return out + "]";
}

std::string_view plain_name(std::string_view name) { return described::plain(name); }

// Codes, times and words lose their quotes in a cell; nothing of them ever needs an escape.
std::string cell_of(std::string json) {
  if (json.size() >= 2 && json.front() == '"') return json.substr(1, json.size() - 2);
  return json;
}

template <class Id, class Row>
TableFile csv_of(std::string name, const Table<Id, Row>& table) {
  TableFile file{std::move(name), "", table.size()};
  std::vector<std::string> cells{"number"};
  boost::mp11::mp_for_each<Members<Row>>(
      [&](auto member) { cells.emplace_back(plain_name(member.name)); });
  append_csv(file.csv, cells);
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Id id = table.id_at(i);
    cells.assign(1, std::to_string(number(id)));
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) {
      cells.push_back(cell_of(json_of(table[id].*decltype(member)::pointer)));
    });
    append_csv(file.csv, cells);
  }
  return file;
}

template <class Id, class Row>
void write_json(JsonWriter& json, std::string_view name, const Table<Id, Row>& table) {
  json.key(name);
  json.begin_list();
  for (std::size_t i = 0; i < table.size(); ++i) {
    const Id id = table.id_at(i);
    json.begin_object();
    json.key("number");
    json.whole(number(id));
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) {
      json.key(plain_name(member.name));
      json.json(json_of(table[id].*decltype(member)::pointer));
    });
    json.end_object();
  }
  json.end_list();
}

template <class Visit>
void each_table(const State& state, Visit visit) {
  visit("organisations", state.organisations);
  visit("users", state.users);
  visit("resources", state.resources);
  visit("lanes", state.lanes);
  visit("equipment", state.equipment);
  visit("reagent_lots", state.reagent_lots);
  visit("protocols", state.protocols);
  visit("milestones", state.milestones);
  visit("donors", state.donors);
  visit("courses", state.courses);
  visit("orders", state.orders);
  visit("reservations", state.reservations);
  visit("bookings", state.bookings);
  visit("materials", state.materials);
  visit("shipments", state.shipments);
  visit("batches", state.batches);
  visit("deviations", state.deviations);
  visit("visits", state.visits);
  visit("adverse_events", state.adverse_events);
}

}  // namespace

std::vector<TableFile> state_csv(const State& state) {
  std::vector<TableFile> files;
  each_table(state,
             [&](const char* name, const auto& table) { files.push_back(csv_of(name, table)); });
  TableFile closed{"closed_days", "", state.closed_days.size()};
  append_csv(closed.csv, {"resource", "day"});
  for (const ClosedDay& day : state.closed_days)
    append_csv(closed.csv, {std::to_string(number(day.resource)), to_text(day.day)});
  files.push_back(std::move(closed));
  return files;
}

std::string state_json(const State& state) {
  JsonWriter json;
  json.begin_object();
  json.key("now");
  json.instant(state.now);
  json.key("roads");
  json.whole(state.roads);
  json.key("infusions");
  json.whole(state.infusions);
  json.key("signatures_required");
  json.json(state.signatures_required ? "true" : "false");
  each_table(state, [&](const char* name, const auto& table) { write_json(json, name, table); });
  json.end_object();
  return json.take();
}

}  // namespace meguri::report
