// Lines of the board of courses, with what many lines need looked up once. For the files of this
// folder.
#pragma once

#include "view/courses.hpp"
#include "view/reader.hpp"

namespace meguri {

// Keeps a reference to the reader.
class CourseLines {
public:
  explicit CourseLines(const Reader& reader);

  // Of a course that the viewer may see.
  [[nodiscard]] CourseLineView line(CourseId id) const;

private:
  void add_happenings(CourseLineView& line) const;

  const Reader& reader_;
  std::vector<std::vector<WayMarkView>> planned_;  // all by course number
  std::vector<std::uint32_t> deviations_open_;
  std::vector<std::uint32_t> adverse_events_open_;
};

// Of a course that the viewer may see: may they know of this event of the history?
[[nodiscard]] bool sees_event(const Reader& reader, std::uint32_t event);

}  // namespace meguri
