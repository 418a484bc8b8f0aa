// Lets the installed page start without a network: the application's files are kept, what the
// server says never is (pages keep their own data where they need it).
/// <reference lib="webworker" />
const worker = self as unknown as ServiceWorkerGlobalScope;
const shelf = "meguri-files-1";

async function fill(): Promise<void> {
  const answer = await fetch("/precache.json", { cache: "no-store" });
  const files = (await answer.json()) as string[];
  const cache = await caches.open(shelf);
  await cache.addAll(["/", ...files]);
  const wanted = new Set(["/", ...files].map((file) => new URL(file, worker.location.origin).href));
  for (const request of await cache.keys())
    if (!wanted.has(request.url)) await cache.delete(request);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(fill().then(() => worker.skipWaiting()));
});
worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));

async function page(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await (await caches.open(shelf)).put("/", fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await caches.match("/");
    if (kept) return kept;
    throw error;
  }
}

async function file(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== worker.location.origin) return;
  if (url.pathname.startsWith("/api/")) return;
  if (event.request.mode === "navigate") event.respondWith(page(event.request));
  else if (url.pathname.startsWith("/assets/") || url.pathname === "/icon.svg")
    event.respondWith(file(event.request));
});
