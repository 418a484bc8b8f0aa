// Giving a command: one id for all its tries, so a retry after a lost answer is never done twice.
import { call, newCommandId } from "./client";
import { asProblem } from "./problem";
import type { ReceiptView } from "./schema";

export interface Signature {
  meaning: string;
  secret: string;
  name?: string; // the first signature of a session gives both components
}

export interface CommandRequest {
  type: string;
  fields: Record<string, unknown>;
  note?: string;
  signature?: Signature;
  command_id?: number;
}

export type Receipt = ReceiptView;

const tries = 3;

function body(request: CommandRequest): Record<string, unknown> {
  return {
    ...request.fields,
    note: request.note ?? "",
    ...(request.signature && { signature: request.signature }),
  };
}

export async function submit(request: CommandRequest): Promise<Receipt> {
  const id = request.command_id ?? newCommandId();
  for (let attempt = 1; ; ++attempt) {
    try {
      return await call<Receipt>("POST", `/api/commands/${request.type}`, {
        body: body(request),
        headers: { "Idempotency-Key": String(id) },
      });
    } catch (error) {
      const problem = asProblem(error);
      if (!problem.unreached || attempt === tries) throw problem;
      await new Promise((done) => setTimeout(done, 400 * attempt));
    }
  }
}

// What the rules would say now; nothing is stored.
export function tryOut(request: CommandRequest, signal?: AbortSignal): Promise<Receipt> {
  return call<Receipt>("POST", `/api/commands/${request.type}?dry_run=true`, {
    body: body(request),
    headers: { "Idempotency-Key": String(newCommandId()) },
    signal,
  });
}
