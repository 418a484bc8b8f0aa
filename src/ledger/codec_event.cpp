#include "ledger/codec.hpp"
#include "ledger/encode.hpp"
#include "ledger/read.hpp"

namespace meguri {

template void encode<Event>(std::string&, const Event&);

void encode_event(std::string& out, const Event& event) { encode(out, event); }
void encode_events(std::string& out, const Events& events) { encode(out, events); }

bool read_events(std::string_view text, Events& events) { return read_canonical(text, events); }

std::span<const std::string_view> event_names() { return described::names<Event>; }

}  // namespace meguri
