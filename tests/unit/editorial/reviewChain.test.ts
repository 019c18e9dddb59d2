import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signedCollections } from "#edition/signed/formOf.ts";
import type { Act, NewAct } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import { decideAct } from "#editorial/review/decideAct.ts";
import { standingOf } from "#editorial/review/foldRules.ts";
import { scopesOf } from "#people/permissions.ts";
import { type Role, roleValues } from "#people/roles.ts";

/** A text is a whole number and slips after it: `2.1` differs from `2.0` by a slip, from `1.0` by more. */
type Text = { major: number; minor: number };
const hashOf = ({ major, minor }: Text) => `${major}.${minor}`;
const majorOf = (hash: string) => hash.split(".")[0];

const config = chainConfig("cases", { isSmall: false });
const hour = 3_600_000;

/** A document with its acts: what a store, a clock and an editor's form would be. */
function desk() {
  const acts: Act[] = [];
  let text: Text = { major: 1, minor: 0 };
  let liveHash: string | undefined;
  let now = 0;
  const classOf = (hash: string) => {
    if (hash === hashOf(text)) return "none";
    return majorOf(hash) === majorOf(hashOf(text)) ? "slip" : "other";
  };
  const standing = () => standingOf(acts, classOf);
  const act = (given: NewAct, role: Role) => {
    const facts = { act: given, role, acts, standing: standing(), hash: hashOf(text), now };
    const refusal = decideAct({
      ...facts,
      hasOverdue: false,
      ...(liveHash !== undefined && { liveHash }),
    });
    if (refusal) return refusal;
    acts.push({ ...given, id: acts.length + 1, at: now } as Act);
    now += 1;
    if (given.kind === "publish") liveHash = given.hash;
    return undefined;
  };
  const who = (by: string) => ({ by, byName: by });
  return {
    acts,
    standing,
    hash: () => hashOf(text),
    write: (by: string, change: "slip" | "other") => {
      text =
        change === "slip"
          ? { ...text, minor: text.minor + 1 }
          : { major: text.major + 1, minor: 0 };
      act({ kind: "write", ...who(by) }, "reporter");
    },
    submit: (by: string) =>
      act({ kind: "submit", hash: hashOf(text), note: "", config, ...who(by) }, "reporter"),
    sign: (
      by: string,
      role: Role,
      stage: "first" | "second" | "final",
      more: { standsFor?: string; isLate?: boolean; hash?: string } = {},
    ) => act({ kind: "sign", hash: hashOf(text), stage, note: "", ...who(by), ...more }, role),
    sendBack: (by: string, role: Role) =>
      act({ kind: "return", returnClass: "fact", note: "改", ...who(by) }, role),
    withdraw: (by: string) => act({ kind: "withdraw", ...who(by) }, "reporter"),
    urgent: (by: string, role: Role, deadline = now + hour) =>
      act(
        {
          ...{ kind: "urgent", hash: hashOf(text), urgentClass: "breaking", note: "突发" },
          ...{ deadline, config, ...who(by) },
        },
        role,
      ),
    publish: (by: string) => act({ kind: "publish", hash: hashOf(text), ...who(by) }, "editor"),
  };
}

const signedByAll = () => {
  const one = desk();
  one.write("author", "other");
  one.submit("author");
  one.sign("e", "editor", "first");
  one.sign("d", "director", "second");
  one.sign("c", "chief-editor", "final");
  return one;
};

describe("R7: configurations", () => {
  it("lower three stages to two and never to one", () => {
    expect(chainConfig("cases", { isSmall: false }).stages).toHaveLength(3);
    for (const collection of ["cases", "workers"])
      expect(chainConfig(collection, { isSmall: true }).stages).toHaveLength(2);
    expect(chainConfig("workers", { isSmall: false }).stages).toHaveLength(2);
  });
});

describe("R8 and R9: the roles of stages", () => {
  it("are those with the right to sign in the permission table, and administrators have none", () => {
    for (const collection of signedCollections) {
      const { stages } = chainConfig(collection, { isSmall: false });
      const named = new Set(stages.flatMap(({ roles }) => roles));
      const signing = roleValues.filter((role) => scopesOf(role, "sign", collection).length > 0);
      expect(signing.sort()).toEqual([...named].sort());
      expect(scopesOf("admin", "urgent", collection)).toEqual([]);
      expect(scopesOf("chief-editor", "urgent", collection)).toEqual(["all"]);
    }
  });

  it("leave handing in to whoever may edit", () => {
    for (const collection of signedCollections)
      for (const role of roleValues)
        expect(scopesOf(role, "submit", collection)).toEqual(scopesOf(role, "update", collection));
  });
});

