// Makes src/api/schema.d.ts from the OpenAPI document of the program named by MEGURI: a type for
// each schema, under its own name. `npm run api`; check_api.mjs says when it is stale.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

export const types_file = new URL("../src/api/schema.d.ts", import.meta.url);

export function documentOf(program) {
  return JSON.parse(execFileSync(program, ["serve", "--openapi"], { maxBuffer: 64 * 1024 * 1024 }));
}

export async function typesOf(document) {
  const lead = "// Made by `npm run api` from the program's OpenAPI document; not edited by hand.\n";
  return lead + astToString(await openapiTS({ ...document, paths: {} },
    { rootTypes: true, rootTypesNoSchemaPrefix: true, excludeDeprecated: false }));
}

if (process.argv[1]?.endsWith("make_types.mjs")) {
  const program = process.env.MEGURI ?? "../build/release/meguri";
  writeFileSync(types_file, await typesOf(documentOf(program)));
}
