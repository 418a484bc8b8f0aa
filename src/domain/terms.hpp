// The terms of a protocol: what one version of a programme asks of every course that runs under it.
// A protocol is drafted term by term, published as a whole and never changed afterwards; an
// amendment is a new version, and a running course keeps its own until a recorded decision migrates
// it. Units stand in the names: cells (count), ul (microlitre), bp (basis points, 10,000 = 100 %),
// mc (thousandth of a degree Celsius); Durations are microseconds.
#pragma once

#include <boost/describe/class.hpp>

#include "base/fixed_vector.hpp"
#include "base/instant.hpp"
#include "domain/id.hpp"
#include "domain/kinds.hpp"

namespace meguri {

// A temperature band, both ends within. `budget` is the time that material may spend outside it.
struct Band {
  std::int32_t low_mc{};
  std::int32_t high_mc{};
  Duration budget{};
  bool operator==(const Band&) const = default;
};
BOOST_DESCRIBE_STRUCT(Band, (), (low_mc, high_mc, budget))

struct ProductTerms {
  ProductKind kind{};
  std::int64_t dose_cells{};      // viable cells in one dose
  std::uint16_t doses_a_batch{};  // the most doses one batch may be filled into
  bool infuse_on_interim{};       // a dose may be infused before the late tests are in
  Duration dose_shelf_life{};     // from fill
  Duration thaw_window{};         // from thaw to the end of the infusion
  Band dose_band{};
  bool operator==(const ProductTerms&) const = default;
};
BOOST_DESCRIBE_STRUCT(ProductTerms, (),
                      (kind, dose_cells, doses_a_batch, infuse_on_interim, dose_shelf_life,
                       thaw_window, dose_band))

struct ScheduleTerms {
  std::uint16_t doses_planned{};
  std::uint16_t courses_planned{};  // 0: open
  Duration dose_interval{};
  Duration visit_early{};     // a dose may be given this long before its planned time
  Duration visit_late{};      // and this long after
  Duration lead_time{};       // order to dose, at P80: when a new collection must be ordered
  MilestoneId opens_after{};  // no patient is identified before this milestone is done
  bool operator==(const ScheduleTerms&) const = default;
};
BOOST_DESCRIBE_STRUCT(ScheduleTerms, (),
                      (doses_planned, courses_planned, dose_interval, visit_early, visit_late,
                       lead_time, opens_after))

struct CollectionTerms {
  CollectionKind kind{};
  bool booking_required{};  // a whole chain must be confirmed before the collection
  std::uint8_t portions{};  // batches that one collection can start (1: no retained part)
  std::int32_t volume_min_ul{};
  std::int64_t nucleated_cells_min{};
  Duration hold_time{};      // a held chain lapses after this
  Duration fresh_limit{};    // collection to start of culture
  Duration washout{};        // between two collections of one patient
  Band band{};               // of the starting material
  Duration retained_life{};  // of what a batch leaves frozen for a remake; 0: as fresh
  bool operator==(const CollectionTerms&) const = default;
};
BOOST_DESCRIBE_STRUCT(CollectionTerms, (),
                      (kind, booking_required, portions, volume_min_ul, nucleated_cells_min,
                       hold_time, fresh_limit, washout, band, retained_life))

struct MakingTerms {
  Duration culture_min{};
  Duration culture_max{};
  std::int32_t viability_min_bp{};  // at harvest
  std::int32_t purity_min_bp{};     // CD3- CD56+ cells at harvest
  Duration logger_gap_max{};        // a longer silence of a logger is "unknown"
  std::uint8_t attempts{};          // batches that may be started for one order and its remakes
  bool authority_notice{};          // out-of-specification release asks the authority's notice
  std::uint8_t retained_samples{};  // of every lot, taken before its final release
  bool operator==(const MakingTerms&) const = default;
};
BOOST_DESCRIBE_STRUCT(MakingTerms, (),
                      (culture_min, culture_max, viability_min_bp, purity_min_bp, logger_gap_max,
                       attempts, authority_notice, retained_samples))

// One step of the process, in its order. Its value is a scaled integer in the unit of the step.
struct StepTerms {
  Duration due{};            // since the start of the batch; later is overdue
  std::int64_t value_low{};  // limits at entry, both within
  std::int64_t value_high{};
  bool second_person{};
  bool needs_equipment{};
  bool needs_reagent{};
  Severity severity{};  // of the deviation that a value out of limits opens
  bool operator==(const StepTerms&) const = default;
};
BOOST_DESCRIBE_STRUCT(StepTerms, (),
                      (due, value_low, value_high, second_person, needs_equipment, needs_reagent,
                       severity))

struct TestTerms {
  TestClass class_{};
  std::uint8_t repeats{};  // invalid results that may be repeated
  Duration due{};          // since the sample
  bool operator==(const TestTerms&) const = default;
};
BOOST_DESCRIBE_STRUCT(TestTerms, (), (class_, repeats, due))

inline constexpr std::uint8_t retained_samples_max = 20;  // of one lot; choice
inline constexpr std::size_t steps_max = 16;
inline constexpr std::size_t tests_max = 12;

struct Protocol {
  ProtocolStatus status{};
  ProtocolId based_on{};
  ProductTerms product{};
  ScheduleTerms schedule{};
  CollectionTerms collection{};
  MakingTerms making{};
  FixedVector<StepTerms, steps_max> steps{};
  FixedVector<TestTerms, tests_max> tests{};
  std::uint32_t courses_identified{};  // under this version, so far
  std::uint32_t courses_ended{};       // of these
  bool operator==(const Protocol&) const = default;
};

}  // namespace meguri
