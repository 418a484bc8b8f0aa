// What is wrong with a text that is not TOML, said in both languages. The parser describes a fault
// in English only ("Error while parsing value: expected ..."); this finds out which kind it is, so
// that the sentence comes from the catalogue. The descriptions are those of toml++ 3.3
// (impl/parser.inl); one that is not known is still a syntax error, in both languages.
#pragma once

#include <string_view>

#include "interchange/message.hpp"

namespace meguri::interchange {

[[nodiscard]] Message kind_of_fault(std::string_view description);

}  // namespace meguri::interchange
