import { randomBytes, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { solveWork } from "#site/campaign/island/solveWork.ts";
import { fieldsOf } from "#tests/factories/formBrowser.ts";
import { createHeat } from "#voting/voters/heat.ts";
import { createKeyring } from "#voting/voters/keyring.ts";
import { createWaitingLine } from "#voting/voters/waitingLine.ts";
import { createWorkIssuer } from "#voting/voters/workIssuer.ts";

const keyring = createKeyring("a secret that is long enough for tests");
const noon = new Date("2026-11-21T04:00:00.000Z");
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const whose = { campaign: "spring", subject: "d.abc", net: 7n, now: noon };

describe("V45 heat", () => {
  const aHeat = (exempt: bigint[] = []) => {
    const clock = { ms: 0 };
    const heat = createHeat({ threshold: 3, elapsed: () => clock.ms, exempt: new Set(exempt) });
    const touch = (net: bigint, times: number) =>
      Array.from({ length: times }, () => heat.touch(net)).at(-1);
    return { clock, heat, touch };
  };

  test("a network is hot above the threshold of a minute, others are not", () => {
    const { touch } = aHeat();
    expect([touch(1n, 3), touch(1n, 1), touch(2n, 1)]).toEqual([false, true, false]);
  });

  test("it stays hot in the next minute, and cools when it is quiet for one", () => {
    const { clock, touch } = aHeat();
    touch(1n, 4);
    clock.ms = 61_000;
    expect(touch(1n, 1)).toBe(true);
    clock.ms = 121_000;
    expect(touch(1n, 1)).toBe(false);
  });

  test("what was hot long ago is not", () => {
    const { clock, touch } = aHeat();
    touch(1n, 4);
    clock.ms = 600_000;
    expect(touch(1n, 1)).toBe(false);
  });

  test("our own machine and a request without an address are never hot", () => {
    const { heat, touch } = aHeat([5n]);
    expect(touch(5n, 9)).toBe(false);
    expect(Array.from({ length: 9 }, () => heat.touch(undefined))).not.toContain(true);
  });
});

describe("V45 work", () => {
  const issuer = createWorkIssuer(keyring);

  test("done in the browser is taken, for some minutes, as often as the voter votes", async () => {
    const done = await solveWork(issuer.set(whose));
    expect(issuer.isDone(done, whose)).toBe(true);
    expect(issuer.isDone(done, { ...whose, now: later(599) })).toBe(true);
    expect(issuer.isDone(done, { ...whose, now: later(601) })).toBe(false);
  });

  test("of one voter is nothing to another, elsewhere or in another campaign", async () => {
    const done = await solveWork(issuer.set(whose));
    for (const other of [{ subject: "d.xyz" }, { net: 8n }, { campaign: "autumn" }])
      expect(issuer.isDone(done, { ...whose, ...other })).toBe(false);
  });

  test("that was made up is not taken", () => {
    const { expires } = issuer.set(whose);
    const far = (expires + 10_000).toString(36);
    for (const done of [
      "",
      "1.2.3",
      `${far}.0.0.0.0.0.0.0.0`,
      `${expires.toString(36)}.0.0.0.0.0.0.0.0`,
    ])
      expect(issuer.isDone(done, whose)).toBe(false);
  });

  test("lets the page breathe, and two islands work at once", async () => {
    let breaths = 0;
    const timer = setInterval(() => {
      breaths += 1;
    }, 1);
    const set = () => ({ ...issuer.set({ ...whose, subject: randomUUID() }), bits: 15 });
    const [one, two] = [set(), set()];
    const answers = await Promise.all([solveWork(one), solveWork(two)]);
    clearInterval(timer);
    expect(breaths).toBeGreaterThan(0);
    expect(answers.map((answer) => answer.split(".").length)).toEqual([9, 9]);
  });

  test("is hashed by the page as by the standard, whatever the seed", async () => {
    for (let round = 0; round < 20; round += 1) {
      const subject = randomBytes(9).toString("hex");
      const done = await solveWork(issuer.set({ ...whose, subject }));
      expect(issuer.isDone(done, { ...whose, subject })).toBe(true);
    }
  });
});

describe("V45 a line for browsers without script", () => {
  const waiter = { ...whose, key: randomUUID() };

  test("lets a vote through after its turn, and no other vote with its ticket", () => {
    const line = createWaitingLine(keyring);
    const place = line.join(waiter);
    if (place.kind === "full") throw new Error("full");
    expect(place.due).toBe(noon.getTime() + 5000);
    expect(line.dueOf(place.ticket, waiter)).toBe(place.due);
    expect(line.dueOf(place.ticket, { ...waiter, key: randomUUID() })).toBeUndefined();
    expect(line.dueOf(place.ticket, { ...waiter, subject: "d.xyz" })).toBeUndefined();
    expect(line.dueOf(place.ticket, { ...waiter, now: later(3600) })).toBeUndefined();
    expect(line.dueOf("0.AAAAAAAAAAAAAAAAAAAAAA", waiter)).toBeUndefined();
  });

  test("takes 120 a minute of one network, and asks the rest to come back", () => {
    const line = createWaitingLine(keyring);
    const places = Array.from({ length: 300 }, () => line.join(waiter));
    const waits = places.filter(({ kind }) => kind === "waits");
    expect(waits).toHaveLength(231);
    expect(line.join({ ...waiter, net: 9n }).kind).toBe("waits");
  });
});

test("fields of a page are read as a browser reads them", () => {
  expect(fieldsOf('<input id="a" name="a" value="1&quot;&amp;">')).toEqual({ a: '1"&' });
});
