// A state in one word: colour, sign and word together, so that none of them is needed alone.
import {
  IconAlertTriangle, IconCheck, IconCircle, IconClock, IconPlayerPause, IconX,
} from "@tabler/icons-react";
import type { ReactNode } from "react";

export type Tone = "good" | "warn" | "bad" | "busy" | "idle" | "hold";

const icons = {
  good: IconCheck, warn: IconAlertTriangle, bad: IconX, busy: IconClock, idle: IconCircle,
  hold: IconPlayerPause,
};

export function Mark({ tone, children }: { tone: Tone; children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className={`mark mark-${tone}`}>
      <Icon size="1em" stroke={2.5} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
