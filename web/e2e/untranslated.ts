// What stands on a page in the wrong language: a key instead of its string, a string of the other
// language's file, Japanese letters on an English page.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import type { Language } from "./people";

type Tree = { [name: string]: Tree | string };

function texts(tree: Tree): string[] {
  return Object.values(tree).flatMap((one) => typeof one === "string" ? [one] : texts(one));
}
function read(language: Language): Set<string> {
  const file = new URL(`../locales/${language}.json`, import.meta.url);
  return new Set(texts(JSON.parse(readFileSync(file, "utf8")) as Tree));
}
const strings = { ja: read("ja"), en: read("en") };

const key = /^[a-z_]+(\.[A-Za-z_]+)+$/;
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

// Texts of the page, its labels and titles, but not what is said to be in another language.
function shown(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const page_language = document.documentElement.lang;
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const around = walk.currentNode.parentElement;
      const language = around?.closest("[lang]")?.getAttribute("lang") ?? page_language;
      if (language !== page_language || around?.closest("script, style, noscript, code, .code, pre")) continue;
      const text = walk.currentNode.textContent?.trim();
      if (text) found.add(text);
    }
    for (const named of document.body.querySelectorAll("[aria-label], [title], [placeholder]"))
      for (const attribute of ["aria-label", "title", "placeholder"]) {
        const text = named.getAttribute(attribute);
        if (text && !named.closest(`[lang]:not([lang="${page_language}"])`)) found.add(text);
      }
    return [...found];
  });
}

export async function strangers(page: Page, language: Language): Promise<string[]> {
  const other = strings[language === "ja" ? "en" : "ja"];
  return (await shown(page)).filter((text) => key.test(text) ||
    (language === "en" && japanese.test(text)) ||
    (/\p{Letter}{2}/u.test(text) && other.has(text) && !strings[language].has(text)));
}
