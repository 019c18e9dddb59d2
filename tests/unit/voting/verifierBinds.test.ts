import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { receiptOf } from "#tests/factories/auditFiles.ts";
import type { Acting, Meddling } from "#tests/factories/meddling.ts";
import { likeRules } from "#tests/factories/voting.ts";
import { auditDownloads, runVerifier } from "#tests/harness/auditDownloads.ts";
import type { CountedBasis, Finding, NoticedBasis } from "#voting/acts/act.wire.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";
import { createReceiptSigner } from "#voting/seals/receiptSigner.ts";
import type { Checkpoint, SealHead } from "#voting/seals/seal.wire.ts";
import { createSigner } from "#voting/seals/signer.ts";

const { files } = auditDownloads();
const verify = (...args: string[]) => runVerifier("main", ...args);

const signer = createSigner("a secret that is long enough for tests");

/** One kind of act changed before it is signed. */
const inAct = (kind: Acting["kind"], change: (act: Acting) => Partial<Acting> | undefined) => ({
  act: (act: Acting) => {
    if (act.kind !== kind) return act;
    const changed = change(act);
    return changed && { ...act, ...changed };
  },
});

/** What an act of this kind rests on, changed before it is signed. */
const inBasis = <Basis extends object>(
  kind: Acting["kind"],
  change: (basis: Basis) => object,
): Meddling =>
  inAct(kind, ({ basis = "" }) => ({ basis: canonicalJson({ ...change(JSON.parse(basis)) }) }));

const inStandings = (
  change: (category: NoticedBasis["standings"]["categories"][number]) => object,
): Meddling =>
  inBasis<NoticedBasis>("noticed", ({ standings, ...rest }) => ({
    ...rest,
    standings: {
      ...standings,
      categories: standings.categories.map((one) => ({ ...one, ...change(one) })),
    },
  }));

const without =
  (...names: string[]) =>
  (basis: object) =>
    Object.fromEntries(Object.entries(basis).filter(([name]) => !names.includes(name)));

/** Whoever is named for the notice, told alike by statement, rows and winners. */
const told = (winners: number[]): Meddling => ({
  act: (act) => {
    if (act.kind !== "noticed") return act;
    const { standings, ...rest } = JSON.parse(act.basis ?? "") as NoticedBasis;
    const categories = standings.categories.map((one) => ({
      ...{ ...one, winners },
      rows: one.rows.map((row) => ({ ...row, won: winners.includes(row.candidate) })),
    }));
    return {
      ...act,
      basis: canonicalJson({ ...rest, standings: { ...standings, categories } }),
      winners: [{ category: "grid-worker", candidates: winners }],
    };
  },
});

const window = { opens: "2026-12-01T04:00:00.000Z", closes: "2026-12-02T16:00:00.000Z" };
const ballot = likeRules({
  likes: undefined,
  ballot: { ...window, min: 1, max: 2 },
  weights: { likes: 0, ballot: 100, jury: 0 },
});
const likes = { ...window, perDay: 5, perCandidatePerDay: 1 };
const hidden = likeRules({ likes, countsShown: { mode: "hidden" } });
const allEqual: Meddling = {
  rows: (rows) => rows.map((row) => ({ ...row, choices: [1 + (row.seq % 8)] })),
  count: (basis) => ({
    ...basis,
    streams: basis.streams.map((one) => ({
      ...{ ...one, batches: [] },
      counts: one.counts.map((row) => ({ ...row, held: 0, voided: 0, valid: row.raw })),
    })),
  }),
};

