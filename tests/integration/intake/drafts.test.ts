import { createHash } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTasks } from "#editorial/tasks/taskStore.ts";
import { taskWords } from "#editorial/tasks/wording.ts";
import { sealContact } from "#intake/contactSeal.ts";
import { postgresIntakeDesk } from "#intake/postgresIntakeDesk.ts";
import { postgresIntakeDoor } from "#intake/postgresIntakeDoor.ts";
import type { Recommendation } from "#intake/recommendation.wire.ts";
import type { Actor } from "#people/roles.ts";
import { openPrivateFiles } from "#storage/openPrivateFiles.ts";
import { aSubmission } from "#tests/factories/recommendations.ts";
import { aPhonePhoto } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { openPool } from "#tests/harness/openPool.ts";
import { restDoor } from "#tests/harness/restDoor.ts";
import { signedOff } from "#tests/harness/signedOff.ts";
import { testSecrets } from "#tests/harness/testSecrets.ts";

let newsroom: Newsroom;
let web: pg.Pool;
let photo: Buffer;
beforeAll(async () => {
  newsroom = await openNewsroom();
  web = openPool(String(process.env.VOTING_DATABASE_URL));
  photo = await aPhonePhoto(640, 480);
});
afterAll(async () => {
  await web.end();
  await newsroom.close();
});

const telephone = "13800001234";
const contact = { name: "王芳芳", telephone, isUnder14: false, guardian: "" };

async function filed(given: { form?: Partial<Recommendation>; name?: boolean } = {}) {
  const hash = createHash("sha256").update(photo).digest("hex");
  await openPrivateFiles("intake").put(hash, photo);
  const picture = {
    hash,
    kind: "jpeg" as const,
    bytes: photo.length,
    name: "王芳芳13800001234.jpg",
  };
  const files = [{ ...picture, caption: "孩子们在浇水", by: "", agreed: "yes" as const }];
  const submission = aSubmission();
  const { number } = await postgresIntakeDoor(web).file({
    ...submission,
    form: { ...submission.form, place: { text: "510107001街道某社区" }, files, ...given.form },
    consents: { contact: true, name: given.name === true, portrait: true },
    contact: sealContact(
      ...([JSON.stringify(contact), testSecrets.INTAKE_PUBLIC_KEY, submission.key] as const),
    ),
  });
  return { number, pair: { number, codeHash: submission.codeHash } };
}

