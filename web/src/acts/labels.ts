// Which events make a code that must stand on something from now on.
const fields: Record<string, string> = {
  IdentityAssigned: "identity", OrderPlaced: "code", ShipmentPlanned: "code",
  SampleTaken: "label", SampleRetained: "label",
};

export interface MadeLabel { event: string; code: string }

export function labelsIn(events: readonly Record<string, unknown>[]): MadeLabel[] {
  return events.flatMap((event) => {
    const code = event[fields[String(event.type)] ?? ""];
    return typeof code === "string" && code ? [{ event: String(event.type), code }] : [];
  });
}
