// The demonstration's own clock: its people let time pass instead of waiting a week. No other
// programme offers this (the server refuses it).
import { Button, Popover } from "@mantine/core";
import { IconClockPlay } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../api/client";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";
import { instantText } from "../parts/time";
import { preferences } from "./preferences";

const steps = { hour: 60, day: 24 * 60, week: 7 * 24 * 60 } as const;

export function DemoClock() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const move = useMutation({
    mutationFn: (minutes: number) =>
      call<{ now: string }>("POST", "/api/demo/clock", { body: { minutes } }),
    onSuccess: ({ now }) => {
      tell({ tone: "good", text: t("demo.clock_now", {
        when: instantText(Date.parse(now), preferences()) }) });
      void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
    },
  });
  return (
    <Popover position="bottom-end" width={260} trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <button type="button" className="synthetic" title={t("brand.synthetic_hint")}>
          <IconClockPlay size={16} aria-hidden /> {t("brand.synthetic")}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("demo.clock")} className="person-panel">
        <span className="soft small">{t("demo.clock")}</span>
        {(["hour", "day", "week"] as const).map((step) => (
          <Button key={step} variant="default" size="sm" loading={move.isPending}
            onClick={() => move.mutate(steps[step])}>{t(`demo.${step}`)}</Button>
        ))}
        <ProblemAlert error={move.error} />
      </Popover.Dropdown>
    </Popover>
  );
}
