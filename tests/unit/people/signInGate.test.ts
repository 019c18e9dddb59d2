import { describe, expect, it } from "vitest";
import { createSignInGate, type SignInAttempt } from "#people/signIn/signInGate.ts";
import { attemptLimits, slowdowns, slowdownWait, windowWait } from "#people/signIn/signInLimits.ts";

const at = (account: string, address: string, isKnownThere = false) => ({
  account,
  address,
  isKnownThere,
});
const minute = 60_000;

/** A gate that is told the time with each question, in milliseconds. */
const gateAt = () => {
  let time = 0;
  const gate = createSignInGate(() => time);
  return {
    ...gate,
    take: (attempt: SignInAttempt, now: number) => {
      time = now;
      return gate.take(attempt);
    },
  };
};

describe("A11: waiting always helps", () => {
  it("delays grow from half a minute to a quarter of an hour, and are forgotten after an hour", () => {
    const wait = (count: number, since = 0) =>
      slowdownWait({ count, last: 0, lastBut: 0 }, since, slowdowns.pair);
    expect([4, 5, 6, 7, 12, 90].map((count) => wait(count) / minute)).toEqual([
      0, 0.5, 1, 2, 15, 15,
    ]);
    expect(wait(12, 15 * minute)).toBe(0);
    expect(slowdownWait({ count: 90, last: 0, lastBut: 0 }, 60 * minute, slowdowns.pair)).toBe(0);
  });

  it("windows slide", () => {
    const limit = { attempts: 2, windowMs: 1000 };
    expect([windowWait([0], 900, limit), windowWait([0, 400], 900, limit)]).toEqual([0, 100]);
    expect(windowWait([0, 400], 1000, limit)).toBe(0);
  });

  it("a refused attempt is charged to no limit", () => {
    const gate = gateAt();
    for (let count = 0; count < 5; count += 1) gate.take(at("1", "a"), 0);
    const refused = [1, 2, 3].map((now) => gate.take(at("1", "a"), now)?.ms);
    expect(refused).toEqual([29_999, 29_998, 29_997]);
    expect(gate.take(at("1", "a"), 30_000)).toBeUndefined();
  });
});

describe("A11: nobody keeps others out", () => {
  it("125 attempts of one address leave everybody else free", () => {
    const gate = gateAt();
    const taken = Array.from({ length: 125 }, (_, count) => gate.take(at(`name ${count}`, "a"), 0));
    expect(taken.filter((wait) => wait === undefined)).toHaveLength(attemptLimits.address.attempts);
    for (let count = 0; count < 50; count += 1) {
      expect(gate.take(at(`${count}`, `b${count}`), 1)).toBeUndefined();
    }
  });

  it("wrong passwords from elsewhere slow strangers down, and not who is known at the address", () => {
    const gate = gateAt();
    for (let count = 0; count < 200; count += 1) gate.take(at("1", `x${count}`), count);
    expect(gate.take(at("1", "y"), 300)).toMatchObject({ by: "account" });
    expect(gate.take(at("1", "home", true), 300)).toBeUndefined();
    expect(gate.slowedFor("1")).toBeGreaterThan(0);
    gate.release("1");
    expect([gate.slowedFor("1"), gate.take(at("1", "y"), 300)]).toEqual([0, undefined]);
  });

  it("a crowd that fills what all have together does not hold up who is known", () => {
    const gate = gateAt();
    for (let count = 0; count < 200; count += 1) gate.take(at(`name ${count}`, `x${count}`), 0);
    expect(gate.take(at("7", "y"), 1)).toMatchObject({ by: "everyone" });
    expect(gate.take(at("7", "y", true), 1)).toBeUndefined();
  });
});

describe("A11: right attempts", () => {
  it("are taken back everywhere, so that an office signs in all morning", () => {
    const gate = gateAt();
    for (let count = 0; count < 300; count += 1) {
      const attempt = at(`${count % 9}`, "office");
      expect(gate.take(attempt, count * 1000)).toBeUndefined();
      gate.forgive(attempt);
    }
  });

  it("take back one failure of the account, not those of strangers", () => {
    const gate = gateAt();
    for (let count = 0; count < 10; count += 1) gate.take(at("1", `x${count}`), 0);
    gate.forgive(at("1", "x9"));
    expect(gate.take(at("1", "y"), 1)).toBeUndefined();
    expect(gate.take(at("1", "z"), 2)).toMatchObject({ by: "account" });
  });
});

describe("A11: a right password before a wrong code", () => {
  it("forgets none of the wrong ones, asked in between as often as one likes", () => {
    const gate = gateAt();
    const home = at("1", "home", true);
    for (let count = 0; count < 5; count += 1) {
      expect(gate.take(home, count)).toBeUndefined();
      gate.giveBack(home);
      expect(gate.take(home, count)).toBeUndefined();
    }
    expect(gate.take(home, 5)).toMatchObject({ by: "pair" });
  });

  it("begins no wait anew, so that the code can follow at once", () => {
    const gate = gateAt();
    for (let count = 0; count < 5; count += 1) gate.take(at("1", "a"), 0);
    expect(gate.take(at("1", "a"), 30_000)).toBeUndefined();
    gate.giveBack(at("1", "a"));
    expect(gate.take(at("1", "a"), 30_001)).toBeUndefined();
    expect(gate.take(at("1", "a"), 30_002)).toMatchObject({ by: "pair", ms: 59_999 });
  });
});
