import { describe, expect, test } from "vitest";
import { endedCampaign } from "#tests/factories/auditFiles.ts";
import type { Meddling } from "#tests/factories/meddling.ts";
import type { Finding } from "#voting/acts/act.wire.ts";
import { actFault } from "#voting/acts/checkAct.ts";

type Outcomes = { number: number; upheld: boolean | null }[];

/** What the signer says to the act with this number, which is the next to be signed. */
async function faultOf(
  number: number,
  meddling: Meddling = {},
  outcomes: Outcomes = [],
  now = new Date("2026-12-20T00:00:00.000Z"),
) {
  const { campaign, frozen, statements, streams } = await endedCampaign(meddling);
  const act = statements[number - 1];
  if (!act) throw new Error("no such act");
  const kindOf = ({ statement }: { statement: string }) => JSON.parse(statement).kind;
  const { statements: honest } = await endedCampaign({ finding: (finding) => finding });
  const sound = honest.find((one) => kindOf(one) === "scrutinised")?.basis ?? "";
  const waiting = {
    campaign: { ...campaign, frozen },
    ...{ number, ...act },
    earlier: statements
      .slice(0, number - 1)
      .map(({ seen, ...one }, index) =>
        index < (meddling.seenFrom ?? 0) ? one : { ...one, seen },
      ),
  };
  return actFault(waiting, {
    recount: async () => streams,
    wasScanned: async () => true,
    outcomes: async () => outcomes,
    scrutiny: async () => sound,
    now: () => now,
  });
}

describe("V51 the signer", () => {
  test("signs each act of a sound campaign", async () => {
    for (const number of [1, 2, 3, 4]) expect(await faultOf(number)).toBeUndefined();
  });

  test("signs no result before the signed notice stood for its days, whatever the rows say", async () => {
    expect(await faultOf(4, { publishedAfter: 4 })).toBe("before the end of the notice");
    expect(await faultOf(4, { publishedAfter: 5 })).toBeUndefined();
  });

  test("V68 signs no result while an upheld objection led to nothing, nor one that leaves an objection out", async () => {
    const upheld = [{ number: 1, upheld: true }];
    expect(await faultOf(5, { upheld: "confirmed" }, upheld)).toBeUndefined();
    expect(await faultOf(4, { upheld: "confirmed" }, upheld)).toBeUndefined();
    expect(await faultOf(4, { upheld: "ignored" }, upheld)).toBe(
      "an upheld objection without a consequence",
    );
    expect(await faultOf(4, {}, upheld)).toBe("an objection left out");
    expect(await faultOf(4, {}, [{ number: 1, upheld: null }])).toBe("an objection left out");
    const rejected = [{ number: 1, upheld: false }];
    expect(await faultOf(4, { upheld: "confirmed" }, rejected)).toBe(
      "another outcome of an objection",
    );
  });

  test("V69 signs a finding that it finds by itself, and no notice after one with faults", async () => {
    const finding = (change: Partial<Finding>) => ({
      finding: (found: Finding) => ({ ...found, ...change }),
    });
    expect(await faultOf(3, finding({}))).toBeUndefined();
    expect(await faultOf(4, finding({}))).toBeUndefined();
    expect(await faultOf(3, finding({ drawn: [] }))).toBe("another finding");
    expect(await faultOf(3, finding({ counted: "0".repeat(64) }))).toBe("no finding of this count");
    const faulty: Meddling = {
      finding: (found) => ({
        ...found,
        streams: found.streams.map((one) => ({ ...one, faults: [{ seal: 1, fault: "leaves" }] })),
      }),
    };
    expect(await faultOf(4, faulty)).toBe("the scrutiny found faults");
  });

  test("V71 signs no result before it saw the notice stand for its days, whatever the database's clock says", async () => {
    const seen = { noticeSeen: "2026-12-06T00:00:00.000Z" };
    const at = (day: number) => new Date(Date.UTC(2026, 11, day));
    expect(await faultOf(4, seen, [], at(10))).toBe(
      "before the signer saw the notice stand for its days",
    );
    expect(await faultOf(4, seen, [], at(11))).toBeUndefined();
  });

  test("V71 takes a notice that an earlier version signed back to another count, and to no result", async () => {
    const upheld = [{ number: 1, upheld: true }];
    const former: Meddling = { seenFrom: 3, upheld: "ignored" };
    expect(await faultOf(4, former, upheld)).toBe("no word of when the signer saw the notice");
    const returned: Meddling = {
      ...former,
      act: (act) => (act.kind === "published" ? { ...act, kind: "returned" } : act),
    };
    expect(await faultOf(4, returned, upheld)).toBeUndefined();
  });

  test("signs no notice whose scores do not follow from the count", async () => {
    expect(await faultOf(3, { score: { candidate: 2, exact: "99" } })).toBe("another result");
  });
});
