// When a signature needs both components: the first of a session and after a pause (21 CFR
// 11.200(a)(1)). The server decides; this only asks for the right fields the first time.
let signed_at_ms = -Infinity;
export const idle_limit_ms = 10 * 60_000;

export function noteSigned(now_ms: number): void {
  signed_at_ms = now_ms;
}
export function bothComponentsNeeded(now_ms: number): boolean {
  return now_ms - signed_at_ms > idle_limit_ms;
}
