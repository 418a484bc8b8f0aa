// From a task of the worklist to the commands that settle it.
#include "view/acts.hpp"

namespace meguri {

using report::Phrase;

std::vector<CommandForm> forms_of(const Reader& reader, const report::Task& task) {
  Offers offers(reader);
  switch (task.what) {
    case Phrase::task_decide_hold:
    case Phrase::task_record_screening:
    case Phrase::task_record_consent:
    case Phrase::task_assign_identity:
    case Phrase::task_place_order:
    case Phrase::task_order_recollection:
    case Phrase::task_plan_visit: offer_course(offers, reader, task.course); break;
    case Phrase::task_reserve_chain:
    case Phrase::task_confirm_chain: offer_chain(offers, reader, task.order); break;
    case Phrase::task_begin_collection:
    case Phrase::task_record_collection: offer_order(offers, reader, task.order); break;
    case Phrase::task_receive_patient: offer_visit(offers, reader, task.visit); break;
    case Phrase::task_follow_up_adverse_event:
      offer_adverse_event(offers, reader, task.adverse_event);
      break;
    case Phrase::task_start_milestone:
    case Phrase::task_complete_milestone: offer_milestone(offers, reader, task.milestone); break;
    case Phrase::task_hand_over:
    case Phrase::task_take_over:
    case Phrase::task_deliver:
    case Phrase::task_receive_shipment: offer_shipment(offers, reader, task.shipment); break;
    case Phrase::task_decide_material: offer_held(offers, task.material); break;
    case Phrase::task_ship_material:
    case Phrase::task_ship_dose: offer_shipping(offers, reader, task.material); break;
    case Phrase::task_start_batch: offer_start(offers, reader, task.order); break;
    case Phrase::task_check_bedside:
    case Phrase::task_infuse:
    case Phrase::task_thaw: offer_dose(offers, reader, task.material); break;
    case Phrase::task_verify_step:
    case Phrase::task_next_step: offer_step(offers, reader, task.batch, task.nth); break;
    case Phrase::task_fill:
    case Phrase::task_harvest: offer_making(offers, reader, task.batch); break;
    case Phrase::task_take_sample:
    case Phrase::task_record_result: offer_test(offers, reader, task.batch, task.nth); break;
    case Phrase::task_decide_lot:
    case Phrase::task_review:
    case Phrase::task_release:
    case Phrase::task_release_finally:
    case Phrase::task_close_record: offer_release(offers, reader, task.batch); break;
    case Phrase::task_assess_deviation:
    case Phrase::task_close_deviation: offer_deviation(offers, reader, task.deviation); break;
    case Phrase::task_file_duty:
    case Phrase::task_escalated_duty:
      if (task.duty) offer_filing(offers, reader, *task.duty);
      break;
    default: break;  // nothing to submit: it waits for something else
  }
  std::vector<CommandForm> forms = offers.take();
  // The act that the task is named after comes first, whatever else is possible.
  const auto usual = [&](const CommandForm& form) {
    const Command& c = form.command;
    switch (task.what) {
      case Phrase::task_plan_visit: return holds_alternative<PlanVisit>(c);
      case Phrase::task_harvest: return holds_alternative<HarvestBatch>(c);
      case Phrase::task_fill: return holds_alternative<FillBatch>(c);
      case Phrase::task_decide_lot: return holds_alternative<RejectBatch>(c);
      default: return false;
    }
  };
  std::ranges::stable_partition(forms, usual);
  return forms;
}

}  // namespace meguri
