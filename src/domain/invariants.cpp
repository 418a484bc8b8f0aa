#include "domain/invariants.hpp"

#include <algorithm>

#include "domain/approval.hpp"
#include "domain/change.hpp"
#include "domain/due.hpp"
#include "domain/find.hpp"

namespace meguri {
namespace {

using Broken = std::optional<std::string>;

template <StrongId Id>
Broken broken(const char* sentence, Id id) {
  return std::string(sentence) + " (" + std::to_string(number(id)) + ")";
}

// Calls f(id, row) for every row until it finds a broken one.
template <class T, class F>
Broken first_broken(const T& table, F f) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto id = table.id_at(i);
    if (Broken found = f(id, table[id])) return found;
  }
  return {};
}

// 1 the right patient, 2 released and in time, 3 one custodian, 8 unknown is not good.
Broken materials(const State& state) {
  return first_broken(state.materials, [&](MaterialId id, const Material& m) -> Broken {
    if (!some(m.custodian)) return broken("invariant 3: material in nobody's custody", id);
    if (m.status == MaterialStatus::packed) {
      if (!some(m.shipment)) return broken("invariant 3: packed in no shipment", id);
      if (state.shipments[m.shipment].custodian != m.custodian)
        return broken("invariant 3: shipment and material have two custodians", id);
    }
    if (m.status == MaterialStatus::available && !condition_proven(m.condition))
      return broken("invariant 8: unproven condition is not held", id);
    if (m.kind != MaterialKind::dose) return {};
    const Batch& batch = state.batches[m.batch];
    const Order& order = state.orders[m.order];
    if (some(order.course) && m.course != order.course)
      return broken("invariant 1: a dose belongs to another course than its cells", id);
    if (m.status == MaterialStatus::thawed || m.status == MaterialStatus::verified) {
      if (!is_released(batch.disposition))
        return broken("invariant 2: thawed without a release", id);
      if (!condition_proven(m.condition)) return broken("invariant 8: thawed in doubt", id);
    }
    if (m.status == MaterialStatus::available && batch.disposition == Disposition::rejected)
      return broken("invariant 2: a rejected dose is available", id);
    return {};
  });
}

// 3 what a shipper is said to hold is what lies in it.
Broken shipments(const State& state) {
  std::vector<std::uint16_t> packed(state.shipments.size());
  for (const Material& m : state.materials)
    if (state.shipments.find(m.shipment) != nullptr)
      ++packed[number(m.shipment) - number(state.shipments.id_at(0))];
  std::size_t index = 0;
  return first_broken(state.shipments, [&](ShipmentId id, const Shipment& s) -> Broken {
    if (packed[index++] == s.packed) return {};
    return broken("invariant 3: the count of what is packed is wrong", id);
  });
}

// 4 maker and releaser, signature and record.
Broken batches(const State& state) {
  return first_broken(state.batches, [&](BatchId id, const Batch& b) -> Broken {
    if (some(b.reviewed_by) && is_maker(b, b.reviewed_by))
      return broken("invariant 4: the reviewer took part in making", id);
    const bool stands_on_signature = b.disposition == Disposition::reviewed ||
                                     b.disposition == Disposition::interim_released ||
                                     b.disposition == Disposition::released;
    if (stands_on_signature && b.signed_revision != b.revision)
      return broken("invariant 4: a signature outlived a change", id);
    if (b.labels_used + b.labels_destroyed > b.labels_printed)
      return broken("labels: more used than printed", id);
    return {};
  });
}

// 6 never beyond capacity, neither in use nor booked.
Broken places(const State& state) {
  return first_broken(state.resources, [&](ResourceId id, const Resource& r) -> Broken {
    if (r.occupied > r.capacity) return broken("invariant 6: in use beyond capacity", id);
    for (BookingId one = r.first_booking; some(one); one = state.bookings[one].next) {
      const Booking& a = state.bookings[one];
      if (!some(a.reservation)) return broken("invariant 6: a freed booking is still listed", one);
      std::uint32_t crowd = 0;
      for (BookingId other = r.first_booking; some(other); other = state.bookings[other].next) {
        const Booking& b = state.bookings[other];
        crowd += b.from <= a.from && a.from < b.until + r.changeover;
      }
      if (crowd > r.capacity) return broken("invariant 6: booked beyond capacity", id);
    }
    return {};
  });
}

Broken occupation(const State& state) {
  return first_broken(state.resources, [&](ResourceId id, const Resource& r) -> Broken {
    std::size_t uses = 0;
    for (const Batch& b : state.batches)
      uses += (b.suite_occupied && b.suite == id) + (b.review_open && b.reviewer == id);
    for (const Order& o : state.orders)
      uses += o.status == OrderStatus::collecting && o.chair == id;
    if (uses != r.occupied) return broken("invariant 6: the count of a place in use is wrong", id);
    return {};
  });
}

Broken courses(const State& state) {
  return first_broken(state.courses, [&](CourseId id, const Course& c) -> Broken {
    std::size_t stock = 0, open = 0;
    for (const Material& m : state.materials)
      stock +=
          m.kind == MaterialKind::dose && m.course == id && alive(m.status) && can_serve(state, m);
    for (const Order& o : state.orders)
      open += o.course == id && !ended(o.status) && o.status != OrderStatus::disposed;
    if (stock != c.doses_in_stock) return broken("stock of a course is miscounted", id);
    if (open != c.orders_open) return broken("open orders of a course are miscounted", id);
    if (c.status >= CourseStatus::identified && c.status <= CourseStatus::active &&
        c.identity.empty())
      return broken("invariant 1: an active course without identity", id);
    return {};
  });
}

// Of regulatory life: nothing is met twice, nobody is treated under a plan without an opinion.
Broken regulatory(const State& state) {
  const RegulatoryState& known = state.regulatory;
  for (std::size_t i = 0; i < known.filings.size(); ++i) {
    const FilingRow& row = known.filings[known.filings.id_at(i)];
    for (std::size_t k = i + 1; k < known.filings.size(); ++k) {
      const FilingRow& other = known.filings[known.filings.id_at(k)];
      if (!row.withdrawn && !other.withdrawn && row.duty == other.duty)
        return broken("a duty is met by two filings", known.filings.id_at(k));
    }
  }
  if (Broken found = first_broken(known.plans, [](TreatmentPlanId id, const TreatmentPlan& p) {
        const bool sound =
            !p.submitted || (p.favourable && p.treatment_class >= TreatmentClass::i &&
                             p.treatment_class <= TreatmentClass::iii);
        return sound ? Broken{} : broken("a plan was submitted without class and opinion", id);
      }))
    return found;
  return first_broken(known.approvals, [](ApprovalId id, const Approval& a) {
    const bool sound = a.years <= term_years_max && a.extended_by_years <= term_years_max &&
                       !(a.pending && a.refused);
    return sound ? Broken{} : broken("the term of an approval is longer than the law allows", id);
  });
}

}  // namespace

std::optional<std::string> broken_invariant(const State& state) {
  for (const auto check : {materials, shipments, batches, places, occupation, courses, regulatory})
    if (Broken found = check(state)) return found;
  const Instant next = next_deadline(state);
  if (next != never && is_quiet(state, std::max(next, state.now)))
    return "the bound on the next deadline is too late: a deadline would be passed over";
  return {};
}

}  // namespace meguri
