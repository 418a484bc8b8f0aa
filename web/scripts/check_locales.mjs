// Fails when a string is missing in a language, is used by no page, differs in its placeholders, or
// when a page uses a string that does not exist. Run by `npm run build` and by the tests.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";

const root = fileURLToPath(new URL("..", import.meta.url));

function flat(tree, prefix = "") {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[prefix + name, value]] : flat(value, `${prefix}${name}.`));
}
const base = (key) => key.replace(/_(one|other)$/, "");
const placeholders = (text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1]).sort().join();

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(join(folder, entry.name))
      : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : []);
}

export function check(locales, files) {
  const problems = [];
  const maps = Object.fromEntries(Object.entries(locales).map(([language, tree]) =>
    [language, new Map(flat(tree))]));
  const keys = Object.fromEntries(Object.entries(maps).map(([language, map]) =>
    [language, new Set([...map.keys()].map(base))]));
  const all = new Set(Object.values(keys).flatMap((set) => [...set]));
  for (const [language, set] of Object.entries(keys))
    for (const key of all) if (!set.has(key)) problems.push(`${language}: no string ${key}`);
  for (const key of all) {
    const texts = Object.values(maps).map((map) => map.get(key)).filter(Boolean);
    if (new Set(texts.map(placeholders)).size > 1) problems.push(`placeholders differ: ${key}`);
  }
  for (const [language, map] of Object.entries(maps))
    for (const [key, text] of map) if (!text.trim()) problems.push(`${language}: ${key} is empty`);

  const spaces = [...new Set([...all].map((key) => key.split(".")[0]))];
  const literal = new RegExp(`["'\`]((?:${spaces.join("|")})(?:\\.[\\w]+)+)["'\`]`, "g");
  const template = new RegExp(`\`((?:${spaces.join("|")})\\.[\\w.]*)\\$\\{`, "g");
  const used = new Set();
  for (const [name, text] of files) {
    for (const [, key] of text.matchAll(literal)) {
      if (all.has(key)) used.add(key);
      else if (text.includes(`t("${key}"`) || text.includes(`key: "${key}"`))
        problems.push(`${name}: no string ${key}`);
    }
    for (const [, prefix] of text.matchAll(template)) {
      const below = [...all].filter((key) => key.startsWith(prefix));
      if (below.length === 0) problems.push(`${name}: no string begins with ${prefix}`);
      for (const key of below) used.add(key);
    }
  }
  for (const key of all) if (!used.has(key)) problems.push(`unused: ${key}`);
  return problems;
}

export function readAll() {
  const read = (language) => JSON.parse(readFileSync(join(root, `locales/${language}.json`)));
  const files = sources(join(root, "src")).map((path) =>
    [path.slice(root.length), readFileSync(path, "utf8")]);
  return [{ en: read("en"), ja: read("ja") }, files];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = check(...readAll());
  for (const problem of problems) console.error(problem);
  console.log(`locales: ${problems.length} problems`);
  process.exit(problems.length > 0 ? 1 : 0);
}
