// A figure or statement of the law never stands alone: its mark says how well it is known, its
// source where it was read.
import { useTranslation } from "react-i18next";
import type { StatementView } from "../api/views";
import { Mark, type Tone } from "../parts/mark";
import { useWord } from "../parts/words";

const tones: Record<string, Tone> = { verified: "good", partly: "warn", memory: "warn",
  inferred: "warn", choice: "idle" };

export function KnownMark({ mark }: { mark: string }) {
  const word = useWord();
  return <Mark tone={tones[mark] ?? "idle"}>{word("mark", mark)}</Mark>;
}

export function Source({ mark, source }: { mark: string; source: string }) {
  return (
    <div className="small soft source"><KnownMark mark={mark} /> <span>{source}</span></div>
  );
}

export function Statement({ what }: { what: StatementView }) {
  return <>{what.text}<Source mark={what.mark} source={what.source} /></>;
}

// Said once on a page that shows the law.
export function LegalNotice({ text }: { text: string }) {
  const { t } = useTranslation();
  return <p className="notice" role="note" aria-label={t("regulation.notice")}>{text}</p>;
}
