// A refusal that cannot be overlooked: the whole screen, red, with what to do, until somebody says
// that it was read. It also sounds and shakes the phone where the device can.
import { Button } from "@mantine/core";
import { IconHandStop } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useTranslation } from "react-i18next";

interface StopProps {
  sentence: string;
  rule?: string;
  what_to_do: string[];
  onRead: () => void;
}

function alarm(): void {
  navigator.vibrate?.([400, 150, 400, 150, 400]);
  try {
    const sound = new AudioContext();
    const tone = sound.createOscillator();
    const loudness = sound.createGain();
    loudness.gain.value = 0.2;
    tone.type = "square";
    tone.frequency.value = 440;
    tone.connect(loudness).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 0.6);
    tone.onended = () => void sound.close();
  } catch {
    // A device without sound still shows the red screen.
  }
}

export function Stop({ sentence, rule, what_to_do, onRead }: StopProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    alarm();
    const before = document.activeElement as HTMLElement | null;
    const root = document.getElementById("root");
    root?.setAttribute("inert", "");
    box.current?.focus();
    return () => {
      root?.removeAttribute("inert");
      before?.focus?.();
    };
  }, []);
  return createPortal(
    <div className="stop" role="alertdialog" aria-modal="true" aria-labelledby="stop-title"
      aria-describedby="stop-text" tabIndex={-1} ref={box}>
      <div className="stop-inner">
        <IconHandStop size={88} stroke={1.8} aria-hidden />
        <h1 id="stop-title">{t("stop.title")}</h1>
        <p id="stop-text" className="stop-sentence">{sentence}</p>
        <ol>{what_to_do.map((line) => <li key={line}>{line}</li>)}</ol>
        {rule && <p className="small">{t("problem.rule", { rule })}</p>}
        <Button size="xl" color="dark" variant="white" onClick={onRead} fullWidth>
          {t("stop.read")}
        </Button>
      </div>
    </div>,
    document.body,
  );
}
