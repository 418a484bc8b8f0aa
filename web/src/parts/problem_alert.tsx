// A failure in the words of the server: the rule's sentence first, its number last.
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle, IconPlugConnectedX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";

export function ProblemAlert({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const problem = asProblem(error);
  const Icon = problem.unreached ? IconPlugConnectedX : IconAlertTriangle;
  const title = problem.unreached ? t("problem.unreachable") : problem.document.title;
  return (
    <Alert color="red" variant="light" icon={<Icon aria-hidden />} title={title} role="alert"
      className="problem">
      {problem.unreached && <p>{t("problem.unreachable_hint")}</p>}
      {!problem.unreached && problem.document.detail !== problem.document.title && (
        <p>{problem.document.detail}</p>
      )}
      {problem.rule && <p className="small">{t("problem.rule", { rule: problem.rule })}</p>}
      {retry && (
        <Button size="sm" variant="outline" color="red" onClick={retry} mt="xs">
          {t("common.retry")}
        </Button>
      )}
    </Alert>
  );
}
