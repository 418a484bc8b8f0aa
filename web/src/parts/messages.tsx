// Short confirmations at the edge of the screen, read aloud by screen readers, gone by themselves.
import { CloseButton } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { Mark, type Tone } from "./mark";

interface Message {
  id: number;
  tone: Tone;
  text: string;
}

let messages: readonly Message[] = [];
let next_id = 1;
const listeners = new Set<() => void>();

function change(to: readonly Message[]): void {
  messages = to;
  for (const listener of listeners) listener();
}

const shown_ms = 6_000;

export function tell(message: Omit<Message, "id">): void {
  const id = next_id++;
  change([...messages, { ...message, id }].slice(-3));
  setTimeout(() => dismiss(id), shown_ms);
}
function dismiss(id: number): void {
  change(messages.filter((message) => message.id !== id));
}

export function Messages() {
  const { t } = useTranslation();
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => messages,
  );
  return (
    <div className="messages no-print" role="status" aria-live="polite">
      {shown.map((message) => (
        <div key={message.id} className="message">
          <Mark tone={message.tone}>{message.text}</Mark>
          <CloseButton size="sm" aria-label={t("common.close")}
            onClick={() => dismiss(message.id)} />
        </div>
      ))}
    </div>
  );
}
