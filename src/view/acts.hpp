// The commands that concern one thing, in the order in which people need them; Offers leaves out
// what the rules would refuse to this viewer. Pages show them beside the thing, and Today beside
// the task that is about it. For the files of this folder.
#pragma once

#include "report/worklist.hpp"
#include "view/offer.hpp"

namespace meguri {

void offer_course(Offers& offers, const Reader& reader, CourseId id);
void offer_order(Offers& offers, const Reader& reader, OrderId id);
void offer_chain(Offers& offers, const Reader& reader, OrderId id);
void offer_visit(Offers& offers, const Reader& reader, VisitId id);
void offer_dose(Offers& offers, const Reader& reader, MaterialId id);  // at the bedside
void offer_store(Offers& offers, const Reader& reader, ResourceId id);
void offer_shipment(Offers& offers, const Reader& reader, ShipmentId id);
// A new shipment for this material on the lane that leads where it must go.
void offer_shipping(Offers& offers, const Reader& reader, MaterialId id);
void offer_held(Offers& offers, MaterialId id);                      // quality's decision
void offer_start(Offers& offers, const Reader& reader, OrderId id);  // of a batch
void offer_step(Offers& offers, const Reader& reader, BatchId id, std::uint8_t step);
void offer_making(Offers& offers, const Reader& reader, BatchId id);  // counts, harvest, fill
void offer_test(Offers& offers, const Reader& reader, BatchId id, std::uint8_t test);
void offer_deviation(Offers& offers, const Reader& reader, DeviationId id);
void offer_release(Offers& offers, const Reader& reader, BatchId id);
void offer_adverse_event(Offers& offers, const Reader& reader, AdverseEventId id);
void offer_milestone(Offers& offers, const Reader& reader, MilestoneId id);

// The acts that settle a task, the usual one first.
[[nodiscard]] std::vector<CommandForm> forms_of(const Reader& reader, const report::Task& task);

}  // namespace meguri
