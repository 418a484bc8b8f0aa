// Who the patient is, as the vault keeps it. It lives in a page only while it is looked at: nothing
// of it is stored in the browser.
import { call } from "../api/client";

export const sexes = ["not_known", "male", "female", "not_applicable"] as const;
export const contact_kinds = ["telephone", "email", "address", "relative", "other"] as const;

export interface Contact {
  kind: (typeof contact_kinds)[number];
  text: string;
}

export interface Person {
  names: { kanji: string; kana: string; latin: string };
  birth_date: string | null;
  sex: (typeof sexes)[number];
  contacts: Contact[];
  consents: string[]; // where each signed form lies
}

export interface Found {
  patient: string;
  course: number; // 0: no course yet
  names: Person["names"];
}

export const nobody: Person = {
  names: { kanji: "", kana: "", latin: "" }, birth_date: null, sex: "not_known", contacts: [],
  consents: [],
};

const place = (course: number) => `/api/people/${course}`;

export function readPerson(course: number): Promise<Person> {
  return call<Person>("GET", place(course));
}
export function writePerson(course: number, person: Person): Promise<void> {
  return call<void>("PUT", place(course), { body: person });
}
export function forgetPerson(course: number): Promise<void> {
  return call<void>("DELETE", place(course));
}
export async function findPeople(name: string): Promise<Found[]> {
  const asked = new URLSearchParams({ name, why: "search" });
  return (await call<{ patients: Found[] }>("GET", `/api/people?${asked}`)).patients;
}

// Ready to be written: what was left empty is not sent, and at least one name is needed.
export function tidied(person: Person): Person | null {
  const { kanji, kana, latin } = person.names;
  const names = { kanji: kanji.trim(), kana: kana.trim(), latin: latin.trim() };
  if (!names.kanji && !names.kana && !names.latin) return null;
  return {
    ...person, names, birth_date: person.birth_date || null,
    contacts: person.contacts.filter((one) => one.text.trim() !== "")
      .map((one) => ({ ...one, text: one.text.trim() })),
    consents: person.consents.map((one) => one.trim()).filter((one) => one !== ""),
  };
}
