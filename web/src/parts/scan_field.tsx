// One code from a wristband, bag or paper: a keyboard-wedge scanner types it and ends with Enter;
// a phone reads it with its camera; a person may type it with its check character.
import { ActionIcon, Loader, TextInput } from "@mantine/core";
import { IconCamera, IconCheck } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { checkCharacterAgrees, cleanScan } from "./check_character";

const Camera = lazy(() => import("./camera"));

interface ScanFieldProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  onDone?: () => void; // Enter was typed or the camera has read; else the next field is reached
  description?: string;
  checked?: boolean; // the code carries a check character of ISO 7064
  autoFocus?: boolean;
  large?: boolean;
}

// A scanner ends its code with Enter: what is asked next gets the focus, so that the next code does
// not follow the first in the same field.
function toNext(input: HTMLInputElement | null): void {
  const asked = input?.closest("form")?.querySelectorAll<HTMLElement>(
    "input:not(:disabled), textarea:required, button[type=submit]:not(:disabled)") ?? [];
  const all = [...asked];
  all[all.indexOf(input!) + 1]?.focus();
}

export function ScanField(props: ScanFieldProps) {
  const { t } = useTranslation();
  const [camera, setCamera] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = props.checked === true && props.value.length > 3 &&
    !checkCharacterAgrees(props.value);
  useEffect(() => {
    if (props.autoFocus) input.current?.focus();
  }, [props.autoFocus]);
  const next = props.onDone ?? (() => toNext(input.current));
  const done = props.value !== "" && !wrong;
  return (
    <div className="scan-field">
      <TextInput
        ref={input}
        data-autofocus={props.autoFocus || undefined}
        label={props.label}
        description={props.description}
        size={props.large ? "lg" : "md"}
        value={props.value}
        onChange={(event) => props.onChange(cleanScan(event.currentTarget.value))}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          if (props.value !== "") next();
        }}
        autoComplete="off" autoCapitalize="characters" spellCheck={false} inputMode="text"
        classNames={{ input: "code" }}
        leftSection={done ? <IconCheck size={18} className="good-ink" aria-hidden /> : undefined}
        error={wrong ? t("scan.check_character_wrong") : undefined}
        rightSectionWidth={props.large ? 56 : 46}
        rightSection={
          <ActionIcon variant="subtle" size={props.large ? 44 : 36} onClick={() => setCamera(true)}
            aria-label={t("scan.camera_for", { field: props.label })}>
            <IconCamera size={24} aria-hidden />
          </ActionIcon>
        }
      />
      {camera && (
        <Suspense fallback={<Loader size="sm" />}>
          <Camera
            title={props.label}
            onRead={(text) => {
              setCamera(false);
              props.onChange(cleanScan(text));
              setTimeout(next, 0);
            }}
            onClose={() => setCamera(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
