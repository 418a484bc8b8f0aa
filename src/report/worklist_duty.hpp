// The duties of the law on the worklist: what is owed soon or late, for whom it is to do, and,
// before it is late, for who leads. Unlike the rest of the worklist this comes from the ledger's
// facts and the tables of the law (interchange/obligation_live.hpp), not from the state alone.
#pragma once

#include "interchange/obligation_live.hpp"
#include "report/worklist.hpp"

namespace meguri::report {

inline constexpr std::int32_t duty_listed_days = 30;    // before its date; choice
inline constexpr std::int32_t duty_escalated_days = 2;  // before its date, and when late; choice

// Adds them and sorts `tasks` anew. Cases of protocols that are placed under no law owe nothing
// here: the programme says first what binds it.
void add_duty_tasks(const interchange::RegulatoryRecord& record, const State& state, Date today,
                    std::vector<Task>& tasks);

}  // namespace meguri::report
