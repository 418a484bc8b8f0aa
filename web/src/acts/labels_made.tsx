// Some acts make a code that must stand on something from now on: it is shown at once, to be
// printed, because nobody can scan what was never stuck on.
import { Button, Group, Loader, Modal } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { MadeLabel } from "./labels";

const Label = lazy(() => import("../parts/label"));

export function LabelsMade({ labels, onClose }: {
  labels: readonly MadeLabel[]; onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} size="md" title={t("label.title")} className="labels-made"
      closeButtonProps={{ "aria-label": t("common.close") }}>
      <p className="soft no-print">{t("label.lead")}</p>
      <Suspense fallback={<Loader size="sm" />}>
        {labels.map((one) => <Label key={one.code} code={one.code}
          name={t(`label.of.${one.event}`)} />)}
      </Suspense>
      <Group justify="flex-end" gap="sm" mt="md" className="no-print">
        <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />}
          onClick={() => window.print()}>{t("label.print")}</Button>
        <Button onClick={onClose}>{t("label.done")}</Button>
      </Group>
    </Modal>
  );
}
