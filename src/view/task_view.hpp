// A task of the worklist as a viewer sees it. For the files of this folder.
#pragma once

#include "report/worklist.hpp"
#include "view/reader.hpp"
#include "view/today.hpp"

namespace meguri {

// The viewer may see what the task is about.
[[nodiscard]] bool sees_task(const Reader& reader, const report::Task& task);
// It is for the viewer's role in the viewer's organisation.
[[nodiscard]] bool is_mine(const Reader& reader, const report::Task& task);

[[nodiscard]] std::string text_of(const Reader& reader, const report::Task& task);
[[nodiscard]] std::string word_of(const report::Task& task);
[[nodiscard]] TaskView task_view(const Reader& reader, const report::Task& task);

}  // namespace meguri
