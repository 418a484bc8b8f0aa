// Who is signed in. The session itself is a cookie that scripts cannot read; this holds what the
// server says about it and the CSRF token that unsafe requests carry.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { call, onSessionExpired, setCsrfToken } from "./client";
import { asProblem, Problem } from "./problem";

export interface Session {
  user: number;
  name: string;
  printed_name?: string;
  organisation: number;
  organisation_name?: string;
  organisation_kind?: string;
  roles: string[];
  oversees?: boolean; // sees all courses: their duties, dossiers, records
  forecasts?: boolean; // dates and shares of the whole programme
  csrf: string;
  expires_at?: string;
  programme?: string;
  synthetic?: boolean;
  demo?: boolean; // its people may let time pass
  signing_key?: boolean;
  totp?: boolean;
  passkeys?: number;
  offline?: boolean; // started without network: only the bedside works
}

interface SessionContext {
  session: Session | null;
  loading: boolean;
  unreachable: boolean;
  expired: boolean; // it was there and ended: the page stays, a dialog asks to sign in again
  refresh: () => Promise<void>;
  signOut: () => Promise<void>;
}

const Context = createContext<SessionContext | null>(null);

// For a start without network: who was here last. No secret stands in it, and it opens nothing.
const kept_key = "meguri.last_session";

function keep(session: Session | null): void {
  try {
    if (session) localStorage.setItem(kept_key, JSON.stringify({ ...session, csrf: "" }));
    else localStorage.removeItem(kept_key);
  } catch {
    // Storage is blocked: only the start without network is missing.
  }
}
function kept(): Session | null {
  try {
    return JSON.parse(localStorage.getItem(kept_key) ?? "null") as Session | null;
  } catch {
    return null;
  }
}

export async function fetchSession(): Promise<Session | null> {
  try {
    const session = await call<Session>("GET", "/api/session", { quiet: true });
    setCsrfToken(session.csrf);
    keep(session);
    return session;
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.status === 403)) {
      keep(null);
      return null;
    }
    const last = kept();
    if (last && asProblem(error).unreached) return { ...last, offline: true };
    throw error;
  }
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [expired, setExpired] = useState(false);
  const query = useQuery({ queryKey: ["session"], queryFn: fetchSession, retry: 1,
    staleTime: Infinity });
  useEffect(() => onSessionExpired(() => setExpired(true)), []);
  const value = useMemo<SessionContext>(() => ({
    session: query.data ?? null,
    loading: query.isPending,
    unreachable: query.isError,
    expired: expired && query.data != null,
    refresh: async () => {
      const session = await fetchSession();
      setExpired(false);
      queries.setQueryData(["session"], session);
      await queries.invalidateQueries({ predicate: (q) => q.queryKey[0] !== "session" });
    },
    signOut: async () => {
      await call("DELETE", "/api/session", { quiet: true }).catch(() => undefined);
      keep(null);
      queries.setQueryData(["session"], null);
      // Not clear(): who watches the session must hear of its end.
      queries.removeQueries({ predicate: (q) => q.queryKey.length > 1 || q.queryKey[0] !== "session" });
    },
  }), [query.data, query.isPending, query.isError, expired, queries]);
  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useSessionState(): SessionContext {
  const value = useContext(Context);
  if (!value) throw new Error("SessionProvider is missing");
  return value;
}

// On pages that only exist behind the sign-in.
export function useSession(): Session {
  const { session } = useSessionState();
  if (!session) throw new Error("no session");
  return session;
}

export function useMay(...roles: string[]): boolean {
  const session = useSession();
  return session.roles.some((role) => roles.includes(role));
}
