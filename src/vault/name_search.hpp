// Letters of names as people search for them: UTF-8 read letter by letter, and folded so that
// capitals, kana of either kind, wide and narrow letters and blanks make no difference. Kanji stay
// as they are: old and new forms of a character are different names in Japan's registers.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace meguri::vault {

// Takes one letter from the front; none, when what stands there is not UTF-8 (RFC 3629).
[[nodiscard]] std::optional<char32_t> next_letter(std::string_view& rest);

// The text without blanks, folded; stops at what is not UTF-8.
[[nodiscard]] std::u32string folded(std::string_view text);

}  // namespace meguri::vault
