import { describe, expect, it } from "vitest";
import { signedCollections } from "#edition/signed/formOf.ts";
import { type CheckPoint, checkPoints, type NewAct } from "#editorial/review/act.ts";
import { chainConfig } from "#editorial/review/chainConfig.ts";
import {
  type ActFacts,
  decideAct,
  decideAsDeputy,
  saidProblem,
} from "#editorial/review/decideAct.ts";
import { standingOf } from "#editorial/review/foldRules.ts";
import { scopesOf } from "#people/permissions.ts";
import { type Role, roleValues } from "#people/roles.ts";
import { config, desk, hour, signedByAll } from "#tests/factories/reviewDesk.ts";

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

describe("R24: the fast lane", () => {
  const live = () => {
    const one = signedByAll();
    one.publish("e");
    return one;
  };

  it("lets a slip of a live text through with the last stage alone, by who did not write it", () => {
    const one = live();
    one.write("author", "slip");
    expect(one.publish("e")).toBe("not-signed");
    one.submit("author");
    expect(one.standing()).toMatchObject({ isFastLane: true, next: "final" });
    expect(one.sign("author", "chief-editor", "final")).toBe("wrote-it");
    expect(one.sign("e", "editor", "first")).toBe("other-stage");
    expect(one.sign("c", "chief-editor", "final")).toBeUndefined();
    expect(one.publish("e")).toBeUndefined();
    one.write("e", "slip");
    one.submit("e");
    expect(one.standing()).toMatchObject({ isFastLane: true, next: "final" });
  });

  it("ends with one change more, and is not for what owes signatures or was taken down", () => {
    const more = live();
    more.write("author", "slip");
    more.submit("author");
    more.sign("c", "chief-editor", "final");
    more.write("author", "other");
    expect(more.standing()).toMatchObject({ next: "first" });
    const down = live();
    down.takeDown("c");
    down.write("author", "slip");
    down.submit("author");
    expect(down.standing().next).toBe("first");
    const owing = desk();
    owing.write("author", "other");
    owing.urgent("c", "chief-editor");
    owing.publish("e");
    owing.write("author", "slip");
    owing.submit("author");
    expect(owing.standing().next).toBe("first");
  });

  it("is for slips of what all signed, not for slips upon slips", () => {
    const one = live();
    const signedByThree = one.hash();
    one.write("author", "slip");
    one.submit("author");
    one.sign("c", "chief-editor", "final");
    one.publish("e");
    const live2 = one.hash();
    one.write("author", "slip");
    one.submit("author");
    // Together they are more than a slip, each of them is not.
    const sum = standingOf(one.acts, (hash) => (hash === live2 ? "slip" : "other"));
    expect(sum).toMatchObject({ next: "first" });
    const back = standingOf(one.acts, (hash) => (hash === signedByThree ? "none" : "slip"));
    expect(back).toMatchObject({ next: "final", isFastLane: true });
  });
});

describe("R9: a text that was taken down", () => {
  const takenDown = () => {
    const one = signedByAll();
    one.publish("e");
    one.takeDown("c");
    return one;
  };

  it("is signed anew by nobody who wrote what was live, however often it goes", () => {
    const one = takenDown();
    one.submit("r");
    expect(one.sign("author", "editor", "first")).toBe("wrote-it");
    expect(one.sign("e", "editor", "first")).toBeUndefined();
    one.sign("d", "director", "second");
    one.sign("c", "chief-editor", "final");
    one.publish("e");
    one.takeDown("c");
    one.submit("r2");
    for (const by of ["author", "r", "r2"])
      expect(one.sign(by, "editor", "first")).toBe("wrote-it");
    expect(one.sign("e", "editor", "first")).toBeUndefined();
  });

  it("nor when a slip of it went live last, nor late when it goes urgently", () => {
    const one = signedByAll();
    one.publish("e");
    one.write("w", "slip");
    one.submit("w");
    one.sign("c", "chief-editor", "final");
    one.publish("e");
    one.takeDown("c");
    one.submit("r");
    expect(one.sign("author", "editor", "first")).toBe("wrote-it");
    expect(one.urgent("c", "chief-editor")).toBeUndefined();
    one.publish("e");
    expect(one.sign("author", "editor", "first", { isLate: true })).toBe("wrote-it");
    expect(one.sign("e", "editor", "first", { isLate: true })).toBeUndefined();
  });

  it("leaves who wrote an earlier text, that others followed, free to sign", () => {
    const one = signedByAll();
    one.publish("e");
    one.write("w", "other");
    one.submit("w");
    one.sign("author", "editor", "first");
    one.sign("d", "director", "second");
    one.sign("c", "chief-editor", "final");
    one.publish("e");
    one.takeDown("c");
    one.submit("r");
    expect(one.sign("w", "editor", "first")).toBe("wrote-it");
    expect(one.sign("author", "editor", "first")).toBeUndefined();
  });
});

