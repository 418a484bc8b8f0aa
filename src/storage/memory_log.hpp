// A log in memory, for tests and for forecasts that keep their history: durable as long as it
// lives. Its rows can be reached and bent, because a verifier is tested with bent rows.
#pragma once

#include <string>
#include <vector>

#include "ledger/log.hpp"

namespace meguri {

class MemoryLog final : public Log {
public:
  struct Row {
    std::uint64_t position{};
    std::uint64_t command_id{};
    std::string body;
    Digest leaf;
    std::optional<Digest> root;
  };

  [[nodiscard]] std::expected<void, StoreError> append(std::span<const Entry> entries) override;
  [[nodiscard]] std::expected<void, StoreError> read(std::uint64_t from,
                                                     const Sink& sink) const override;
  [[nodiscard]] std::expected<Head, StoreError> head() const override;

  [[nodiscard]] std::vector<Row>& rows() { return rows_; }

private:
  std::vector<Row> rows_;
};

}  // namespace meguri
