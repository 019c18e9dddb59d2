import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideAct } from "#intake/decideAct.ts";
import type { IntakeAct, IntakeParty } from "#intake/intakeEvent.ts";
import { type IntakeState, stateAfter } from "#intake/stateRules.ts";

const acts: IntakeAct[] = [
  { kind: "look" },
  { kind: "ask", question: "哪一天？" },
  { kind: "adopt" },
  { kind: "decline", reason: "thin", sentence: "信息不足" },
  { kind: "publish", address: "/cases/a/" },
  { kind: "answer", text: "三月" },
  { kind: "add", text: "还有一张" },
  { kind: "correct", text: "是锦城" },
  { kind: "withdraw" },
];
const sendersOwn = ["answer", "add", "correct", "withdraw"];
const walk = fc.array(fc.constantFrom(...acts), { maxLength: 30 });

/** Does what may be done, each by whose it is. */
const done = (wanted: readonly IntakeAct[]) => {
  const history: IntakeAct[] = [];
  for (const act of wanted) {
    const by = sendersOwn.includes(act.kind) ? "sender" : "desk";
    if (!decideAct({ act, by, state: stateAfter(history) })) history.push(act);
  }
  return history;
};

const of = (kind: IntakeAct["kind"]) => acts.filter((act) => act.kind === kind);

describe("O5: the state", () => {
  it("follows the acts", () => {
    const states = (kinds: IntakeAct["kind"][]) => stateAfter(kinds.flatMap(of));
    expect(states([])).toBe("received");
    expect(states(["look", "ask"])).toBe("asked");
    expect(states(["look", "ask", "add"])).toBe("asked");
    expect(states(["look", "ask", "answer"])).toBe("looking");
    expect(states(["look", "adopt", "publish"])).toBe("published");
    expect(states(["decline", "look"])).toBe("looking");
  });
});

describe("O6, O7: who may do what", () => {
  it("gives each act to one party", () => {
    const states: IntakeState[] = [
      "received",
      "looking",
      "asked",
      "adopted",
      "published",
      "declined",
      "withdrawn",
    ];
    for (const act of acts)
      for (const state of states) {
        const other: IntakeParty = sendersOwn.includes(act.kind) ? "desk" : "sender";
        expect(decideAct({ act, by: other, state })).toBe("not-yours");
      }
  });

  it("publishes only what is adopted, and lets nothing be answered that was not asked", () => {
    const [publish, answer] = [of("publish"), of("answer")].flat() as [IntakeAct, IntakeAct];
    expect(decideAct({ act: publish, by: "desk", state: "looking" })).toBe("not-now");
    expect(decideAct({ act: publish, by: "desk", state: "adopted" })).toBeUndefined();
    expect(decideAct({ act: answer, by: "sender", state: "looking" })).toBe("not-now");
    expect(decideAct({ act: answer, by: "sender", state: "asked" })).toBeUndefined();
  });

  it("declines with a class and a sentence, and asks with a question", () => {
    const decline = { kind: "decline", reason: "thin", sentence: " " } as const;
    expect(decideAct({ act: decline, by: "desk", state: "looking" })).toBe("nothing-said");
    const ask = { kind: "ask", question: "" } as const;
    expect(decideAct({ act: ask, by: "desk", state: "looking" })).toBe("nothing-said");
  });
});

describe("O8: withdrawing", () => {
  it("is possible once in every history, and ends it", () => {
    fc.assert(
      fc.property(walk, (wanted) => {
        const history = done(wanted);
        const at = history.findIndex(({ kind }) => kind === "withdraw");
        if (at >= 0) expect(at).toBe(history.length - 1);
        const again = decideAct({
          act: { kind: "withdraw" },
          by: "sender",
          state: stateAfter(history),
        });
        expect(again).toBe(at >= 0 ? "not-now" : undefined);
      }),
    );
  });
});
