// The one door to the server: adds the CSRF token and the language, turns every failure into a
// Problem, and tells when the session has ended.
import { preferences } from "../app/preferences";
import { asProblem, problemOf, type Problem } from "./problem";

let csrf_token = "";
const expiry_listeners = new Set<() => void>();

export function setCsrfToken(token: string): void {
  csrf_token = token;
}
export function onSessionExpired(listener: () => void): () => void {
  expiry_listeners.add(listener);
  return () => expiry_listeners.delete(listener);
}

export type Method = "GET" | "POST" | "PUT" | "DELETE";

export interface CallOptions {
  body?: unknown;
  headers?: Record<string, string>;
  raw_body?: BodyInit;
  signal?: AbortSignal;
  keepalive?: boolean; // sent even though the page is being left
  quiet?: boolean; // a 401 is an answer here, not the end of a session
}

export async function send(method: Method, path: string, options: CallOptions = {}) {
  const headers: Record<string, string> = {
    Accept: "application/json, application/problem+json",
    "Accept-Language": preferences().language,
    ...options.headers,
  };
  if (method !== "GET") headers["X-CSRF"] = csrf_token;
  if (options.body !== undefined) headers["Content-Type"] = "application/json";
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: options.body !== undefined ? JSON.stringify(options.body) : options.raw_body,
      signal: options.signal,
      keepalive: options.keepalive,
      credentials: "same-origin",
    });
  } catch (error) {
    throw asProblem(error);
  }
  if (!response.ok) {
    const problem: Problem = await problemOf(response);
    if (response.status === 401 && !options.quiet) for (const told of expiry_listeners) told();
    throw problem;
  }
  return response;
}

export async function call<Answer>(
  method: Method, path: string, options: CallOptions = {},
): Promise<Answer> {
  const response = await send(method, path, options);
  if (response.status === 204) return undefined as Answer;
  return (await response.json()) as Answer;
}

export function get<Answer>(path: string, signal?: AbortSignal): Promise<Answer> {
  return call<Answer>("GET", path, { signal });
}

// 1 to 2^53 - 1, drawn so that two browsers never meet: a retry keeps its id.
export function newCommandId(): number {
  const words = crypto.getRandomValues(new Uint32Array(2));
  return (words[0]! & 0x1fffff) * 2 ** 32 + words[1]! || 1;
}
