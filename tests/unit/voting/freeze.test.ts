import { describe, expect, test } from "vitest";
import { aFrozen, ballotRules, likeRules } from "#tests/factories/voting.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import { freeze, frozenWire } from "#voting/campaign/freeze.ts";
import { frozenEdit } from "#voting/campaign/frozenEdit.ts";
import { type FreezableDocument, frozenFromDocument } from "#voting/campaign/frozenFromDocument.ts";
import { openingProblems } from "#voting/campaign/openingProblems.ts";
import { mayRemove } from "#voting/campaign/phase.ts";
import { ballotRequestWire } from "#voting/campaign/vote.wire.ts";

/** A campaign document as Payload gives it: row ids, nulls, stages that are not held. */
const aDocument = () => ({
  slug: "zui-mei",
  name: "最美网格员点赞评选",
  rules: {
    categories: [{ id: "a1", slug: "grid-worker", name: "最美网格员", awards: 3 }],
    likes: { ...likeRules().likes, id: null },
    ballot: { opens: null, closes: null, min: 3, max: 10 },
    jury: { criteria: [] },
    weights: { likes: 100, ballot: 0, jury: 0 },
    countsShown: { mode: "live", minutes: 5 },
    tieRule: ["likes", "lot"],
    noticeDays: 5,
  },
  candidates: [
    {
      id: "c2",
      number: 2,
      category: "grid-worker",
      worker: { slug: "b", name: "乙" },
      withdrawn: false,
    },
    {
      id: "c1",
      number: 1,
      category: "grid-worker",
      worker: { slug: "a", name: "甲" },
      withdrawn: false,
    },
  ],
});

describe("V1 freezing", () => {
  test("key order and candidate order do not change the text", () => {
    const frozen = aFrozen();
    const { slug, ...rest } = frozen;
    const turned = { ...rest, candidates: frozen.candidates.toReversed(), slug };
    expect(freeze(turned)).toBe(freeze(frozen));
  });

  test("every rule that decides about votes changes the text", () => {
    const texts = [
      aFrozen(),
      aFrozen({ rules: likeRules({ noticeDays: 6 }) }),
      aFrozen({ rules: likeRules({ countsShown: { mode: "hidden" } }) }),
      aFrozen({ size: 7 }),
      aFrozen({ rules: ballotRules() }),
    ].map(freeze);
    expect(new Set(texts).size).toBe(texts.length);
  });

  test("the text reads back as what was frozen", () => {
    const frozen = aFrozen();
    expect(frozenWire.parse(JSON.parse(freeze(frozen)))).toEqual(frozen);
  });

  test("a document freezes without what Payload adds and without stages that are not held", () => {
    expect(frozenFromDocument(aDocument())).toEqual({
      slug: "zui-mei",
      name: "最美网格员点赞评选",
      rules: likeRules(),
      candidates: [
        { number: 2, category: "grid-worker", slug: "b", name: "乙" },
        { number: 1, category: "grid-worker", slug: "a", name: "甲" },
      ],
    });
  });

  test("an unfinished document does not freeze", () => {
    expect(frozenFromDocument({ ...aDocument(), candidates: [] })).toBeUndefined();
    expect(frozenFromDocument({ ...aDocument(), slug: null })).toBeUndefined();
  });
});

describe("V1 problems at opening are reported together", () => {
  test("a sound campaign has none", () => {
    expect(openingProblems(aFrozen())).toEqual([]);
  });

  test("weights, windows, quotas and names", () => {
    const frozen = aFrozen({
      rules: likeRules({
        likes: {
          opens: "2026-11-02T00:00:00.000Z",
          closes: "2026-11-01T00:00:00.000Z",
          perDay: 1,
          perCandidatePerDay: 2,
        },
        weights: { likes: 50, ballot: 20, jury: 0 },
      }),
    });
    frozen.candidates.push({ number: 1, slug: "x", name: "丙", category: "nobody" });
    expect(openingProblems(frozen)).toEqual([
      "window-reversed",
      "weights-not-100",
      "weight-without-stage",
      "candidate-quota-above-day",
      "number-twice",
      "unknown-category",
    ]);
  });
});

test("V20 a ballot is no longer than the endpoint takes", () => {
  const ballot = { opens: "2026-11-01T00:00:00.000Z", closes: "2026-11-09T00:00:00.000Z", min: 1 };
  const problemsOf = (max: number) =>
    openingProblems(aFrozen({ rules: ballotRules({ ballot: { ...ballot, max } }) }));
  expect(problemsOf(201)).toEqual(["ballot-too-long"]);
  expect(problemsOf(200)).toEqual([]);
  const choices = Array.from({ length: 200 }, (_, index) => index + 1);
  const key = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
  expect(ballotRequestWire.safeParse({ choices, key }).success).toBe(true);
});

describe("S13 a tie must find an end", () => {
  test("tie rules end with sharing or a lot", () => {
    const problemsOf = (tieRule: CampaignRules["tieRule"]) =>
      openingProblems(aFrozen({ rules: likeRules({ tieRule }) }));
    expect(problemsOf(["likes"])).toEqual(["tie-without-end"]);
    expect(problemsOf(["likes", "share"])).toEqual([]);
  });
});

describe("V2, V3 edits after opening", () => {
  const withWithdrawal = (withdrawn: boolean, withdrawalReason: string | null = null) => {
    const doc = aDocument();
    const [first, second] = doc.candidates;
    return { ...doc, candidates: [{ ...first, withdrawn, withdrawalReason }, { ...second }] };
  };

  const editOf = (live: FreezableDocument, after: FreezableDocument) => {
    const frozen = frozenFromDocument(aDocument());
    return frozen && frozenEdit({ frozen, live, after });
  };

  test("rules, numbers and the list are refused", () => {
    const before = aDocument();
    const fewer = { ...before, candidates: before.candidates.slice(1) };
    const longer = { ...before, rules: { ...before.rules, noticeDays: 9 } };
    const [one, other] = before.candidates;
    const exchanged = {
      ...before,
      candidates: [
        { ...one, worker: other?.worker },
        { ...other, worker: one?.worker },
      ],
    };
    for (const after of [fewer, longer, exchanged])
      expect(editOf(before, after)).toBe("frozen-changed");
  });

  test("words may be corrected", () => {
    const before = { ...aDocument(), summary: "旧" };
    expect(editOf(before, { ...before, summary: "新" } as typeof before)).toBeUndefined();
  });

  test("a withdrawal needs a reason and stays", () => {
    expect(editOf(aDocument(), withWithdrawal(true))).toBe("reason-missing");
    expect(editOf(aDocument(), withWithdrawal(true, "本人申请"))).toBeUndefined();
    expect(editOf(withWithdrawal(true, "本人申请"), withWithdrawal(false))).toBe(
      "withdrawal-undone",
    );
  });
});

describe("V7 an opened campaign stays", () => {
  const published = { kind: "published", at: new Date("2026-11-01T00:00:00Z") };

  test("until 30 days after its result", () => {
    expect(mayRemove([], new Date("2099-01-01"))).toBe(false);
    expect(mayRemove([{ ...published, kind: "counted" }], new Date("2099-01-01"))).toBe(false);
    expect(mayRemove([published], new Date("2026-11-30T23:59:59Z"))).toBe(false);
    expect(mayRemove([published], new Date("2026-12-01T00:00:00Z"))).toBe(true);
  });
});
