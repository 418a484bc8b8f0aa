// Which page concerns whom: only what a person's work needs stands in the menu. This is comfort,
// not protection: what a person may read or do is decided by the server alone.
import {
  IconArchive, IconArrowsSplit, IconBuildingHospital, IconCalendarDue, IconCalendarStats,
  IconChartHistogram, IconClipboardCheck, IconFlask, IconFolders, IconHeartbeat, IconListCheck,
  IconMap2, IconRoute, IconShieldCheck, IconTimeline, IconTruckDelivery, IconUsers,
} from "@tabler/icons-react";

export interface Page {
  path: string;
  key: string; // of its name in the locales
  icon: typeof IconMap2;
  roles: readonly string[] | "all";
  needs?: "oversees" | "forecasts"; // what the server says of the session (server/access.hpp)
}

// Who asks: of a session.
export interface Visitor {
  roles: readonly string[];
  oversees?: boolean;
  forecasts?: boolean;
}

const site = ["site_coordinator", "nurse", "physician"];
const facility = ["operator", "verifier", "quality_control", "quality_assurance"];
const office = ["programme_lead", "regulatory", "safety", "business_development"];
const overseer = ["auditor"];
const quality = ["quality_control", "quality_assurance"];
const overseers = ["programme_lead", ...quality, "regulatory", "safety", ...overseer];

export const pages: readonly Page[] = [
  { path: "/today", key: "page.today", icon: IconListCheck, roles: "all" },
  { path: "/bedside", key: "page.bedside", icon: IconBuildingHospital,
    roles: ["nurse", "physician"] },
  { path: "/courses", key: "page.courses", icon: IconTimeline,
    roles: [...site, ...facility, ...office, ...overseer] },
  { path: "/plan", key: "page.plan", icon: IconCalendarStats,
    roles: [...site, ...facility, "programme_lead", "courier", ...overseer] },
  { path: "/batches", key: "page.batch", icon: IconFlask,
    roles: [...facility, "programme_lead", "physician", ...overseer] },
  { path: "/quality", key: "page.quality", icon: IconClipboardCheck,
    roles: ["quality_control", "quality_assurance", "physician", "programme_lead",
      ...overseer] },
  { path: "/custody", key: "page.custody", icon: IconTruckDelivery,
    roles: [...site, ...facility, "courier", "programme_lead", ...overseer] },
  { path: "/forecast", key: "page.forecast", icon: IconChartHistogram,
    roles: [...office, ...overseer] },
  { path: "/roads", key: "page.roads", icon: IconRoute,
    roles: [...overseers, "business_development"], needs: "forecasts" },
  { path: "/decide", key: "page.decide", icon: IconArrowsSplit,
    roles: [...overseers, "business_development"], needs: "forecasts" },
  { path: "/obligations", key: "page.obligations", icon: IconCalendarDue, roles: overseers,
    needs: "oversees" },
  { path: "/cases", key: "page.cases", icon: IconHeartbeat,
    roles: [...site, "programme_lead", "regulatory", "safety", ...overseer] },
  { path: "/dossiers", key: "page.dossiers", icon: IconFolders, roles: overseers,
    needs: "oversees" },
  { path: "/retention", key: "page.retention", icon: IconArchive, roles: overseers,
    needs: "oversees" },
  { path: "/programme", key: "page.programme", icon: IconMap2,
    roles: [...office, "quality_assurance", "administrator", ...overseer] },
  { path: "/evidence", key: "page.evidence", icon: IconShieldCheck,
    roles: [...office, "quality_assurance", "administrator", ...overseer] },
  { path: "/people", key: "page.people", icon: IconUsers, roles: ["administrator"] },
];

export function pagesFor(visitor: Visitor): Page[] {
  return pages.filter((page) => (!page.needs || visitor[page.needs] === true) &&
    (page.roles === "all" || page.roles.some((role) => visitor.roles.includes(role))));
}

// The page of the menu to which an address belongs.
export function pageAt(path: string): Page | null {
  const first = `/${path.split("/")[1] ?? ""}`;
  const top = first === "/shipments" ? "/custody" : first;
  return pages.find((page) => page.path === top) ?? null;
}
