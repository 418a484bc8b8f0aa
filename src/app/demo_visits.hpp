// What coordinators and nurses of the demonstration have planned by the day on which its history
// ends: the next visits, each with the dose that waits for it at the site. The world model plans a
// visit on its very day, as a forecast may; people do so days before.
#pragma once

#include "app/demo_history.hpp"

namespace meguri::app {

// Plans what falls due within two weeks and appends it to the records, a few minutes apart, decided
// by the rules like everything else. What the rules refuse is left out.
void plan_visits(State& state, std::vector<DemoRecord>& records);

}  // namespace meguri::app