describe("R11: sent back to an earlier stage", () => {
  it("a text waits there again, and keeps what was signed before", () => {
    const one = desk();
    one.submit("author");
    expect(one.sendBack("e", "editor", "first")).toBe("not-earlier");
    one.sign("e", "editor", "first");
    one.sign("d", "director", "second");
    expect(one.sendBack("c", "chief-editor", "final")).toBe("not-earlier");
    expect(one.sendBack("c", "chief-editor", "second")).toBeUndefined();
    expect(one.standing()).toMatchObject({ state: "waiting", next: "second" });
    expect(one.standing().signatures.map(({ stage }) => stage)).toEqual(["first"]);
    expect(one.sign("c", "chief-editor", "final")).toBe("other-stage");
    expect(one.sign("d", "director", "second")).toBeUndefined();
    expect(one.sendBack("c", "chief-editor", "first")).toBeUndefined();
    expect(one.standing()).toMatchObject({ state: "waiting", next: "first", signatures: [] });
  });

  it("so does one that all have signed", () => {
    const one = signedByAll();
    expect(one.sendBack("c2", "chief-editor", "final")).toBeUndefined();
    expect(one.publish("e")).toBe("not-signed");
    expect(one.standing().next).toBe("final");
  });
});

describe("R27: what a signature says", () => {
  const all = [...checkPoints];
  const said = (stage: "first" | "second", more: { note: string; checked?: CheckPoint[] }) =>
    saidProblem({ kind: "sign", hash: "a", stage, by: "x", byName: "x", ...more });

  it("is an opinion at every stage, and at the first that all points were looked at", () => {
    expect(said("first", { note: "可用", checked: all })).toBeUndefined();
    expect(said("first", { note: "", checked: all })).toBe("unsaid");
    expect(said("first", { note: "可用" })).toBe("unchecked");
    for (const point of all) {
      const checked = all.filter((one) => one !== point);
      expect(said("first", { note: "可用", checked })).toBe("unchecked");
    }
    expect(said("second", { note: "可用" })).toBeUndefined();
    expect(said("second", { note: "" })).toBe("unsaid");
  });
});

describe("R22: a deputy", () => {
  const waiting = () => {
    const one = desk();
    one.write("author", "other");
    one.submit("author");
    one.sign("e", "editor", "first");
    return one;
  };
  const delegators = [
    { id: "author", name: "作者", role: "director" as const },
    { id: "d", name: "丁主任", role: "director" as const },
  ];
  const decide = (by: string, role: Role, given: readonly (typeof delegators)[number][]) => {
    const one = waiting();
    return decideAsDeputy({
      act: { kind: "sign", hash: one.hash(), stage: "second", note: "", by, byName: by },
      ...{ role, delegators: given, acts: one.acts, standing: one.standing(), hash: one.hash() },
      ...{ now: 1, hasOverdue: false },
    });
  };

  it("signs what the other's role may, for the first who may, and as themselves where they may", () => {
    expect(decide("x", "editor", [])).toMatchObject({ refusal: "wrong-role" });
    expect(decide("x", "editor", delegators).act).toMatchObject({
      standsFor: "d",
      standsForName: "丁主任",
    });
    expect(decide("x", "editor", delegators).refusal).toBeUndefined();
    expect(decide("x", "director", delegators).act).not.toHaveProperty("standsFor");
  });

  it("is held to what either wrote or signed", () => {
    expect(decide("x", "editor", delegators.slice(0, 1)).refusal).toBe("wrote-it");
    expect(decide("e", "editor", delegators.slice(1)).refusal).toBe("signed-another");
    expect(decide("author", "reporter", delegators.slice(1)).refusal).toBe("wrote-it");
  });
});

describe("R13 and R21: urgent", () => {
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

  it("is for the chief of the running shift alone, while the roster has one", () => {
    const one = desk();
    const act: NewAct = {
      kind: "urgent",
      ...{ hash: one.hash(), urgentClass: "breaking", note: "突发" },
      ...{ deadline: hour, config, by: "c", byName: "" },
    };
    const facts: ActFacts = {
      act,
      role: "chief-editor",
      ...{ acts: [], standing: one.standing(), hash: one.hash(), now: 1, hasOverdue: false },
    };
    expect(decideAct({ ...facts, dutyChief: "other" })).toBe("not-on-duty");
    expect(decideAct({ ...facts, dutyChief: "c" })).toBeUndefined();
    expect(decideAct(facts)).toBeUndefined();
  });

  it("is for one hash", () => {
    const one = desk();
    one.urgent("c", "chief-editor");
    one.write("author", "slip");
    expect(one.publish("e")).toBe("not-signed");
  });
});