describe("R8 to R12: the chain", () => {
  it("goes stage by stage to a publication, once", () => {
    const one = signedByAll();
    expect(one.standing().state).toBe("signed");
    expect(one.publish("e")).toBeUndefined();
    expect(one.standing().state).toBe("drafting");
    expect(one.publish("e")).toBe("not-signed");
  });

  it("takes no stage before its turn, and no role that is not its own", () => {
    const one = desk();
    one.submit("author");
    expect(one.sign("d", "director", "second")).toBe("other-stage");
    expect(one.sign("r", "reporter", "first")).toBe("wrong-role");
    expect(one.sign("a", "admin", "first")).toBe("wrong-role");
    expect(one.sign("e", "editor", "first", { hash: "0.0" })).toBe("changed-since");
  });

  it("refuses one person two hats, for all pairs, as a deputy and after a change of role", () => {
    const one = desk();
    one.write("d", "other");
    one.submit("author");
    expect(one.sign("author", "editor", "first")).toBe("wrote-it");
    expect(one.sign("d", "director", "first")).toBe("wrote-it");
    expect(one.sign("x", "editor", "first", { standsFor: "author" })).toBe("wrote-it");
    expect(one.sign("e", "editor", "first")).toBeUndefined();
    expect(one.sign("e", "director", "second")).toBe("signed-another");
    expect(one.sign("x", "director", "second", { standsFor: "e" })).toBe("signed-another");
    expect(one.sign("x", "director", "second", { standsFor: "y" })).toBeUndefined();
    expect(one.sign("y", "chief-editor", "final")).toBe("signed-another");
  });

  it("voids the last stage for a slip and all for more", () => {
    const slipped = signedByAll();
    slipped.write("author", "slip");
    expect(slipped.standing()).toMatchObject({ state: "waiting", next: "final" });
    expect(slipped.publish("e")).toBe("not-signed");
    expect(slipped.sign("c", "chief-editor", "final")).toBeUndefined();
    expect(slipped.publish("e")).toBeUndefined();
    const changed = signedByAll();
    changed.write("author", "other");
    expect(changed.standing()).toMatchObject({ state: "waiting", next: "first" });
  });

  it("drops the signature of who writes afterwards", () => {
    const one = signedByAll();
    one.write("e", "slip");
    expect(one.standing().next).toBe("first");
  });

  it("R11: sends back and takes back", () => {
    const one = signedByAll();
    expect(one.withdraw("e")).toBe("not-yours");
    expect(one.sendBack("e", "reporter")).toBe("wrong-role");
    expect(one.sendBack("c", "chief-editor")).toBeUndefined();
    expect(one.standing().state).toBe("returned");
    expect(one.publish("e")).toBe("not-signed");
    one.submit("author");
    expect(one.standing()).toMatchObject({ state: "waiting", next: "first" });
    expect(one.withdraw("author")).toBeUndefined();
    expect(one.standing().state).toBe("drafting");
  });
});

describe("R13: urgent", () => {
  it("puts one text live for a chief editor, and owes the stages", () => {
    const one = desk();
    one.write("author", "other");
    expect(one.urgent("d", "director")).toBe("wrong-role");
    expect(one.urgent("author", "chief-editor")).toBe("wrote-it");
    expect(one.urgent("c", "chief-editor", 25 * hour + 10)).toBe("deadline");
    expect(one.urgent("c", "chief-editor", 0)).toBe("deadline");
    expect(one.urgent("c", "chief-editor")).toBeUndefined();
    expect(one.publish("e")).toBeUndefined();
    expect(one.standing().debt).toMatchObject({ next: "first" });
    const late = { isLate: true };
    expect(one.sign("author", "editor", "first", late)).toBe("wrote-it");
    expect(one.sign("e", "editor", "first", late)).toBeUndefined();
    expect(one.sign("d", "director", "second", late)).toBeUndefined();
    expect(one.sign("c", "chief-editor", "final", late)).toBe("wrote-it");
    expect(one.sign("c2", "chief-editor", "final", late)).toBeUndefined();
    expect(one.standing().debt).toBeUndefined();
  });

  it("is for one hash", () => {
    const one = desk();
    one.urgent("c", "chief-editor");
    one.write("author", "slip");
    expect(one.publish("e")).toBe("not-signed");
  });
});

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
  ),
  by: fc.constantFrom(...people),
  role: fc.constantFrom(...roles),
  change: fc.constantFrom("slip" as const, "other" as const),
  stage: fc.constantFrom(...stages),
  standsFor: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 5 }),
  followsChain: fc.boolean(),
});

/** Told from the acts alone, without the code under test: whether the last one, a publication, was allowed. */
function wasSigned(acts: readonly Act[], rolesOfActs: readonly Role[]): boolean {
  const published = acts.at(-1);
  if (published?.kind !== "publish") return false;
  const begin = acts.slice(0, -1).findLastIndex(({ kind }) => kind === "publish") + 1;
  const round = acts.slice(begin, -1);
  const wrote = new Set(round.flatMap((a) => (["write", "submit"].includes(a.kind) ? [a.by] : [])));
  const isUrgent = round.some(
    (a, i) =>
      a.kind === "urgent" && a.hash === published.hash && rolesOfActs[begin + i] === "chief-editor",
  );
  if (isUrgent) return true;
  const last = stages.map((stage) => round.findLast((a) => a.kind === "sign" && a.stage === stage));
  const signed = last.flatMap((a) => (a?.kind === "sign" ? [a] : []));
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
        for (const { what, by, role, change, stage, standsFor, followsChain } of steps) {
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
          if (what === "return") one.sendBack(by, role);
          if (what === "withdraw") one.withdraw(by);
          if (what === "urgent") one.urgent(by, role);
          if (what === "publish") one.publish(by);
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
