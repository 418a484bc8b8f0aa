#include "interchange/icalendar.hpp"

#include <fmt/format.h>

namespace meguri::interchange {
namespace {

constexpr std::size_t line_bytes_max = 75;

std::string basic_date(Date date) {
  const YearMonthDay day = civil(date);
  return fmt::format("{:04}{:02}{:02}", day.year, day.month, day.day);
}

// "2026-11-22T03:00:00.000000Z" as 20261122T030000Z
std::string basic_time(Instant at) {
  const std::string text = to_rfc3339(at);
  return text.substr(0, 4) + text.substr(5, 2) + text.substr(8, 2) + "T" + text.substr(11, 2) +
         text.substr(14, 2) + text.substr(17, 2) + "Z";
}

bool continues_a_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

void add(std::string& out, std::string_view line) { out += folded(line); }

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == ';' || c == ',') out += '\\';
    if (c == '\n')
      out += "\\n";
    else if (c != '\r')
      out += c;
  }
  return out;
}

std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = line_bytes_max;
  while (line.size() > room) {
    std::size_t cut = room;
    while (cut > 1 && continues_a_character(line[cut])) --cut;
    out.append(line.substr(0, cut)).append("\r\n ");
    line.remove_prefix(cut);
    room = line_bytes_max - 1;  // the blank counts
  }
  return out.append(line).append("\r\n");
}

std::string icalendar(std::string_view name, Instant made,
                      const std::vector<CalendarEntry>& entries) {
  std::string out;
  add(out, "BEGIN:VCALENDAR");
  add(out, "VERSION:2.0");
  add(out, "PRODID:-//Meguri//Obligations//EN");
  add(out, "CALSCALE:GREGORIAN");
  add(out, "METHOD:PUBLISH");
  add(out, "X-WR-CALNAME:" + escaped(name));
  for (const CalendarEntry& entry : entries) {
    add(out, "BEGIN:VEVENT");
    add(out, "UID:" + escaped(entry.uid));
    add(out, "DTSTAMP:" + basic_time(made));
    add(out, "DTSTART;VALUE=DATE:" + basic_date(entry.day));
    add(out, "DTEND;VALUE=DATE:" + basic_date(entry.day + 1));
    add(out, "SUMMARY:" + escaped(entry.summary));
    if (!entry.description.empty()) add(out, "DESCRIPTION:" + escaped(entry.description));
    add(out, "TRANSP:TRANSPARENT");
    if (!entry.done && entry.alarm_days > 0) {
      add(out, "BEGIN:VALARM");
      add(out, "ACTION:DISPLAY");
      add(out, "DESCRIPTION:" + escaped(entry.summary));
      add(out, fmt::format("TRIGGER:-P{}D", entry.alarm_days));
      add(out, "END:VALARM");
    }
    add(out, "END:VEVENT");
  }
  add(out, "END:VCALENDAR");
  return out;
}

}  // namespace meguri::interchange