async function send(actor: Actor, path: string, body?: object) {
  const answer = await restDoor(newsroom).send(actor, {
    method: body ? "POST" : "GET",
    path,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  return { status: answer.status, text: await answer.text() };
}
type Made = { collection: "cases" | "workers"; id: number; isNew: boolean; left: string[] };
async function draftOf(number: string): Promise<Made> {
  const { status, text } = await send("editor", `/intake/${number}/draft`, {});
  expect(status, text).toBe(200);
  return JSON.parse(text);
}
const newest = async ({ collection, id }: Made) =>
  (await newsroom.payload.findByID({ collection, id, draft: true, depth: 1 })) as unknown as Record<
    string,
    unknown
  >;
const verification = { who: "李记者", how: "到现场看过", day: "2026-11-20", source: "社区台账" };
const kindsOf = async (pair: { number: string; codeHash: string }) =>
  (await postgresIntakeDoor(web).ofSender(pair))?.events.map(({ kind }) => kind);

/** What a draft needs beside what came with the recommendation, as an editor fills it in; another than who signs. */
async function finish({ collection, id }: Made) {
  const { docs } = await newsroom.payload.find({ collection: "media", limit: 100, depth: 0 });
  for (const { id: one, alt } of docs)
    if (alt === "")
      await newsroom.payload.update({
        ...{ collection: "media", id: one, data: { alt: "孩子们在菜园里给青菜浇水" } },
      });
  const own = collection === "cases" ? { dimensions: ["governance"] } : {};
  await newsroom.payload.update({
    ...{ collection, id, draft: true },
    data: { ...own, summary: "邻居一起整菜园。", slug: `from-intake-${id}` } as never,
  });
}

describe("O22: 转为稿件", () => {
  it("makes a draft with text, picture, place and consent, and nothing of the sender", async () => {
    const { number } = await filed();
    const made = await draftOf(number);
    const draft = await newest(made);
    expect(made.collection).toBe("cases");
    expect(draft).toMatchObject({
      headline: "楼下的小菜园",
      _status: "draft",
      credits: [],
      places: [{ code: "510107001" }],
    });
    const body = JSON.stringify(draft.body);
    expect(body).toContain("收成分给独居老人");
    expect(JSON.stringify(draft)).not.toContain(telephone);
    expect(JSON.stringify(draft)).not.toContain(contact.name);
    const [, id] = /"picture":\{?"?(?:id"?:)?(\d+)/.exec(body) ?? [];
    const record = await newsroom.payload.findByID({ collection: "media", id: Number(id) });
    expect(JSON.stringify(record)).not.toContain(telephone);
    expect(JSON.stringify(record)).not.toContain(contact.name);
    expect(record).toMatchObject({
      alt: "",
      sentName: `${number}-1.jpg`,
      caption: "孩子们在浇水",
      credit: "读者供图",
      portrait: true,
      consent: { kind: "electronic", note: expect.stringContaining(number) },
    });
    const { rows } = await newsroom.payload.db.pool.query("SELECT count(*)::int FROM intake.looks");
    expect(rows).toEqual([{ count: 0 }]);
  });

  it("names a sender who agreed, for which the look is recorded", async () => {
    const { number } = await filed({ name: true });
    const draft = await newest(await draftOf(number));
    expect(draft.credits).toMatchObject([
      { role: "recommender", names: [contact.name] },
      { role: "supplier", names: [contact.name] },
    ]);
    expect(JSON.stringify(draft)).not.toContain(telephone);
    const { rows } = await newsroom.payload.db.pool.query("SELECT by FROM intake.looks");
    expect(rows).toEqual([{ by: String(newsroom.accounts.editor.id) }]);
  });

  it("makes one draft of a double click, and opens it afterwards", async () => {
    const { number } = await filed();
    const twice = await Promise.all([draftOf(number), draftOf(number)]);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
    expect(twice.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    expect((await draftOf(number)).id).toBe(twice[0].id);
    const view = await send("editor", `/cases/${twice[0].id}/recommendation`);
    expect(view.text).toContain(number);
  });

  it("is the profile of a person, in the right post", async () => {
    const { number } = await filed({ form: { kind: "person", title: "微网格员李建国" } });
    const made = await draftOf(number);
    expect(made.collection).toBe("workers");
    expect(await newest(made)).toMatchObject({ name: "李建国", post: "micro-grid-worker" });
  });

  it("is refused for one that was withdrawn, and to who may not", async () => {
    const { number, pair } = await filed();
    expect((await send("reporter", `/intake/${number}/draft`, {})).status).toBe(403);
    expect((await send("correspondent", `/intake/${number}/verify`, verification)).status).toBe(
      403,
    );
    await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0);
    expect((await send("editor", `/intake/${number}/draft`, {})).status).toBe(409);
  });

  it("is none of one whose sender withdraws while its pictures are stored", async () => {
    const { number, pair } = await filed({ name: true });
    const owner = openPool(String(process.env.DATABASE_OWNER_URL));
    const client = await owner.connect();
    await client.query("BEGIN");
    await client.query("LOCK TABLE public.media IN EXCLUSIVE MODE");
    const asked = send("editor", `/intake/${number}/draft`, {});
    const waiting = async () =>
      (await owner.query("SELECT FROM pg_locks WHERE NOT granted AND relation = 'media'::regclass"))
        .rows.length;
    await expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, 0)).toBe("done");
    await client.query("COMMIT");
    client.release();
    const { status, text } = await asked;
    await owner.end();
    expect(status, text).toBe(409);
    expect(await kindsOf(pair)).toEqual(["withdraw"]);
  });

  it("has nothing of what was merged and then withdrawn", async () => {
    const { number } = await filed({ form: { files: [] } });
    const other = await filed({
      form: { story: "另一位邻居写的话，后来撤回了，一个字都不该再用。", title: "撤回的那一件" },
    });
    const merged = await send("editor", `/intake/${other.number}/merge`, { into: number });
    expect(merged.status, merged.text).toBe(200);
    const events = (await postgresIntakeDoor(web).ofSender(other.pair))?.events;
    const after = events?.at(-1)?.id ?? 0;
    await postgresIntakeDoor(web).act(other.pair, { kind: "withdraw" }, after);
    const draft = await newest(await draftOf(number));
    expect(JSON.stringify(draft)).toContain("收成分给独居老人");
    expect(JSON.stringify(draft)).not.toContain("一个字都不该再用");
    expect(JSON.stringify(draft.body)).not.toContain('"picture"');
  });

  it("goes on without a picture that cannot be opened, and says so", async () => {
    const broken = Buffer.from("\xff\xd8\xff\xe0 broken", "latin1");
    const hash = createHash("sha256").update(broken).digest("hex");
    await openPrivateFiles("intake").put(hash, broken);
    const file = { hash, kind: "jpeg" as const, bytes: 9, name: "坏图.jpg" };
    const files = [{ ...file, caption: "", by: "", agreed: "nobody" as const }];
    const { number } = await filed({ form: { files } });
    expect((await draftOf(number)).left).toEqual([expect.stringContaining("坏图.jpg")]);
  });
});

