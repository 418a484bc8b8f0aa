// Judges the OpenAPI document of the program named by MEGURI by Redocly's strict rules, offline, and
// says whether src/api/schema.d.ts was made from it. Both judges are first shown a document with a
// mistake planted in it, and must find it. Ends with 'N passed, M failed'.
import { readFileSync } from "node:fs";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { documentOf, types_file, typesOf } from "./make_types.mjs";

const config = await createConfig({ extends: ["recommended-strict"] });

async function faultsOf(document) {
  const found = await lintFromString({ source: JSON.stringify(document), config,
    absoluteRef: "openapi.json" });
  return found.map((one) => `${one.ruleId}: ${one.message} ${one.location[0]?.pointer ?? ""}`);
}

// What the judge says although it is meant so; one that it no longer says is a failure.
const meant = [
  // It leads the browser to the hospital's sign-in, and nowhere else.
  "operation-2xx-response: Operation must have at least one `2XX` response. " +
    "#/paths/~1api~1session~1oidc~1start/get/responses",
];

const planted = [
  ["a reference to nothing", "no-unresolved-refs", (one) => {
    delete one.components.schemas.CourseLineView;
  }],
  ["two operations of one name", "operation-operationId-unique", (one) => {
    one.paths["/api/today"].get.operationId = "getCourses";
  }],
  ["an answer that is no answer", "struct", (one) => {
    one.paths["/api/today"].get.responses["200"] = { content: {} };
  }],
  ["a parameter that is not in the path", "path-parameters-defined", (one) => {
    one.paths["/api/courses/{course}"].get.parameters = [];
  }],
];

const document = documentOf(process.env.MEGURI ?? "../build/release/meguri");
const failures = [];
let passed = 0;
const check = (well, sentence) => (well ? void ++passed : failures.push(sentence));

for (const [name, rule, plant] of planted) {
  const wrong = structuredClone(document);
  plant(wrong);
  const found = await faultsOf(wrong);
  check(found.some((fault) => fault.startsWith(`${rule}:`)), `not found: ${name}\n${found}`);
}
const found = await faultsOf(document);
const faults = found.filter((fault) => !meant.includes(fault));
check(meant.every((fault) => found.includes(fault)), "an exception is needed no more");
check(faults.length === 0, `the OpenAPI document does not lint clean:\n${faults.join("\n")}`);

const kept = readFileSync(types_file, "utf8");
const changed = structuredClone(document);
changed.components.schemas.HeadView.properties.size = { type: "string" };
check((await typesOf(changed)) !== kept, "a changed document makes the same types");
check((await typesOf(document)) === kept, "src/api/schema.d.ts is stale: run `npm run api`");

for (const sentence of failures) console.error(sentence);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
