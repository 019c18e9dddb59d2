import { generateKeyPairSync } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { textHash } from "#leaves/hashes.ts";
import { dayLines } from "#site/campaign/island/checkChain.ts";
import { endedCampaign, receiptOf } from "#tests/factories/auditFiles.ts";
import type { Meddling } from "#tests/factories/meddling.ts";
import { auditDownloads, runVerifier } from "#tests/harness/auditDownloads.ts";
import type { CountedBasis, Finding } from "#voting/acts/act.wire.ts";
import { createReceiptSigner } from "#voting/seals/receiptSigner.ts";
import { createSigner } from "#voting/seals/signer.ts";

const { root, files } = auditDownloads();
const verify = (...args: string[]) => runVerifier("main", ...args);

const edit = async (folder: string, name: string, change: (text: string) => string) => {
  const file = path.join(folder, name);
  await writeFile(file, change(await readFile(file, "utf8")));
};

const inCounts = (
  change: (stream: CountedBasis["streams"][number]) => Partial<CountedBasis["streams"][number]>,
): Meddling => ({
  count: (basis) => ({
    ...basis,
    streams: basis.streams.map((stream) => ({ ...stream, ...change(stream) })),
  }),
});

const inFinding = (change: (finding: Finding) => Partial<Finding>): Meddling => ({
  finding: (finding) => ({ ...finding, ...change(finding) }),
});

const moved = (tally: ReadonlyMap<number, number>) => {
  const most = Math.min(1400, Math.floor((tally.get(1) ?? 0) / 2));
  return new Map(tally).set(1, (tally.get(1) ?? 0) - most).set(2, (tally.get(2) ?? 0) + most);
};

/** 8,000 likes, of which 1,400 of candidate 1 are told for candidate 2 by heads, count and scrutineers alike; the leaves are honest. */
const movedLikes: Meddling = {
  rows: (_, seal) =>
    Array.from({ length: 4000 }, (_row, index) => {
      const seq = (seal - 1) * 4000 + index + 1;
      const key = `00000000-0000-4000-8000-${String(seq).padStart(12, "0")}`;
      return { seq, key, choices: [1 + (seq % 3)] };
    }),
  told: moved,
  finding: (finding) => ({
    ...finding,
    streams: finding.streams.map((one) => {
      const tally = moved(new Map(one.tally.map(({ candidate, votes }) => [candidate, votes])));
      return {
        ...one,
        ...{ faults: [], tally: [...tally].map(([candidate, votes]) => ({ candidate, votes })) },
      };
    }),
  }),
};

const firstSecret = "a secret that is long enough for tests";
const otherSecret = "another secret that is long enough too";

