// A key of this device that cannot leave it: what is queued is signed with it, so that an entry
// changed while it waited is found before it is sent.
import { database } from "./store";

const algorithm = { name: "ECDSA", namedCurve: "P-256" } as const;
const signing = { name: "ECDSA", hash: "SHA-256" } as const;

export interface Signer {
  sign(bytes: Uint8Array): Promise<string>;
  verify(bytes: Uint8Array, signature: string): Promise<boolean>;
  fingerprint(): Promise<string>;
}

export function hex(bytes: ArrayBuffer | Uint8Array): string {
  const list = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  return Array.from(list, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = parseInt(text.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

export async function signerOf(pair: CryptoKeyPair): Promise<Signer> {
  return {
    sign: async (bytes) =>
      hex(await crypto.subtle.sign(signing, pair.privateKey, bytes as BufferSource)),
    verify: (bytes, signature) =>
      crypto.subtle.verify(signing, pair.publicKey, fromHex(signature), bytes as BufferSource),
    fingerprint: async () => {
      const raw = await crypto.subtle.exportKey("raw", pair.publicKey);
      return hex(await crypto.subtle.digest("SHA-256", raw)).slice(0, 16);
    },
  };
}

export function newKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, false, ["sign", "verify"]);
}

export async function deviceSigner(): Promise<Signer> {
  const db = await database();
  let pair = await db.get("keys", "device");
  if (!pair) {
    pair = await newKeyPair();
    await db.put("keys", pair, "device");
  }
  return signerOf(pair);
}
