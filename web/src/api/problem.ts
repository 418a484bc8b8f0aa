// RFC 9457 problem documents: every error of the server is one; a lost network becomes one here, so
// that the pages know a single kind of failure.
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail?: string;
  rule?: string; // requirement id of the rule that refused, "BKG-01"
  name?: string; // its name in code, "slot_full"
  subject?: number; // the row that the rule looked at
  [more: string]: unknown;
}

export class Problem extends Error {
  readonly document: ProblemDocument;

  constructor(document: ProblemDocument) {
    super(document.title);
    this.document = document;
  }

  get status(): number {
    return this.document.status;
  }
  get rule(): string | undefined {
    return this.document.rule ?? /^urn:meguri:rule:(.+)$/.exec(this.document.type)?.[1];
  }
  // The server was not reached, or nobody knows whether it stored the command.
  get unreached(): boolean {
    return this.document.status === 0 || this.document.status >= 502;
  }
}

export const unreachable = "about:blank#unreachable";

export async function problemOf(response: Response): Promise<Problem> {
  const fallback = { type: "about:blank", title: response.statusText, status: response.status };
  const kind = response.headers.get("Content-Type") ?? "";
  if (!kind.includes("json")) return new Problem(fallback);
  try {
    return new Problem({ ...fallback, ...((await response.json()) as object) });
  } catch {
    return new Problem(fallback); // the connection broke inside the document
  }
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  return new Problem({ type: unreachable, title: String(error), status: 0 });
}
