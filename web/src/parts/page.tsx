// The frame of every page: one heading, what it is for, its actions; loading and failure alike.
import { Loader } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemAlert } from "./problem_alert";

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Meguri`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {lead && <div className="soft page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

interface LoadedProps<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ query, children }: LoadedProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <ProblemAlert error={query.error} retry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) {
    return <ProblemAlert error={query.error} retry={() => void query.refetch()} />;
  }
  return (
    <div className="loading" role="status">
      <Loader size="sm" aria-hidden /> <span>{t("common.loading")}</span>
    </div>
  );
}

export function Section({ title, actions, children, tone }: {
  title: ReactNode; actions?: ReactNode; children: ReactNode; tone?: "bad" | "warn";
}) {
  return (
    <section className={`card${tone ? ` card-${tone}` : ""}`}>
      <header className="card-head">
        <h2>{title}</h2>
        {actions && <div className="card-actions no-print">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty soft">{children}</p>;
}

// Facts in two columns: name and value.
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
