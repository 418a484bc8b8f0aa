// The frame around every page: what programme this is, where one can go, whether the screen is up to
// date, who is signed in. On a phone the first pages stand at the thumb, the rest behind "more".
import { Button, Menu, Modal, Popover } from "@mantine/core";
import { IconCalendar, IconCloudOff, IconDots, IconLanguage, IconLogout, IconUserCircle }
  from "@tabler/icons-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, NavLink, useLocation } from "react-router-dom";
import { useSession, useSessionState } from "../api/session";
import { PageGuard } from "../parts/page_guard";
import { Said } from "../parts/said";
import { useWord } from "../parts/words";
import { SignInForm } from "../pages/sign_in_form";
import { DemoClock } from "./demo_clock";
import { changeLanguage } from "./language";
import { pagesFor, type Page } from "./navigation";
import { setPreferences, usePreferences } from "./preferences";
import { useLive } from "./use_live";

const at_the_thumb = 4;

export function LanguageSwitch() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const other = language === "ja" ? "en" : "ja";
  return (
    <Button variant="subtle" size="sm" className="language" lang={other}
      leftSection={<IconLanguage size={20} aria-hidden />}
      onClick={() => void changeLanguage(other)}>
      {t(`language.${other}`)}
    </Button>
  );
}

function PersonMenu() {
  const { t } = useTranslation();
  const session = useSession();
  const { signOut } = useSessionState();
  const { wareki, zone, language } = usePreferences();
  const word = useWord();
  const name = session.printed_name || session.name;
  const zones = [["Asia/Tokyo", "japan"], ["local", "local"], ["UTC", "utc"]] as const;
  return (
    <Popover position="bottom-end" width={280} trapFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button variant="subtle" size="sm" className="person"
          leftSection={<IconUserCircle size={22} aria-hidden />}>
          <span className="person-name"><Said text={name} /></span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name} className="person-panel">
        <div className="person-card">
          <strong><Said text={name} /></strong>
          <span>{session.organisation_name}</span>
          <span className="soft small">
            {session.roles.map((role) => word("role", role)).join(" · ")}
          </span>
        </div>
        <span className="soft small">{t("preference.zone")}</span>
        {zones.map(([one, key]) => (
          <button type="button" key={one} aria-pressed={zone === one}
            onClick={() => setPreferences({ zone: one })}>{t(`preference.zone_${key}`)}</button>
        ))}
        {language === "ja" && (
          <button type="button" aria-pressed={wareki}
            onClick={() => setPreferences({ wareki: !wareki })}>
            <IconCalendar size={18} aria-hidden /> {t("preference.wareki")}
          </button>
        )}
        <hr />
        <Link to="/account"><IconUserCircle size={18} aria-hidden /> {t("page.account")}</Link>
        <button type="button" onClick={() => void signOut()}>
          <IconLogout size={18} aria-hidden /> {t("session.sign_out")}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}

function NavItem({ page }: { page: Page }) {
  const { t } = useTranslation();
  const Icon = page.icon;
  return (
    <NavLink to={page.path} className="nav-item">
      <Icon size={22} stroke={1.8} aria-hidden />
      <span>{t(page.key)}</span>
    </NavLink>
  );
}

function MoreMenu({ pages }: { pages: Page[] }) {
  const { t } = useTranslation();
  const here = useLocation().pathname;
  const inside = pages.some((page) => here.startsWith(page.path));
  return (
    <Menu position="top-end" width={220}>
      <Menu.Target>
        <button type="button" className={`nav-item nav-more${inside ? " active" : ""}`}>
          <IconDots size={22} stroke={1.8} aria-hidden />
          <span>{t("common.more")}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {pages.map((page) => (
          <Menu.Item key={page.path} component={Link} to={page.path}
            leftSection={<page.icon size={20} aria-hidden />}>{t(page.key)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Expired() {
  const { t } = useTranslation();
  const { expired } = useSessionState();
  return (
    <Modal opened={expired} onClose={() => undefined} withCloseButton={false}
      closeOnEscape={false} closeOnClickOutside={false} title={t("session.expired")}>
      <p className="soft">{t("session.expired_hint")}</p>
      <SignInForm />
    </Modal>
  );
}

export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  const live = useLive();
  const pages = pagesFor(session);
  const place = useLocation().pathname;
  const main = useRef<HTMLElement>(null);
  const [away_long, setAwayLong] = useState(false);
  useEffect(() => {
    if (live === "live") {
      setAwayLong(false);
      return;
    }
    const timer = setTimeout(() => setAwayLong(true), 4_000);
    return () => clearTimeout(timer);
  }, [live]);
  useEffect(() => {
    window.scrollTo(0, 0); // returns a promise in newer browsers: not the effect's answer
  }, [place]);
  const thumb = pages.length > at_the_thumb + 1 ? pages.slice(0, at_the_thumb) : pages;
  return (
    <div className="shell">
      <a className="skip" href="#main">{t("common.skip")}</a>
      <header className="top">
        <Link to="/today" className="brand" title={t("brand.home")}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          <span className="brand-name">Meguri</span>
          <span className="brand-programme">{session.programme}</span>
        </Link>
        <div className="top-right">
          {session.demo ? <DemoClock /> : session.synthetic && (
            <span className="synthetic" title={t("brand.synthetic_hint")}>
              {t("brand.synthetic")}
            </span>
          )}
          {away_long && (
            <span className="away"><IconCloudOff size={18} aria-hidden /> {t("live.away")}</span>
          )}
          <LanguageSwitch />
          <PersonMenu />
        </div>
      </header>
      <nav className="side" aria-label={t("nav.pages")}>
        {pages.map((page) => <NavItem key={page.path} page={page} />)}
      </nav>
      <main id="main" className="main" ref={main} tabIndex={-1}>
        <PageGuard key={place}>{children}</PageGuard>
      </main>
      <nav className="thumb" aria-label={t("nav.pages_phone")}>
        {thumb.map((page) => <NavItem key={page.path} page={page} />)}
        {thumb.length < pages.length && <MoreMenu pages={pages.slice(thumb.length)} />}
      </nav>
      <footer className="print-foot print-only">
        {["Meguri", session.programme, ""].join(" · ")}
        <Said text={session.printed_name || session.name} />
      </footer>
      <Expired />
    </div>
  );
}
