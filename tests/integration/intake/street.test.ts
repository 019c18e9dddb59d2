import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeKeeper } from "#intake/codeKeeper.ts";
import { findFiled, listFiled } from "#intake/desk/deskStore.ts";
import { registerView } from "#intake/desk/registerView.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import { readSheet } from "#intake/street/readSheet.ts";
import { sheetFile } from "#intake/street/sheetFile.ts";
import { streetWords as words } from "#intake/street/streetWording.ts";
import type { Actor } from "#people/roles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

/** The code of the street of the tests' correspondent. */
const street = "510107001";
const telephone = "02885556666";
const unit = { writer: "赵小燕", proofreader: "钱进", reviewer: "孙主任" };
const story = "微网格员把闲置的鞋柜改成书架，邻居把旧书放上去，孩子放学就来看。";
const typed = {
  ...{ kind: "事", title: "楼道书架", place: "一楼门厅", story, people: "", when: "", figures: "" },
};
const asDesk = () => ({ payload: newsroom.payload }) as Parameters<typeof findFiled>[0];
const send = async (actor: Actor, path: string, body?: string | FormData) => {
  const answer = await restDoor(newsroom).send(actor, {
    ...{ method: body === undefined ? "GET" : "POST", path: `/intake/${path}` },
    ...(body !== undefined && { body }),
    ...(typeof body === "string" && { headers: { "Content-Type": "application/json" } }),
  });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
};
const sendOne = (actor: Actor, given: object = {}) =>
  send(actor, "street", JSON.stringify({ key: randomUUID(), unit, telephone, typed, ...given }));
const sendSheet = (
  rows: readonly string[][],
  key = randomUUID(),
  actor: Actor = "correspondent",
) => {
  const form = new FormData();
  const bytes = sheetFile([words.columns, ...rows], []);
  form.set("file", new File([new Uint8Array(bytes)], "推荐.xlsx"));
  form.set("asked", JSON.stringify({ key, unit, telephone }));
  return send(actor, "street/sheet", form);
};
const row = (title: string, text = story) => [title, "事", "一楼门厅", text, "", "", ""];
const own = () => listFiled(asDesk(), { most: 1000, street });

