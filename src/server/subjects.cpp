#include "server/subjects.hpp"

#include "ledger/described.hpp"

namespace meguri::server {

bool names_unseen(const State& state, const Viewer& viewer, const Command& command) {
  const Sight sight(state, viewer);
  bool unseen = false;
  visit(
      [&]<class One>(const One& one) {
        boost::mp11::mp_for_each<described::Members<One>>([&](auto member) {
          const auto& value = one.*decltype(member)::pointer;
          using Value = std::remove_cvref_t<decltype(value)>;
          if constexpr (described::Number<Value>)
            if constexpr (requires { sight.sees(value); })
              if (some(value) && !sight.sees(value)) unseen = true;
        });
      },
      command);
  return unseen;
}

}  // namespace meguri::server
