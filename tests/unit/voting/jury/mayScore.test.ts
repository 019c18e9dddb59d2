import { describe, expect, it } from "vitest";
import { juryRules } from "#tests/factories/scoring.ts";
import { aFrozen } from "#tests/factories/voting.ts";
import { marksWire } from "#voting/jury/jury.wire.ts";
import {
  type JurorWork,
  type Mark,
  markRefusal,
  recusalRefusal,
  scoredBy,
  submissionRefusal,
} from "#voting/jury/sheet.ts";

const criteria = [
  { slug: "service", name: "服务实绩", maxScore: 60 },
  { slug: "story", name: "事迹感人", maxScore: 40 },
];
const frozen = aFrozen({ rules: juryRules({ jury: { criteria } }), size: 3 });

const someWork = (overrides: Partial<JurorWork> = {}): JurorWork => ({
  name: "评委甲",
  marks: [],
  recusals: [],
  withdrawn: [],
  ...overrides,
});
const fullMarks = (...candidates: number[]): Mark[] =>
  candidates.flatMap((candidate) =>
    criteria.map(({ slug }) => ({ candidate, criterion: slug, halfPoints: 61 })),
  );

const mark = (points: Record<string, number>, work = someWork(), candidate = 1) =>
  markRefusal({ candidate, points }, { frozen, work });

describe("J10 marks", () => {
  it("are half points from 0 to the criterion's full score", () => {
    const wire = (service: number) =>
      marksWire.safeParse({ candidate: 1, points: { service } }).success;
    expect([0, 0.5, 59.5, 60].map(wire)).toEqual([true, true, true, true]);
    expect([-0.5, 0.25, 59.9, Number.NaN, Number.POSITIVE_INFINITY].map(wire)).toEqual(
      Array(5).fill(false),
    );
    expect(mark({ service: 60, story: 40 })).toBeUndefined();
    expect(mark({ service: 60.5 })).toBe("too-many-points");
    expect(mark({ story: 40.5 })).toBe("too-many-points");
  });

  it("may come one criterion at a time, and are for known ones", () => {
    expect(mark({ story: 1 })).toBeUndefined();
    expect(mark({ looks: 1 })).toBe("unknown-criterion");
    expect(mark({ service: 1 }, someWork(), 9)).toBe("unknown-candidate");
  });

  it("are not taken for who withdrew or is recused (J12, J13)", () => {
    expect(mark({ service: 1 }, someWork({ withdrawn: [1] }))).toBe("withdrawn");
    const work = someWork({ recusals: [{ candidate: 1, reason: "同事" }] });
    expect(mark({ service: 1 }, work)).toBe("recused");
    expect(mark({ service: 1 }, work, 2)).toBeUndefined();
  });
});

describe("J12 recusals", () => {
  const recuse = (reason: string, work = someWork()) =>
    recusalRefusal({ candidate: 1, reason }, { frozen, work });

  it("need a reason and come once, before signing off", () => {
    expect(recuse("亲属")).toBeUndefined();
    expect(recuse("  ")).toBe("reason-needed");
    expect(recuse("亲属", someWork({ recusals: [{ candidate: 1, reason: "同事" }] }))).toBe(
      "recused-already",
    );
    expect(recuse("亲属", someWork({ submittedAt: new Date(0) }))).toBe("submitted");
  });
});

describe("J14 signing off", () => {
  const submit = (work: JurorWork) => submissionRefusal({ frozen, work });

  it("needs every criterion of every candidate who is not recused and did not withdraw", () => {
    expect(submit(someWork())).toBe("incomplete");
    expect(submit(someWork({ marks: fullMarks(1, 2) }))).toBe("incomplete");
    expect(submit(someWork({ marks: fullMarks(1, 2, 3).slice(0, -1) }))).toBe("incomplete");
    expect(submit(someWork({ marks: fullMarks(1, 2, 3) }))).toBeUndefined();
    expect(
      submit(
        someWork({
          marks: fullMarks(1),
          withdrawn: [2],
          recusals: [{ candidate: 3, reason: "同事" }],
        }),
      ),
    ).toBeUndefined();
  });

  it("is final, and closed to who was released (J4)", () => {
    const marks = fullMarks(1, 2, 3);
    expect(submit(someWork({ marks, submittedAt: new Date(0) }))).toBe("submitted");
    expect(submit(someWork({ marks, releasedAt: new Date(0) }))).toBe("released");
    expect(mark({ service: 1 }, someWork({ submittedAt: new Date(0) }))).toBe("submitted");
  });
});

describe("a juror's sheet", () => {
  it("lists every candidate by number with the own marks, and counts what is done", () => {
    const work = someWork({
      marks: [...fullMarks(2), { candidate: 1, criterion: "story", halfPoints: 7 }],
      recusals: [{ candidate: 3, reason: "同事" }],
    });
    expect(scoredBy({ ...frozen, candidates: frozen.candidates.toReversed() }, work)).toEqual({
      candidates: [
        { number: 1, state: "open", reason: undefined, points: { story: 3.5 }, isDone: false },
        {
          number: 2,
          state: "open",
          reason: undefined,
          points: { service: 30.5, story: 30.5 },
          isDone: true,
        },
        { number: 3, state: "recused", reason: "同事", points: {}, isDone: false },
      ],
      due: 2,
      done: 1,
    });
  });
});
