import { afterEach, expect, test, vi } from "vitest";

const { call, newCommandId, onSessionExpired, setCsrfToken } = await import("../src/api/client");
const { submit } = await import("../src/api/command");
const { Problem } = await import("../src/api/problem");

afterEach(() => void vi.unstubAllGlobals());

function answers(...list: (Response | Error)[]) {
  const asked: [string, RequestInit][] = [];
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    asked.push([path, init]);
    const next = list.shift()!;
    if (next instanceof Error) throw next;
    return next;
  });
  return asked;
}
const json = (body: object, status = 200, type = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": type } });

test("a problem document becomes a problem with its rule", async () => {
  answers(json({ type: "urn:meguri:rule:BKG-01", title: "空きがありません。", status: 409 }, 409,
    "application/problem+json"));
  const error = await call("POST", "/x").catch((e: unknown) => e as InstanceType<typeof Problem>);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ status: 409, rule: "BKG-01", unreached: false });
});

test("unsafe requests carry the token, safe ones do not", async () => {
  setCsrfToken("token");
  const asked = answers(json({}), json({}));
  await call("GET", "/x");
  await call("POST", "/x", { body: {} });
  expect((asked[0]![1].headers as Record<string, string>)["X-CSRF"]).toBeUndefined();
  expect((asked[1]![1].headers as Record<string, string>)["X-CSRF"]).toBe("token");
});

test("the end of a session is told, but not by the sign-in itself", async () => {
  let told = 0;
  const stop = onSessionExpired(() => ++told);
  answers(json({}, 401), json({}, 401));
  await call("GET", "/x").catch(() => undefined);
  await call("GET", "/x", { quiet: true }).catch(() => undefined);
  expect(told).toBe(1);
  stop();
});

test("a command whose answer was lost is sent again with the same id", async () => {
  const asked = answers(new TypeError("gone"), json({ record: 5, events: [] }));
  await submit({ type: "HoldCourse", fields: { course: 2 }, note: "x" });
  const keys = asked.map(([, init]) =>
    (init.headers as Record<string, string>)["Idempotency-Key"]);
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
});

test("a refused command is not sent again", async () => {
  const asked = answers(json({ type: "urn:meguri:rule:BKG-01", title: "no", status: 409 }, 409));
  await submit({ type: "ConfirmChain", fields: {} }).catch(() => undefined);
  expect(asked).toHaveLength(1);
});

test("command ids are whole numbers that JSON keeps exactly", () => {
  const ids = Array.from({ length: 1000 }, newCommandId);
  expect(ids.every((id) => Number.isSafeInteger(id) && id >= 1)).toBe(true);
  expect(new Set(ids).size).toBe(1000);
});
