// The books of custody and condition: two scans, one holder, every warm or silent hour.
#include <algorithm>

#include "simulation/auditor.hpp"

namespace meguri::simulation {

Duration Auditor::gap_of(const Piece& piece) {
  return protocols_[orders_[piece.order].protocol].making.logger_gap_max;
}

// What leaves a store with a logger has been seen until now.
void Auditor::expect_seen(MaterialId id, const Piece& piece, Instant at) {
  if (!some(piece.store)) return;
  const Place& store = places_[piece.store];
  expect(store.known_until == Instant{} ||
             at - std::max(store.known_until, piece.stored) <= gap_of(piece),
         "taken out of a store of which nobody knows how warm it was", number(id));
}

void Auditor::put_into(Piece& piece, ResourceId store, Instant at) {
  piece.store = store;
  piece.stored = at;
}

// Out of a shipment that has not left.
void Auditor::put_back(MaterialId id, const Parcel& parcel, ResourceId store, Instant at) {
  Piece& piece = pieces_[id];
  expect(piece.holder == parcel.holder && parcel.holder == lanes_[parcel.lane].from,
         "taken back by somebody who has it not", number(id));
  if (some(store)) expect(places_[store].at == parcel.holder, "put into somebody else's store");
  if (!piece.gone && at - parcel.known_until > gap_of(piece)) piece.doubted = true;
  take_out(id);
  put_into(piece, store, at);
}
void Auditor::on(const MaterialUnpacked& e, const Meta& meta) {
  const Parcel& parcel = parcels_[e.shipment];
  expect(!parcel.over && !some(parcel.offered_to) && parcel.pieces.contains(e.material),
         "unpacked from a shipment that it is not in", number(e.material));
  put_back(e.material, parcel, e.store, meta.at);
}
void Auditor::on(const ShipmentCancelled& e, const Meta& meta) {
  Parcel& parcel = parcels_[e.shipment];
  expect(!parcel.over && home_of(meta.by) == lanes_[parcel.lane].from,
         "cancelled by somebody who has it not", number(e.shipment));
  for (const MaterialId id : std::set<MaterialId>(parcel.pieces))
    put_back(id, parcel, e.store, meta.at);
  parcel.over = true;
}

void Auditor::on(const ShipmentPlanned& e, const Meta& meta) {
  expect_next(e.shipment, "shipments out of number");
  use_code(e.code, number(e.shipment));
  Parcel& parcel = parcels_[e.shipment];
  parcel.lane = e.lane;
  parcel.holder = lanes_[e.lane].from;
  parcel.known_until = meta.at;
}

void Auditor::on(const MaterialPacked& e, const Meta& meta) {
  Piece& piece = pieces_[e.material];
  Parcel& parcel = parcels_[e.shipment];
  expect(!some(piece.shipment), "packed while it lies in another shipment", number(e.material));
  expect(piece.holder == parcel.holder, "packed by somebody who does not hold it",
         number(e.material));
  expect(!parcel.over && !some(parcel.offered_to) && parcel.holder == lanes_[parcel.lane].from,
         "packed into a shipment that has left", number(e.shipment));
  expect_usable(e.material, piece, meta.at);
  expect_seen(e.material, piece, meta.at);
  if (piece.dose) {
    const Word word = lots_[piece.lot].word;
    expect(word == Word::interim || word == Word::final || word == Word::exceptional,
           "a dose left without a release", number(e.material));
  }
  if (parcel.pieces.empty()) parcel.known_until = std::max(parcel.known_until, meta.at);
  parcel.pieces.insert(e.material);
  piece.shipment = e.shipment;
  piece.store = {};
}

void Auditor::on(const HandoverOffered& e, const Meta& meta) {
  Parcel& parcel = parcels_[e.shipment];
  const DefineLane& lane = lanes_[parcel.lane];
  expect(e.from == parcel.holder && home_of(meta.by) == e.from,
         "offered by somebody who has it not", number(e.shipment));
  expect(e.to == (e.from == lane.from ? lane.carrier : lane.to), "offered beside the lane",
         number(e.shipment));
  parcel.offered_to = e.to;
  parcel.late = false;
  parcel.last_scan = meta.at;
}

void Auditor::on(const HandoverAccepted& e, const Meta& meta) {
  Parcel& parcel = parcels_[e.shipment];
  expect(e.from == parcel.holder && e.to == parcel.offered_to && e.from != e.to,
         "a handover without its first scan", number(e.shipment));
  expect(home_of(meta.by) == e.to, "the receiver's scan was not the receiver's",
         number(e.shipment));
  expect(parcel.late || meta.at < parcel.last_scan + lanes_[parcel.lane].handover_limit,
         "a late handover passed for a timely one", number(e.shipment));
  for (const MaterialId id : parcel.pieces) {
    expect(pieces_[id].holder == e.from, "material with two custodians", number(id));
    pieces_[id].holder = e.to;
  }
  if (e.to != lanes_[parcel.lane].to) {
    for (const MaterialId id : parcel.pieces)
      if (!pieces_[id].gone && meta.at - parcel.known_until > gap_of(pieces_[id]))
        pieces_[id].doubted = true;
    parcel.known_until = meta.at;
  }
  parcel.holder = e.to;
  parcel.offered_to = {};
  parcel.last_scan = meta.at;
  if (!e.seal_intact)
    for (const MaterialId id : parcel.pieces) pieces_[id].doubted = true;
}

void Auditor::on(const HandoverOverdue& e, const Meta&) {
  parcels_[e.shipment].late = true;
  for (const MaterialId id : parcels_[e.shipment].pieces) pieces_[id].held = true;
}
void Auditor::on(const HandoverMismatchSeen& e, const Meta&) {
  for (const MaterialId id : parcels_[e.shipment].pieces) pieces_[id].held = true;
}

const Band& Auditor::band_of(const Piece& piece) {
  static constexpr Band of_samples{INT32_MIN, INT32_MAX, {}};
  if (piece.sample) return of_samples;
  const Protocol& protocol = protocols_[orders_[piece.order].protocol];
  return piece.dose ? protocol.product.dose_band : protocol.collection.band;
}

// Charges the reading to the piece when it lay outside the place's or its own band.
void Auditor::warm(Piece& piece, const Band& own, const RecordTemperature& reading) {
  const Band& band = band_of(piece);
  const std::int32_t low = std::max(own.low_mc, band.low_mc);
  const std::int32_t high = std::min(own.high_mc, band.high_mc);
  if (piece.gone || (reading.low_mc >= low && reading.high_mc <= high)) return;
  const Instant from = some(reading.store) ? std::max(reading.from, piece.stored) : reading.from;
  if (from >= reading.until) return;
  piece.outside += reading.until - from;
  if (piece.outside > band.budget) piece.doubted = true;
}

void Auditor::on(const TemperatureRecorded& e, const Meta&) {
  const RecordTemperature& reading = e.reading;
  if (some(reading.store)) {
    Place& store = places_[reading.store];
    expect(reading.from >= store.known_until, "readings overlap", number(reading.store));
    for (auto& [id, piece] : pieces_) {
      if (piece.store != reading.store || piece.thawed != Instant{}) continue;
      if (!piece.gone && reading.from - std::max(store.known_until, piece.stored) > gap_of(piece))
        piece.doubted = true;
      warm(piece, store.band, reading);
    }
    store.known_until = reading.until;
    return;
  }
  Parcel& parcel = parcels_[reading.shipment];
  expect(reading.from >= parcel.known_until, "readings overlap", number(reading.shipment));
  for (const MaterialId id : parcel.pieces) {
    Piece& piece = pieces_[id];
    if (!piece.gone && reading.from - parcel.known_until > gap_of(piece)) piece.doubted = true;
    warm(piece, lanes_[parcel.lane].band, reading);
  }
  parcel.known_until = reading.until;
}
void Auditor::on(const ConditionLost& e, const Meta&) { pieces_[e.material].doubted = true; }

void Auditor::take_out(MaterialId id) {
  if (some(pieces_[id].shipment)) parcels_[pieces_[id].shipment].pieces.erase(id);
  pieces_[id].shipment = {};
}
void Auditor::on(const ShipmentReceived& e, const Meta& meta) {
  Parcel& parcel = parcels_[e.shipment];
  const OrganisationId to = lanes_[parcel.lane].to;
  expect(!parcel.over && parcel.holder == to && home_of(meta.by) == to, "received by somebody else",
         number(e.shipment));
  if (some(e.store)) expect(places_[e.store].at == to, "received into somebody else's store");
  for (const MaterialId id : std::set<MaterialId>(parcel.pieces)) {
    Piece& piece = pieces_[id];
    if (!piece.gone && parcel.last_scan - parcel.known_until > gap_of(piece)) piece.doubted = true;
    take_out(id);
    put_into(piece, e.store, meta.at);
  }
  parcel.over = true;
}
void Auditor::on(const ShipmentRefused& e, const Meta& meta) {
  Parcel& parcel = parcels_[e.shipment];
  expect(!parcel.over && home_of(meta.by) == lanes_[parcel.lane].to, "refused by somebody else",
         number(e.shipment));
  for (const MaterialId id : std::set<MaterialId>(parcel.pieces)) {
    pieces_[id].held = true;
    take_out(id);
  }
  parcel.over = true;
}

void Auditor::on(const ConditionDecided& e, const Meta& meta) {
  expect(has_role(meta.by, role_set(Role::quality_assurance)), "decided by somebody who may not");
  Piece& piece = pieces_[e.material];
  expect(!piece.gone, "a decision about something that is gone", number(e.material));
  piece.doubted = piece.held = !e.accepted;
  piece.first = piece.second = {};  // what was checked before the doubt is checked again
}
void Auditor::on(const MaterialDestroyed& e, const Meta& meta) {
  expect(home_of(meta.by) == pieces_[e.material].holder, "destroyed by somebody who has it not",
         number(e.material));
  take_out(e.material);
  pieces_[e.material].gone = true;
}
void Auditor::on(const MaterialRetained& e, const Meta& meta) {
  expect(home_of(meta.by) == pieces_[e.material].holder, "retained by somebody who has it not",
         number(e.material));
  take_out(e.material);
  pieces_[e.material].gone = true;
}

}  // namespace meguri::simulation
