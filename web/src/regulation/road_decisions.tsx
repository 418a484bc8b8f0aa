// What was decided and filed on the roads: trial notices with the sites they open, treatment classes
// beside what the table of the law proposes, approvals with their terms and bans.
import { useTranslation } from "react-i18next";
import { ActButtons } from "../acts/act_buttons";
import type { ApprovalView, CommandForm, RoadMapView, TreatmentPlanView, TrialNoticeView }
  from "../api/views";
import { Day } from "../parts/day";
import { Mark, type Tone } from "../parts/mark";
import { Empty, Fact, Facts, Section } from "../parts/page";
import { useWord } from "../parts/words";
import { Decisions } from "./decisions";
import { Source } from "./sourced";

const standing: Record<string, Tone> = { not_yet: "idle", valid: "good", valid_pending: "warn",
  expired: "bad" };

// The forms of one thing: those whose command names it.
function formsOf(forms: readonly CommandForm[], field: string, id: number): CommandForm[] {
  return forms.filter((form) => (form.command as Record<string, unknown>)[field] === id);
}

function Notice({ notice, forms }: { notice: TrialNoticeView; forms: readonly CommandForm[] }) {
  const { t } = useTranslation();
  return (
    <Section title={notice.name} actions={<ActButtons about={notice.name}
      forms={formsOf(forms, "notice", notice.notice)} />}>
      <Facts>
        <Fact name={t("roads.filed_on")}><Day day={notice.day} /></Fact>
        <Fact name={t("roads.contracts_from")}><Day day={notice.contracts_from} /></Fact>
        <Fact name={t("roads.article")}><Source mark={notice.mark} source={notice.article} /></Fact>
      </Facts>
      {notice.contracts.length > 0
        ? <Decisions name={t("roads.contracts")} rows={notice.contracts} />
        : <Empty>{t("roads.no_contracts")}</Empty>}
    </Section>
  );
}

function Plan({ plan, forms }: { plan: TreatmentPlanView; forms: readonly CommandForm[] }) {
  const { t } = useTranslation();
  const name = t("roads.treatment_plan", { number: plan.plan });
  return (
    <Section title={<>{name} <Mark tone="busy">{plan.class_name}</Mark></>}
      actions={<ActButtons about={name} forms={formsOf(forms, "plan", plan.plan)} />}>
      <Facts>
        <Fact name={t("roads.proposal")}>{plan.proposal_name}
          <Source mark={plan.proposal_mark} source={plan.proposal_reason} /></Fact>
        <Fact name={t("roads.submitted")}><Day day={plan.submitted} /></Fact>
        <Fact name={t("roads.treats_from")}><Day day={plan.treats_from} /></Fact>
      </Facts>
      <Decisions name={name} rows={plan.history} />
    </Section>
  );
}

function Approved({ approval, forms }: {
  approval: ApprovalView; forms: readonly CommandForm[];
}) {
  const { t } = useTranslation();
  const word = useWord();
  return (
    <Section title={<>{approval.law_name} <Mark tone={standing[approval.standing] ?? "idle"}>
      {word("approval_standing", approval.standing)}</Mark></>}
      tone={approval.shipping_banned ? "bad" : undefined}
      actions={<ActButtons about={approval.law_name}
        forms={formsOf(forms, "approval", approval.approval)} />}>
      <Facts>
        {approval.last_day && <Fact name={t("roads.last_day")}><Day day={approval.last_day} />{" "}
          <span className="soft">{t("roads.days_left", { days: approval.days_left })}</span></Fact>}
        {approval.shipping_banned && <Fact name={t("roads.shipping")}>
          <Mark tone="bad">{t("roads.shipping_banned")}</Mark></Fact>}
      </Facts>
      <Decisions name={approval.law_name} rows={approval.history} />
    </Section>
  );
}

export function RoadDecisions({ view }: { view: RoadMapView }) {
  const { t } = useTranslation();
  const opening = view.forms.filter(({ command }) => command.type === "NotifyTrial" ||
    (command.type === "DecideClass" && command.plan === 0));
  const nothing = view.notices.length + view.plans.length + view.approvals.length === 0;
  return (
    <div className="stack">
      {opening.length > 0 && <div className="row-end">
        <ActButtons forms={opening} shown={2} about={t("page.roads")} /></div>}
      {nothing && <Empty>{t("roads.nothing_decided")}</Empty>}
      {view.notices.map((notice) => <Notice key={notice.notice} notice={notice}
        forms={view.forms.filter((form) => form.command.type === "SignContract")} />)}
      {view.plans.map((plan) => <Plan key={plan.plan} plan={plan} forms={view.forms} />)}
      {view.approvals.map((approval) => <Approved key={approval.approval} approval={approval}
        forms={view.forms} />)}
    </div>
  );
}
