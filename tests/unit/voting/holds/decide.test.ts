import { describe, expect, test } from "vitest";
import { choicesOf, type Decision, decide, stateOf } from "#voting/holds/decide.ts";
import { voteTotals } from "#voting/holds/voteTotals.ts";

const decision = (id: number, kind: Decision["kind"], by: string): Decision => ({
  id,
  kind,
  by,
  at: new Date(0),
  reason: "已逐条核对",
});
const asked = (kind: Decision["kind"], by: string, reason = "已逐条核对") => ({ kind, by, reason });

const mix = { nets: 1, agents: 1 };

describe("decisions on a hold", () => {
  test("H20 one person releases, with a reason", () => {
    expect(decide(asked("release", "甲"), [])).toEqual({ proposal: undefined });
    expect(decide(asked("release", "甲", "  "), [])).toEqual({ refusal: "no-reason" });
  });

  test("H21 a void is proposed by one person and confirmed by another", () => {
    const proposal = decision(1, "void-proposal", "甲");
    expect(decide(asked("void", "乙"), [])).toEqual({ refusal: "nothing-proposed" });
    expect(decide(asked("void-proposal", "甲"), [])).toEqual({ proposal: undefined });
    expect(decide(asked("void-proposal", "甲"), [proposal])).toEqual({
      refusal: "proposed-already",
    });
    expect(decide(asked("void", "甲"), [proposal])).toEqual({ refusal: "same-person" });
    expect(decide(asked("void", "乙"), [proposal])).toEqual({ proposal });
  });

  test("H21 who also proposed may confirm the proposal of the other", () => {
    const [first, second] = [
      decision(1, "void-proposal", "甲"),
      decision(2, "void-proposal", "乙"),
    ];
    expect(decide(asked("void", "乙"), [first, second])).toEqual({ proposal: first });
  });

  test("H22 nobody decides on what is decided", () => {
    for (const kind of ["release", "void"] as const) {
      const earlier = [decision(1, "void-proposal", "甲"), decision(2, kind, "乙")];
      expect(decide(asked("release", "丙"), earlier)).toEqual({ refusal: "decided" });
      expect(decide(asked("void", "丙"), earlier)).toEqual({ refusal: "decided" });
    }
  });

  test("H22 what an earlier round decided stands until this one decides anew", () => {
    const before = { ...decision(1, "release", "甲"), isOfEarlierRound: true };
    expect(stateOf([before])).toBe("released");
    expect(choicesOf("甲", [before], mix)).toEqual(["void-proposal"]);
    expect(decide(asked("void", "乙"), [before])).toEqual({ refusal: "nothing-proposed" });
    const proposal = decision(2, "void-proposal", "甲");
    expect(decide(asked("void", "乙"), [before, proposal])).toEqual({ proposal });
    expect(stateOf([before, proposal])).toBe("released");
    const again = [before, proposal, decision(3, "void", "乙")];
    expect([stateOf(again), choicesOf("丙", again, mix)]).toEqual(["void", []]);
  });

  test("H27 one person splits what is of several kinds; nobody decides on it afterwards, in no round", () => {
    const kinds = { nets: 2, agents: 1 };
    expect(choicesOf("甲", [], kinds)).toEqual(["release", "void-proposal", "split-net"]);
    const split = { ...decision(1, "split-net", "甲"), isOfEarlierRound: true };
    expect([stateOf([split]), choicesOf("乙", [split], kinds)]).toEqual(["split", []]);
    expect(decide(asked("release", "乙"), [split])).toEqual({ refusal: "decided" });
  });

  test("a proposal leaves the hold open", () => {
    expect(stateOf([decision(1, "void-proposal", "甲")])).toBe("open");
    expect(stateOf([decision(1, "release", "甲")])).toBe("released");
    expect(stateOf([decision(1, "void-proposal", "甲"), decision(2, "void", "乙")])).toBe("void");
  });
});

test("H24, H30 open holds and void ones are not valid, released ones are", () => {
  const counts = voteTotals(
    new Map([
      [2, 50],
      [1, 100],
    ]),
    [
      { candidate: 1, state: "open", votes: 10 },
      { candidate: 1, state: "void", votes: 20 },
      { candidate: 1, state: "released", votes: 30 },
    ],
  );
  expect(counts).toEqual([
    { candidate: 1, raw: 100, held: 10, voided: 20, valid: 70 },
    { candidate: 2, raw: 50, held: 0, voided: 0, valid: 50 },
  ]);
});
