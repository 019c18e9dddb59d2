import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readInbox } from "#editorial/review/readInbox.ts";
import { principalOf } from "#people/principal.ts";
import { anOpinion } from "#tests/factories/anOpinion.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { inboxOf } from "#tests/harness/inboxOf.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const send = (as: string | undefined, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as, ...(body === undefined ? {} : { body }) });
const ask = (text: string, values: unknown[] = []) => newsroom.payload.db.pool.query(text, values);
const forget = () => ask("UPDATE editorial.standings SET hash = NULL");
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

const hashOf = async (id: number) => {
  const { body } = await send(newsroom.as("chief-editor"), "GET", `/cases/${id}/review`);
  return body.hash as string;
};
const act = async (as: string | undefined, id: number, asked: object) => {
  const isReturn = "returnClass" in asked;
  const body = isReturn ? asked : { ...asked, hash: await hashOf(id) };
  const done = await send(as, "POST", `/cases/${id}/review`, body);
  expect(done.status).toBe(200);
};
const handIn = async (id: number) =>
  act(newsroom.as("reporter"), id, { kind: "submit", note: "请审" });
const written = async () => (await newsroom.write("cases", { by: "reporter" })).id;
const publish = (id: number) =>
  send(newsroom.as("chief-editor"), "PATCH", `/cases/${id}`, { _status: "published" });

/** Every account's inbox, by its number. */
async function inboxes(): Promise<Record<string, object[]>> {
  const { docs } = await newsroom.payload.find({ collection: "users", pagination: false });
  const req = await createLocalReq({}, newsroom.payload);
  const found: Record<string, object[]> = {};
  for (const account of docs) {
    const who = principalOf(account);
    if (who) found[String(account.id)] = await readInbox(req, who);
  }
  return found;
}

it("G5 what is remembered says the same of every text to every account as the texts themselves", async () => {
  const people = await signersOf(newsroom);
  const waits = await written();
  await handIn(waits);
  const second = await written();
  await handIn(second);
  await act(people.first, second, { kind: "sign", stage: "first", ...anOpinion });
  const slipped = await written();
  await signedOff(newsroom, { subject: "cases", id: slipped });
  const voided = await written();
  await signedOff(newsroom, { subject: "cases", id: voided });
  await send(newsroom.as("reporter"), "PATCH", `/cases/${voided}?draft=true`, { headline: "改了" });
  const returned = await written();
  await handIn(returned);
  await act(people.first, returned, { kind: "return", returnClass: "fact", note: "请核" });
  const owed = await written();
  const urgent = { kind: "urgent", note: "暴雨", urgentClass: "safety", deadline: inAnHour() };
  await act(newsroom.as("chief-editor"), owed, urgent);
  expect((await publish(owed)).status).toBe(200);
  const live = await written();
  await signedOff(newsroom, { subject: "cases", id: live });
  await publish(live);
  const trashed = await written();
  await handIn(trashed);
  await newsroom.payload.delete({ collection: "cases", id: trashed, trash: true });

  const remembered = await inboxes();
  await forget();
  expect(await inboxes()).toEqual(remembered);
  const boxes = (id: number, name: string) => inboxOf(newsroom, name, { subject: "cases", id });
  expect(await boxes(waits, "signs-first")).toEqual(["toSign"]);
  expect(await boxes(second, "signs-second")).toEqual(["toSign"]);
  expect(await boxes(voided, "signs-first")).toEqual(["toSign"]);
  expect(await boxes(owed, "signs-first")).toEqual(["owed"]);
  expect(await boxes(live, "signs-first")).toEqual([]);
  expect(await boxes(trashed, "signs-first")).toEqual([]);
});

it("G5 a picture that changes is seen in the inbox at once", async () => {
  const { payload } = newsroom;
  const people = await signersOf(newsroom);
  const { id: cover } = await payload.create({
    collection: "media",
    file: anUpload(await aDrawing(40, 30).jpeg().toBuffer(), "a.jpg"),
    data: { alt: "居民在门厅里下棋", caption: "周末的门厅", credit: "社区 供图" },
  });
  const id = await written();
  await payload.update({ collection: "cases", id, data: { cover } as never, draft: true });
  await handIn(id);
  await act(people.first, id, { kind: "sign", stage: "first", ...anOpinion });
  const boxes = (name: string) => inboxOf(newsroom, name, { subject: "cases", id });
  expect(await boxes("signs-first")).toEqual([]);
  const alt = { alt: "居民在门厅里议事" };
  expect((await send(newsroom.as("editor"), "PATCH", `/media/${cover}`, alt)).status).toBe(200);
  // What the first stage signed has another picture's words now.
  expect(await boxes("signs-first")).toEqual(["toSign"]);
});

it("G5 X1 however many texts are open, each is in the inbox and counted", async () => {
  const people = await signersOf(newsroom);
  const countOf = async () =>
    (await send(people.second, "GET", "/inbox-count")).body.count as number;
  const id = await written();
  await handIn(id);
  await act(people.first, id, { kind: "sign", stage: "first", ...anOpinion });
  const before = await countOf();
  await ask(
    `WITH made AS (INSERT INTO cases (headline, _status, created_at, updated_at)
       SELECT '稿件之' || n, 'draft', now(), now() FROM generate_series(1, 240) n RETURNING id),
     stand AS (INSERT INTO editorial.standings (collection, document, state, next, owes, roles, writer, hash, live_hash, classes)
       SELECT s.collection, made.id::text, s.state, s.next, s.owes, s.roles, s.writer, s.hash, s.live_hash, s.classes
       FROM made, editorial.standings s WHERE s.collection = 'cases' AND s.document = $1)
     INSERT INTO editorial.acts (collection, document, kind, by, by_name, detail)
       SELECT a.collection, made.id::text, a.kind, a.by, a.by_name, a.detail FROM made, editorial.acts a
       WHERE a.collection = 'cases' AND a.document = $1 ORDER BY made.id, a.id`,
    [String(id)],
  );
  expect(await countOf()).toBe(before + 240);
});
