// Who comes: enrolment of patients, donors and their batches; and what things cost.
#include <array>
#include <utility>

#include "interchange/part_reader.hpp"

namespace meguri::interchange {
namespace {

// Referrals come at a rate, as independent events: the time between two of them is exponential.
Figure interval_of(Figure rate) {
  Figure interval = std::move(rate);
  const double events_a_day = static_cast<double>(interval.constant()) / 1e6;
  interval.dimension = Dimension::duration;
  interval.unit = "day";
  interval.spread.shape = Shape::exponential;
  interval.spread.amounts = {to_base(1 / events_a_day, *find_unit("day")).value_or(INT64_MAX)};
  return interval;
}

std::optional<Figure> read_interval(TableReader& in) {
  if (!in.has("rate")) return in.figure("interval", Dimension::duration);
  if (in.has("interval"))
    in.mistake(in.at("interval"), Message::two_shapes, {in.path(), "rate", "interval"});
  static_cast<void>(in.entry("interval", Need::optional, ""));
  auto rate = in.figure("rate", Dimension::rate);
  if (!rate) return std::nullopt;
  if (!rate->is_constant()) {
    in.mistake(in.at("rate"), Message::must_be_constant, {"rate"});
    return std::nullopt;
  }
  if (rate->constant() <= 0) {
    in.mistake(in.at("rate"), Message::not_positive, {"rate", "0"});
    return std::nullopt;
  }
  return interval_of(std::move(*rate));
}

void read_enrolment(TableReader& in, const std::string& id, Programme& programme) {
  EnrolmentPlan plan;
  plan.id = id;
  plan.site = read_reference(in, "site", "organisation", programme.organisations).value_or(0);
  plan.protocol = read_reference(in, "protocol", "protocol", programme.protocols).value_or(0);
  auto interval = read_interval(in);
  plan.from = in.date("from", Need::optional);
  plan.until = in.date("until", Need::optional);
  if (plan.from && plan.until && *plan.until < *plan.from)
    in.mistake(in.at("until"), Message::date_order,
               {"until", to_text(*plan.until), "from", to_text(*plan.from)});
  in.finish();
  if (!interval) return;
  plan.interval = std::move(*interval);
  programme.enrolments.push_back(std::move(plan));
}

void read_donor(TableReader& in, const std::string& id, Programme& programme) {
  DonorPlan plan;
  plan.id = id;
  plan.at = in.at();
  if (const auto reference = in.text("reference")) {
    const auto code = parse_code(*reference);
    if (code)
      plan.reference = *code;
    else
      in.mistake(in.at("reference"), Message::bad_code, {*reference});
  }
  plan.site = read_reference(in, "site", "organisation", programme.organisations).value_or(0);
  plan.protocol = read_reference(in, "protocol", "protocol", programme.protocols).value_or(0);
  plan.batches = in.fixed("batches", Dimension::count).value_or(0);
  in.finish();
  programme.donors.push_back(std::move(plan));
}

void read_cost(TableReader& in, const std::string& id, Programme& programme) {
  CostPlan plan;
  plan.id = id;
  plan.name = read_both(in, "name");
  plan.per = cost_units[in.word("per", cost_units).value_or(0)];
  auto amount = in.figure("amount", Dimension::money_jpy);
  in.finish();
  if (!amount) return;
  plan.amount = std::move(*amount);
  programme.costs.push_back(std::move(plan));
}

}  // namespace

void read_supply(TableReader& top, Programme& programme) {
  for (auto& [id, in] : top.tables("enrolment")) read_enrolment(in, id, programme);
  for (auto& [id, in] : top.tables("donor")) read_donor(in, id, programme);
  for (auto& [id, in] : top.tables("cost")) read_cost(in, id, programme);
}

}  // namespace meguri::interchange
