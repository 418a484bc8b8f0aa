#include "view/custody.hpp"

#include <map>

#include "domain/find.hpp"
#include "domain/packed.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

constexpr std::size_t arrived_shown = 50;

bool under_way(ShipmentStatus status) { return status <= ShipmentStatus::arrived; }

// How bad a condition is to whoever must decide; accepted counts as good.
int rank(Condition condition) {
  switch (condition) {
    case Condition::within: return 0;
    case Condition::accepted: return 1;
    case Condition::unknown: return 2;
    case Condition::excursion: return 3;
    case Condition::refused: return 4;
  }
  return 4;
}

void add_condition(const Reader& reader, ShipmentId id, ShipmentLineView& line) {
  const State& state = reader.state();
  line.budget_us = Duration{INT64_MAX};
  for (const MaterialId packed : reader.sources.history.of(id).materials) {
    const Material* row = state.materials.find(packed);
    if (row == nullptr) continue;
    ++line.materials;
    if (rank(row->condition) > rank(line.condition)) line.condition = row->condition;
    line.out_of_band_us = std::max(line.out_of_band_us, row->out_of_band);
    line.budget_us = std::min(line.budget_us, band_of(state, *row).budget);
  }
  if (line.materials == 0) line.budget_us = state.lanes[line.lane].band.budget;
}

ShipmentLineView line_of(const Reader& reader, ShipmentId id) {
  const State& state = reader.state();
  const Shipment& shipment = state.shipments[id];
  const Lane& lane = state.lanes[shipment.lane];
  ShipmentLineView line{.shipment = id,
                        .code_tail = tail(shipment.code),
                        .lane = shipment.lane,
                        .lane_name = reader.name(shipment.lane),
                        .from = lane.from,
                        .from_name = reader.name(lane.from),
                        .to = lane.to,
                        .to_name = reader.name(lane.to),
                        .carrier = lane.carrier,
                        .carrier_name = reader.name(lane.carrier),
                        .status = shipment.status,
                        .custodian = shipment.custodian,
                        .custodian_name = reader.name(shipment.custodian),
                        .held_since_at = {},
                        .offered_to_name = {},
                        .due_at = {},
                        .temperature_known_until_at = given(shipment.known_until),
                        .forms = {}};
  if (shipment.status == ShipmentStatus::offered) {
    line.offered_to = shipment.offered_to;
    line.offered_to_name = reader.name(shipment.offered_to);
    line.due_at = shipment.offered_at + lane.handover_limit;
  }
  if (shipment.status == ShipmentStatus::in_transit)
    line.due_at = shipment.offered_at + lane.transit_max;
  line.overdue = line.due_at && *line.due_at < reader.now();
  const auto& custody = reader.sources.history.of(id).custody;
  if (!custody.empty()) line.held_since_at = custody.back().from;
  add_condition(reader, id, line);
  Offers offers(reader);
  offer_shipment(offers, reader, id);
  line.forms = offers.take();
  return line;
}

std::vector<HoldingView> holdings_of(const Reader& reader) {
  std::map<std::tuple<OrganisationId, ResourceId, MaterialKind>, HoldingView> all;
  reader.state().materials.each([&](MaterialId id, const Material& material) {
    if (!alive(material.status) || !reader.sight.sees(id)) return;
    HoldingView& one = all[{material.custodian, material.store, material.kind}];
    ++one.materials;
    one.quarantined += material.status == MaterialStatus::quarantined;
    if (material.expires_at < one.first_expires_at.value_or(never))
      one.first_expires_at = material.expires_at;
  });
  std::vector<HoldingView> views;
  for (auto& [key, one] : all) {
    std::tie(one.custodian, one.store, one.kind) = key;
    one.custodian_name = reader.name(one.custodian);
    one.store_name = reader.name(one.store);
    views.push_back(std::move(one));
  }
  return views;
}

std::vector<StoreView> stores_of(const Reader& reader) {
  const State& state = reader.state();
  std::vector<StoreView> views;
  state.resources.each([&](ResourceId id, const Resource& row) {
    const bool own = row.organisation == reader.viewer.organisation;
    const bool oversees =
        reader.viewer.kind == OrganisationKind::sponsor || reader.viewer.has(Role::auditor);
    if (row.kind != ResourceKind::store || !reader.sight.sees(id) || (!own && !oversees)) return;
    StoreView view{.store = id,
                   .store_name = reader.name(id),
                   .organisation = row.organisation,
                   .organisation_name = reader.name(row.organisation),
                   .limit_low_mc = row.band.low_mc,
                   .limit_high_mc = row.band.high_mc,
                   .known_until_at = {},
                   .forms = {}};
    if (row.known_until != Instant{}) view.known_until_at = row.known_until;
    for (const Material& material : state.materials) {
      if (material.store != id || !alive(material.status)) continue;
      ++view.materials;
      view.silent = view.silent || store_silent(state, material, reader.now());
    }
    Offers offers(reader);
    offer_store(offers, reader, id);
    view.forms = offers.take();
    views.push_back(std::move(view));
  });
  return views;
}

