// A note of the ledger that holds its text twice, in Japanese and then in English, is shown in the
// reader's language; any other note as it was written.
import type { Language } from "../app/preferences";

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;

export function noteText(note: string, language: Language): string {
  const [first, second, ...more] = note.split("\n");
  const both = first !== undefined && second !== undefined && more.length === 0 &&
    japanese.test(first) && !japanese.test(second);
  return !both ? note : language === "ja" ? first : second;
}
