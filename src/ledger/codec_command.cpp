#include "ledger/codec.hpp"
#include "ledger/encode.hpp"
#include "ledger/read.hpp"

// The two halves of the codec are two files, because each takes the compiler ten seconds.
namespace meguri {

template void encode<Command>(std::string&, const Command&);

void encode_command(std::string& out, const Command& command) { encode(out, command); }

bool read_command(std::string_view text, Command& command) { return read_canonical(text, command); }

std::expected<Command, DecodeError> decode_command(const boost::json::value& json) {
  return decode<Command>(json);
}

std::expected<Command, std::string> command_from_json(std::string_view text) {
  const auto json = parse_json(text);
  if (!json) return std::unexpected(json.error());
  auto command = decode_command(*json);
  if (!command) return std::unexpected(to_text(command.error()));
  return *std::move(command);
}

std::span<const std::string_view> command_names() { return described::names<Command>; }

}  // namespace meguri
