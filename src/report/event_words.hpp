// What each event is called when people read what happened: WORDS(event, English, Japanese), in the
// order of domain/event.hpp (checked by words.cpp at compile time).
#pragma once

// clang-format off
#define MEGURI_EVENT_WORDS(WORDS) \
WORDS(OrganisationDefined, "organisation registered", "組織を登録") \
WORDS(UserDefined, "person registered", "利用者を登録") \
WORDS(UserChanged, "person's roles changed", "利用者の役割を変更") \
WORDS(SigningKeyRegistered, "signing key registered", "署名鍵を登録") \
WORDS(SigningKeyRevoked, "signing key revoked", "署名鍵を失効") \
WORDS(SignaturesRequired, "signatures required from now on", "電子署名を必須化") \
WORDS(ResourceDefined, "place registered", "設備を登録") \
WORDS(CapacityChanged, "capacity changed", "定員を変更") \
WORDS(DayClosed, "day closed", "休業日を登録") \
WORDS(LaneDefined, "lane registered", "輸送経路を登録") \
WORDS(EquipmentDefined, "equipment registered", "機器を登録") \
WORDS(EquipmentCalibrated, "equipment calibrated", "機器を校正") \
WORDS(ReagentLotDefined, "reagent lot registered", "試薬ロットを登録") \
WORDS(ProtocolDrafted, "protocol version drafted", "実施計画書の版を起草") \
WORDS(ProductTermsSet, "product terms set", "製品の条件を設定") \
WORDS(ScheduleTermsSet, "schedule set", "投与計画を設定") \
WORDS(CollectionTermsSet, "collection terms set", "採取の条件を設定") \
WORDS(MakingTermsSet, "making terms set", "製造の条件を設定") \
WORDS(StepSet, "step set", "工程を設定") \
WORDS(TestSet, "test set", "試験を設定") \
WORDS(ProtocolPublished, "protocol version published", "実施計画書の版を公開") \
WORDS(ProtocolRetired, "protocol version retired", "実施計画書の版を終了") \
WORDS(RoadDefined, "road registered", "開発ルートを登録") \
WORDS(MilestoneDefined, "milestone registered", "マイルストーンを登録") \
WORDS(MilestoneStarted, "milestone started", "マイルストーンを開始") \
WORDS(MilestoneCompleted, "milestone done", "マイルストーンを完了") \
WORDS(MilestoneSkipped, "milestone skipped", "マイルストーンを省略") \
WORDS(MilestoneOverdue, "milestone overdue", "マイルストーンの期限超過") \
WORDS(DonorRegistered, "donor registered", "ドナーを登録") \
WORDS(DonorQualified, "donor eligibility decided", "ドナー適格性を判定") \
WORDS(CourseProposed, "patient proposed", "患者を登録候補に追加") \
WORDS(CourseScreened, "screening recorded", "スクリーニング結果を記録") \
WORDS(ConsentRecorded, "consent recorded", "同意を記録") \
WORDS(IdentityAssigned, "identity assigned", "識別子を付与") \
WORDS(CourseHeld, "course put on hold", "治療コースを保留") \
WORDS(CourseResumed, "course resumed", "治療コースを再開") \
WORDS(CourseEnded, "course ended", "治療コースを終了") \
WORDS(CourseCompleted, "course completed", "治療コースを完了") \
WORDS(CourseMigrated, "course moved to another version", "治療コースの版を変更") \
WORDS(RecollectionProposed, "re-collection proposed", "再採取を提案") \
WORDS(OrderPlaced, "order placed", "オーダーを発行") \
WORDS(OrderPrioritySet, "order priority set", "オーダーの優先度を設定") \
WORDS(OrderCancelled, "order cancelled", "オーダーを取消し") \
WORDS(ChainReserved, "chain reserved", "予約の連鎖を確保") \
WORDS(SlotBooked, "slot booked", "枠を予約") \
WORDS(ChainConfirmed, "chain confirmed", "予約の連鎖を確定") \
WORDS(ChainEnded, "chain ended", "予約の連鎖を終了") \
WORDS(CollectionBegun, "collection begun", "採取を開始") \
WORDS(CollectionRecorded, "collection recorded", "採取を記録") \
WORDS(CollectionFailed, "collection failed", "採取が不成功") \
WORDS(VisitPlanned, "visit planned", "来院を計画") \
WORDS(VisitMoved, "visit moved", "来院日を変更") \
WORDS(VisitMissed, "visit missed", "来院の不履行") \
WORDS(VisitArrived, "patient arrived", "来院") \
WORDS(DoseAllocated, "dose allocated", "製品を割当て") \
WORDS(DoseThawed, "dose thawed", "製品を融解") \
WORDS(ThawWindowClosed, "thaw window closed", "融解後の使用可能時間を超過") \
WORDS(BedsideChecked, "bedside check done", "ベッドサイドで照合") \
WORDS(DoseInfused, "dose infused", "投与") \
WORDS(DoseWasted, "dose wasted", "製品を廃棄 (未投与)") \
WORDS(AdverseEventReported, "adverse event reported", "有害事象を報告") \
WORDS(AdverseEventFollowedUp, "adverse event followed up", "有害事象を追跡") \
WORDS(AdverseEventClosed, "adverse event closed", "有害事象を完了") \
WORDS(IdentityMismatchSeen, "identity mismatch seen", "同一性の不一致を検出") \
WORDS(ShipmentPlanned, "shipment planned", "輸送を計画") \
WORDS(MaterialPacked, "material packed", "材料を梱包") \
WORDS(HandoverOffered, "handover offered", "引渡しを開始") \
WORDS(HandoverAccepted, "handover accepted", "引取りを完了") \
WORDS(HandoverOverdue, "handover overdue", "受け渡しの期限超過") \
WORDS(HandoverMismatchSeen, "handover mismatch seen", "受け渡しの不一致を検出") \
WORDS(TemperatureRecorded, "temperature recorded", "温度を記録") \
WORDS(BandLeft, "temperature out of band", "温度範囲を逸脱") \
WORDS(ConditionLost, "temperature unknown", "温度不明") \
WORDS(ShipmentReceived, "shipment received", "輸送物を受入れ") \
WORDS(ShipmentRefused, "shipment refused", "輸送物の受入れを拒否") \
WORDS(MaterialUnpacked, "unpacked again", "梱包から取出し") \
WORDS(ShipmentCancelled, "shipment cancelled", "輸送を取消し") \
WORDS(ConditionDecided, "quality decided on material", "品質部門が材料を判定") \
WORDS(MaterialExpired, "material expired", "材料の期限切れ") \
WORDS(MaterialDestroyed, "material destroyed", "材料を廃棄") \
WORDS(MaterialRetained, "material retained", "材料を保管") \
WORDS(BatchStarted, "batch started", "バッチを開始") \
WORDS(StepPerformed, "step done", "工程を実施") \
WORDS(StepVerified, "step verified", "工程を確認") \
WORDS(StepOverdue, "step overdue", "工程の期限超過") \
WORDS(CountRecorded, "cells counted", "細胞を計数") \
WORDS(CountCorrected, "count corrected", "計数を訂正") \
WORDS(SignatureVoided, "signature voided by a change", "変更により署名が失効") \
WORDS(BatchHarvested, "batch harvested", "細胞を回収") \
WORDS(SuiteCleared, "suite cleared", "培養室を清掃") \
WORDS(LabelsPrinted, "labels printed", "ラベルを印刷") \
WORDS(LabelsDestroyed, "labels destroyed", "ラベルを廃棄") \
WORDS(BatchFilled, "batch filled into doses", "充填") \
WORDS(BatchFailed, "batch failed", "バッチが不成立") \
WORDS(BatchClosed, "batch record closed", "製造記録を完了") \
WORDS(DeviationOpened, "deviation opened", "逸脱を登録") \
WORDS(DeviationAssessed, "deviation assessed", "逸脱を評価") \
WORDS(DeviationClosed, "deviation closed", "逸脱を完了") \
WORDS(DeviationOverdue, "deviation overdue", "逸脱の期限超過") \
WORDS(SampleTaken, "sample taken", "検体を採取") \
WORDS(SampleRetained, "retained sample taken", "参考品を採取") \
WORDS(TestResulted, "test result recorded", "試験結果を記録") \
WORDS(TestOverdue, "test overdue", "試験の期限超過") \
WORDS(BatchRecalled, "lot recalled", "ロットを回収") \
WORDS(ReviewBegun, "review begun", "照査を開始") \
WORDS(ReviewSigned, "review signed", "照査に署名") \
WORDS(BatchReleased, "lot released", "ロットを出荷判定") \
WORDS(BatchRejected, "lot rejected", "ロットを不適合と判定") \
WORDS(OutOfSpecificationJustified, "out-of-specification use justified", "規格外使用の正当化理由を記録") \
WORDS(OutOfSpecificationAgreed, "out-of-specification use agreed", "規格外使用に依頼者が同意") \
WORDS(AuthorityNotified, "authority notified", "当局へ報告") \
WORDS(OccurrenceRecorded, "occurrence recorded that starts duties", "義務の起点となる事象を記録") \
WORDS(OccurrenceAmended, "occurrence amended", "事象の内容を更新") \
WORDS(OccurrenceEnded, "occurrence ended", "事象の終了を記録") \
WORDS(DutyFiled, "duty filed", "義務の履行（届出・報告）を記録") \
WORDS(FilingWithdrawn, "filing withdrawn", "届出の記録を取り消し") \
WORDS(ClockSet, "counting of days set", "日数の数え方を設定") \
WORDS(ClassDecided, "class of treatment decided", "再生医療等の区分を決定") \
WORDS(OpinionRecorded, "committee's opinion recorded", "委員会の意見を記録") \
WORDS(PlanSubmitted, "treatment plan submitted", "提供計画を提出") \
WORDS(TrialNotified, "trial notified", "治験計画を届出") \
WORDS(ContractSigned, "trial contract signed with a site", "医療機関と治験契約を締結") \
WORDS(PlacedUnderLaw, "protocol placed under its law", "実施計画書の版に法的根拠を登録") \
WORDS(ApprovalRecorded, "approval recorded", "承認を記録") \
WORDS(ApprovalExtended, "approval extended", "承認の期限を延長") \
WORDS(AppliedAgain, "new application filed", "再申請を提出") \
WORDS(ApplicationDecided, "new application decided", "再申請の結果を記録") \
WORDS(ShippingBanned, "shipping banned", "出荷を禁止") \
WORDS(ShippingBanLifted, "shipping ban lifted", "出荷禁止を解除") \
WORDS(ProductFactsDecided, "facts for labels and records decided", "表示と保存の前提事項を決定") \
WORDS(DesignationApplied, "designation applied for", "指定を申請") \
WORDS(TransferConsentRecorded, "consent to transfer abroad recorded", "国外提供への同意を記録") \
WORDS(SentAbroad, "data sent abroad", "データを国外へ提供") \
WORDS(DocumentBound, "document bound to a dossier", "申請資料に文書を綴じ込み") \
WORDS(DocumentUnbound, "document taken from a dossier", "申請資料から文書を除外") \
WORDS(ReferenceDrafted, "reference safety information drafted", "安全性参照情報の版を起草") \
WORDS(ReactionListed, "expected reaction listed", "予測される事象を記載") \
WORDS(ReferencePublished, "reference safety information published", "安全性参照情報の版を公開") \
WORDS(CaseDescribed, "safety case described", "症例の内容を記録") \
WORDS(CaseAssessed, "safety case assessed", "症例を評価") \
WORDS(ProtocolBlinded, "protocol blinded", "実施計画書の版を盲検化") \
WORDS(BlindBroken, "blind broken", "開鍵")
// clang-format on
