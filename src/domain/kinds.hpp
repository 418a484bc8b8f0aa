// The closed lists of the journey. Their names are the words of the ledger and of the programme
// file, so a name is never changed once it was released; new ones are added at the end.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

namespace meguri {

BOOST_DEFINE_FIXED_ENUM_CLASS(OrganisationKind, std::uint8_t, hospital, facility, carrier, sponsor,
                              authority)

// What a person may do; a user holds any set of them (RoleSet) within one organisation.
BOOST_DEFINE_FIXED_ENUM_CLASS(Role, std::uint8_t, site_coordinator, nurse, physician, courier,
                              operator_, verifier, quality_control, quality_assurance,
                              programme_lead, regulatory, safety, business_development, auditor,
                              administrator)

BOOST_DEFINE_FIXED_ENUM_CLASS(ResourceKind, std::uint8_t, chair, courier, suite, quality_control,
                              quality_assurance, bed, store)

BOOST_DEFINE_FIXED_ENUM_CLASS(ProductKind, std::uint8_t, autologous, allogeneic)
BOOST_DEFINE_FIXED_ENUM_CLASS(ProtocolStatus, std::uint8_t, draft, published, retired)
BOOST_DEFINE_FIXED_ENUM_CLASS(CollectionKind, std::uint8_t, apheresis, whole_blood)

BOOST_DEFINE_FIXED_ENUM_CLASS(CourseStatus, std::uint8_t, proposed, screened, screen_failed,
                              consented, identified, active, completed, withdrawn, died, stopped)
BOOST_DEFINE_FIXED_ENUM_CLASS(HoldReason, std::uint8_t, none, medical, safety, supply, regulatory,
                              patient_wish)

BOOST_DEFINE_FIXED_ENUM_CLASS(OrderReason, std::uint8_t, first, recollection, remake)
BOOST_DEFINE_FIXED_ENUM_CLASS(OrderStatus, std::uint8_t, placed, chain_held, chain_confirmed,
                              collecting, collected, received, in_process, harvested, filled,
                              disposed, used_up, failed, cancelled)

BOOST_DEFINE_FIXED_ENUM_CLASS(ReservationStatus, std::uint8_t, held, confirmed, kept, lapsed, moved,
                              cancelled)

BOOST_DEFINE_FIXED_ENUM_CLASS(MaterialKind, std::uint8_t, starting_material, dose, sample,
                              retained_sample)
BOOST_DEFINE_FIXED_ENUM_CLASS(MaterialStatus, std::uint8_t, available, packed, quarantined,
                              consumed, thawed, verified, infused, wasted, expired, destroyed,
                              retained)
// unknown is never good: it holds the material until quality decides (invariant 8).
BOOST_DEFINE_FIXED_ENUM_CLASS(Condition, std::uint8_t, within, unknown, excursion, accepted,
                              refused)

BOOST_DEFINE_FIXED_ENUM_CLASS(ShipmentStatus, std::uint8_t, planned, offered, in_transit, arrived,
                              received, refused, cancelled)

BOOST_DEFINE_FIXED_ENUM_CLASS(BatchStatus, std::uint8_t, started, harvested, filled, closed, failed)
BOOST_DEFINE_FIXED_ENUM_CLASS(FailureCause, std::uint8_t, growth, contamination, equipment, error,
                              identity, patient)
BOOST_DEFINE_FIXED_ENUM_CLASS(TestClass, std::uint8_t, rapid, late)
BOOST_DEFINE_FIXED_ENUM_CLASS(TestStatus, std::uint8_t, due, sampled, passed, failed, invalid)
BOOST_DEFINE_FIXED_ENUM_CLASS(TestOutcome, std::uint8_t, pass, fail, invalid)
BOOST_DEFINE_FIXED_ENUM_CLASS(Severity, std::uint8_t, minor, major, critical)
BOOST_DEFINE_FIXED_ENUM_CLASS(DeviationStatus, std::uint8_t, open, assessed, closed)
BOOST_DEFINE_FIXED_ENUM_CLASS(Disposition, std::uint8_t, pending, reviewed, interim_released,
                              released, rejected, released_out_of_specification)

BOOST_DEFINE_FIXED_ENUM_CLASS(VisitStatus, std::uint8_t, planned, arrived, infused, missed, moved,
                              cancelled)
BOOST_DEFINE_FIXED_ENUM_CLASS(MissReason, std::uint8_t, patient_unwell, patient_absent,
                              dose_not_ready, site_closed, window_closed)

BOOST_DEFINE_FIXED_ENUM_CLASS(Seriousness, std::uint8_t, not_serious, hospitalisation, disability,
                              life_threatening, death, other_serious)
BOOST_DEFINE_FIXED_ENUM_CLASS(Outcome, std::uint8_t, unknown, recovered, recovering, not_recovered,
                              sequelae, fatal)

BOOST_DEFINE_FIXED_ENUM_CLASS(MilestoneStatus, std::uint8_t, waiting, started, done, skipped)
// What completes a milestone by itself when it happens in the programme.
BOOST_DEFINE_FIXED_ENUM_CLASS(MilestoneTrigger, std::uint8_t, none, first_infusion, all_enrolled,
                              all_completed)

// What a person says by signing (21 CFR 11.50(a)(3); Japan's ER/ES guideline of 2005, 4.2).
BOOST_DEFINE_FIXED_ENUM_CLASS(SignatureMeaning, std::uint8_t, performed, verified, reviewed,
                              approved, released, rejected, justified, registered, revoked)

}  // namespace meguri