describe("from a draft to readers", () => {
  it("O23: is not handed in before it was checked, and says what to fill in", async () => {
    const { number } = await filed();
    const made = await draftOf(number);
    await finish(made);
    await expect(signedOff(newsroom, { subject: made.collection, id: made.id })).rejects.toThrow(
      /核实人、核实方式、核实日期、依据/,
    );
    const empty = await send("editor", `/intake/${number}/verify`, { ...verification, who: " " });
    expect([empty.status, empty.text]).toEqual([400, expect.stringContaining("核实人")]);
    expect((await send("editor", `/intake/${number}/verify`, verification)).status).toBe(200);
    await signedOff(newsroom, { subject: made.collection, id: made.id });
    const slip = await send("chief-editor", `/cases/${made.id}/slip`);
    expect(slip.text).toContain(`来稿${number}的核实：李记者`);
  });

  it("M5: waits for the words of its picture", async () => {
    const { number } = await filed();
    const made = await draftOf(number);
    await finish(made);
    await newsroom.payload.db.pool.query(
      "UPDATE media SET alt = '' WHERE caption = '孩子们在浇水'",
    );
    await send("editor", `/intake/${number}/verify`, verification);
    await expect(signedOff(newsroom, { subject: made.collection, id: made.id })).rejects.toThrow(
      /正文.*图/,
    );
  });

  it("O24: tells its recommendation where it is live, and that it was taken down", async () => {
    const { number, pair } = await filed();
    const made = await draftOf(number);
    await finish(made);
    await send("editor", `/intake/${number}/verify`, verification);
    await signedOff(newsroom, { subject: made.collection, id: made.id });
    const as = newsroom.as("chief-editor");
    const change = (body: object) =>
      newsroom.cms.rest("PATCH", `/${made.collection}/${made.id}`, { as, body });
    const live = await change({ _status: "published" });
    expect(live.status, JSON.stringify(live.body)).toBe(200);
    const published = await postgresIntakeDoor(web).ofSender(pair);
    expect(published?.events.at(-1)).toMatchObject({
      kind: "publish",
      address: `/cases/from-intake-${made.id}/`,
    });
    await change({ _status: "draft", withdrawalReason: "error" });
    expect(await kindsOf(pair)).toEqual(["adopt", "publish", "unpublish"]);
  });

  it("R36: tells the desk what its sender says afterwards, and that the sender withdrew", async () => {
    const { number, pair } = await filed();
    const say = async (act: { kind: "add"; text: string } | { kind: "withdraw" }) => {
      const events = (await postgresIntakeDoor(web).ofSender(pair))?.events;
      await postgresIntakeDoor(web).act(pair, act, events?.at(-1)?.id ?? 0);
    };
    const told = async () =>
      (await openTasks({ payload: newsroom.payload } as never))
        .filter(({ document }) => document === number)
        .map((task) => taskWords.line(task));
    await say({ kind: "add", text: "还有一张照片。" });
    expect(await told()).toEqual([]);
    await draftOf(number);
    await say({ kind: "add", text: "名字写错了。" });
    await say({ kind: "add", text: "再补一句。" });
    expect(await told()).toEqual([expect.stringContaining("补充或更正")]);
    await say({ kind: "withdraw" });
    expect(await told()).toEqual([
      expect.stringContaining("补充或更正"),
      expect.stringContaining("撤回了"),
    ]);
  });

  it("O24: says nothing more to who has withdrawn", async () => {
    const { number, pair } = await filed();
    const made = await draftOf(number);
    await finish(made);
    await postgresIntakeDoor(web).act(pair, { kind: "withdraw" }, await lastOf(number));
    const view = await send("editor", `/cases/${made.id}/recommendation`);
    expect(JSON.parse(view.text)).toMatchObject({ isWithdrawn: true });
    await newsroom.payload.update({
      ...{ collection: made.collection, id: made.id, data: { _status: "published" } as never },
    });
    expect(await kindsOf(pair)).toEqual(["adopt", "withdraw"]);
  });
});

const lastOf = async (number: string) =>
  (await postgresIntakeDesk(newsroom.payload.db.pool).find(number))?.events.at(-1)?.id ?? 0;
