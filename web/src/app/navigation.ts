// Which page concerns whom: only what a person's work needs stands in the menu. This is comfort,
// not protection: what a person may read or do is decided by the server alone.
import {
  IconBuildingHospital, IconCalendarStats, IconChartHistogram, IconClipboardCheck, IconFlask,
  IconListCheck, IconMap2, IconShieldCheck, IconTimeline, IconTruckDelivery, IconUsers,
} from "@tabler/icons-react";

export interface Page {
  path: string;
  key: string; // of its name in the locales
  icon: typeof IconMap2;
  roles: readonly string[] | "all";
}

const site = ["site_coordinator", "nurse", "physician"];
const facility = ["operator", "verifier", "quality_control", "quality_assurance"];
const office = ["programme_lead", "regulatory", "safety", "business_development"];
const overseer = ["auditor"];

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
  { path: "/programme", key: "page.programme", icon: IconMap2,
    roles: [...office, "quality_assurance", "administrator", ...overseer] },
  { path: "/evidence", key: "page.evidence", icon: IconShieldCheck,
    roles: [...office, "quality_assurance", "administrator", ...overseer] },
  { path: "/people", key: "page.people", icon: IconUsers, roles: ["administrator"] },
];

export function pagesFor(roles: readonly string[]): Page[] {
  return pages.filter((page) => page.roles === "all" ||
    page.roles.some((role) => roles.includes(role)));
}

// The page of the menu to which an address belongs.
export function pageAt(path: string): Page | null {
  const first = `/${path.split("/")[1] ?? ""}`;
  const top = first === "/shipments" ? "/custody" : first;
  return pages.find((page) => page.path === top) ?? null;
}
