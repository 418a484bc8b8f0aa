#include "domain/apply_one.hpp"

namespace meguri {
namespace {

Protocol& draft(State& state, ProtocolId id) {
  Protocol& protocol = state.protocols[id];
  MEGURI_CHECK(protocol.status == ProtocolStatus::draft);
  return protocol;
}

template <class Terms>
void set_at(Terms& terms, std::size_t index, const typename Terms::value_type& value) {
  if (index == terms.size())
    terms.push_back(value);
  else
    terms[index] = value;
}

}  // namespace

void apply_one(State& state, const ProtocolDrafted& event, const Meta&) {
  Protocol protocol = some(event.based_on) ? state.protocols[event.based_on] : Protocol{};
  protocol.status = ProtocolStatus::draft;
  protocol.based_on = event.based_on;
  protocol.courses_identified = protocol.courses_ended = 0;
  state.protocols.add(event.protocol, protocol);
}

void apply_one(State& state, const ProductTermsSet& event, const Meta&) {
  draft(state, event.protocol).product = event.terms;
}

void apply_one(State& state, const ScheduleTermsSet& event, const Meta&) {
  draft(state, event.protocol).schedule = event.terms;
}

void apply_one(State& state, const CollectionTermsSet& event, const Meta&) {
  draft(state, event.protocol).collection = event.terms;
}

void apply_one(State& state, const MakingTermsSet& event, const Meta&) {
  draft(state, event.protocol).making = event.terms;
}

void apply_one(State& state, const StepSet& event, const Meta&) {
  set_at(draft(state, event.protocol).steps, event.step, event.terms);
}

void apply_one(State& state, const TestSet& event, const Meta&) {
  set_at(draft(state, event.protocol).tests, event.test, event.terms);
}

void apply_one(State& state, const ProtocolPublished& event, const Meta&) {
  draft(state, event.protocol).status = ProtocolStatus::published;
}

void apply_one(State& state, const ProtocolRetired& event, const Meta&) {
  state.protocols[event.protocol].status = ProtocolStatus::retired;
}

}  // namespace meguri
