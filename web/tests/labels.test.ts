import { expect, test } from "vitest";
import { labelsIn } from "../src/acts/labels";

test("codes that must be stuck on something are found among the events of an act", () => {
  expect(labelsIn([
    { type: "ShipmentPlanned", shipment: 4, code: "S0000104W" },
    { type: "SampleTaken", label: "Q0000002654" },
    { type: "MaterialPacked", label: "D0000002622" },
    { type: "OrderPlaced" },
  ])).toEqual([{ event: "ShipmentPlanned", code: "S0000104W" },
    { event: "SampleTaken", code: "Q0000002654" }]);
});
