// Parts of a batch record that the pages Batch and Quality share. For the files of this folder.
#pragma once

#include "view/batch.hpp"
#include "view/reader.hpp"

namespace meguri {

[[nodiscard]] BatchLineView batch_line(const Reader& reader, BatchId id);
[[nodiscard]] std::vector<StepView> step_views(const Reader& reader, BatchId id);
[[nodiscard]] std::vector<CountView> count_views(const Reader& reader, BatchId id);
[[nodiscard]] std::vector<TestView> test_views(const Reader& reader, BatchId id);
[[nodiscard]] std::vector<DeviationView> deviation_views(const Reader& reader, BatchId id);
[[nodiscard]] std::vector<SignatureView> signature_views(const Reader& reader, BatchId id);
[[nodiscard]] LabelsView labels_view(const State& state, const Batch& batch);

}  // namespace meguri
