#include <array>

#include "base/check.hpp"
#include "interchange/obligation_reader.hpp"

namespace meguri::embedded {
extern const std::string_view obligations_recipients;
extern const std::string_view obligations_japan_pmd;
extern const std::string_view obligations_japan_asrm;
extern const std::string_view obligations_japan_privacy;
extern const std::string_view obligations_us;
extern const std::string_view obligations_eu;
}  // namespace meguri::embedded

namespace meguri::interchange {
namespace {

Obligations read_built_in() {
  Reading reading{.sources = obligation_sources(), .diagnostics = {}, .figures = {}};
  const Node root = read_toml(reading.sources, reading.diagnostics);
  TableReader top(reading, root, "");
  Obligations found = read_obligations(reading, top);
  top.finish();
  MEGURI_CHECK(reading.diagnostics.empty());  // built in, so a mistake is ours
  return found;
}

}  // namespace

const std::vector<Source>& obligation_sources() {
  const auto source = [](const char* name, std::string_view text) {
    return Source{std::string("data/obligations/") + name + ".toml", std::string(text)};
  };
  static const std::vector<Source> sources{
      source("recipients", embedded::obligations_recipients),
      source("japan_pmd", embedded::obligations_japan_pmd),
      source("japan_asrm", embedded::obligations_japan_asrm),
      source("japan_privacy", embedded::obligations_japan_privacy),
      source("us", embedded::obligations_us),
      source("eu", embedded::obligations_eu)};
  return sources;
}

const Obligations& obligation_library() {
  static const Obligations library = read_built_in();
  return library;
}

std::span<const regulation::CountryCalendar> country_calendars() {
  static const std::array<regulation::CountryCalendar, 1> calendars{
      regulation::CountryCalendar{"JP", &regulation::japan_government_calendar()}};
  return calendars;
}

}  // namespace meguri::interchange
