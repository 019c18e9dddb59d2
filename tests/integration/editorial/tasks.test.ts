import { createLocalReq } from "payload";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLedger } from "#editorial/consents/readLedger.ts";
import { readTasks } from "#editorial/tasks/readTasks.ts";
import type { Role } from "#people/roles.ts";
import { aDrawing } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { type OutsideServer, openOutsideServer } from "#tests/harness/outsideServer.ts";

let newsroom: Newsroom;
let web: pg.Pool;
let site: OutsideServer;
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
  site = await openOutsideServer(web);
});
afterAll(async () => {
  await site.close();
  await web.end();
  await newsroom.close();
});

const ask = (role: Role, at: string, body: object) =>
  newsroom.cms.rest("POST", at, { as: newsroom.as(role), body });

async function tasksOf(role: Role) {
  const { id } = newsroom.accounts[role];
  const user = await newsroom.payload.findByID({ collection: "users", id });
  const req = await createLocalReq({ user: { ...user, collection: "users" } }, newsroom.payload);
  return readTasks(req);
}

const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

describe("R36: what people outside said waits for somebody", () => {
  it("an answer stands for those who may change the text, once, until it is called done", async () => {
    const { id } = await newsroom.write("cases", { by: "reporter" });
    const made = await ask("reporter", `/cases/${id}/checks`, {
      ...{ kind: "make", recipient: "何慕白", unit: "", purpose: "facts", people: "", days: 3 },
    });
    const link = new URL(String(made.body.link)).pathname;
    expect(await tasksOf("reporter")).toEqual([]);
    const answer = { rest: "1", name: "何慕白" };
    expect((await site.answer(link, answer)).status).toBe(200);
    await site.answer(link, answer);
    const [task, ...others] = await tasksOf("reporter");
    expect(others).toEqual([]);
    expect(task).toMatchObject({ kind: "fact-check", subject: "cases", document: String(id) });
    expect(await tasksOf("director")).toHaveLength(1);
    expect(await tasksOf("correspondent")).toEqual([]);
    expect((await ask("correspondent", `/tasks/${task?.id}/done`, {})).status).toBe(404);
    expect((await ask("editor", `/tasks/${task?.id}/done`, {})).status).toBe(200);
    expect(await tasksOf("reporter")).toEqual([]);
    // What is answered later waits again.
    await site.answer(link, answer);
    expect(await tasksOf("reporter")).toHaveLength(1);
  });
});

describe("C43: a guest's consent", () => {
  it("is missed until it is kept, and taken back takes the portrait down and names every page", async () => {
    const { id } = await newsroom.write("interviews", { live: true });
    const bytes = await aDrawing(400, 300).jpeg().toBuffer();
    const { id: portrait } = await newsroom.payload.create({
      collection: "media",
      data: {
        ...{ alt: "受访人在窗前说话", portrait: true },
        consent: { kind: "written", date: today, person: "何慕白" },
      } as never,
      file: { data: bytes, name: "guest.jpg", mimetype: "image/jpeg", size: bytes.length },
    });
    await newsroom.payload.update({
      ...{ collection: "interviews", id },
      data: {
        guest: { name: "何慕白", post: "社区书记", portrait },
        _status: "published",
      } as never,
    });
    const story = await newsroom.write("news", { live: true });
    await newsroom.payload.update({
      ...{ collection: "news", id: story.id },
      data: { headline: "何慕白的一天", _status: "published" } as never,
    });
    const req = await createLocalReq({}, newsroom.payload);
    const lineOf = async () =>
      (await readLedger(req, new Date())).find(({ href }) => href.endsWith(`/interviews/${id}`));
    expect(await lineOf()).toMatchObject({ who: "何慕白", state: "missing" });

    const given = {
      interview: id,
      kind: "recorded",
      scope: "everywhere",
      until: "",
      note: "录音一号",
    };
    expect((await ask("reporter", "/consents/record", { ...given, date: today })).status).toBe(403);
    expect((await ask("editor", "/consents/record", { ...given, date: "2999-01-01" })).status).toBe(
      400,
    );
    expect((await ask("editor", "/consents/record", { ...given, date: today })).status).toBe(200);
    const kept = await lineOf();
    expect(kept).toMatchObject({ state: "standing", note: "录音一号" });

    const body = { collection: "people", id: kept?.id, reason: "本人来电" };
    expect((await ask("reporter", "/consents/withdraw", body)).status).toBe(403);
    const done = await ask("director", "/consents/withdraw", body);
    expect(done.status).toBe(200);
    const picture = await newsroom.payload.findByID({ collection: "media", id: portrait });
    expect(picture.consent?.withdrawnOn).toBeTruthy();
    const places = (await tasksOf("editor"))
      .filter(({ kind }) => kind === "consent")
      .map(({ subject, document }) => `${subject}/${document}`);
    expect(places).toEqual(expect.arrayContaining([`interviews/${id}`, `news/${story.id}`]));
    expect(await lineOf()).toMatchObject({ state: "withdrawn" });
    expect((await ask("director", "/consents/withdraw", body)).status).toBe(409);
  });
});
