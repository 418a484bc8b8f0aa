// What browsers have and Node 18 has not.
import { webcrypto } from "node:crypto";

const give = (name: string, value: unknown) => {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
};
give("navigator", { language: "ja-JP" });
give("crypto", webcrypto);
