import { useTranslation } from "react-i18next";
import { Outside } from "../parts/outside";
import { SignInForm } from "./sign_in_form";

export default function SignIn() {
  const { t } = useTranslation();
  return (
    <Outside title={t("session.sign_in")}>
      <SignInForm />
      <p className="soft small outside-foot">{t("session.no_account")}</p>
    </Outside>
  );
}
