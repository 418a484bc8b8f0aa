#include "ledger/encode.hpp"

namespace meguri::described {

void encode_fields(std::string& out, const void* value, std::span<const Encoder::Field> fields,
                   std::string_view type) {
  out += '{';
  bool first = true;
  for (const Encoder::Field& field : fields) {
    out += field.lead.substr(first ? 1 : 0);
    first = false;
    if (field.act != nullptr)
      field.act(out, value);
    else
      append_string(out, type);
  }
  out += '}';
}

}  // namespace meguri::described
