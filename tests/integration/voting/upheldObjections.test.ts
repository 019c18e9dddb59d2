import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textHash } from "#leaves/hashes.ts";
import { campaignLife, messageOf } from "#tests/harness/campaignLife.ts";
import { actRefusalWords } from "#voting/acts/wording.ts";
import { canonicalJson } from "#voting/campaign/canonicalJson.ts";

const slug = "upheld";
const life = campaignLife({ slug, title: "有异议的评选" });
const { here, get, post, refused, done, holds, run } = life;

const nextKinds = async () => {
  const { body } = await get("admin", "record");
  return (body.next as { kind: string }[]).map(({ kind }) => kind);
};
const batch = async () => {
  const [hold] = await holds();
  if (!hold) throw new Error("no batch");
  return hold;
};
const decide = async (role: "scrutineer" | "chief-editor", kind: string) =>
  life.decide(role, (await batch()).id, kind);
const object = async (text: string) => (await life.object({ text })).status;
const uphold = async (number: number) =>
  (await post("scrutineer", `objections/${number}/answer`, { upheld: true, reason: "经查属实。" }))
    .status;

/** A statement that somebody writes who took over the cms and asks no rule. */
async function forge(kind: string, basis: object) {
  const { pool } = here().newsroom.payload.db;
  const { rows } = await pool.query(
    "SELECT s.statement, clock_timestamp() AS now FROM voting.act_statements s JOIN voting.campaigns c ON c.id = s.campaign WHERE c.slug = $1 ORDER BY s.number DESC",
    [slug],
  );
  const { campaign, rulesHash } = JSON.parse(rows[0].statement);
  const text = canonicalJson({
    ...{ campaign, rulesHash, kind, number: rows.length + 1, at: rows[0].now.toISOString() },
    ...{ by: { name: "冒名", role: "管理员" }, reason: "伪造" },
    ...{ previous: textHash(rows[0].statement), basis: textHash(canonicalJson(basis as never)) },
  });
  const values = ["999", text, canonicalJson(basis as never)];
  return pool.query("SELECT voting.record_statement($1, $2, $3)", values);
}

beforeAll(async () => {
  await life.open();
  await post("chief-editor", "open");
  const campaign = await here().side.likes(slug, [1, 1, 1, 1, 2, 2, 2, 3]);
  await here().side.hold(campaign, [1, 2]);
  await done("admin", "closed");
  await here().side.scan();
  await decide("scrutineer", "release");
  await here().side.seal();
  await done("director", "counted");
  await done("chief-editor", "noticed");
}, 120_000);
afterAll(life.close);

describe("an objection that is upheld, in this order", () => {
  test("V68 keeps the result from being published, at the desk and in the database", async () => {
    expect(await nextKinds()).toEqual(["published"]);
    await expect
      .poll(() => object("一号的两票来自同一台设备，请复核。"), { timeout: 5000 })
      .toBe(303);
    expect(await uphold(1)).toBe(200);
    await here().side.passDays(slug, 1);
    expect(await refused("admin", "published")).toEqual([
      409,
      expect.stringContaining("1 件异议成立"),
    ]);
    expect(await nextKinds()).toEqual(["confirmed", "returned", "published"]);
    await expect(forge("published", { objections: [] })).rejects.toThrow(
      /upheld objections without a consequence/,
    );
    await expect(forge("confirmed", { objections: [] })).rejects.toThrow(/leaves out an upheld/);
  });

  test("V67 sends the count back: batches are decided anew, and no objection is taken meanwhile", async () => {
    await done("admin", "returned", "第1号异议成立，重新核对暂存的票");
    expect(await object("退回之后才提出的异议。")).toBe(409);
    expect(await refused("director", "published")).toEqual([409, actRefusalWords["not-noticed"]]);
    expect(await batch()).toMatchObject({ state: "released", choices: ["void-proposal"] });
    expect((await decide("scrutineer", "void-proposal")).status).toBe(200);
    expect((await decide("scrutineer", "void")).status).toBe(409);
    expect((await decide("chief-editor", "void")).status).toBe(200);
    await done("director", "counted");
    const file = path.join(here().folder, "finding.json");
    expect((await run("voting/desk/scrutiny", slug, "双色球 2026141", file)).text).toContain(
      "逐条核对无误",
    );
    const finding = await readFile(file, "utf8");
    const scrutinised = (role: "director" | "scrutineer", text: string) =>
      post(role, "acts", { kind: "scrutinised", reason: "在公证员面前核查", finding: text });
    expect((await scrutinised("director", finding)).status).toBe(403);
    const spaced = await scrutinised("scrutineer", finding.replace(",", ", "));
    expect([spaced.status, messageOf(spaced)]).toEqual([409, actRefusalWords["finding-unfit"]]);
    expect((await scrutinised("scrutineer", finding)).status).toBe(200);
    expect(await here().side.sign()).toEqual([]);
    expect(await refused("director", "noticed")).toEqual([409, actRefusalWords["same-person"]]);
    await done("chief-editor", "noticed");
    expect(await batch()).toMatchObject({ state: "void", choices: [] });
    expect(await refused("admin", "published")).toEqual([409, actRefusalWords["notice-running"]]);
  });

  test("V68 or a signed statement says why the result stands, after the days of notice", async () => {
    await expect.poll(() => object("二号的照片不是本人，请更换。"), { timeout: 5000 }).toBe(303);
    expect(await uphold(2)).toBe(200);
    expect(await refused("director", "confirmed")).toEqual([
      409,
      actRefusalWords["notice-running"],
    ]);
    await here().side.passDays(slug, 1);
    expect(await refused("admin", "published")).toEqual([
      409,
      expect.stringContaining("1 件异议成立"),
    ]);
    await done("director", "confirmed", "照片已更换，不影响票数和名次");
    await done("admin", "published");
  });

  test("V56 all rounds are public, and the verifier finds them sound", async () => {
    await run("voting/seals/publishAudit", slug, here().folder);
    const { text, code } = await run("verifier/main", here().folder);
    expect([code, text]).toEqual([0, expect.stringContaining("全部核对无误")]);
    const { acts } = JSON.parse(await readFile(path.join(here().folder, "acts.json"), "utf8"));
    const told = acts.map(({ statement, basis }: Record<string, string>) => ({
      kind: JSON.parse(String(statement)).kind,
      rest: JSON.parse(basis ?? "null"),
    }));
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["opened", "closed", "counted", "noticed", "returned"],
      ...["counted", "scrutinised", "noticed", "confirmed", "published"],
    ]);
    expect(told[2].rest.streams[0].counts[0]).toMatchObject({ raw: 4, held: 2, voided: 0 });
    expect(told[5].rest.streams[0].counts[0]).toMatchObject({ raw: 4, held: 2, voided: 2 });
    expect(told[5].rest.streams[0].batches[0].why).toBe("与街道核对；与街道核对");
  });
});
