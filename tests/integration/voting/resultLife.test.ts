import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { markReleased } from "#edition/outbox.ts";
import { askForReleases } from "#release/askForReleases.ts";
import { campaignLife, messageOf } from "#tests/harness/campaignLife.ts";
import { actRefusalWords, openingWords } from "#voting/acts/wording.ts";
import { objectionWords } from "#voting/objections/wording.ts";

const slug = "whole-life";
const life = campaignLife({ slug, title: "一次完整的评选" });
const { here, get, post, act, refused, done, holds, decide, objections, object, run } = life;

beforeAll(life.open, 120_000);
afterAll(life.close);

describe("the whole life of a campaign, in this order", () => {
  test("V1 opened by one person", async () => {
    expect(messageOf(await post("editor", "open"))).toBe(openingWords.notAllowed);
    expect((await post("chief-editor", "open")).status).toBe(200);
    expect(await here().side.sign()).toEqual([]);
    const campaign = await here().side.likes(slug, [1, 1, 1, 1, 2, 2, 2, 3]);
    await here().side.hold(campaign, [1, 2]);
    await here().side.hold(campaign, [5]);
  });

  test("V6 closed by another, before its time", async () => {
    expect(await refused("admin", "counted")).toEqual([409, actRefusalWords["still-running"]]);
    expect(await refused("chief-editor", "closed")).toEqual([409, actRefusalWords["same-person"]]);
    expect(await refused("scrutineer", "closed")).toEqual([403, openingWords.actNotAllowed]);
    expect(await refused("admin", "published")).toEqual([409, actRefusalWords["not-noticed"]]);
    await done("admin", "closed");
    expect(await refused("director", "closed")).toEqual([409, actRefusalWords["done-already"]]);
  });

  test("V58 counted only when the last votes were looked at, as the desk says beforehand", async () => {
    const { body } = await get("director", "record");
    const count = (body.next as { kind: string; hindrance?: string }[])[0];
    expect(count).toMatchObject({
      kind: "counted",
      hindrance: expect.stringContaining("刚刚截止"),
    });
    expect(await refused("director", "counted")).toEqual([409, count?.hindrance]);
    await here().side.scan();
  });

  test("V53 counted only when every hold is decided and every vote is sealed", async () => {
    expect(await refused("director", "counted")).toEqual([409, expect.stringContaining("2 批")]);
    const [second, first] = await holds();
    await decide("scrutineer", first?.id ?? 0, "void-proposal");
    await decide("chief-editor", first?.id ?? 0, "void");
    await decide("scrutineer", second?.id ?? 0, "release");
    expect(await refused("director", "counted")).toEqual([409, expect.stringContaining("8 票")]);
    await here().side.seal();
    expect(await refused("admin", "counted")).toEqual([409, actRefusalWords["same-person"]]);
    const answer = await act("director", "counted");
    expect(answer.status).toBe(200);
    expect(await refused("chief-editor", "noticed")).toEqual([409, actRefusalWords["not-signed"]]);
    expect(await here().side.sign()).toEqual([]);
  });

  test("V53 after the count nothing is held or decided any more", async () => {
    const [{ id: campaign }] = (
      await here().side.owner.query("SELECT id FROM voting.campaigns WHERE slug = $1", [slug])
    ).rows;
    await here().side.hold(campaign, [8]);
    const decided = await holds();
    expect(decided.map(({ state, choices }) => [state, choices])).toEqual([
      ["released", []],
      ["void", []],
    ]);
    const late = here().newsroom.payload.db.pool.query(
      "INSERT INTO voting.hold_decisions (hold, kind, by, reason) VALUES ($1, 'void-proposal', '1', '迟了')",
      [decided[0]?.id],
    );
    await expect(late).rejects.toThrow(/is counted: decision refused/);
  });

  test("V54 put up for notice by a third person; objections are taken now", async () => {
    expect((await objections()).status).toBe(409);
    expect(await refused("director", "noticed")).toEqual([409, actRefusalWords["same-person"]]);
    await done("chief-editor", "noticed");
    await expect.poll(async () => (await objections()).status).toBe(200);
    expect(await refused("admin", "published")).toEqual([409, actRefusalWords["notice-running"]]);
  });

  test("V60 an objection is filed without script, and wrong ones keep what was typed", async () => {
    const short = await object({ text: "不服", name: "李<四>", candidate: "99" });
    const page = await short.text();
    expect([short.status, page]).toEqual([422, expect.stringContaining("李&lt;四&gt;")]);
    expect(page).toContain(objectionWords.textMissing);
    expect(page).toContain(objectionWords.candidateUnknown);
    const foreign = await object(
      { text: "不服这次评选的结果，请复核。" },
      { "sec-fetch-site": "cross-site" },
    );
    expect(foreign.status).toBe(403);
    const fields = {
      text: "二号候选人十一月已调离本网格，请核实。",
      candidate: "2",
      name: "李四",
      contact: "13900000000",
    };
    const filed = await object(fields);
    expect([filed.status, filed.headers.get("location")]).toEqual([
      303,
      `/vote/${slug}/objections?filed=1`,
    ]);
    expect((await object(fields)).headers.get("location")).toContain("filed=1");
    expect(await (await objections(undefined, "?filed=1")).text()).toContain("第 1 号");
    await object({ text: "第二件异议，没有留下姓名和电话。" });
  });

  test("V63 the endpoint's login cannot read objections, V64 nor can those who do not examine", async () => {
    for (const table of ["objections", "objection_contacts", "objection_answers"])
      await expect(here().side.pool.query(`SELECT * FROM voting.${table}`), table).rejects.toThrow(
        /permission denied/,
      );
    for (const role of ["director", "editor", "juror", "public"] as const)
      expect((await get(role, "objections")).status, role).toBe(403);
    const { body } = await get("scrutineer", "objections");
    expect(body.objections).toMatchObject([
      { number: 1, candidate: 2, name: "李四", contact: "13900000000" },
      { number: 2, name: "", contact: "" },
    ]);
  });

  test("V55 the result waits for the days of notice and for every answer", async () => {
    await here().side.passDays(slug, 1);
    expect(await refused("admin", "published")).toEqual([409, expect.stringContaining("2 件")]);
    const answer = (number: number, role: Parameters<typeof post>[0] = "scrutineer") =>
      post(role, `objections/${number}/answer`, {
        upheld: false,
        reason: "经核实，任职情况属实。",
      });
    expect((await answer(1, "director")).status).toBe(403);
    expect((await answer(1)).status).toBe(200);
    expect([(await answer(1)).status, messageOf(await answer(1))]).toEqual([
      409,
      objectionWords.answeredAlready,
    ]);
    expect((await answer(2)).status).toBe(200);
    expect((await object({ text: "公示期满之后才提出的异议。" })).status).toBe(409);
    expect(await refused("director", "published")).toEqual([409, actRefusalWords["same-person"]]);
    await done("admin", "published");
  });

  test("V57 a signed act asks for one release, whoever looks and how often", async () => {
    const asked = async () => {
      await askForReleases(here().newsroom.payload, new Set());
      const { docs } = await here().newsroom.payload.find({
        collection: "changes",
        where: { subject: { equals: "acts" } },
      });
      return docs.map(({ title, release }) => [title, release ?? undefined]);
    };
    const once = [["一次完整的评选：公布结果", undefined]];
    expect(await asked()).toEqual(once);
    expect(await asked()).toEqual(once);

    const { payload } = here().newsroom;
    const { id: asking } = (
      await payload.find({
        collection: "changes",
        limit: 1,
        where: { subject: { equals: "acts" } },
      })
    ).docs[0] ?? { id: 0 };
    await payload.db.pool.query(
      "INSERT INTO changes (subject, title, reach) SELECT 'news', '一条新闻', 'go-live' FROM generate_series(1, 600)",
    );
    const { docs: changes } = await payload.find({
      collection: "changes",
      pagination: false,
      depth: 0,
    });
    const { id: release } = await payload.create({
      collection: "releases",
      data: { number: 900, state: "live", cause: "很久以后的一次发布" } as never,
    });
    await markReleased(
      payload,
      changes.map((change) => change.id),
      release,
    );
    await askForReleases(payload, new Set());
    const { docs: left } = await payload.find({
      collection: "changes",
      where: { subject: { equals: "acts" } },
    });
    expect(left.map((change) => change.id)).toEqual([asking]);
  });

  test("V56 the public files hold the acts, and the verifier finds them sound", async () => {
    await run("voting/seals/publishAudit", slug, here().folder);
    const { text, code } = await run("verifier/main", here().folder);
    expect([code, text]).toEqual([0, expect.stringContaining("全部核对无误")]);
    expect(text).toContain("第 5 步 published：管理员");
    const acts = await readFile(path.join(here().folder, "acts.json"), "utf8");
    expect(acts).not.toContain("13900000000");
    expect(acts).not.toContain("李四");
    expect(acts).toContain("任职情况属实");
    const { acts: list } = JSON.parse(acts);
    const [, , counted, noticed] = list.map(({ statement, basis }: Record<string, string>) => ({
      ...JSON.parse(String(statement)),
      rest: JSON.parse(basis ?? "null"),
    }));
    expect(counted.rest.streams[0].counts).toMatchObject([
      { candidate: 1, raw: 4, held: 2, voided: 2, valid: 2 },
      { candidate: 2, raw: 3, held: 1, voided: 0, valid: 3 },
      { candidate: 3, raw: 1, held: 0, voided: 0, valid: 1 },
    ]);
    expect(noticed.winners).toEqual([{ category: "grid-worker", candidates: [2] }]);
  });

  test.each<[string, (acts: string) => string, string]>([
    ["an edited name", (acts) => acts.replace('管理员\\"', '总编辑\\"'), "签名无效"],
    [
      "an edited count",
      (acts) => acts.replace('\\"valid\\":3', '\\"valid\\":4'),
      "依据与签名的指纹不符",
    ],
    [
      "a left out act",
      (acts) => JSON.stringify({ acts: JSON.parse(acts).acts.toSpliced(1, 1) }),
      "接不上",
    ],
    [
      "a count held back",
      (acts) => {
        const { acts: list } = JSON.parse(acts);
        return JSON.stringify({
          acts: list.map((one: object, at: number) =>
            at === 2 ? { ...one, basis: undefined } : one,
          ),
        });
      },
      "缺少计票",
    ],
  ])("V56 the verifier finds %s", async (_, change, words) => {
    const file = path.join(here().folder, "acts.json");
    const sound = await readFile(file, "utf8");
    await writeFile(file, change(sound));
    const { text, code } = await run("verifier/main", here().folder);
    await writeFile(file, sound);
    expect([code, text]).toEqual([1, expect.stringContaining(words)]);
  });
});
