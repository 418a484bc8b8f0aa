#include "view/acts.hpp"

namespace meguri {

void offer_filing(Offers& offers, const Reader& reader, const DutyKey& duty) {
  const Date today = date_in_japan(reader.now());
  offers.add(FileDuty{duty, FilingKind::filed, today, {}}, {"day", "evidence"});
}

}  // namespace meguri
