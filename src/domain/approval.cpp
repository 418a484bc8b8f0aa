#include "domain/approval.hpp"

#include <algorithm>

namespace meguri {

Date last_day(const Term& term) {
  return add_months(term.approved, 12 * (term.years + term.extended_by_years)) + -1;
}

Validity validity_on(const Term& term, std::optional<Date> applied, std::optional<Date> decided,
                     Date day) {
  if (day < term.approved) return Validity::not_yet;
  const Date last = last_day(term);
  if (day <= last) return Validity::valid;
  const bool in_time = applied && *applied <= last;
  const bool undecided = !decided || day < *decided;
  return in_time && undecided ? Validity::valid_pending : Validity::expired;
}

bool may_ship(std::span<const ShippingBan> bans, Date day) {
  return std::ranges::none_of(bans, [&](const ShippingBan& ban) {
    return ban.from <= day && (!ban.lifted || day < *ban.lifted);
  });
}

OrphanNumber orphan_by_number(std::optional<std::int64_t> patients) {
  if (!patients) return OrphanNumber::unknown;
  return *patients < orphan_patients_below ? OrphanNumber::eligible : OrphanNumber::not_eligible;
}

std::expected<std::vector<LabelMark>, LabelFault> label_marks(const LabelFacts& facts) {
  using Kind = LabelFault::Kind;
  if (facts.designated == Fact::unknown)
    return std::unexpected(LabelFault{Kind::designation_unknown, "RC-13"});
  if (facts.conditional == Fact::unknown)
    return std::unexpected(LabelFault{Kind::condition_unknown, "RC-14"});
  if (!facts.autologous && facts.blood_started == Fact::unknown)
    return std::unexpected(LabelFault{Kind::blood_unknown, "RC-15"});
  if (!facts.autologous && facts.blood_started == Fact::yes && !facts.blood_country_stated)
    return std::unexpected(LabelFault{Kind::blood_country_missing, "RC-15"});
  std::vector<LabelMark> marks{facts.designated == Fact::yes ? LabelMark::designated_regenerative
                                                             : LabelMark::regenerative};
  if (facts.conditional == Fact::yes) marks.push_back(LabelMark::conditional);
  return marks;
}

const char* words_of(LabelMark mark) {
  switch (mark) {
    case LabelMark::regenerative: return "再生等";
    case LabelMark::designated_regenerative: return "指定再生等";
    case LabelMark::conditional: return "条件・期限付";
  }
  return "";
}

bool may_send_abroad(Fact identified, std::optional<Date> consent, bool equivalent_measures,
                     Date day) {
  if (identified == Fact::no || equivalent_measures) return true;
  return consent && *consent <= day;
}

}  // namespace meguri
