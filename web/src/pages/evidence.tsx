// Evidence: the ledger as it stands, searched, verified here in the browser, exported for an
// inspector.
import { Button, Progress, TextInput } from "@mantine/core";
import { IconDownload, IconShieldCheck } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router-dom";
import { get } from "../api/client";
import type { EvidenceView, RecordView } from "../api/views";
import { DataTable } from "../parts/data_table";
import { Mark } from "../parts/mark";
import { Fact, Facts, Loaded, Page, Section } from "../parts/page";
import { ProblemAlert } from "../parts/problem_alert";
import { Said } from "../parts/said";
import { When } from "../parts/when";
import { Who } from "../parts/who";
import { verifyLedger } from "../evidence/verify";

const page_size = 50;

function Verify() {
  const { t } = useTranslation();
  const [done, setDone] = useState({ done: 0, size: 0 });
  const run = useMutation({
    mutationFn: () => verifyLedger((at, size) => setDone({ done: at, size })),
  });
  const { data } = run;
  return (
    <Section title={t("evidence.verify")} actions={
      <>
        <Button leftSection={<IconShieldCheck size={20} aria-hidden />} loading={run.isPending}
          onClick={() => run.mutate()}>{t("evidence.verify_now")}</Button>
        <Button component="a" href="/api/ledger/export" variant="default" download
          leftSection={<IconDownload size={20} aria-hidden />}>{t("evidence.export")}</Button>
        <Button component="a" href="/api/ledger/checkpoint" variant="default" download
          leftSection={<IconDownload size={20} aria-hidden />}>{t("evidence.checkpoint")}</Button>
      </>}>
      <p className="soft">{t("evidence.verify_lead")}</p>
      {run.isPending && done.size > 0 && <Progress mt="sm" value={100 * done.done / done.size}
        aria-label={t("evidence.progress", { ...done })} />}
      <ProblemAlert error={run.error} />
      {data && (
        <div className="stack-tight" role="status">
          {data.finding === null
            ? <Mark tone="good">{t("evidence.good", { size: data.size })}</Mark>
            : <Mark tone="bad">{t(`evidence.finding.${data.finding.kind}`,
                { record: data.finding.record })}</Mark>}
          <Facts>
            <Fact name={t("evidence.size")}>{data.size}</Fact>
            <Fact name={t("evidence.read")}>{data.read}</Fact>
          </Facts>
          <p className="small">{t("evidence.root_here")} <code>{data.root}</code></p>
          <p className="small">{t("evidence.root_told")} <code>{data.told}</code></p>
        </div>
      )}
    </Section>
  );
}

function RecordDetail({ number }: { number: number }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ["record", number],
    queryFn: async ({ signal }) => {
      const view = await get<RecordView | EvidenceView>(`/api/ledger/records/${number}`, signal);
      return "records" in view ? view.records[0]! : view;
    },
  });
  return (
    <Section title={t("evidence.record", { number })}
      actions={<Link to="/evidence">{t("evidence.all")}</Link>}>
      <Loaded query={query}>
        {(record) => record.visible ? (
          <div className="stack-tight">
            <Facts>
              <Fact name={t("column.when")}><When at={record.at} /></Fact>
              <Fact name={t("column.by")}><Who user={record.by} /></Fact>
              <Fact name={t("column.what")}>{record.text}</Fact>
              {record.refused && <Fact name={t("evidence.refused")}>
                <Mark tone="bad">{record.refused.rule.rule}</Mark> {record.refused.rule.text}
              </Fact>}
              {record.note && <Fact name={t("act.note")}><Said text={record.note} /></Fact>}
            </Facts>
            <h3>{t("evidence.bytes")}</h3>
            <pre className="bytes" tabIndex={0}>{record.body}</pre>
            <p className="small">{t("evidence.leaf")} <code>{record.leaf_hash}</code></p>
          </div>
        ) : <p>{t("evidence.hidden")} <code>{record.leaf_hash}</code></p>}
      </Loaded>
    </Section>
  );
}

function Records() {
  const { t } = useTranslation();
  const [asked, setAsked] = useSearchParams();
  const [typed, setTyped] = useState(asked.get("search") ?? "");
  const search = asked.get("search") ?? "";
  const from = asked.get("from");
  const head = useQuery({
    queryKey: ["ledger"],
    queryFn: ({ signal }) => get<{ size: number }>("/api/ledger", signal),
  });
  const start = from !== null ? Number(from)
    : Math.max(0, (head.data?.size ?? 0) - page_size);
  const query = useQuery<EvidenceView>({
    queryKey: ["records", search, search ? from ?? 0 : start],
    enabled: head.data !== undefined,
    placeholderData: (before) => before,
    queryFn: ({ signal }) => get<EvidenceView>(`/api/ledger/records?${new URLSearchParams({
      from: String(search ? Number(from ?? 0) : start), limit: String(page_size),
      ...(search && { search }) })}`, signal),
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    setAsked(typed ? { search: typed } : {});
  };
  const to = (at: number) => setAsked({ from: String(Math.max(0, at)),
    ...(search && { search }) });
  return (
    <Section title={t("evidence.records")}>
      <form onSubmit={go} className="row-end no-print" role="search">
        <TextInput label={t("evidence.search")} type="search" value={typed} size="md"
          description={t("evidence.search_hint")}
          onChange={(e) => setTyped(e.currentTarget.value)} />
        <Button type="submit" variant="default">{t("evidence.search_go")}</Button>
      </form>
      <Loaded query={query}>
        {(view) => (
          <>
            <DataTable name={t("evidence.records")}
              rows={search ? view.records : [...view.records].reverse()}
              rowKey={(r) => r.record} empty={t("evidence.none")} columns={[
                { key: "n", head: "#", number: true, cell: (r) =>
                  <Link to={`/evidence?record=${r.record}`}>{r.record}</Link> },
                { key: "at", head: t("column.when"), cell: (r) => r.at
                  ? <When at={r.at} /> : "–" },
                { key: "what", head: t("column.what"), cell: (r) => r.visible ? <>
                  {r.text}{r.refused && <> <Mark tone="bad">{r.refused.rule.rule}</Mark></>}
                  {r.note && <div className="small soft"><Said text={r.note.split("\n")[0]!} /></div>}</>
                  : <span className="soft">{t("evidence.hidden_short")}</span> },
                { key: "type", head: t("column.command"), cell: (r) =>
                  <span className="small">{r.command_type && t(`command.${r.command_type}`)}</span> },
                { key: "by", head: t("column.by"), cell: (r) => r.visible
                  ? <Who user={r.by} /> : "–" },
              ]} />
            <div className="row no-print">
              <Button size="sm" variant="default" disabled={view.from === 0}
                onClick={() => to(view.from - page_size)}>{t("evidence.older")}</Button>
              <Button size="sm" variant="default"
                disabled={(view.records.at(-1)?.record ?? view.size) >= view.size - 1}
                onClick={() => to((view.records.at(-1)?.record ?? view.from) + 1)}>
                {t("evidence.newer")}</Button>
              <span className="soft small">{t("evidence.of", { from: view.from,
                size: view.size })}</span>
            </div>
          </>
        )}
      </Loaded>
    </Section>
  );
}

export default function Evidence() {
  const { t } = useTranslation();
  const [asked] = useSearchParams();
  const record = asked.get("record");
  return (
    <Page title={t("page.evidence")} lead={t("evidence.lead")}>
      {record !== null ? <RecordDetail number={Number(record)} /> : <><Verify /><Records /></>}
    </Page>
  );
}
