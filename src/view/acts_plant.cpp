// What people at the facility and on the road do: shipments, batches, tests, deviations, release.
#include "domain/batch_record.hpp"
#include "view/acts.hpp"

namespace meguri {
namespace {

// The organisation's first place of a kind; none when it has none.
ResourceId place_of(const State& state, OrganisationId owner, ResourceKind kind) {
  for (std::size_t i = 0; i < state.resources.size(); ++i) {
    const Resource& row = state.resources[state.resources.id_at(i)];
    if (row.kind == kind && row.organisation == owner) return state.resources.id_at(i);
  }
  return {};
}

// The suite that is booked for the order, or the viewer's first.
ResourceId suite_for(const Reader& reader, const Order& order) {
  const State& state = reader.state();
  if (some(order.reservation))
    for (const Booking& booking : state.bookings)
      if (booking.reservation == order.reservation &&
          state.resources[booking.resource].kind == ResourceKind::suite)
        return booking.resource;
  return place_of(state, reader.viewer.organisation, ResourceKind::suite);
}

// The only usable piece of equipment or reagent lot of a facility; none when there is a choice.
template <class Table, class Fits>
auto only_one(const Table& table, Fits fits) {
  decltype(table.id_at(0)) found{};
  std::size_t all = 0;
  for (std::size_t i = 0; i < table.size(); ++i)
    if (fits(table[table.id_at(i)])) {
      found = table.id_at(i);
      ++all;
    }
  return all == 1 ? found : decltype(found){};
}

// Is this material where the lane begins, to go where it leads?
bool leads(const State& state, const Lane& lane, const Material& material) {
  if (lane.from != material.custodian || material.status != MaterialStatus::available ||
      some(material.shipment))
    return false;
  if (material.kind == MaterialKind::dose)
    return some(material.course) && lane.to == state.courses[material.course].site;
  return material.kind == MaterialKind::starting_material &&
         state.organisations[lane.to].kind == OrganisationKind::facility;
}

// The only material that can go with the shipment; none when there is a choice.
MaterialId only_candidate(const State& state, const Lane& lane) {
  return only_one(state.materials,
                  [&](const Material& material) { return leads(state, lane, material); });
}

void offer_packing(Offers& offers, const State& state, ShipmentId id, MaterialId material) {
  if (some(material))
    offers.add(PackMaterial{id, material, {}}, {"scan"});
  else
    offers.add(PackMaterial{id, {}, {}}, {"material", "scan"});
  const ResourceId store =
      place_of(state, state.lanes[state.shipments[id].lane].from, ResourceKind::store);
  offers.add(UnpackMaterial{id, {}, store, {}}, {"material", "scan"});
}

}  // namespace

void offer_shipment(Offers& offers, const Reader& reader, ShipmentId id) {
  const Shipment& shipment = reader.state().shipments[id];
  const Lane& lane = reader.state().lanes[shipment.lane];
  const ResourceId sender_store = place_of(reader.state(), lane.from, ResourceKind::store);
  switch (shipment.status) {
    case ShipmentStatus::planned:
      offers.add(OfferHandover{id, lane.carrier, {}}, {"scanned"});
      offer_packing(offers, reader.state(), id, only_candidate(reader.state(), lane));
      offers.add(CancelShipment{id, sender_store});
      break;
    case ShipmentStatus::offered:
      offers.add(AcceptHandover{id, {}, true}, {"scanned", "seal_intact"});
      offers.add(CancelShipment{id, sender_store});
      break;
    case ShipmentStatus::in_transit: offers.add(OfferHandover{id, lane.to, {}}, {"scanned"}); break;
    case ShipmentStatus::arrived:
      offers.add(ReceiveShipment{id, place_of(reader.state(), lane.to, ResourceKind::store)});
      offers.add(RefuseShipment{id});
      break;
    default: break;
  }
  if (shipment.status != ShipmentStatus::planned && shipment.known_until < reader.now())
    offers.add(RecordTemperature{id, {}, shipment.known_until, reader.now(), 0, 0},
               {"from", "until", "low_mc", "high_mc"});
}

// What its logger saw since it was read last.
void offer_store(Offers& offers, const Reader& reader, ResourceId id) {
  const Instant known_until = reader.state().resources[id].known_until;
  if (known_until < reader.now())
    offers.add(RecordTemperature{{}, id, known_until, reader.now(), 0, 0},
               {"from", "until", "low_mc", "high_mc"});
}

// Into a shipment that stands ready, else into a new one.
void offer_shipping(Offers& offers, const Reader& reader, MaterialId id) {
  const State& state = reader.state();
  const Material& material = state.materials[id];
  for (std::size_t i = 0; i < state.shipments.size(); ++i) {
    const Shipment& shipment = state.shipments[state.shipments.id_at(i)];
    if (shipment.status == ShipmentStatus::planned &&
        leads(state, state.lanes[shipment.lane], material))
      offers.add(PackMaterial{state.shipments.id_at(i), id, {}}, {"scan"});
  }
  for (std::size_t i = 0; i < state.lanes.size(); ++i)
    if (leads(state, state.lanes[state.lanes.id_at(i)], material))
      offers.add(PlanShipment{state.lanes.id_at(i)});
}

void offer_held(Offers& offers, MaterialId id) {
  offers.add(DecideCondition{id, true}, {"accepted"});
  offers.add(DestroyMaterial{id});
  offers.add(RetainMaterial{id});
}

void offer_start(Offers& offers, const Reader& reader, OrderId id) {
  const Order& order = reader.state().orders[id];
  offers.add(StartBatch{id, suite_for(reader, order), {}}, {"scan"});
}

void offer_step(Offers& offers, const Reader& reader, BatchId id, std::uint8_t step) {
  const State& state = reader.state();
  const Batch& batch = state.batches[id];
  if (batch.steps_done >> step & 1) {
    if (state.protocols[batch.protocol].steps[step].second_person &&
        (batch.steps_verified >> step & 1) == 0)
      offers.add(VerifyStep{id, step});
    return;
  }
  const StepTerms& terms = state.protocols[batch.protocol].steps[step];
  PerformStep command{.batch = id, .step = step};
  if (terms.needs_equipment)
    command.equipment = only_one(state.equipment, [&](const Equipment& one) {
      return one.organisation == batch.facility && one.calibrated_until > reader.now();
    });
  if (terms.needs_reagent)
    command.reagent = only_one(state.reagent_lots, [&](const ReagentLot& one) {
      return one.organisation == batch.facility && one.expires_at > reader.now();
    });
  std::vector<const char*> missing;
  if (terms.value_low != 0 || terms.value_high != 0) missing.push_back("value");
  if (terms.needs_equipment) missing.push_back("equipment");
  if (terms.needs_reagent) missing.push_back("reagent");
  offers.add(command, missing);
}

void offer_making(Offers& offers, const Reader& reader, BatchId id) {
  const State& state = reader.state();
  const Batch& batch = state.batches[id];
  const Protocol& protocol = state.protocols[batch.protocol];
  if (batch.status == BatchStatus::started) {
    offers.add(RecordCount{.batch = id}, {"cells", "viability_bp", "purity_bp"});
    if (steps_done_count(batch) == protocol.steps.size())
      offers.add(HarvestBatch{.batch = id}, {"cells", "viability_bp", "purity_bp"});
  }
  if (batch.status == BatchStatus::harvested) {
    const auto doses = static_cast<std::uint16_t>(std::clamp<std::int64_t>(
        batch.cells / std::max<std::int64_t>(protocol.product.dose_cells, 1), 0,
        protocol.product.doses_a_batch));
    if (batch.labels_printed == 0) offers.add(PrintLabels{id, doses}, {"labels"});
    offers.add(FillBatch{id, doses, place_of(state, batch.facility, ResourceKind::store)},
               {"doses", "store"});
  }
  if (batch.counts > 0)
    offers.add(CorrectCount{.batch = id, .count = batch.counts},
               {"count", "cells", "viability_bp", "purity_bp"});
  if (batch.suite_occupied && batch.status != BatchStatus::started) offers.add(ClearSuite{id});
  if (batch.labels_printed > batch.labels_used + batch.labels_destroyed)
    offers.add(
        DestroyLabels{id, static_cast<std::uint16_t>(batch.labels_printed - batch.labels_used -
                                                     batch.labels_destroyed)},
        {"labels"});
  if (batch.status >= BatchStatus::harvested &&
      batch.retained_samples < protocol.making.retained_samples)
    offers.add(RetainSample{id, place_of(state, batch.facility, ResourceKind::store)});
  offers.add(OpenDeviation{id, Severity::minor}, {"severity"});
  offers.add(FailBatch{id, {}}, {"cause"});
}

void offer_test(Offers& offers, const Reader& reader, BatchId id, std::uint8_t test) {
  const TestStatus status = reader.state().batches[id].tests[test];
  if (status == TestStatus::sampled)
    offers.add(RecordTestResult{id, test, {}, {}}, {"sample", "outcome"});
  else if (status == TestStatus::due || status == TestStatus::invalid)
    offers.add(TakeSample{id, test, {}});
}

void offer_deviation(Offers& offers, const Reader& reader, DeviationId id) {
  const Deviation& deviation = reader.state().deviations[id];
  if (deviation.status == DeviationStatus::open)
    offers.add(AssessDeviation{id, deviation.severity}, {"severity"});
  else
    offers.add(CloseDeviation{id});
}

void offer_release(Offers& offers, const Reader& reader, BatchId id) {
  const Batch& batch = reader.state().batches[id];
  if (batch.status != BatchStatus::filled) return;
  const bool is_signed_now = some(batch.reviewed_by) && batch.signed_revision == batch.revision;
  const ResourceId desk = place_of(reader.state(), batch.facility, ResourceKind::quality_assurance);
  if (!is_signed_now && !batch.review_open) offers.add(BeginReview{id, desk});
  if (batch.review_open) offers.add(SignReview{id});
  if (batch.disposition == Disposition::released || batch.disposition == Disposition::rejected ||
      batch.disposition == Disposition::released_out_of_specification)
    return offers.add(CloseBatch{id});
  offers.add(ReleaseBatch{id});
  offers.add(RejectBatch{id});
  offers.add(JustifyOutOfSpecification{id});
  if (batch.justified && !batch.sponsor_agreed) offers.add(AgreeOutOfSpecification{id});
  if (batch.justified && !batch.authority_told) offers.add(NotifyAuthority{id});
  if (batch.justified) offers.add(ReleaseOutOfSpecification{id});
}

}  // namespace meguri
