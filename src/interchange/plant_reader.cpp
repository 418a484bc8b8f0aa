// Calendars, organisations and their people, resources, lanes, equipment, reagents.
#include <algorithm>
#include <array>
#include <utility>

#include "interchange/part_reader.hpp"

namespace meguri::interchange {
namespace {

constexpr std::array<std::string_view, 5> organisation_kinds{"hospital", "facility", "carrier",
                                                             "sponsor", "authority"};
constexpr std::array<std::string_view, 14> roles{
    "site_coordinator", "nurse",        "physician",       "courier",
    "operator",         "verifier",     "quality_control", "quality_assurance",
    "programme_lead",   "regulatory",   "safety",          "business_development",
    "auditor",          "administrator"};
constexpr std::array<std::string_view, 7> resource_kinds{
    "chair", "courier", "suite", "quality_control", "quality_assurance", "bed", "store"};
constexpr std::array<std::string_view, 7> weekdays{"monday", "tuesday",  "wednesday", "thursday",
                                                   "friday", "saturday", "sunday"};
constexpr std::array<std::string_view, 3> calendar_bases{"japan", "japan_government", "weekdays"};
constexpr std::uint8_t monday_to_friday = 0b0011111;
constexpr std::int64_t capacity_max = 60'000;

// The bit of one word of a closed list, or a mistake.
template <std::size_t n>
std::uint32_t bit_of(TableReader& in, std::string_view key, const std::string& word,
                     const std::array<std::string_view, n>& words) {
  const auto found = std::ranges::find(words, word);
  if (found != words.end()) return 1U << (found - words.begin());
  const std::vector<std::string> known(words.begin(), words.end());
  const std::string near = nearest(word, known);
  in.mistake(in.at(key), near.empty() ? Message::unknown_word : Message::unknown_word_suggest,
             {word, std::string(key), near.empty() ? comma_list(known) : near});
  return 0;
}

regulation::Calendar base_calendar(std::size_t base) {
  if (base == 0) return regulation::japan_calendar();
  if (base == 1) return regulation::japan_government_calendar();
  return regulation::weekdays_only(regulation::japan_calendar().first(),
                                   regulation::japan_calendar().last());
}

// staff = [["nurse"], ["physician", "safety"]]: one list of roles a person.
std::vector<RoleSet> read_staff(TableReader& in) {
  std::vector<RoleSet> staff;
  const Entry* found = in.entry("staff", Need::optional, "");
  if (found == nullptr) return staff;
  for (const Node& person : found->value.items) {
    RoleSet held = 0;
    for (const Node& role : person.items) held |= bit_of(in, "staff", role.text, roles);
    if (person.kind != NodeKind::array || person.items.empty())
      in.mistake(person.at, Message::wrong_kind,
                 {"staff", std::string(name_of(person.kind)), "[[\"nurse\"], [\"physician\"]]"});
    staff.push_back(held);
  }
  return staff;
}

void read_organisations(TableReader& top, Programme& programme) {
  for (auto& [id, in] : top.tables("organisation")) {
    OrganisationPlan plan;
    plan.id = id;
    plan.name = read_both(in, "name");
    plan.at = in.at();
    plan.kind = static_cast<OrganisationKind>(in.word("kind", organisation_kinds).value_or(0));
    plan.staff = read_staff(in);
    in.finish();
    programme.organisations.push_back(std::move(plan));
  }
}

void read_resources(TableReader& top, Programme& programme) {
  for (auto& [id, in] : top.tables("resource")) {
    ResourcePlan plan;
    plan.id = id;
    plan.name = read_both(in, "name");
    plan.at = in.at();
    plan.organisation =
        read_reference(in, "organisation", "organisation", programme.organisations).value_or(0);
    plan.kind = static_cast<ResourceKind>(in.word("kind", resource_kinds).value_or(0));
    const std::int64_t capacity = in.fixed("capacity", Dimension::count).value_or(1);
    if (capacity < 1 || capacity > capacity_max)
      in.mistake(in.at("capacity"), Message::out_of_range,
                 {"capacity", std::to_string(capacity), "1", std::to_string(capacity_max)});
    plan.capacity = static_cast<std::uint16_t>(std::clamp<std::int64_t>(capacity, 1, capacity_max));
    plan.open_weekdays = in.has("open") ? 0 : monday_to_friday;
    for (const std::string& day : in.texts("open"))
      plan.open_weekdays |= static_cast<std::uint8_t>(bit_of(in, "open", day, weekdays));
    plan.changeover = read_fixed_time(in, "changeover", Need::optional);
    plan.band = read_band(in, plan.kind == ResourceKind::store ? Need::required : Need::optional);
    plan.calendar = read_reference(in, "calendar", "calendar", programme.calendars, Need::optional);
    in.finish();
    programme.resources.push_back(std::move(plan));
  }
}

void read_lanes(TableReader& top, Programme& programme) {
  const auto& organisations = programme.organisations;
  for (auto& [id, in] : top.tables("lane")) {
    LaneEntry lane;
    lane.id = id;
    lane.name = read_both(in, "name");
    lane.at = in.at();
    lane.from = read_reference(in, "from", "organisation", organisations).value_or(0);
    lane.to = read_reference(in, "to", "organisation", organisations).value_or(0);
    lane.carrier = read_reference(in, "carrier", "organisation", organisations).value_or(0);
    lane.handover_limit = read_fixed_time(in, "handover_limit");
    lane.transit_max = read_fixed_time(in, "transit_max");
    lane.band = read_band(in, Need::required);
    lane.figures.transit = in.figure("transit", Dimension::duration);
    lane.figures.warm = in.figure("warm", Dimension::ratio, Need::optional);
    lane.figures.warm_time = in.figure("warm_time", Dimension::duration, Need::optional);
    lane.figures.silent = in.figure("silent", Dimension::ratio, Need::optional);
    in.finish();
    programme.lanes.push_back(std::move(lane));
  }
}

void read_equipment(TableReader& top, Programme& programme) {
  for (auto& [id, in] : top.tables("equipment")) {
    EquipmentPlan plan;
    plan.id = id;
    plan.name = read_both(in, "name");
    plan.at = in.at();
    plan.organisation =
        read_reference(in, "organisation", "organisation", programme.organisations).value_or(0);
    plan.calibrated_until = in.date("calibrated_until").value_or(Date{});
    in.finish();
    programme.equipment.push_back(std::move(plan));
  }
}

void read_reagents(TableReader& top, Programme& programme) {
  for (auto& [id, in] : top.tables("reagent")) {
    ReagentPlan plan;
    plan.id = id;
    plan.name = read_both(in, "name");
    plan.at = in.at();
    plan.organisation =
        read_reference(in, "organisation", "organisation", programme.organisations).value_or(0);
    if (const auto lot = in.text("lot")) {
      const auto code = parse_code(*lot);
      if (code)
        plan.lot = *code;
      else
        in.mistake(in.at("lot"), Message::bad_code, {*lot});
    }
    plan.expires = in.date("expires").value_or(Date{});
    in.finish();
    programme.reagents.push_back(std::move(plan));
  }
}

}  // namespace

Duration read_fixed_time(TableReader& in, std::string_view key, Need need) {
  return Duration{in.fixed(key, Dimension::duration, need).value_or(0)};
}

Band read_band(TableReader& in, Need need) {
  auto table = in.table("band", need);
  if (!table) return {};
  Band band;
  band.low_mc = static_cast<std::int32_t>(table->fixed("low", Dimension::temperature).value_or(0));
  band.high_mc =
      static_cast<std::int32_t>(table->fixed("high", Dimension::temperature).value_or(0));
  band.budget = read_fixed_time(*table, "budget", Need::optional);
  if (band.low_mc > band.high_mc)
    table->mistake(table->at("low"), Message::bad_bounds,
                   {"band", std::to_string(band.low_mc / 1'000) + " .. " +
                                std::to_string(band.high_mc / 1'000) + " degC"});
  table->finish();
  return band;
}

void read_calendars(TableReader& top, Programme& programme) {
  for (auto& [id, in] : top.tables("calendar")) {
    const BothLanguages name = read_both(in, "name");
    regulation::Calendar calendar = base_calendar(in.word("base", calendar_bases).value_or(0));
    std::vector<regulation::Holiday> closed;
    const Entry* days_off = in.entry("closed", Need::optional, "");
    if (days_off != nullptr)
      for (const Node& day : days_off->value.items) {
        if (day.kind != NodeKind::date)
          in.mistake(day.at, Message::bad_date, {day.text});
        else
          closed.push_back({day.date, name.ja, name.en, regulation::Certainty::published});
      }
    if (auto with = calendar.closed_also_on(closed))
      calendar = std::move(*with);
    else
      in.mistake(in.at("closed"), Message::out_of_range,
                 {"closed", to_text(with.error().asked), to_text(with.error().first),
                  to_text(with.error().last)});
    in.finish();
    programme.calendars.push_back({id, name, std::move(calendar)});
  }
}

void read_plant(TableReader& top, Programme& programme) {
  read_organisations(top, programme);
  read_resources(top, programme);
  read_lanes(top, programme);
  read_equipment(top, programme);
  read_reagents(top, programme);
}

}  // namespace meguri::interchange
