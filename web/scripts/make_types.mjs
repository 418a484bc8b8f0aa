// Makes src/api/schema.d.ts from the OpenAPI document of the program named by MEGURI.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

export async function typesOf(program) {
  const document = JSON.parse(execFileSync(program, ["serve", "--openapi"], {
    maxBuffer: 64 * 1024 * 1024 }));
  const lead = "// Made by `npm run api` from the program's OpenAPI document; not edited by hand.\n";
  return lead + astToString(await openapiTS(document));
}

if (process.argv[1]?.endsWith("make_types.mjs")) {
  const program = process.env.MEGURI ?? "../build/release/meguri";
  writeFileSync(new URL("../src/api/schema.d.ts", import.meta.url), await typesOf(program));
}
