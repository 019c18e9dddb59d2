import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { campaignLife } from "#tests/harness/campaignLife.ts";

const slug = "split-life";
const life = campaignLife({ slug, title: "有一批被拆分的评选" });
const { here, get, post, refused, done, holds, decide, run } = life;

const openHolds = async () => (await holds()).filter(({ state }) => state === "open");
/** The two parts of a split batch, the larger one first. */
const partsOf = async () => {
  const [larger, other] = (await openHolds()).sort((a, b) => b.votes - a.votes);
  if (!larger || !other) throw new Error("not split");
  return [larger, other] as const;
};
async function makeVoid(hold: number): Promise<void> {
  expect((await decide("scrutineer", hold, "void-proposal")).status).toBe(200);
  expect((await decide("chief-editor", hold, "void")).status).toBe(200);
}
const verified = async () => {
  await run("voting/seals/publishAudit", slug, here().folder);
  const { text, code } = await run("verifier/main", here().folder);
  return [code, text] as const;
};
const sound = [0, expect.stringContaining("全部核对无误")];

beforeAll(async () => {
  await life.open();
  await post("chief-editor", "open");
  const campaign = await here().side.likes(slug, [1, 1, 1, 1, 1, 2, 2, 3], {
    nets: [1, 1, 1, 2, 2, 3, 4, 5],
    agents: [7, 7, 7, 7, 8, 9, 9, 9],
  });
  await here().side.hold(campaign, [1, 2, 3, 4, 5], { nets: 2, agents: 2 });
  await done("admin", "closed");
  await here().side.scan();
}, 120_000);
afterAll(life.close);

describe("a batch that is split, through every signature to the verifier", () => {
  test("H27 its parts are decided on by themselves, and the signed count tells them", async () => {
    const [whole] = await holds();
    expect((await decide("scrutineer", whole?.id ?? 0, "split-net")).status).toBe(200);
    expect(await refused("director", "counted")).toEqual([409, expect.stringContaining("2 批")]);
    const [one, other] = await partsOf();
    await makeVoid(one.id);
    expect((await decide("scrutineer", other.id, "release")).status).toBe(200);
    await here().side.seal();
    await done("director", "counted");
    await done("chief-editor", "noticed");
    expect(await verified()).toEqual(sound);
  });

  test("V67, H27 a decided part is split again after the count was sent back, and the whole verifies", async () => {
    await expect
      .poll(async () => (await life.object({ text: "放行的那一批里也有机器投的票。" })).status)
      .toBe(303);
    const answer = { upheld: true, reason: "经查属实。" };
    expect((await post("scrutineer", "objections/1/answer", answer)).status).toBe(200);
    await done("admin", "returned", "第1号异议成立");
    const released = (await holds()).find(({ state }) => state === "released");
    expect(released?.choices).toContain("split-agent");
    expect((await decide("scrutineer", released?.id ?? 0, "split-agent")).status).toBe(200);
    const [one, other] = await partsOf();
    await makeVoid(one.id);
    expect((await decide("scrutineer", other.id, "release")).status).toBe(200);
    await done("director", "counted");
    const file = path.join(here().folder, "finding.json");
    expect((await run("voting/desk/scrutiny", slug, "双色球 2026141", file)).code).toBe(0);
    const finding = await readFile(file, "utf8");
    const body = { kind: "scrutinised", reason: "在公证员面前核查", finding };
    expect((await post("scrutineer", "acts", body)).status).toBe(200);
    expect(await here().side.sign()).toEqual([]);
    await done("chief-editor", "noticed");
    await here().side.passDays(slug, 1);
    await done("admin", "published");
    const [code, text] = await verified();
    expect([code, text]).toEqual(sound);
    const { acts } = JSON.parse(await readFile(path.join(here().folder, "acts.json"), "utf8"));
    const counts = acts
      .map(({ basis }: { basis?: string }) => JSON.parse(basis ?? "null"))
      .filter((basis: { jurors?: object } | null) => basis?.jurors);
    expect(
      counts.map(({ streams }: { streams: { batches: object[] }[] }) => streams[0]?.batches),
    ).toMatchObject([
      [
        { votes: 3, state: "void" },
        { votes: 2, state: "released" },
      ],
      [
        { votes: 3, state: "void" },
        { votes: 1, state: "released" },
        { votes: 1, state: "void" },
      ],
    ]);
    expect((await get("director", "record")).status).toBe(200);
  });
});
