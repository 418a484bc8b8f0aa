// The catalogue of rules: name, requirement id, the sentence a person reads when it refuses, in
// English and Japanese. One line a rule; docs/requirements.md and the refusals of server and
// command line are made from it. An id is never used for another rule.
#pragma once

// clang-format off
#define MEGURI_RULES(RULE) \
RULE(not_permitted, "GEN-01", "Your role or organisation may not do this.", "この操作を行う権限がありません。") \
RULE(unknown_user, "GEN-02", "This person is not known or no longer active.", "登録されていないか、無効になった利用者です。") \
RULE(clock_went_back, "GEN-03", "The time given is before the last record; check the clock.", "最後の記録より前の時刻です。時計を確認してください。") \
RULE(not_found, "GEN-04", "There is nothing with this number.", "この番号のものは存在しません。") \
RULE(note_missing, "GEN-05", "A reason or description is needed.", "理由または説明を入力してください。") \
RULE(out_of_range, "GEN-06", "A value is outside the possible range.", "値が取り得る範囲を外れています。") \
RULE(limit_reached, "GEN-07", "A fixed limit of the system is reached.", "システムの上限に達しました。") \
RULE(wrong_organisation_kind, "ORG-01", "This kind of organisation cannot do that.", "この種類の組織では行えません。") \
RULE(capacity_in_use, "ORG-02", "More is booked or in use than the new capacity allows.", "予約中または使用中の数が新しい定員を超えています。") \
RULE(protocol_not_draft, "PRO-01", "A published protocol version never changes; draft a new version.", "公開済みの版は変更できません。新しい版を作成してください。") \
RULE(protocol_incomplete, "PRO-02", "The protocol version lacks a required term.", "実施計画書の版に必須の項目が足りません。") \
RULE(protocol_not_published, "PRO-03", "This protocol version is not open for use.", "この版は使用できる状態ではありません。") \
RULE(milestone_not_ready, "MIL-01", "A step before this milestone is not done.", "先行する手順が完了していません。") \
RULE(milestone_wrong_status, "MIL-02", "The milestone is not in a state for this.", "マイルストーンはこの操作ができる状態ではありません。") \
RULE(milestone_gate, "MIL-03", "A waiting time set by law or plan has not passed.", "法令または計画で定めた待機期間が経過していません。") \
RULE(programme_not_open, "MIL-04", "The milestone that opens the programme to patients is not done.", "患者の受け入れを始めるためのマイルストーンが完了していません。") \
RULE(donor_not_eligible, "DON-01", "The donor is not qualified.", "ドナーの適格性が確認されていません。") \
RULE(patient_already_enrolled, "CRS-01", "This patient already has a running course.", "この患者にはすでに進行中の治療コースがあります。") \
RULE(course_wrong_status, "CRS-02", "The course is not in a state for this.", "治療コースはこの操作ができる状態ではありません。") \
RULE(course_on_hold, "CRS-03", "The course is on hold.", "治療コースは保留中です。") \
RULE(consent_missing, "CRS-04", "There is no valid consent.", "有効な同意がありません。") \
RULE(enrolment_full, "CRS-05", "The planned number of patients is reached.", "予定症例数に達しました。") \
RULE(order_wrong_status, "ORD-01", "The order is not in a state for this.", "オーダーはこの操作ができる状態ではありません。") \
RULE(order_open, "ORD-02", "The course already has an open order.", "この治療コースには処理中のオーダーがあります。") \
RULE(order_replaces_wrong, "ORD-03", "A remake or re-collection must name an ended order of the same patient or donor.", "再製造・再採取は、同じ患者またはドナーの終了したオーダーを指定する必要があります。") \
RULE(attempts_used, "ORD-04", "No further attempt is allowed by the protocol.", "実施計画書で認められた試行回数を使い切りました。") \
RULE(washout_not_over, "ORD-05", "The interval since the last collection is too short.", "前回の採取からの間隔が足りません。") \
RULE(slot_full, "BKG-01", "There is no free place at that time.", "その時間帯に空きがありません。") \
RULE(resource_closed, "BKG-02", "The place is closed on that day.", "その日は休業です。") \
RULE(slot_times_wrong, "BKG-03", "A booking must begin in the future and end after it begins.", "予約の開始は未来、終了は開始より後でなければなりません。") \
RULE(chain_incomplete, "BKG-04", "A chain needs at least a chair and a suite, the suite not before the chair.", "予約の連鎖には採取席と培養室が必要で、培養室は採取の後でなければなりません。") \
RULE(chain_too_long, "BKG-05", "The chain exceeds the longest time from collection to start of culture.", "採取から培養開始までの最長時間を超えています。") \
RULE(chain_wrong_status, "BKG-06", "The chain of bookings is not in a state for this.", "予約の連鎖はこの操作ができる状態ではありません。") \
RULE(chain_not_confirmed, "BKG-07", "The chain of bookings must be confirmed first.", "先に予約の連鎖を確定してください。") \
RULE(place_occupied, "BKG-08", "The place is in use.", "その場所は使用中です。") \
RULE(identity_mismatch, "IDN-01", "STOP. The label, the patient and the order do not belong together.", "中止してください。ラベル・患者・オーダーが一致しません。") \
RULE(identity_not_assigned, "IDN-02", "The chain-of-identity identifier is not assigned yet.", "本人同一性識別子がまだ付与されていません。") \
RULE(label_already_used, "IDN-03", "This label is already on other material.", "このラベルはすでに別の材料に使われています。") \
RULE(collection_too_small, "COL-01", "The collection is below the protocol's minimum; record it as failed or ask for a decision.", "採取量が最低値を下回っています。不成功として記録するか、判断を仰いでください。") \
RULE(material_not_available, "MAT-01", "The material is not available: it is quarantined, used, expired or destroyed.", "この材料は使用できません(隔離・使用済み・期限切れ・廃棄のいずれか)。") \
RULE(material_expired, "MAT-02", "The material has expired.", "材料の使用期限が過ぎています。") \
RULE(condition_not_proven, "MAT-03", "The temperature is unknown or was out of limits; quality must decide first.", "温度が不明または逸脱しています。品質部門の判断が必要です。") \
RULE(material_wrong_status, "MAT-04", "There is nothing to decide about this material.", "この材料について判断が必要な事項はありません。") \
RULE(not_in_custody, "CUS-01", "Your organisation does not hold this material.", "あなたの組織はこの材料を保管していません。") \
RULE(shipment_wrong_status, "CUS-02", "The shipment is not in a state for this.", "輸送はこの操作ができる状態ではありません。") \
RULE(handover_mismatch, "CUS-03", "STOP. The scanned shipper is not the one of this handover.", "中止してください。読み取った輸送容器が受け渡し対象と一致しません。") \
RULE(handover_not_on_lane, "CUS-04", "This receiver is not the next one on the lane.", "この輸送経路の次の受取先ではありません。") \
RULE(shipment_empty, "CUS-05", "Nothing is packed in this shipment.", "この輸送には何も梱包されていません。") \
RULE(dose_not_released, "CUS-06", "A dose leaves the facility only after its lot is released.", "出荷判定前のロットの製品は出荷できません。") \
RULE(material_not_packed, "CUS-07", "This material is not packed in this shipment.", "この材料はこの輸送に梱包されていません。") \
RULE(reading_overlaps, "CON-01", "The readings overlap or are older than what is already recorded.", "すでに記録された期間と重なるか、それより古い測定値です。") \
RULE(store_silent, "CON-02", "The temperature of the store is not recorded up to now; record the logger's readings first.", "保管庫の温度記録が現在まで揃っていません。先にロガーの測定値を記録してください。") \
RULE(batch_wrong_status, "MAK-01", "The batch is not in a state for this.", "バッチはこの操作ができる状態ではありません。") \
RULE(step_out_of_order, "MAK-02", "The steps must be done in their order.", "工程は順番どおりに行ってください。") \
RULE(equipment_not_calibrated, "MAK-03", "The equipment is missing or not calibrated.", "機器が指定されていないか、校正期限が切れています。") \
RULE(reagent_expired, "MAK-04", "The reagent is missing or expired.", "試薬が指定されていないか、期限切れです。") \
RULE(verifier_is_performer, "MAK-05", "The second person must be somebody else.", "確認者は実施者と別の人でなければなりません。") \
RULE(step_not_verified, "MAK-06", "A step waits for its second person.", "確認者の確認待ちの工程があります。") \
RULE(steps_missing, "MAK-07", "A step of the process is not done.", "未実施の工程があります。") \
RULE(culture_time_wrong, "MAK-08", "The culture is shorter or longer than the protocol allows.", "培養期間が実施計画書の範囲外です。") \
RULE(count_unknown, "MAK-09", "There is no count with this number.", "この番号の計数記録はありません。") \
RULE(cells_not_enough, "MAK-11", "There are not enough cells for this number of doses.", "この投与数に必要な細胞数がありません。") \
RULE(labels_unaccounted, "MAK-12", "Every printed label must be used or destroyed before the batch closes.", "印刷したラベルはすべて使用または廃棄の記録が必要です。") \
RULE(suite_not_clear, "MAK-13", "The suite is not ready for line clearance.", "培養室のラインクリアランスはまだできません。") \
RULE(deviation_wrong_status, "DEV-01", "The deviation is not in a state for this.", "逸脱はこの操作ができる状態ではありません。") \
RULE(test_wrong_status, "TST-01", "The test is not in a state for this.", "試験はこの操作ができる状態ではありません。") \
RULE(test_repeats_used, "TST-02", "The test may not be repeated again.", "試験の再実施回数を超えています。") \
RULE(sample_not_here, "TST-03", "Your organisation does not hold the sample of this test, or it is used, lost or on its way.", "この試験の検体はあなたの組織にないか、使用済み・紛失・輸送中です。") \
RULE(tests_missing, "REL-01", "A required test is missing or has not passed.", "必要な試験が未実施または不合格です。") \
RULE(deviation_open, "REL-02", "A deviation is not assessed, or a major or critical one is not closed.", "評価されていない逸脱、または完了していない重大な逸脱があります。") \
RULE(review_not_signed, "REL-03", "The record is not signed as it stands now.", "現在の記録に対する照査の署名がありません。") \
RULE(maker_releases, "REL-04", "A person who took part in making may not review or release.", "製造に関わった人は照査・出荷判定を行えません。") \
RULE(disposition_wrong, "REL-05", "The disposition of the lot does not allow this.", "ロットの判定状況ではこの操作ができません。") \
RULE(out_of_specification_incomplete, "REL-06", "Out-of-specification release needs the physician's justification, the sponsor's agreement and, where the road asks, the notice to the authority.", "規格外出荷には、医師の正当化理由、依頼者の同意、必要な場合は当局への報告が必要です。") \
RULE(same_person_twice, "REL-07", "Two different people are needed.", "異なる二人の署名が必要です。") \
RULE(retained_sample_missing, "REL-08", "The retained sample of the lot must be taken before its final release.", "最終出荷判定の前に、ロットの参考品(保存検体)を採取してください。") \
RULE(dose_of_other_patient, "INF-01", "STOP. This dose was made for another patient.", "中止してください。この製品は別の患者のものです。") \
RULE(dose_not_cleared, "INF-02", "STOP. This dose is not released for infusion.", "中止してください。この製品は投与のための出荷判定がされていません。") \
RULE(thaw_window_closed, "INF-03", "STOP. The time since thaw is over.", "中止してください。融解後の使用可能時間を過ぎています。") \
RULE(bedside_not_checked, "INF-04", "The bedside check by two people is missing.", "二名によるベッドサイド確認が行われていません。") \
RULE(visit_wrong_status, "INF-05", "The visit is not in a state for this.", "来院予定はこの操作ができる状態ではありません。") \
RULE(visit_out_of_window, "INF-06", "The time is outside the visit's window.", "来院の許容期間外です。") \
RULE(dose_wrong_status, "INF-07", "The dose is not in a state for this.", "製品はこの操作ができる状態ではありません。") \
RULE(signature_missing, "SIG-01", "This needs your electronic signature.", "この操作には電子署名が必要です。") \
RULE(signing_key_missing, "SIG-02", "You have no signing key in force; register one first.", "有効な署名鍵がありません。先に署名鍵を登録してください。") \
RULE(signature_wrong, "SIG-03", "The signature does not fit what was sent, or is not yours.", "署名が送信内容と一致しないか、本人の署名ではありません。") \
RULE(signature_meaning_wrong, "SIG-04", "The meaning of the signature does not fit what is signed.", "署名の意味が署名の対象と合っていません。") \
RULE(signature_time_wrong, "SIG-05", "The signature is older than an hour or from the future; sign again.", "署名の時刻が1時間以上前か未来です。もう一度署名してください。") \
RULE(signing_key_in_force, "SIG-06", "A signing key is in force; revoke it first.", "有効な署名鍵があります。先に失効させてください。") \
RULE(signing_key_taken, "SIG-07", "This signing key is registered for somebody else.", "この署名鍵は別の利用者に登録されています。") \
RULE(adverse_event_closed, "SAF-01", "The adverse event is already closed.", "有害事象はすでに完了しています。") \
RULE(evidence_missing, "REG-01", "Name what proves it: a receipt number, a minute, a document.", "証拠となるもの（受付番号・議事録・文書）を指定してください。") \
RULE(recorded_elsewhere, "REG-02", "Plans and approvals are recorded by their own commands, so that nothing starts a duty twice.", "計画の提出と承認はそれぞれの操作で記録してください。義務が二重に発生するのを防ぐためです。") \
RULE(occurrence_ended, "REG-03", "The end of this occurrence is recorded already.", "この事象の終了はすでに記録されています。") \
RULE(duty_subject_wrong, "OBL-01", "A duty is about exactly one adverse event or one occurrence.", "義務の対象は、有害事象または事象のいずれか一つです。") \
RULE(duty_already_filed, "OBL-02", "A filing for this duty, recipient and period is recorded already.", "この義務・提出先・期間の届出はすでに記録されています。") \
RULE(filed_before_cause, "OBL-03", "The filing lies before the day that started the duty.", "届出の日が、義務の起算日より前です。") \
RULE(filing_withdrawn, "OBL-04", "This filing is withdrawn already.", "この届出の記録はすでに取り消されています。") \
RULE(class_missing, "CLS-01", "The class of the treatment must be decided: I, II, III or outside the Act.", "再生医療等の区分（第一種・第二種・第三種・法の対象外）を決定してください。") \
RULE(plan_already_submitted, "CLS-02", "The plan is submitted; its class and opinion no longer change.", "提供計画は提出済みで、区分と意見は変更できません。") \
RULE(committee_kind_wrong, "CLS-03", "This committee may not judge the class: Class I and II need a specified certified committee (ASRM Art. 7, 26).", "この委員会では審査できません。第一種・第二種は特定認定再生医療等委員会の意見が必要です（法7条・26条）。") \
RULE(opinion_missing, "CLS-04", "The committee's favourable opinion on this class is missing.", "この区分についての委員会の適切との意見がありません。") \
RULE(plan_not_submitted, "CLS-05", "The treatment plan is not submitted yet.", "提供計画がまだ提出されていません。") \
RULE(plan_gate, "CLS-06", "A Class I plan treats nobody until 90 days after its submission have passed (ASRM Art. 8-9).", "第一種の提供計画は、提出から90日が経過するまで提供できません（法8条・9条）。") \
RULE(class_outside_act, "CLS-07", "A treatment outside the Act needs neither committee nor plan.", "法の対象外の医療には、委員会の意見も提供計画も必要ありません。") \
RULE(trial_gate, "TRL-01", "The waiting time after the trial notification has not passed (PMD Act Art. 80-2(3): 30 days after the first; 14 after a later one; US 21 CFR 312.40: 30).", "治験計画届出後の待機期間が経過していません（薬機法80条の2第3項: 初回30日、2回目以降14日。米国21 CFR 312.40: 30日）。") \
RULE(contract_missing, "TRL-02", "There is no trial contract with this site.", "この医療機関との治験契約がありません。") \
RULE(contract_exists, "TRL-03", "The trial contract with this site is recorded already.", "この医療機関との治験契約はすでに記録されています。") \
RULE(law_subject_wrong, "LAW-01", "A protocol is placed under exactly one trial notification, treatment plan or approval at a time.", "実施計画書の版は、治験届・提供計画・承認のいずれか一つを指定してください。") \
RULE(already_under_law, "LAW-02", "The protocol is placed under this already.", "この実施計画書の版には、すでに同じ根拠が登録されています。") \
RULE(law_approves_nothing, "APR-01", "Products are approved under the PMD Act or licensed by a BLA.", "承認は薬機法または米国BLAによるものを指定してください。") \
RULE(term_too_long, "APR-02", "A term, and what it is extended by, is at most seven years each (PMD Act Art. 23-26).", "条件及び期限付承認の期限とその延長は、それぞれ7年が上限です（薬機法23条の26）。") \
RULE(approval_without_term, "APR-03", "This approval has no term.", "この承認には期限がありません。") \
RULE(application_too_late, "APR-04", "The term of the approval is over; it must be filed within the term.", "承認の期限が過ぎています。期限内の手続きが必要です。") \
RULE(application_wrong_status, "APR-05", "The new application is not in a state for this.", "再申請はこの操作ができる状態ではありません。") \
RULE(approval_ended, "APR-06", "The approval is not in force on this day; nothing is released under it.", "この日に有効な承認がないため、出荷できません。") \
RULE(shipping_banned, "APR-07", "The approval forbids shipping until the ban is lifted.", "出荷が禁止されています。解除されるまで出荷できません。") \
RULE(ban_wrong_status, "APR-08", "The shipping ban is not in a state for this.", "出荷禁止はこの操作ができる状態ではありません。") \
RULE(patients_unknown, "DES-01", "The number of patients in Japan must be known for an orphan designation.", "希少疾病用の指定には、国内の患者数が必要です。") \
RULE(patients_too_many, "DES-02", "An orphan designation needs fewer than 50,000 patients in Japan.", "希少疾病用の指定は、国内の患者数が5万人未満の場合に限られます。") \
RULE(label_facts_unknown, "LBL-01", "What the label must say is not decided: designated or not, made from blood or not (enforcement regulation Art. 228-2 to 228-4).", "ラベルの法定表示に必要な事項（指定再生医療等製品か、血液由来か）が決まっていません（施行規則228条の2〜4）。") \
RULE(blood_country_missing, "LBL-02", "A product from donated blood names the country of collection (enforcement regulation Art. 228-4).", "他人の血液に由来する製品には、採血国の表示が必要です（施行規則228条の4）。") \
RULE(transfer_consent_missing, "PRV-01", "Data that identify the person go abroad only with the person's recorded consent or equivalent measures (APPI Art. 28).", "本人を識別できる情報の国外への提供には、本人の同意の記録または相当措置が必要です（個人情報保護法28条）。") \
RULE(reference_published, "SAF-02", "A published reference never changes; draft a new version.", "公開済みの安全性参照情報は変更できません。新しい版を作成してください。") \
RULE(reaction_already_listed, "SAF-03", "This reaction is listed in the version already.", "この事象はこの版にすでに記載されています。") \
RULE(reference_not_in_force, "SAF-04", "Expectedness is judged against the reference in force when the case became known.", "予測性は、知った日に有効だった安全性参照情報で判断してください。") \
RULE(reaction_not_listed, "SAF-05", "The reaction is not listed there, or not with a fatal outcome; it is unexpected.", "この事象（または死亡に至ること）は参照情報に記載がないため、予測できないものとして扱います。") \
RULE(case_not_described, "SAF-06", "Describe the case first: its term is not known.", "先に症例の内容を記録してください。事象の用語がありません。") \
RULE(protocol_blinded, "SAF-07", "The protocol is blinded already.", "この実施計画書の版はすでに盲検化されています。") \
RULE(not_blinded, "SAF-08", "This patient's treatment is not blinded, or the blind is broken already.", "この患者の割付は盲検化されていないか、すでに開鍵されています。") \
RULE(document_already_bound, "DOS-01", "This very document is bound to the item already.", "同じ文書がすでにこの項目に綴じられています。") \
RULE(document_unbound, "DOS-02", "The document is taken from the dossier already.", "この文書はすでに申請資料から外されています。")
// clang-format on
