import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act } from "#editorial/review/act.ts";
import type { Role } from "#people/roles.ts";
import { desk, majorOf } from "#tests/factories/reviewDesk.ts";

const people = ["a", "b", "c", "d", "e", "f"];
const roles: readonly Role[] = ["reporter", "editor", "director", "chief-editor", "admin"];
const stages = ["first", "second", "final"] as const;
const step = fc.record({
  what: fc.constantFrom(
    "write",
    "submit",
    "sign",
    "sign",
    "sign",
    "return",
    "withdraw",
    "urgent",
    "publish",
    "publish",
    "takeDown",
  ),
  by: fc.constantFrom(...people),
  role: fc.constantFrom(...roles),
  change: fc.constantFrom("slip" as const, "other" as const),
  stage: fc.constantFrom(...stages),
  to: fc.option(fc.constantFrom(...stages), { nil: undefined, freq: 2 }),
  standsFor: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 5 }),
  followsChain: fc.boolean(),
});

/** Whether what went live last owes nothing: it was not urgent, or three stages signed it late. */
function isPaid(before: readonly Act[], after: readonly Act[]): boolean {
  const begin = before.slice(0, -1).findLastIndex(({ kind }) => kind === "publish") + 1;
  const begun = before.slice(begin).findLast(({ kind }) => kind === "submit" || kind === "urgent");
  const late = after.flatMap((a) => (a.kind === "sign" && a.isLate ? a.stage : []));
  return begun?.kind !== "urgent" || new Set(late).size === 3;
}

const writersOf = (acts: readonly Act[]) =>
  new Set(acts.flatMap((a) => (["write", "submit"].includes(a.kind) ? [a.by] : [])));

/** Told from the acts alone, without the code under test: whether the last one, a publication, was allowed. */
function wasSigned(acts: readonly Act[], rolesOfActs: readonly Role[]): boolean {
  const published = acts.at(-1);
  if (published?.kind !== "publish") return false;
  const begin = acts.slice(0, -1).findLastIndex(({ kind }) => kind === "publish") + 1;
  const round = acts.slice(begin, -1);
  const wrote = writersOf(round);
  // What was taken down is new again, with whoever wrote it.
  if (round.some((a) => a.kind === "takedown")) {
    const earlier = acts
      .slice(0, Math.max(0, begin - 1))
      .findLastIndex((a) => a.kind === "publish");
    for (const one of writersOf(acts.slice(earlier + 1, begin))) wrote.add(one);
  }
  const isUrgent = round.some(
    (a, i) =>
      a.kind === "urgent" && a.hash === published.hash && rolesOfActs[begin + i] === "chief-editor",
  );
  if (isUrgent) return true;
  const last = stages.map((stage, order) => {
    const at = round.findLastIndex((a) => a.kind === "sign" && a.stage === stage);
    const wentBack = round
      .slice(Math.max(0, at))
      .some((a) => a.kind === "return" && (!a.to || stages.indexOf(a.to) <= order));
    return wentBack ? undefined : round[at];
  });
  const signed = last.flatMap((a) => (a?.kind === "sign" ? [a] : []));
  const live = acts.slice(0, begin).at(-1);
  const isSlip =
    live?.kind === "publish" &&
    live.hash !== published.hash &&
    majorOf(live.hash) === majorOf(published.hash) &&
    !round.some((a) => a.kind === "takedown") &&
    isPaid(acts.slice(0, begin), acts.slice(begin, -1));
  if (isSlip) {
    const final = signed.find(({ stage }) => stage === "final");
    const people = final ? [final.by, ...(final.standsFor ? [final.standsFor] : [])] : [];
    return final?.hash === published.hash && people.every((one) => !wrote.has(one));
  }
  const signers = signed.flatMap(({ by, standsFor }) => [by, ...(standsFor ? [standsFor] : [])]);
  return (
    signed.length === 3 &&
    new Set(signers).size === signers.length &&
    signers.every((one) => !wrote.has(one)) &&
    signed.every(({ hash }) => majorOf(hash) === majorOf(published.hash)) &&
    signed[2]?.hash === published.hash
  );
}

describe("R9 and R12: any sequence of acts", () => {
  it("never goes live without the people that the configuration asks for, or an urgent act", () => {
    let publications = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const one = desk();
        const rolesOfActs: Role[] = [];
        for (const { what, by, role, change, stage, to, standsFor, followsChain } of steps) {
          const { next } = one.standing();
          const asked = followsChain ? (next ?? stage) : stage;
          const fitting =
            asked === "first" ? "editor" : asked === "second" ? "director" : "chief-editor";
          const as = followsChain ? fitting : role;
          const before = one.acts.length;
          if (what === "write") one.write(by, change);
          if (what === "submit") one.submit(by);
          if (what === "sign")
            one.sign(by, as, asked, standsFor && standsFor !== by ? { standsFor } : {});
          if (what === "return") one.sendBack(by, followsChain ? fitting : role, to);
          if (what === "withdraw") one.withdraw(by);
          if (what === "urgent") one.urgent(by, role);
          if (what === "publish") one.publish(by);
          if (what === "takeDown") one.takeDown(by);
          if (one.acts.length > before)
            rolesOfActs.push(as === role || what === "sign" ? as : role);
          if (what === "publish" && one.acts.length > before) {
            publications += 1;
            expect(wasSigned(one.acts, rolesOfActs)).toBe(true);
          }
        }
      }),
      { numRuns: 10_000 },
    );
    expect(publications).toBeGreaterThan(100);
  }, 120_000);
});
