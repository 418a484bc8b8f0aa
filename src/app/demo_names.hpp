// Names for the people of a demonstration, so that lists, signatures and bedsides look as they do
// at work. They are made of the most frequent family and given names of Japan, joined by number:
// like everything in a synthetic ledger they belong to nobody.
#pragma once

#include "server/application.hpp"

namespace meguri::app {

// The n-th name; equal numbers give equal names, neighbours different ones.
[[nodiscard]] vault::Names demo_name(std::uint32_t n);

// Gives a name to every person and every patient of the ledger of whom the vault knows nothing yet.
[[nodiscard]] vault::Result<void> name_demo_people(server::Application& app);

}  // namespace meguri::app
