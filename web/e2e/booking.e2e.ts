// Two people take the last place at the same moment: exactly one gets it, the other is told why.
import { expect, test } from "vitest";
import { ask, byPassword, invited } from "./people";
import { onStage, raise } from "./stage";

raise();

interface Alternative { slots: unknown[]; form: { command: Record<string, unknown> } }

test("a double booking by two browsers: one wins, the other learns what stands in the way",
  async () => {
    const state = onStage().state;
    const order = state.orders!.find((o) => o.status === "chain_confirmed" ||
      o.status === "placed" || o.status === "chain_held");
    expect(order, "the demonstration has an order that can be booked").toBeDefined();
    const coordinator = state.users!.find((u) => u.organisation === order!.site && u.active &&
      (Number(u.roles) & 1) !== 0)!;
    const one = await invited(Number(coordinator.number), "coordinator.e2e");
    const two = await byPassword("coordinator.e2e");
    const { body } = await ask(one.page, "GET", "/api/plan?days=60");
    const chains = body.chains as { order: number; terms: { culture_max_us: number }; forms: { command: { type: string } }[] }[];
    const chain = chains.find((c) => c.forms.some((f) =>
      ["ReserveChain", "MoveChain"].includes(f.command.type)));
    expect(chain, "the demonstration has a chain that can be booked or moved").toBeDefined();
    const found = await ask(one.page, "POST", "/api/plan/alternatives",
      { order: chain!.order, from_at: body.now, days: 60, most: 1, chair_time_us: 14_400_000_000,
        suite_time_us: chain!.terms.culture_max_us + 86_400_000_000 });
    expect(found.status, JSON.stringify(found.body)).toBe(200);
    const alternative = (found.body.alternatives as Alternative[])[0]!;
    const { type, ...fields } = alternative.form.command;
    const book = (person: typeof one) => ask(person.page, "POST", `/api/commands/${String(type)}`,
      { ...fields, slots: alternative.slots, note: "two at once" });
    const [first, second] = await Promise.all([book(one), book(two)]);
    const status = [first.status, second.status].sort();
    expect(status[0]).toBe(200);
    expect(status[1]).toBeGreaterThanOrEqual(400);
    const lost = first.status === 200 ? second : first;
    expect(String(lost.body.type)).toMatch(/^urn:meguri:rule:/);
    expect(String(lost.body.title).length).toBeGreaterThan(10);
    await one.context.close();
    await two.context.close();
  });
