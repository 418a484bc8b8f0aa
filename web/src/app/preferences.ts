// What a person chose for this browser: language, zone, calendar. Kept in localStorage: it is no
// secret, and the sign-in page needs the language before anybody has signed in.
import { useSyncExternalStore } from "react";

export type Language = "ja" | "en";
export type Zone = "Asia/Tokyo" | "local" | "UTC";

export interface Preferences {
  language: Language;
  zone: Zone;
  wareki: boolean;
}

const key = "meguri.preferences";
const listeners = new Set<() => void>();

function fromBrowser(): Preferences {
  const language = navigator.language.toLowerCase().startsWith("ja") ? "ja" : "en";
  const start: Preferences = { language, zone: "Asia/Tokyo", wareki: false };
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Preferences>;
    return { ...start, ...kept };
  } catch {
    return start; // storage is blocked or holds something else: the browser's language is enough
  }
}

let current = fromBrowser();

export function preferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // A browser that stores nothing forgets the choice on reload; nothing else is lost.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
