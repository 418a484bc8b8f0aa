import { expect, test } from "vitest";
import { nobody, tidied } from "../src/patient/person";

test("a person needs one name; what was left empty is not sent", () => {
  expect(tidied(nobody)).toBeNull();
  expect(tidied({ ...nobody, names: { kanji: "  ", kana: "", latin: "" } })).toBeNull();
  const kept = tidied({ ...nobody, names: { kanji: " 山田 花子 ", kana: "", latin: "" },
    birth_date: "", contacts: [{ kind: "email", text: " " }, { kind: "telephone", text: " 03 " }],
    consents: ["", " drawer 4 "] });
  expect(kept).toEqual({ names: { kanji: "山田 花子", kana: "", latin: "" }, birth_date: null,
    sex: "not_known", contacts: [{ kind: "telephone", text: "03" }], consents: ["drawer 4"] });
});
