// The logger's file goes to the server as it is; what it read, and what it makes of it, comes back.
import { Button } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { call, newCommandId } from "../api/client";
import { tell } from "../parts/messages";
import { ProblemAlert } from "../parts/problem_alert";

const largest_bytes = 1024 * 1024;

export function LoggerUpload({ shipment }: { shipment: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > largest_bytes) throw new Error(t("custody.too_large"));
      return call("POST", `/api/shipments/${shipment}/readings`, {
        raw_body: await file.text(),
        headers: { "Content-Type": "text/csv", "Idempotency-Key": String(newCommandId()) },
      });
    },
    onSuccess: () => {
      tell({ tone: "good", text: t("custody.uploaded") });
      void queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
    },
    onSettled: () => {
      if (picker.current) picker.current.value = "";
    },
  });
  return (
    <div className="stack-tight no-print">
      <div>
        <input ref={picker} type="file" accept=".csv,text/csv" className="visually-hidden"
          tabIndex={-1} aria-label={t("custody.upload")}
          onChange={(e) => e.currentTarget.files?.[0] && upload.mutate(e.currentTarget.files[0])} />
        <Button variant="default" leftSection={<IconUpload size={20} aria-hidden />}
          loading={upload.isPending} onClick={() => picker.current?.click()}>
          {t("custody.upload")}
        </Button>
      </div>
      <p className="soft small">{t("custody.upload_hint")}</p>
      <ProblemAlert error={upload.error} />
    </div>
  );
}
