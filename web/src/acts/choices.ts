// What can be picked where a command names a thing: places, lanes, people ... of the programme.
import { useQuery } from "@tanstack/react-query";
import { get } from "../api/client";
import { useSession } from "../api/session";
import type { ProgrammeView, ResourceKind } from "../api/views";
import { useNames } from "../parts/who";
import { useWord } from "../parts/words";
import type { Thing } from "./fields";

export interface Choice {
  id: number;
  name: string;
}

const place_of: Partial<Record<Thing, ResourceKind>> = {
  chair: "chair", suite: "suite", store: "store", reviewer: "quality_assurance",
};

export function useProgramme(enabled = true) {
  return useQuery({
    queryKey: ["programme"],
    queryFn: ({ signal }) => get<ProgrammeView>("/api/programme", signal),
    staleTime: 60_000,
    enabled,
  });
}

function own_first(list: { id: number; name: string; own: boolean }[]): Choice[] {
  return [...list].sort((a, b) => Number(b.own) - Number(a.own)).map(({ id, name }) => ({
    id, name,
  }));
}

export function useChoices(needed: boolean): (of: Thing) => Choice[] {
  const session = useSession();
  const word = useWord();
  const nameOf = useNames();
  const { data } = useProgramme(needed);
  return (of) => {
    if (!data) return [];
    const own = (organisation: number) => organisation === session.organisation;
    const kind = place_of[of];
    if (kind || of === "resource")
      return own_first(data.resources.filter((r) => !kind || r.kind === kind).map((r) => ({
        id: r.resource, name: r.resource_name, own: own(r.organisation),
      })));
    switch (of) {
      case "lane": return own_first(data.lanes.map((l) => ({
        id: l.lane, name: l.lane_name, own: own(l.from) || own(l.carrier) })));
      case "equipment": return data.equipment.filter((e) => own(e.organisation)).map((e) => ({
        id: e.equipment, name: e.equipment_name }));
      case "reagent": return data.reagents.filter((r) => own(r.organisation)).map((r) => ({
        id: r.reagent, name: `${r.reagent_name} ${r.lot}` }));
      case "organisation": return data.organisations.map((o) => ({
        id: o.organisation, name: o.organisation_name }));
      case "road": return data.roads.map((r) => ({ id: r.road, name: r.road_name || `#${r.road}` }));
      case "milestone": return data.roads.flatMap((r) => r.milestones).map((m) => ({
        id: m.milestone, name: `${m.milestone_id} ${m.milestone_name}` }));
      case "protocol": return data.protocols.filter((p) => p.status === "published").map((p) => ({
        id: p.protocol, name: p.protocol_name }));
      case "person": return data.organisations.flatMap((o) => o.people)
        .filter((p) => p.active && p.user !== session.user)
        .map((p) => ({ id: p.user,
          name: [p.user, nameOf(p.user), ...p.roles.map((r) => word("role", r))].join(" · ") }));
      default: return [];
    }
  };
}
