import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { typedCode } from "#intake/codeRules.ts";
import { type DeskFiled, findFiled, listFiled } from "#intake/desk/deskStore.ts";
import { registerView } from "#intake/desk/registerView.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import type { Actor } from "#people/roles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let newsroom: Newsroom;
let web: pg.Pool;
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
});
afterAll(async () => {
  await web.end();
  await newsroom.close();
});

const post = async (actor: Actor, path: string, body: object) => {
  const answer = await restDoor(newsroom).send(actor, {
    ...{ method: "POST", path: `/intake${path}`, body: JSON.stringify(body) },
    headers: { "Content-Type": "application/json" },
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const asDesk = () => ({ payload: newsroom.payload }) as Parameters<typeof findFiled>[0];
const found = async (number: string) => (await findFiled(asDesk(), number)) as DeskFiled;

const aCall = (given: object = {}) => ({
  ...{ key: randomUUID(), channel: "telephone", cameAt: "2026-11-20T09:30" },
  recommendation: {
    ...{ kind: "case", title: "楼道里的书架", place: { text: "簇桥街道龙井社区" } },
    ...{ story: "微网格员把闲置的鞋柜改成书架，邻居把旧书放上去，孩子放学就来看。" },
  },
  contact: {
    name: "陈阿姨",
    telephone: "028-85556666",
    account: "",
    isUnder14: false,
    guardian: "",
  },
  consents: { contact: true, name: false, portrait: false },
  ...given,
});

describe("O25: what the desk types in", () => {
  it("gets a number and a code, which opens it to the sender like any other", async () => {
    const call = aCall();
    const answer = await post("editor", "", call);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const { number, code } = JSON.parse(answer.text);
    expect(typedCode(code)).toBe(code);
    const pair = { number, codeHash: codeKeeper(testSecrets.INTAKE_SECRET).hashOf(code) };
    expect((await postgresIntakeDoor(web).ofSender(pair))?.form.title).toBe("楼道里的书架");
    const again = await post("editor", "", call);
    expect(JSON.parse(again.text)).toEqual({ number, code });
    expect((await found(number)).source).toEqual({
      ...{ channel: "telephone", cameAt: Date.parse("2026-11-20T09:30:00+08:00") },
      by: String(newsroom.accounts.editor.id),
    });
    const contact = await post("editor", `/${number}/contact`, {});
    expect(JSON.parse(contact.text)).toMatchObject({ name: "陈阿姨", telephone: "02885556666" });
    const { rows } = await newsroom.payload.db.pool.query(
      "SELECT form::text || source::text AS stored FROM intake.recommendations WHERE number = $1",
      [number],
    );
    expect(rows[0].stored).not.toMatch(/85556666|陈阿姨/);
  });

  it("says what is missing, each thing by its name, and takes an account in place of a number", async () => {
    const empty = { name: "", telephone: "", account: "", isUnder14: false, guardian: "" };
    const bad = await post("editor", "", aCall({ contact: empty, cameAt: "2099-01-01T00:00" }));
    expect(bad.status).toBe(400);
    expect(bad.text).toMatch(/姓名或称呼/);
    const early = await post("editor", "", aCall({ cameAt: "2099-01-01T00:00" }));
    expect([early.status, early.text]).toEqual([400, expect.stringContaining("晚于现在")]);
    const refused = await post("editor", "", aCall({ consents: { contact: false } }));
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining("同意")]);
    const account = { ...empty, name: "锦城小王", account: "@锦城小王" };
    const weibo = await post("editor", "", aCall({ channel: "weibo", contact: account }));
    expect(weibo.status, weibo.text).toBe(200);
  });

  it.each(["reporter", "correspondent", "juror", "scrutineer", "public"] as const)(
    "is no right of %s",
    async (actor) => {
      expect((await post(actor, "", aCall())).status).toBe(403);
      expect(
        (await post(actor, "/sort", { numbers: ["TJ-2026-000001"], isSpam: true })).status,
      ).toBe(403);
      expect((await post(actor, "/TJ-2026-000001/assign", { to: "" })).status).toBe(403);
    },
  );

  it("cannot pass for what came from the web, nor be filed by the public process", async () => {
    const values = ["{}", randomUUID(), "a".repeat(64), "{}", "2026-11-29", "{}", "x"];
    const file = "SELECT * FROM intake.file_at_desk($1, $2, $3, $4, $5, $6, $7, NULL)";
    await expect(web.query(file, values)).rejects.toMatchObject({ code: "42501" });
    await expect(
      newsroom.payload.db.pool.query(file, ['{"channel":"web"}', ...values.slice(1)]),
    ).rejects.toMatchObject({ code: "23514" });
  });
});

describe("the desk's work", () => {
  const filed = () => postgresIntakeDoor(web).file(aSubmission());

  it("O26: names who looks after one, and only who may", async () => {
    const { number } = await filed();
    const { director, reporter } = newsroom.accounts;
    expect((await post("editor", `/${number}/assign`, { to: String(director.id) })).status).toBe(
      200,
    );
    expect((await post("editor", `/${number}/assign`, { to: String(reporter.id) })).status).toBe(
      409,
    );
    expect((await found(number)).notes).toMatchObject([
      { kind: "assign", to: String(director.id), by: String(newsroom.accounts.editor.id) },
    ]);
  });

  it("O26: shows what came before a flood, and older ones page by page", async () => {
    const file = (score: number, title: string) => {
      const submission = aSubmission();
      const form = { ...submission.form, title };
      return postgresIntakeDoor(web).file({ ...submission, score, form });
    };
    const first = await file(0, "洪水以前的一件");
    const flood = Array.from({ length: 520 }, (_, index) => file(3, `刷屏${index}`));
    await Promise.all(flood);
    const shown = await registerView(asDesk(), { filter: {} });
    expect(shown.lines.map(({ number }) => number)).toContain(first.number);
    const folder = await registerView(asDesk(), { filter: { state: "suspicious" } });
    expect(folder.lines.length).toBe(500);
    const older = await registerView(asDesk(), {
      ...{ filter: { state: "suspicious" as const }, before: folder.older },
    });
    expect(older.lines.length).toBeGreaterThanOrEqual(20);
    expect(older.older).toBeUndefined();
    const [last] = folder.lines.slice(-1);
    expect(older.lines.map(({ number }) => number)).not.toContain(last?.number);
  });

  it("O28: sorts several at once, and the senders read nothing of it", async () => {
    const given = aSubmission();
    const one = await postgresIntakeDoor(web).file(given);
    const two = await filed();
    const numbers = [one.number, two.number];
    expect((await post("editor", "/sort", { numbers, isSpam: true })).status).toBe(200);
    for (const number of numbers)
      expect((await found(number)).notes).toMatchObject([{ kind: "sort", isSpam: true }]);
    const pair = { number: one.number, codeHash: given.codeHash };
    expect((await postgresIntakeDoor(web).ofSender(pair))?.events).toEqual([]);
    expect((await post("editor", "/sort", { numbers: [], isSpam: true })).status).toBe(400);
    const absent = await post("editor", "/sort", {
      ...{ numbers: [one.number, "TJ-2026-999999"], isSpam: false },
    });
    expect(absent).toMatchObject({ status: 404, text: expect.stringContaining("TJ-2026-999999") });
    expect((await found(one.number)).notes).toHaveLength(1);
  });

  it("O5: keeps notes and drafts from being changed, by the owner's login as well", async () => {
    for (const table of ["notes", "drafts", "destructions"])
      await expect(
        newsroom.payload.db.pool.query(`DELETE FROM intake.${table}`),
      ).rejects.toMatchObject({ code: "42501" });
    expect((await listFiled(asDesk(), { most: 1 })).length).toBe(1);
  });
});
