// Commands and events of the rules as the ledger writes them (docs/ledger_format.md), and back.
//
// encode_* append canonical JSON to a string. decode_command reads what people and programs send,
// in any layout, and says what is wrong and where. read_* read what encode_* wrote: the text of a
// record, whose hash was checked before; false means that the record comes from another release.
#pragma once

#include <boost/json/value.hpp>
#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "domain/command.hpp"
#include "domain/event.hpp"
#include "ledger/decode.hpp"

namespace meguri {

void encode_command(std::string& out, const Command& command);
void encode_event(std::string& out, const Event& event);
void encode_events(std::string& out, const Events& events);  // a JSON array

[[nodiscard]] std::expected<Command, DecodeError> decode_command(const boost::json::value& json);
[[nodiscard]] std::expected<Command, std::string> command_from_json(std::string_view text);

[[nodiscard]] bool read_command(std::string_view text, Command& command);
[[nodiscard]] bool read_events(std::string_view text, Events& events);

// The names of all commands and events, as "type" gives them.
[[nodiscard]] std::span<const std::string_view> command_names();
[[nodiscard]] std::span<const std::string_view> event_names();

}  // namespace meguri
