#include "report/regulatory_words.hpp"

#include "report/word_table.hpp"

namespace meguri::report {
namespace {

using words::complete;
using words::find;
using words::Text;

constexpr std::array seriousness_words = std::to_array<Text<Seriousness>>({
    {Seriousness::not_serious, "not serious", "非重篤"},
    {Seriousness::hospitalisation, "hospital stay", "入院"},
    {Seriousness::disability, "disability", "障害"},
    {Seriousness::life_threatening, "life-threatening", "生命を脅かす"},
    {Seriousness::death, "death", "死亡"},
    {Seriousness::other_serious, "other serious", "その他重篤"},
});
static_assert(complete(seriousness_words));

constexpr std::array outcome_words = std::to_array<Text<Outcome>>({
    {Outcome::unknown, "unknown", "不明"},
    {Outcome::recovered, "recovered", "回復"},
    {Outcome::recovering, "recovering", "軽快"},
    {Outcome::not_recovered, "not recovered", "未回復"},
    {Outcome::sequelae, "recovered with sequelae", "後遺症あり"},
    {Outcome::fatal, "fatal", "死亡"},
});
static_assert(complete(outcome_words));

constexpr std::array causality_words = std::to_array<Text<Causality>>({
    {Causality::not_assessed, "not assessed", "未評価"},
    {Causality::unrelated, "unrelated", "関連なし"},
    {Causality::unlikely, "unlikely", "おそらく関連なし"},
    {Causality::possible, "possible", "関連の可能性あり"},
    {Causality::probable, "probable", "おそらく関連あり"},
    {Causality::definite, "definite", "明らかに関連あり"},
});
static_assert(complete(causality_words));

constexpr std::array treatment_class_words = std::to_array<Text<TreatmentClass>>({
    {TreatmentClass::none, "not decided", "未決定"},
    {TreatmentClass::i, "Class I", "第一種"},
    {TreatmentClass::ii, "Class II", "第二種"},
    {TreatmentClass::iii, "Class III", "第三種"},
    {TreatmentClass::outside, "outside the Act", "法の対象外"},
});
static_assert(complete(treatment_class_words));

constexpr std::array committee_words = std::to_array<Text<CommitteeKind>>({
    {CommitteeKind::certified, "certified committee", "認定再生医療等委員会"},
    {CommitteeKind::specified_certified, "specified certified committee",
     "特定認定再生医療等委員会"},
});
static_assert(complete(committee_words));

constexpr std::array law_words = std::to_array<Text<Law>>({
    {Law::none, "no law", "なし"},
    {Law::pmd_trial, "PMD Act, trial", "薬機法（治験）"},
    {Law::pmd_market, "PMD Act, market", "薬機法（製造販売後）"},
    {Law::asrm, "ASRM", "再生医療等安全性確保法"},
    {Law::privacy, "APPI", "個人情報保護法"},
    {Law::ind, "IND", "米国治験（IND）"},
    {Law::bla, "BLA", "米国承認後（BLA）"},
    {Law::ctr, "EU CTR", "EU臨床試験規則"},
});
static_assert(complete(law_words));

constexpr std::array notice_words = std::to_array<Text<TrialNotice>>({
    {TrialNotice::first, "first trial notification", "初回治験計画届"},
    {TrialNotice::later, "later trial notification", "2回目以降の治験計画届"},
    {TrialNotice::us_investigational, "investigational application (US)", "米国治験申請"},
});
static_assert(complete(notice_words));

constexpr std::array trigger_words = std::to_array<Text<DutyTrigger>>({
    {DutyTrigger::reaction, "reaction", "副作用・疾病等"},
    {DutyTrigger::foreign_measure, "measure abroad", "外国措置"},
    {DutyTrigger::trial_start, "start of a trial", "治験の開始"},
    {DutyTrigger::plan_change, "change of the plan", "計画の変更"},
    {DutyTrigger::trial_end, "end of a trial", "治験の終了"},
    {DutyTrigger::infection_knowledge, "knowledge of an infection", "感染症の知見"},
    {DutyTrigger::approval, "approval", "承認"},
    {DutyTrigger::conditional_approval, "conditional approval", "条件及び期限付承認"},
    {DutyTrigger::plan_submitted, "plan submitted", "提供計画の提出"},
    {DutyTrigger::site_serious_situation, "serious situation at the site", "施設の重大事態"},
    {DutyTrigger::processing_site_start, "start of a processing site", "加工施設の開始"},
    {DutyTrigger::leak, "leak of personal data", "個人情報の漏えい"},
    {DutyTrigger::transfer_abroad, "transfer abroad", "国外提供"},
    {DutyTrigger::product_deviation, "product deviation", "製品の逸脱"},
});
static_assert(complete(trigger_words));

constexpr std::array reporter_words = std::to_array<Text<ReporterKind>>({
    {ReporterKind::unknown, "unknown", "不明"},
    {ReporterKind::physician, "physician", "医師"},
    {ReporterKind::pharmacist, "pharmacist", "薬剤師"},
    {ReporterKind::other_professional, "other professional", "その他の医療従事者"},
    {ReporterKind::lawyer, "lawyer", "弁護士"},
    {ReporterKind::consumer, "consumer", "消費者"},
});
static_assert(complete(reporter_words));

constexpr std::array action_words = std::to_array<Text<ActionTaken>>({
    {ActionTaken::unknown, "unknown", "不明"},
    {ActionTaken::none, "none", "変更なし"},
    {ActionTaken::paused, "paused", "休薬"},
    {ActionTaken::stopped, "stopped", "中止"},
    {ActionTaken::dose_reduced, "dose reduced", "減量"},
    {ActionTaken::not_applicable, "not applicable", "該当せず"},
});
static_assert(complete(action_words));

constexpr std::array sex_words = std::to_array<Text<PatientSex>>({
    {PatientSex::unknown, "unknown", "不明"},
    {PatientSex::female, "female", "女性"},
    {PatientSex::male, "male", "男性"},
});
static_assert(complete(sex_words));

}  // namespace

std::string_view word(Language language, Seriousness value) {
  return find(seriousness_words, language, value);
}
std::string_view word(Language language, Outcome value) {
  return find(outcome_words, language, value);
}
std::string_view word(Language language, Causality value) {
  return find(causality_words, language, value);
}
std::string_view word(Language language, TreatmentClass value) {
  return find(treatment_class_words, language, value);
}
std::string_view word(Language language, CommitteeKind value) {
  return find(committee_words, language, value);
}
std::string_view word(Language language, Law value) { return find(law_words, language, value); }
std::string_view word(Language language, TrialNotice value) {
  return find(notice_words, language, value);
}
std::string_view word(Language language, DutyTrigger value) {
  return find(trigger_words, language, value);
}
std::string_view word(Language language, ReporterKind value) {
  return find(reporter_words, language, value);
}
std::string_view word(Language language, ActionTaken value) {
  return find(action_words, language, value);
}
std::string_view word(Language language, PatientSex value) {
  return find(sex_words, language, value);
}

}  // namespace meguri::report
