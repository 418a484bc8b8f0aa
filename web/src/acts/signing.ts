// Which acts are signed, and with what meaning. The server refuses them unsigned; this list spares
// the person the refusal. The first signature of a session gives both components (name and secret),
// the next ones the secret alone (21 CFR 11.200(a)(1)).
export const meaning_of: Record<string, string> = {
  SignReview: "reviewed",
  ReleaseBatch: "released",
  RejectBatch: "rejected",
  JustifyOutOfSpecification: "justified",
  AgreeOutOfSpecification: "agreed",
  ReleaseOutOfSpecification: "released",
  CorrectCount: "corrected",
  DecideCondition: "decided",
  CloseDeviation: "approved",
  PublishProtocol: "approved",
};

let signed_at_ms = 0;
export const idle_limit_ms = 15 * 60_000;

export function noteSigned(now_ms: number): void {
  signed_at_ms = now_ms;
}
export function bothComponentsNeeded(now_ms: number): boolean {
  return now_ms - signed_at_ms > idle_limit_ms;
}