describe("what an operator who holds the key could leave out or make up", () => {
  test("a campaign by ballot, one with a lot and one with hidden counts are sound", async () => {
    for (const meddling of [{ rules: ballot }, allEqual, { rules: hidden }]) {
      const { code, text } = await verify(await files(meddling));
      expect([code, text]).toEqual([0, expect.stringContaining("全部核对无误。")]);
    }
  });

  test.each<[string, Meddling, string]>([
    ["a notice that rests on nothing", inAct("noticed", () => ({ basis: undefined })), "没有依据"],
    ["a count that rests on nothing", inAct("counted", () => ({ basis: undefined })), "没有依据"],
    ["a notice bound to no count", inBasis("noticed", without("counted")), "依据不完整"],
    ["a notice without standings", inBasis("noticed", without("standings")), "依据不完整"],
    [
      "a finding bound to no count",
      { finding: (one) => without("counted")(one) as Finding },
      "依据不完整",
    ],
    [
      "a finding that opened nothing",
      { finding: (one) => without("drawn")(one) as Finding },
      "依据不完整",
    ],
    [
      "a finding that looked at no stream",
      { finding: (finding) => ({ ...finding, streams: [], drawn: [] }) },
      "查的不是规则所说的那几种投票",
    ],
    ["a result bound to no notice", inBasis("published", without("noticed")), "依据不完整"],
    ["a result without objections", inBasis("published", without("objections")), "依据不完整"],
    ["a campaign that nobody opened", inAct("opened", () => undefined), "次序不对"],
    ["a notice without a count", inAct("counted", () => undefined), "早于计票"],
    ["a count while voting goes on", { rules: likeRules() }, "早于投票结束"],
    [
      "a kind of vote that the count leaves out",
      inBasis<CountedBasis>("counted", (basis) => ({ ...basis, streams: [] })),
      "不是规则所说的那几种投票",
    ],
    [
      "a candidate whom the count leaves out",
      inBasis<CountedBasis>("counted", (basis) => ({
        ...basis,
        streams: basis.streams.map((one) => ({ ...one, counts: one.counts.slice(0, -1) })),
      })),
      "候选人不全",
    ],
    [
      "marks of jurors whom nobody named",
      inBasis<CountedBasis>("counted", (basis) => ({
        ...basis,
        jury: [{ candidate: 5, totals: [180, 180] }],
      })),
      "多于评委，或者超出满分",
    ],
    ["one winner fewer than there are awards", told([1, 3]), "当选的是 1、2、3"],
    ["one winner more than there are awards", told([1, 2, 3, 4]), "当选的是 1、2、3"],
    [
      "another winner by lot than the seed draws",
      { ...allEqual, ...told([4, 5, 7]) },
      "按计票和规则",
    ],
    [
      "a loser who is left out, and another told twice in their place",
      inStandings(({ rows }) => ({
        rows: rows.map((row) => (row.candidate === 8 ? rows.at(-2) : row)),
      })),
      "名单与计票不符",
    ],
    [
      "an award that the notice leaves out",
      inBasis<NoticedBasis>("noticed", ({ standings, ...rest }) => ({
        ...rest,
        standings: { ...standings, categories: [] },
      })),
      "不是规则所说的那些奖项",
    ],
    [
      "one person under a name that looks the same",
      { people: ["乙", "丙", "乙\u200b"] },
      "不是不同的人",
    ],
    [
      "a ballot that names more than the rules let it",
      {
        rules: ballot,
        rows: (rows) => rows.map((row) => ({ ...row, choices: [1, 2, 3] })),
        told: () => new Map([1, 2, 3].map((one) => [one, 40])),
        finding: (finding) => finding,
      },
      "不可能是一张票",
    ],
    [
      "more votes for a candidate than there are ballots",
      {
        rules: ballot,
        told: (tally) => new Map([[1, [...tally.values()].reduce((a, b) => a + b) * 2]]),
      },
      "1 号的票数不可能是",
    ],
    [
      "the word of the signer for some acts only",
      { act: (act) => act, seenFrom: 3 },
      "公示还没有满 5 天",
    ],
  ])("%s is found", async (_, meddling, words) => {
    const { code, text } = await verify(await files(meddling));
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
    expect(text).not.toContain("无法核对下去");
  });

  test.each<[string, (head: SealHead) => object, string]>([
    [
      "a tally below nothing",
      (head) => ({ ...head, tally: { 1: -5, 2: 65 } }),
      "1 号的票数不可能是 -5",
    ],
    ["a head without its range", without("first", "last"), "不都是整数"],
    ["a time in another form", (head) => ({ ...head, at: "2026-12-02" }), "签名无效"],
  ])("%s, signed by the right key, is found", async (_, change, words) => {
    const folder = await files();
    const file = path.join(folder, "likes-2.json");
    const read = JSON.parse(await readFile(file, "utf8"));
    const head = canonicalJson({ ...change(JSON.parse(read.head)) });
    await writeFile(file, JSON.stringify({ ...read, head, signature: signer.sign(head) }));
    const { code, text } = await verify(folder);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });

  test("V71: acts of before the signer kept times accuse nobody, and it is told what they lack", async () => {
    const former = await verify(await files({ seenFrom: 4 }));
    expect([former.code, former.text]).toEqual([0, expect.stringContaining("没有签收时间")]);
    const upgraded = await verify(await files({ seenFrom: 2 }));
    expect(upgraded.code).toBe(0);
  });

  test("a checkpoint that tells other totals, or is not built as the format says, is found", async () => {
    const folder = await files();
    const file = path.join(folder, "checkpoint.json");
    const read = JSON.parse(JSON.parse(await readFile(file, "utf8")).checkpoint) as Checkpoint;
    const sign = (checkpoint: string) =>
      writeFile(file, JSON.stringify({ checkpoint, signature: signer.sign(checkpoint) }));
    const likes = read.likes && { ...read.likes, total: 59 };
    await sign(canonicalJson({ ...read, likes }));
    expect((await verify(folder)).text).toContain("条数与第 2 份封存不符");
    await sign("no JSON");
    expect(await verify(folder)).toEqual({
      code: 1,
      text: expect.stringContaining("无法核对下去"),
    });
  });

  test("an old checkpoint makes no dropped vote one that is only not sealed yet", async () => {
    const folder = await files();
    const file = path.join(folder, "checkpoint.json");
    const read = JSON.parse(JSON.parse(await readFile(file, "utf8")).checkpoint);
    const checkpoint = canonicalJson({ ...read, at: "2026-12-02T04:02:00.000Z" });
    await writeFile(file, JSON.stringify({ checkpoint, signature: signer.sign(checkpoint) }));
    const place = {
      stream: "likes" as const,
      seq: 61,
      key: "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f",
    };
    const at = new Date("2026-12-02T04:01:30.000Z");
    const given = await createReceiptSigner(signer, () => true)({ campaign: "zui-mei", place, at });
    expect((await verify(folder, given)).text).toContain("漏票的证据");
  });

  test("when the signer saw an act, and when a key ended, cannot be moved between two downloads", async () => {
    const noticeSeen = "2026-12-03T04:00:00.000Z";
    const moved = await verify(await files({ noticeSeen }), "--earlier", await files());
    expect(moved.text).toContain("第 3 步的签收时间变了");
    const [earlier, later] = [await files({ rotation: {} }), await files({ rotation: {} })];
    const file = path.join(later, "campaign.json");
    const campaign = JSON.parse(await readFile(file, "utf8"));
    const statement = campaign.rotations[0].statement.replace(
      /"at":"[^"]+"/,
      '"at":"2026-12-02T04:00:20.000Z"',
    );
    campaign.rotations[0] = { statement, signature: signer.sign(statement) };
    await writeFile(file, JSON.stringify(campaign));
    const { code, text } = await verify(later, "--earlier", earlier);
    expect([code, text]).toEqual([1, expect.stringContaining("改了更换密钥的声明")]);
  });

  test("V70, V72: receipts and lines are read however people copy them, and the seed is told", async () => {
    const folder = await files({ finding: (finding) => finding });
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
    const typed = receiptOf(57).toUpperCase().replace(/-/g, "—").replace("L", "l\u200b");
    for (const receipt of [typed, wide(receiptOf(57))]) {
      const { code, text } = await verify(folder, receipt);
      expect([code, text]).toEqual([0, expect.stringContaining("回执在 likes-2.json 中")]);
    }
    const { text } = await verify(folder);
    expect(text).toContain("抽签的种子：双色球 2026150");
    const [, line = ""] = /见报的数字：(\S+)/.exec(text) ?? [];
    expect((await verify(folder, "--line", wide(line.toUpperCase()))).code).toBe(0);
    const [, key = ""] = /公钥指纹：([0-9a-f ]+)/.exec(text) ?? [];
    expect((await verify(folder, "--key", wide(key))).code).toBe(0);
  });
});
