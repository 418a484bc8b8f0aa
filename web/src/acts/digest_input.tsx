// A document stays on this device: only its SHA-256 goes into the ledger.
import { useState } from "react";
import { useTranslation } from "react-i18next";

async function digestOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function DigestInput({ label, value, onChange }: {
  label: string; value: unknown; onChange: (digest: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  return (
    <div className="stack-tight">
      <label className="file-input">
        <span>{label}</span>
        <input type="file" onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          setName(file?.name ?? "");
          if (!file) return onChange(undefined);
          void digestOf(file).then(onChange);
        }} />
      </label>
      <span className="small soft">{t("field.content_hint")}</span>
      {typeof value === "string" && name && <span className="small">{name}: SHA-256{" "}
        <span className="code">{value}</span></span>}
    </div>
  );
}