// Of each custodian of a shipment: the time that the worst of its materials spent outside.
std::map<OrganisationId, Duration> outside_by_custodian(const report::ShipmentHistory& history) {
  std::map<std::pair<OrganisationId, MaterialId>, Duration> by_material;
  for (const report::WarmEntry& entry : history.warm)
    by_material[{entry.custodian, entry.material}] += entry.outside;
  std::map<OrganisationId, Duration> worst;
  for (const auto& [key, outside] : by_material)
    worst[key.first] = std::max(worst[key.first], outside);
  return worst;
}

std::vector<WarmView> warm_of(const Reader& reader) {
  std::map<OrganisationId, WarmView> all;
  reader.state().shipments.each([&](ShipmentId id, const Shipment&) {
    const report::ShipmentHistory& history = reader.sources.history.of(id);
    if (history.warm.empty() || !reader.sight.sees(id)) return;
    for (const auto& [custodian, outside] : outside_by_custodian(history)) {
      all[custodian].outside_us += outside;
      ++all[custodian].shipments;
    }
  });
  std::vector<WarmView> views;
  for (auto& [custodian, one] : all) {
    one.custodian = custodian;
    one.custodian_name = reader.name(custodian);
    views.push_back(std::move(one));
  }
  std::ranges::stable_sort(views, std::greater{}, &WarmView::outside_us);
  return views;
}

std::vector<CustodianView> custody_of(const Reader& reader, ShipmentId id) {
  const report::ShipmentHistory& history = reader.sources.history.of(id);
  const auto outside = outside_by_custodian(history);
  std::vector<CustodianView> views;
  for (const report::CustodyEntry& entry : history.custody) {
    if (!views.empty()) views.back().until_at = entry.from;
    const auto warm = outside.find(entry.custodian);
    views.push_back({entry.custodian, reader.name(entry.custodian), entry.from, std::nullopt,
                     entry.seal_intact, warm == outside.end() ? Duration{} : warm->second,
                     entry.record});
  }
  return views;
}

std::vector<ReadingView> readings_of(const report::ShipmentHistory& history, const Band& band) {
  std::vector<ReadingView> views;
  for (const report::ReadingEntry& entry : history.readings) {
    OrganisationId custodian{};
    for (const report::CustodyEntry& holder : history.custody)
      if (holder.from <= entry.from) custodian = holder.custodian;
    views.push_back({entry.from, entry.until, entry.low_mc, entry.high_mc,
                     entry.low_mc >= band.low_mc && entry.high_mc <= band.high_mc, custodian});
  }
  return views;
}

ShippedMaterialView material_view(const Reader& reader, MaterialId id) {
  const Material& material = reader.state().materials[id];
  const bool sees_course = some(material.course) && reader.sight.sees(material.course);
  return {.material = id,
          .kind = material.kind,
          .label = to_text(material.label),
          .course = sees_course ? material.course : CourseId{},
          .course_name = reader.name(material.course),
          .status = material.status,
          .condition = material.condition,
          .out_of_band_us = material.out_of_band,
          .budget_us = band_of(reader.state(), material).budget,
          .expires_at = given(material.expires_at)};
}

}  // namespace

CustodyView custody_view(const Sources& sources, const Viewer& viewer) {
  const Reader reader(sources, viewer);
  CustodyView view{.now = reader.now(), .shipments = {}, .holdings = {}, .warm = {}, .stores = {}};
  std::vector<ShipmentId> arrived;
  sources.state.shipments.each([&](ShipmentId id, const Shipment& shipment) {
    if (!reader.sight.sees(id)) return;
    if (under_way(shipment.status))
      view.shipments.push_back(line_of(reader, id));
    else
      arrived.push_back(id);
  });
  const std::size_t shown = std::min(arrived.size(), arrived_shown);
  for (std::size_t i = 0; i < shown; ++i)
    view.shipments.push_back(line_of(reader, arrived[arrived.size() - 1 - i]));
  view.holdings = holdings_of(reader);
  view.warm = warm_of(reader);
  view.stores = stores_of(reader);
  return view;
}

std::optional<ShipmentView> shipment_view(const Sources& sources, const Viewer& viewer,
                                          ShipmentId id) {
  const Reader reader(sources, viewer);
  if (!reader.sight.sees(id)) return std::nullopt;
  const report::ShipmentHistory& history = sources.history.of(id);
  const Band& band = sources.state.lanes[sources.state.shipments[id].lane].band;
  ShipmentView view{.now = reader.now(),
                    .line = line_of(reader, id),
                    .limit_low_mc = band.low_mc,
                    .limit_high_mc = band.high_mc,
                    .custody = custody_of(reader, id),
                    .readings = readings_of(history, band),
                    .materials = {},
                    .happenings = {}};
  std::optional<Duration> gap;
  for (const MaterialId packed : history.materials) {
    const Material* row = sources.state.materials.find(packed);
    if (row == nullptr) continue;
    const Duration allowed = silence_allowed(sources.state, *row);
    gap = std::min(gap.value_or(allowed), allowed);
    view.materials.push_back(material_view(reader, packed));
  }
  view.gap_allowed_us = gap.value_or(Duration{});
  for (const std::uint32_t event : history.events)
    view.happenings.push_back(reader.happening(event));
  return view;
}

}  // namespace meguri
