import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewAct } from "#editorial/review/act.ts";
import { askable, type Signer, takenOver } from "#editorial/review/askableRules.ts";
import { askedFor } from "#editorial/review/askedForRules.ts";
import { askedFirst } from "#editorial/review/inboxRules.ts";
import type { Role } from "#people/roles.ts";
import { config, desk, signedByAll } from "#tests/factories/reviewDesk.ts";

const signer = (id: string, role: Role): Signer => ({ id, name: `名${id}`, role });
const signers = [
  signer("e", "editor"),
  signer("author", "editor"),
  signer("d", "director"),
  signer("c", "chief-editor"),
  signer("r", "reporter"),
  signer("a", "admin"),
];
const submitBy = (by: string, hash: string) =>
  ({ kind: "submit", hash, note: "", config, by, byName: by }) as const;
const askedBy = (one: ReturnType<typeof desk>, by: string) =>
  askable({
    ...{ submit: submitBy(by, one.hash()), acts: one.acts, signers, now: one.acts.length },
    classOf: one.classOf,
  }).map(({ id }) => id);

describe("R26: who may be asked to sign", () => {
  it("are those whose role signs the stage that waits, but for who wrote or hands in", () => {
    const one = desk();
    one.write("author", "other");
    expect(askedBy(one, "author")).toEqual(["e", "d"]);
    one.write("d", "other");
    expect(askedBy(one, "author")).toEqual(["e"]);
    expect(askedBy(one, "e")).toEqual([]);
  });

  it("are those of the last stage where a slip of a live text is handed in", () => {
    const one = signedByAll();
    one.publish("e");
    one.write("author", "slip");
    expect(askedBy(one, "author")).toEqual(["c"]);
  });

  it("leave out who signed another stage of this round", () => {
    const one = desk();
    one.write("author", "other");
    one.submit("author");
    one.sign("e", "editor", "first");
    one.sign("d", "director", "second");
    one.withdraw("author");
    // The director signed the second stage, and is not asked for the first.
    expect(askedBy(one, "author")).toEqual(["e"]);
  });

  it("are exactly those whose signature is taken afterwards, whatever happened before", () => {
    const people = ["e", "d", "c", "author"];
    const step = fc.record({
      what: fc.constantFrom("write", "submit", "sign", "return", "withdraw", "publish"),
      by: fc.constantFrom(...people),
      change: fc.constantFrom("slip" as const, "other" as const),
    });
    const roleOf = (by: string): Role =>
      by === "d" ? "director" : by === "c" ? "chief-editor" : "editor";
    let offered = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), fc.constantFrom(...people), (steps, by) => {
        const one = desk();
        for (const { what, by: who, change } of steps) {
          if (what === "write") one.write(who, change);
          if (what === "submit") one.submit(who);
          if (what === "sign") one.sign(who, roleOf(who), one.standing().next ?? "first");
          if (what === "return") one.sendBack(who, roleOf(who));
          if (what === "withdraw") one.withdraw(who);
          if (what === "publish") one.publish(who);
        }
        const found = askedBy(one, by);
        if (one.submit(by)) return;
        const { next } = one.standing();
        const taken = signers.filter(({ id, role }) => next && one.maySign(id, role, next));
        expect(found).toEqual(taken.map(({ id }) => id));
        offered += found.length;
      }),
      { numRuns: 2_000 },
    );
    expect(offered).toBeGreaterThan(100);
  });
});

describe("R26: the one who was asked", () => {
  const asks = { id: "e", name: "名e", stage: "first" } as const;
  const sign = (by: string, more = {}): NewAct => ({
    ...{ kind: "sign", by, byName: by, hash: "a", note: "", stage: "first" },
    ...more,
  });

  it("is asked while the stage waits, after it came back to it as well, and no longer", () => {
    const one = desk();
    one.write("author", "other");
    one.submit("author", asks);
    expect(one.standing().asked).toEqual(asks);
    one.sign("x", "editor", "first");
    expect(one.standing().asked).toBeUndefined();
    one.sendBack("y", "director", "first");
    expect(one.standing().asked).toEqual(asks);
    one.sendBack("e", "editor");
    expect(one.standing().asked).toBeUndefined();
  });

  it("and a deputy take nothing over; others do, and it is said", () => {
    expect(takenOver(sign("e"), asks)).toEqual(sign("e"));
    expect(takenOver(sign("d", { standsFor: "e" }), asks)).toEqual(sign("d", { standsFor: "e" }));
    expect(takenOver(sign("d"), asks)).toEqual(sign("d", { tookOverFrom: "名e" }));
    expect(takenOver(sign("d"), undefined)).toEqual(sign("d"));
    const late = sign("d", { isLate: true });
    expect(takenOver(late, asks)).toEqual(late);
  });

  it("reads it as asked of them, a deputy too, and others read the name", () => {
    const standing = { state: "waiting", writers: new Set<string>(), signatures: [] } as const;
    expect(askedFor(standing, { by: "e" })).toBeUndefined();
    expect(askedFor({ ...standing, asked: asks }, { by: "e" })?.isYou).toBe(true);
    const delegators = [{ id: "e" }];
    expect(askedFor({ ...standing, asked: asks }, { by: "d", delegators })?.isYou).toBe(true);
    expect(askedFor({ ...standing, asked: asks }, { by: "d" })).toEqual({
      isYou: false,
      name: "名e",
    });
  });

  it("has it before all that waits longer, in the old order otherwise", () => {
    const lines = [{ id: 1 }, { id: 2, asked: { isYou: false, name: "" } }, { id: 3 }];
    const yours = { id: 4, asked: { isYou: true, name: "" } };
    expect(askedFirst([...lines, yours]).map(({ id }) => id)).toEqual([4, 1, 2, 3]);
  });
});