describe("the stand-alone verifier", () => {
  test("finds a whole campaign sound, tells key and last seal, and finds every receipt", async () => {
    const folder = await files();
    const { code, text } = await verify(folder, receiptOf(57));
    expect(text).toContain("回执在 likes-2.json 中");
    expect(text).toContain("公钥指纹：");
    expect(text).toContain("最后一份封存是第 2 份");
    expect([code, text]).toEqual([0, expect.stringContaining("全部核对无误。")]);
  });

  test("V68: finds a result sound that stands in spite of an upheld objection, with a statement why", async () => {
    const { code, text } = await verify(await files({ upheld: "confirmed" }));
    expect([code, text]).toEqual([0, expect.stringContaining("第 4 步 confirmed：编辑部戊")]);
  });

  test("V69: tells by an honest scrutiny that nothing is amiss, and says when there was none", async () => {
    const { code, text } = await verify(await files({ finding: (finding) => finding }));
    expect([code, text]).toEqual([0, expect.stringContaining("第 3 步 scrutinised：编辑部监")]);
    expect(text).not.toContain("没有监票核查");
    expect((await verify(await files())).text).toContain("没有监票核查");
  });

  test("V70: tells a vote that was dropped by its signed receipt from one that is not sealed yet", async () => {
    const folder = await files();
    const give = createReceiptSigner(createSigner(firstSecret), () => true);
    const key = "0f0f0f0f-0f0f-4f0f-8f0f-0f0f0f0f0f0f";
    const given = (seq: number, at: string, campaign = "zui-mei") =>
      give({ campaign, place: { stream: "likes", seq, key }, at: new Date(at) });
    const dropped = await verify(folder, await given(50, "2026-12-02T04:00:30.000Z"));
    expect([dropped.code, dropped.text]).toEqual([1, expect.stringContaining("漏票的证据")]);
    const late = await verify(folder, await given(61, "2026-12-20T03:59:30.000Z"));
    expect(late.text).toContain("那时的票还没有封存");
    const old = await verify(folder, await given(61, "2026-12-02T04:05:00.000Z"));
    expect(old.text).toContain("漏票的证据");
    const other = await verify(folder, await given(61, "2026-12-02T04:05:00.000Z", "another"));
    expect(other.text).toContain("回执上的签名不是这个评选的");
    const slip = await verify(folder, `${receiptOf(57)}-00`);
    expect(slip.text).toContain("不完整或抄错了");
  });

  test("shares no code with the service, and each of its files is short enough to read", async () => {
    const folder = "cms/verifier";
    const programs = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
    for (const name of programs) {
      const text = await readFile(path.join(folder, name), "utf8");
      const imports = [...text.matchAll(/from "([^"]+)"/g)].map(([, source]) => source ?? "");
      for (const source of imports) expect(source).toMatch(/^(?:node:|\.\/\w+\.ts$)/);
      expect(text.split("\n").length).toBeLessThanOrEqual(200);
    }
  });

  test.each<[string, Meddling, string]>([
    ["a result before the days of notice", { publishedAfter: 4 }, "早于公示满 5 天"],
    [
      "a result before the signer saw the notice stand for its days",
      { noticeSeen: "2026-12-05T00:00:00.000Z" },
      "签收时，公示还没有满 5 天",
    ],
    ["count and notice by one person", { people: ["乙", "乙", "丁"] }, "是同一个人"],
    ["count and result by one person", { people: ["乙", "丙", "乙"] }, "不是不同的人"],
    [
      "an upheld objection that led to nothing",
      { upheld: "ignored" },
      "第 1 号异议成立，却没有处理",
    ],
    [
      "votes moved in heads and count, though the leaves are honest",
      movedLikes,
      "与公布的票数相差太远",
    ],
    [
      "a drawn leaf that is left out",
      inFinding(({ drawn }) => ({ drawn: drawn.slice(1) })),
      "却没有抽开",
    ],
    [
      "a drawn leaf opened to another candidate",
      inFinding(({ drawn }) => ({
        drawn: drawn.map((one) => ({ ...one, choices: one.choices.map((own) => (own % 3) + 1) })),
      })),
      "与封存时的承诺不符",
    ],
    [
      "a leaf opened that was not drawn",
      inFinding(({ drawn }) => ({ drawn: [...drawn, ...drawn] })),
      "不是种子抽中的那些",
    ],
    [
      "a finding that tells faults",
      inFinding(({ streams }) => ({
        streams: streams.map((one) => ({ ...one, faults: [{ seal: 2, fault: "votes" }] })),
      })),
      "第 2 份封存不符（votes）",
    ],
    [
      "a finding of another tally",
      inFinding(({ streams }) => ({
        streams: streams.map((one) => ({
          ...one,
          tally: one.tally.map((row) => ({ ...row, votes: row.votes + 1 })),
        })),
      })),
      "与计票的原始票不符",
    ],
    ["an answer for another objection", { upheld: "other" }, "第 1 号异议成立，却没有处理"],
    ["an upheld objection left out", { upheld: "left-out" }, "漏了成立的第 1 号异议"],
    [
      "a score that does not follow",
      { score: { candidate: 2, exact: "99" } },
      "2 号的得分不能由计票算出",
    ],
    [
      "a vote that stands in two seals",
      { rows: (rows, seal) => (seal === 2 ? [{ seq: 40, key: "", choices: [1] }, ...rows] : rows) },
      "账册序号不连贯",
    ],
    [
      "the same vote twice",
      {
        rows: (rows, seal) =>
          seal === 2 ? [rows[0], rows[0], ...rows].flatMap((row) => row ?? []) : rows,
      },
      "同一次投票出现两次",
    ],
    ["a range that is smaller than its votes", { last: 50 }, "序号的范围装不下这么多条记录"],
    ["a tail of seals that was cut off", { seals: 1 }, "计票（likes）：票数与封存不符"],
    [
      "batches that do not add up to what was voided",
      inCounts(({ batches }) => ({ batches: batches.map((one) => ({ ...one, votes: 2 })) })),
      "各批作废的票数与作废合计不符",
    ],
    [
      "votes voided without a batch",
      inCounts(() => ({ batches: [] })),
      "各批暂扣的票数与暂扣合计不符",
    ],
    [
      "votes moved from one candidate to another",
      inCounts(({ counts }) => ({
        counts: counts.map((row) => {
          const moved = row.candidate === 1 ? -4 : row.candidate === 3 ? 4 : 0;
          return { ...row, raw: row.raw + moved, valid: row.valid + moved };
        }),
      })),
      "1 号与封存的票数不符",
    ],
  ])("finds %s, though all is signed by the right key", async (_, meddling, words) => {
    const { code, text } = await verify(await files(meddling));
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });

  test.each<[string, string, (text: string) => string, string]>([
    [
      "a changed rule",
      "campaign.json",
      (text) => text.replace('perDay\\":5', 'perDay\\":6'),
      "指纹不符",
    ],
    [
      "a cut tail",
      "campaign.json",
      (text) => text.replace('"likes":2', '"likes":1'),
      "缺失或不是签名所说的那一份",
    ],
    [
      "a changed leaf",
      "likes-1.json",
      (text) => text.replace(/"leaves":"..../, '"leaves":"AAAA'),
      "根不符",
    ],
    [
      "a changed time",
      "likes-1.json",
      (text) => text.replace("2026-12-02", "2026-12-01"),
      "签名无效",
    ],
    ["a changed act", "acts.json", (text) => text.replace("测试", "改过"), "签名无效"],
    [
      "a withheld count",
      "acts.json",
      (text) => text.replace(/,"basis":"(?:[^"\\]|\\.)*"/, ""),
      "缺少计票或得分的依据",
    ],
    [
      "a changed checkpoint",
      "checkpoint.json",
      (text) => text.replace('\\"total\\":60', '\\"total\\":61'),
      "checkpoint.json：签名无效",
    ],
  ])("finds %s", async (_, name, change, words) => {
    const folder = await files();
    await edit(folder, name, change);
    const { code, text } = await verify(folder);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });

  test("is told from another campaign's key by the fingerprint that a voter wrote down", async () => {
    const folder = await files();
    const told = /公钥指纹：([0-9a-f ]+)/.exec((await verify(folder)).text)?.[1] ?? "";
    expect((await verify(folder, "--key", told)).code).toBe(0);
    expect((await verify(folder, "--key", told.slice(0, 18))).code).toBe(0);
    const signedAnew = await files({ secret: otherSecret });
    expect((await verify(signedAnew)).code).toBe(0);
    const { code, text } = await verify(signedAnew, "--key", told);
    expect([code, text]).toEqual([1, expect.stringContaining("不是这个指纹的公钥")]);
    expect((await verify(folder, "--key", "abc")).code).toBe(2);
    expect((await verify(folder, "--kez")).code).toBe(2);
  });

  test("shows by an earlier download that history was written anew", async () => {
    const earlier = await files({ seals: 1 });
    const later = await files();
    expect((await verify(later, "--earlier", earlier)).code).toBe(0);
    const other = await files({
      rows: (rows) => rows.map((row) => ({ ...row, choices: [5] })),
    });
    const rewritten = await verify(other, "--earlier", earlier);
    expect(rewritten.text).toContain("与较早的下载相比：likes-1.json 不见了或者变了");
    expect(rewritten.text).toContain("步不见了或者变了");
    const shorter = await verify(await files({ seals: 1 }), "--earlier", later);
    expect(shorter.text).toContain("likes-2.json 不见了或者变了");
    const anew = await verify(await files({ secret: otherSecret }), "--earlier", later);
    expect(anew.text).toContain("换了签名的公钥");
    expect((await verify(later, "--earlier", root)).text).toContain("没有 campaign.json");
  });

  test("V72: finds the day of a line that a newspaper printed, as the page makes it", async () => {
    const folder = await files();
    const { campaign, kept } = await endedCampaign();
    const links = kept.map(({ head }) => ({
      at: JSON.parse(head).at,
      hash: textHash(head),
      text: head,
    }));
    const lines = await dayLines(campaign.slug, {
      links: { likes: links, ballots: [] },
      at: "2026-12-20T04:00:00.000Z",
    });
    const printed = lines.find(({ day }) => day === "2026-12-02")?.line ?? "";
    const { code, text } = await verify(folder, "--line", printed);
    expect([code, text]).toEqual([0, expect.stringContaining("报上的数字是 2026-12-02 的")]);
    const other = await verify(folder, "--line", printed.replace(/^./, "x").replace("x", "0"));
    expect(other.text).toContain(
      printed.startsWith("0") ? "报上的数字" : "没有哪一天是报上的这串数字",
    );
  });

  test("shows by a witness's note that another history was shown to somebody else", async () => {
    const key = path.join(root, "witness.pem");
    const { privateKey } = generateKeyPairSync("ed25519");
    await writeFile(key, privateKey.export({ format: "pem", type: "pkcs8" }));
    const note = path.join(root, "seen.note");
    const [seen, shown] = [await files({ seals: 1 }), await files()];
    const cosign = (folder: string, earlier: string) =>
      runVerifier("cosign", folder, "notary.example", key, note, earlier);
    expect((await cosign(seen, shown)).text).toContain("核对没有通过，不签名");
    const signed = await cosign(shown, shown);
    expect(signed.code).toBe(0);
    const [, witness = ""] = /见证人的公钥：(\S+)/.exec(signed.text) ?? [];
    const by = (folder: string, who = witness) =>
      verify(folder, "--witnessed", note, "--witness", who);
    expect((await by(shown)).code).toBe(0);
    const other = await files({ rows: (rows) => rows.map((row) => ({ ...row, choices: [5] })) });
    expect((await by(other)).text).toContain("看到的第 2 份 likes 封存，与这里的不同");
    const stranger = witness.replace(/.{4}$/, "AAA=");
    expect((await by(shown, stranger)).text).toContain("没有这位见证人的有效签名");
  });

  test("V66: goes from one key to the next by what the one before signed, and by nothing else", async () => {
    const [old, rotated] = [await files({ seals: 1 }), await files({ rotation: {} })];
    const { code, text } = await verify(rotated, "--earlier", old);
    expect([code, text]).toEqual([0, expect.stringContaining("此前用过的公钥：")]);
    const [, first = ""] = /此前用过的公钥：([0-9a-f ]+)/.exec(text) ?? [];
    expect((await verify(rotated, "--key", first)).code).toBe(0);
    const unannounced = await verify(await files({ rotation: { announcedBy: otherSecret } }));
    expect(unannounced.text).toContain("第 1 次更换密钥没有前一把密钥的有效签名");
    const goesOn = await verify(await files({ rotation: { goesOn: true } }));
    expect(goesOn.text).toContain("不符：likes-2.json：签名无效");
    expect(goesOn.text).toContain("checkpoint.json：签名无效");
    const other = await files({ secret: otherSecret, rotation: {} });
    expect((await verify(other, "--earlier", rotated)).text).toContain("换了签名的公钥");
  });
});