describe("O33: a street correspondent", () => {
  it("O35: recommends for the own street, with who answers for it, and the number sealed", async () => {
    const { status, bytes } = await sendOne("correspondent");
    expect(status, bytes.toString()).toBe(200);
    const { number } = JSON.parse(bytes.toString());
    const filed = await findFiled(asDesk(), number);
    expect(filed?.source).toEqual({
      ...{ channel: "street", street, unit },
      by: String(newsroom.accounts.correspondent.id),
    });
    expect(JSON.stringify(filed)).not.toContain(telephone);
    const made = await send("editor", `${number}/draft`, "{}");
    const { id } = JSON.parse(made.bytes.toString());
    const draft = await newsroom.payload.findByID({ collection: "cases", id, draft: true });
    expect(draft.credits).toMatchObject([{ role: "correspondent", names: ["赵小燕"] }]);
  });

  it("O35: names two different people for writing and for the proofs", async () => {
    const same = await sendOne("correspondent", { unit: { ...unit, proofreader: unit.writer } });
    expect([same.status, same.bytes.toString()]).toEqual([
      400,
      expect.stringContaining("不能是同一个人"),
    ]);
    const odd = await sendOne("correspondent", { telephone: "123", unit: {} });
    expect(odd.bytes.toString()).toMatch(/撰稿人.*联系电话/s);
  });

  it("is told everything that is wrong in one go, of the unit and of what is recommended", async () => {
    const wrong = await sendOne("correspondent", {
      ...{ telephone: "123", unit: { ...unit, proofreader: unit.writer } },
      typed: { ...typed, title: "书", story: "短" },
    });
    expect([wrong.status, wrong.bytes.toString()]).toEqual([
      400,
      expect.stringMatching(/不能是同一个人.*联系电话.*2到60个字.*20到5000个字/s),
    ]);
  });

  it("acts on none, and reads no contact data", async () => {
    const { number = "" } = (await own())[0] ?? {};
    expect(number).not.toBe("");
    const act = JSON.stringify({ act: { kind: "adopt" }, after: 0 });
    for (const [path, body] of [
      ["act", act],
      ["contact", "{}"],
      ["draft", "{}"],
      ["assign", '{"to":""}'],
      ["merge", '{"into":""}'],
    ])
      expect((await send("correspondent", `${number}/${path}`, body)).status, path).toBe(403);
  });

  it("notes down number and code, which open the sender's page", async () => {
    const { bytes } = await sendOne("correspondent");
    const { number, code } = JSON.parse(bytes.toString()) as { number: string; code: string };
    const codeHash = codeKeeper(testSecrets.INTAKE_SECRET).hashOf(code);
    const web = openPool(String(process.env.VOTING_DATABASE_URL));
    const filed = await postgresIntakeDoor(web).ofSender({ number, codeHash });
    await web.end();
    expect(filed?.form.title).toBe(typed.title);
  });

  it("answers what it was asked, once, and nothing of another street's", async () => {
    const { number } = JSON.parse((await sendOne("correspondent")).bytes.toString());
    const ask = { act: { kind: "ask", question: "哪一天？" }, after: 0 };
    expect((await send("editor", `${number}/act`, JSON.stringify(ask))).status).toBe(200);
    const events = async () => (await findFiled(asDesk(), number))?.events ?? [];
    const say = (more: object = {}, of: string = number, actor: Actor = "correspondent") =>
      send(actor, `${of}/say`, JSON.stringify({ ...answer, ...more }));
    const answer = { kind: "answer", text: "十一月三日。", key: randomUUID() };
    const after = (await events()).at(-1)?.id ?? 0;
    expect((await say({ after: after - 1 })).status).toBe(409);
    const both = await Promise.all([say({ after }), say({ after })]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await events()).toMatchObject([{ kind: "ask" }, { kind: "answer", text: answer.text }]);
    const web = openPool(String(process.env.VOTING_DATABASE_URL));
    const other = await postgresIntakeDoor(web).file(aSubmission());
    await web.end();
    expect((await say({ after: 0 }, other.number)).status).toBe(404);
    expect((await say({ after }, number, "editor")).status).toBe(403);
    expect((await say({ after, text: " " })).status).toBe(400);
  });

  it.each(["admin", "editor", "reporter", "juror", "public"] as const)(
    "is who recommends here, and no %s",
    async (actor) => {
      expect((await sendOne(actor)).status).toBe(403);
      expect((await sendSheet([row("院落议事")], randomUUID(), actor)).status).toBe(403);
      expect((await send(actor, "street/template")).status).toBe(403);
    },
  );

  it("sees what became of its own, and of nobody else's", async () => {
    const { lines } = await registerView(asDesk(), { filter: {}, street });
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(lines.map(({ channel }) => channel))).toEqual(new Set(["street"]));
    const other = await registerView(asDesk(), { filter: {}, street: "510107014" });
    expect(other.lines).toEqual([]);
  });
});

describe("O34: a sheet", () => {
  it("is handed out as it is read", async () => {
    const { bytes } = await send("correspondent", "street/template");
    expect(readSheet(bytes).rows.map(({ cells }) => cells)).toEqual([
      ...[[...words.columns], [...words.hints]],
    ]);
  });

  it("is taken as a whole, once, however often it is sent", async () => {
    const before = (await own()).length;
    const key = randomUUID();
    const rows = [row("院落议事"), row("阳台菜园")];
    const first = await sendSheet(rows, key);
    expect(first.status, first.bytes.toString()).toBe(200);
    expect((await sendSheet(rows, key)).bytes).toEqual(first.bytes);
    // The page may have been opened anew meanwhile.
    expect((await sendSheet(rows)).bytes).toEqual(first.bytes);
    expect((await own()).length).toBe(before + 2);
  });

  it("stores nothing while a row has a fault", async () => {
    const before = (await own()).length;
    const { status, bytes } = await sendSheet([row("好的一件"), row("太短", "短")]);
    expect([status, bytes.toString()]).toEqual([400, expect.stringMatching(/第3行“发生了什么”/)]);
    expect((await own()).length).toBe(before);
  });

  it("that cannot be read is refused in words", async () => {
    const form = new FormData();
    form.set("file", new File(["not a sheet"], "推荐.xlsx"));
    form.set("asked", JSON.stringify({ key: randomUUID(), unit, telephone }));
    const { status, bytes } = await send("correspondent", "street/sheet", form);
    expect([status, bytes.toString()]).toEqual([400, expect.stringContaining("读不出")]);
  });
});
