// The rows of the state described once more, for exports: rows.hpp keeps them plain, because the
// rules never need their members' names. A test compares this list with rows.hpp, so none is left
// out.
#pragma once

#include <boost/describe/class.hpp>

#include "domain/rows.hpp"

namespace meguri {

// clang-format off
BOOST_DESCRIBE_STRUCT(Organisation, (), (kind, users))
BOOST_DESCRIBE_STRUCT(User, (), (organisation, roles, active, signing_key))
BOOST_DESCRIBE_STRUCT(Resource, (), (
    organisation, kind, capacity, occupied, open_weekdays, changeover, band, first_booking,
    known_until))
BOOST_DESCRIBE_STRUCT(ClosedDay, (), (resource, day))
BOOST_DESCRIBE_STRUCT(Lane, (), (from, to, carrier, handover_limit, transit_max, band))
BOOST_DESCRIBE_STRUCT(Equipment, (), (organisation, calibrated_until))
BOOST_DESCRIBE_STRUCT(ReagentLot, (), (organisation, lot, expires_at))
BOOST_DESCRIBE_STRUCT(Milestone, (), (
    road, status, trigger, overdue_seen, after, gate, planned_at, started_at, done_at))
BOOST_DESCRIBE_STRUCT(Donor, (), (reference, identity, site, eligible))
BOOST_DESCRIBE_STRUCT(Course, (), (
    patient, identity, site, protocol, status, hold, recollection_proposed, doses_infused,
    doses_in_stock, orders_open, last_order, since, consent_until, last_collection_at,
    last_infusion_at))
BOOST_DESCRIBE_STRUCT(Order, (), (
    course, donor, replaces, protocol, site, code, status, reason, priority, attempt,
    reservation, chair, starting_material, batch, placed_at, collecting_since))
BOOST_DESCRIBE_STRUCT(Reservation, (), (order, status, hold_until))
BOOST_DESCRIBE_STRUCT(Booking, (), (reservation, resource, from, until, next))
BOOST_DESCRIBE_STRUCT(Material, (), (
    kind, status, condition, portions, order, course, batch, visit, label, custodian, store,
    shipment, verified_by, verified_with, expires_at, thawed_at, stored_at, cells,
    out_of_band))
BOOST_DESCRIBE_STRUCT(Shipment, (), (
    lane, status, overdue_seen, packed, code, custodian, offered_to, offered_at, known_until,
    first, last))
BOOST_DESCRIBE_STRUCT(Batch, (), (
    order, protocol, facility, suite, reviewer, lot, status, disposition, suite_occupied,
    review_open, justified, sponsor_agreed, authority_told, step_overdue_seen, steps_done,
    steps_verified, deviations_unassessed, deviations_blocking, labels_printed, labels_used,
    labels_destroyed, doses, doses_left, counts, first_dose, revision, signed_revision,
    reviewed_by, started_at, harvested_at, cells, viability_bp, purity_bp, makers,
    performed_by, tests, test_repeats, sampled_at, tests_overdue_seen, tests_waiting, samples,
    retained_samples))
BOOST_DESCRIBE_STRUCT(Deviation, (), (batch, severity, status, overdue_seen, opened_at))
BOOST_DESCRIBE_STRUCT(Visit, (), (course, status, planned_at, dose))
BOOST_DESCRIBE_STRUCT(AdverseEvent, (), (
    course, dose, seriousness, outcome, expected, related, closed, aware_at))
// clang-format on
BOOST_DESCRIBE_STRUCT(Protocol, (),
                      (status, based_on, product, schedule, collection, making, steps, tests,
                       courses_identified, courses_ended))

}  // namespace meguri
