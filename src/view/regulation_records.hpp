// Records and how long they are kept: the rules with what must be held and by which article, the
// records of this ledger with the rule that keeps each longest and the day from which it may be
// erased, what would have to be known where nobody can tell; and the marks that the law asks of
// each product's label. Nothing is erased here.
#pragma once

#include "view/parts.hpp"
#include "view/sources.hpp"

namespace meguri {

struct RetentionRuleView {
  std::string rule;  // "RC-07"
  std::string regime;
  std::string title;
  std::string must_hold;
  std::string stated;  // the time in the words of the source
  bool has_term{};     // false: what must be held or shown, not for how long
  bool only_if_designated{};
  Date valid_from{};
  std::string regulation;
  std::string source;
  std::string mark;
};
MEGURI_DESCRIBE(RetentionRuleView, rule, regime, title, must_hold, stated, has_term,
                only_if_designated, valid_from, regulation, source, mark)

struct HeldRecordView {
  std::string subject_name;  // identity of a course, lot
  CourseId course{};
  BatchId batch{};
  std::string record;  // kind
  std::string record_name;
  std::string rule;  // that keeps it longest, or cannot tell
  bool erasable{};
  std::optional<Date> erasable_from;
  std::string unknown_name;  // what would have to be known; empty when the day is known
};
MEGURI_DESCRIBE(HeldRecordView, subject_name, course, batch, record, record_name, rule, erasable,
                erasable_from, unknown_name)

// What the label of a protocol's product must say.
struct ProductLabelView {
  ProtocolId protocol{};
  std::string protocol_name;
  Fact designated{};
  Fact blood_started{};
  std::vector<std::string> marks;  // as printed
  std::string fault_rule;          // "RC-13": why nobody can tell, or may not; else empty
  std::vector<CommandForm> forms;  // to decide the facts
};
MEGURI_DESCRIBE(ProductLabelView, protocol, protocol_name, designated, blood_started, marks,
                fault_rule, forms)

struct RetentionPage {
  std::string notice;
  Date today{};
  std::uint32_t erasable{};
  std::uint32_t kept{};     // to a known day
  std::uint32_t unknown{};  // nobody can tell
  std::vector<HeldRecordView> records;
  std::vector<RetentionRuleView> rules;
  std::vector<ProductLabelView> labels;
};
MEGURI_DESCRIBE(RetentionPage, notice, today, erasable, kept, unknown, records, rules, labels)

[[nodiscard]] RetentionPage retention_page(const Sources& sources, const Viewer& viewer);

}  // namespace meguri
