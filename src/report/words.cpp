#include "report/words.hpp"

#include <array>

#include "base/check.hpp"
#include "ledger/described.hpp"
#include "report/event_words.hpp"
#include "report/word_table.hpp"

namespace meguri::report {
namespace {

using words::complete;
using words::find;
using words::Text;

constexpr std::array course_status = std::to_array<Text<CourseStatus>>({
    {CourseStatus::proposed, "proposed", "候補"},
    {CourseStatus::screened, "screened", "適格"},
    {CourseStatus::screen_failed, "screen failed", "スクリーニング脱落"},
    {CourseStatus::consented, "consented", "同意取得"},
    {CourseStatus::identified, "identified", "識別子付与"},
    {CourseStatus::active, "in treatment", "治療中"},
    {CourseStatus::completed, "completed", "完了"},
    {CourseStatus::withdrawn, "withdrawn", "同意撤回"},
    {CourseStatus::died, "died", "死亡"},
    {CourseStatus::stopped, "stopped", "中止"},
});
static_assert(complete(course_status));

constexpr std::array hold_reason = std::to_array<Text<HoldReason>>({
    {HoldReason::none, "none", "なし"},
    {HoldReason::medical, "medical", "医学的理由"},
    {HoldReason::safety, "safety", "安全性"},
    {HoldReason::supply, "supply", "供給"},
    {HoldReason::regulatory, "regulatory", "規制"},
    {HoldReason::patient_wish, "the patient's wish", "患者の希望"},
});
static_assert(complete(hold_reason));

constexpr std::array signature_meaning = std::to_array<Text<SignatureMeaning>>({
    {SignatureMeaning::performed, "performed", "実施"},
    {SignatureMeaning::verified, "verified", "確認"},
    {SignatureMeaning::reviewed, "reviewed", "照査"},
    {SignatureMeaning::approved, "approved", "承認"},
    {SignatureMeaning::released, "released", "出荷可"},
    {SignatureMeaning::rejected, "rejected", "出荷不可"},
    {SignatureMeaning::justified, "justified", "理由の証明"},
    {SignatureMeaning::registered, "registered", "登録"},
    {SignatureMeaning::revoked, "revoked", "失効"},
});
static_assert(complete(signature_meaning));

constexpr std::array role = std::to_array<Text<Role>>({
    {Role::site_coordinator, "coordinator", "コーディネーター"},
    {Role::nurse, "nurse", "看護師"},
    {Role::physician, "physician", "医師"},
    {Role::courier, "courier", "運送担当者"},
    {Role::operator_, "operator", "作業者"},
    {Role::verifier, "verifier", "確認者"},
    {Role::quality_control, "QC", "品質管理"},
    {Role::quality_assurance, "QA", "品質保証"},
    {Role::programme_lead, "programme lead", "プログラム責任者"},
    {Role::regulatory, "regulatory affairs", "薬事"},
    {Role::safety, "safety", "安全性情報"},
    {Role::business_development, "business development", "事業開発"},
    {Role::auditor, "auditor", "監査"},
    {Role::administrator, "administrator", "管理者"},
});
static_assert(complete(role));

constexpr std::array organisation_kind = std::to_array<Text<OrganisationKind>>({
    {OrganisationKind::hospital, "hospital", "医療機関"},
    {OrganisationKind::facility, "facility", "製造所"},
    {OrganisationKind::carrier, "carrier", "運送業者"},
    {OrganisationKind::sponsor, "sponsor", "依頼者"},
    {OrganisationKind::authority, "authority", "当局"},
});
static_assert(complete(organisation_kind));

constexpr std::array resource_kind = std::to_array<Text<ResourceKind>>({
    {ResourceKind::chair, "chair", "採取席"},
    {ResourceKind::courier, "courier", "運送"},
    {ResourceKind::suite, "suite", "培養室"},
    {ResourceKind::quality_control, "quality control", "品質管理 (QC)"},
    {ResourceKind::quality_assurance, "quality assurance", "品質保証 (QA)"},
    {ResourceKind::bed, "bed", "投与ベッド"},
    {ResourceKind::store, "store", "保管庫"},
});
static_assert(complete(resource_kind));

constexpr std::array milestone_status = std::to_array<Text<MilestoneStatus>>({
    {MilestoneStatus::waiting, "waiting", "待機"},
    {MilestoneStatus::started, "started", "開始済み"},
    {MilestoneStatus::done, "done", "完了"},
    {MilestoneStatus::skipped, "skipped", "省略"},
});
static_assert(complete(milestone_status));

struct EventText {
  std::string_view name, en, ja;
};
constexpr std::array events{
#define MEGURI_EVENT_TEXT(name, english, japanese) EventText{#name, english, japanese},
    MEGURI_EVENT_WORDS(MEGURI_EVENT_TEXT)
#undef MEGURI_EVENT_TEXT
};
consteval bool events_complete() {
  if (events.size() != described::names<Event>.size()) return false;
  for (std::size_t i = 0; i < events.size(); ++i)
    if (events[i].name != described::names<Event>[i] || events[i].en.empty() ||
        events[i].ja.empty())
      return false;
  return true;
}
static_assert(events_complete(), "event_words.hpp lists every event in the order of Event");

}  // namespace

std::string_view word(Language language, CourseStatus status) {
  return find(course_status, language, status);
}
std::string_view word(Language language, HoldReason reason) {
  return find(hold_reason, language, reason);
}
std::string_view word(Language language, Role of) { return find(role, language, of); }
std::string_view word(Language language, OrganisationKind kind) {
  return find(organisation_kind, language, kind);
}
std::string_view word(Language language, ResourceKind kind) {
  return find(resource_kind, language, kind);
}
std::string_view word(Language language, MilestoneStatus status) {
  return find(milestone_status, language, status);
}

std::string_view word(Language language, SignatureMeaning meaning) {
  return find(signature_meaning, language, meaning);
}

std::string_view word(Language language, const Event& event) {
  return event_word(language, event.index());
}
std::string_view event_word(Language language, std::size_t kind) {
  MEGURI_CHECK(kind < events.size());
  return language == Language::japanese ? events[kind].ja : events[kind].en;
}

}  // namespace meguri::report
