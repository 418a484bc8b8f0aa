// The acts that a page offers: the usual one first and prominent, the others beside it or in a menu.
import { Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandForm } from "../api/views";
import { ActDialog } from "./act_dialog";
import { isGrave } from "./fields";

interface ActButtonsProps {
  forms: readonly CommandForm[];
  about?: string;
  size?: "sm" | "md" | "lg";
  shown?: number; // how many as buttons of their own
  primary?: boolean;
}

export function ActButtons({ forms, about, size = "sm", shown = 1, primary = true }:
  ActButtonsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<CommandForm | null>(null);
  const from = useRef<HTMLElement | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  if (forms.length === 0) return null;
  // The focus goes back to where the act was found; when that is gone, to the page.
  const close = () => {
    setOpen(null);
    setTimeout(() => (from.current?.isConnected ? from.current
      : document.getElementById("main"))?.focus());
  };
  // What the rules would refuse now stands at the end, with its reason.
  const sorted = [...forms].sort((a, b) => Number(a.refused !== null) - Number(b.refused !== null));
  const front = sorted.slice(0, shown);
  const rest = sorted.slice(shown);
  return (
    <span className="acts no-print">
      {front.map((form, index) => form.refused ? (
        <span key={form.command.type + index} className="refused small">
          <strong>{t(`command.${form.command.type}`)}</strong>{": "}{form.refused.text}{" "}
          <span className="soft">{form.refused.rule}</span>
        </span>
      ) : (
        <Button key={form.command.type + index} size={size} onClick={(event) => {
            from.current = event.currentTarget;
            setOpen(form);
          }}
          color={isGrave(form.command.type) ? "red" : "blue"}
          variant={primary && index === 0 && !isGrave(form.command.type) ? "filled" : "outline"}>
          {t(`command.${form.command.type}`)}
        </Button>
      ))}
      {rest.length > 0 && (
        <Menu position="bottom-end" withinPortal width={320}>
          <Menu.Target>
            <Button ref={more} size={size} variant="default" px="xs"
              aria-label={about ? `${t("act.more")}: ${about}` : t("act.more")}>
              <IconDots size={20} aria-hidden />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((form, index) => (
              <Menu.Item key={form.command.type + index} onClick={() => {
                from.current = more.current;
                setOpen(form);
              }}
                disabled={form.refused !== null}
                color={isGrave(form.command.type) ? "red" : undefined}>
                {t(`command.${form.command.type}`)}
                {form.refused && <div className="small">{form.refused.text}</div>}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {open && <ActDialog form={open} about={about} onClose={close} />}
    </span>
  );
}
