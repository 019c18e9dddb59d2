import { createLocalReq } from "payload";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keptReportOf } from "#editorial/lint/keptReportOf.ts";
import type { LintLine, LintView } from "#editorial/lint/lintView.ts";
import type { Actor } from "#people/roles.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff, signersOf } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const slip = "网格员靠自已的手，把全网格走遍了。";
const sentence = "居民手写的原件如此，照片为证。";

const rest = (as: Actor, method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as: newsroom.as(as), ...(body !== undefined && { body }) });

const write = async (summary: string): Promise<number> => {
  const { id } = await newsroom.write("news", { by: "reporter" });
  await revise(id, summary);
  return id;
};
const revise = (id: number, summary: string) =>
  newsroom.payload.update({ collection: "news", id, data: { summary } as never, draft: true });

const blockersOf = async (id: number): Promise<LintLine[]> => {
  const { body } = await rest("editor", "GET", `/news/${id}/lint`);
  return (body as LintView).findings.filter(({ level }) => level === "blocker");
};
const pass = async (id: number, as: Actor = "reporter", why = sentence) => {
  const [blocker] = await blockersOf(id);
  const body = { key: blocker?.key, sentence: why };
  return rest(as, "POST", `/news/${id}/lint/passes`, body);
};
const handIn = async (id: number) => {
  const { hash } = (await rest("reporter", "GET", `/news/${id}/review`)).body;
  const body = { kind: "submit", hash, note: "请审" };
  return rest("reporter", "POST", `/news/${id}/review`, body);
};
const publish = (id: number) =>
  rest("chief-editor", "PATCH", `/news/${id}`, { _status: "published" });
const stateOf = async (id: number) => (await rest("editor", "GET", `/news/${id}/review`)).body;

it("N5 a text with a blocker is not handed in, and the refusal names it", async () => {
  const id = await write(slip);
  const refused = await handIn(id);
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain("自已");
  expect((await stateOf(id)).state).toBe("采写");
  await revise(id, slip.replace("自已", "自己"));
  expect((await handIn(id)).status).toBe(200);
});

it("N4 N6 a passed blocker is handed in, with who passed it and why, and signed and published", async () => {
  const id = await write(slip);
  expect((await pass(id)).status).toBe(200);
  const [blocker] = await blockersOf(id);
  expect(blocker?.pass).toMatchObject({ sentence, by: expect.stringMatching(/./) });
  await signedOff(newsroom, { subject: "news", id });
  const { hash, check } = (await stateOf(id)) as { hash: string; check: object };
  const passed = [expect.objectContaining({ label: "提要", quote: "自已", sentence })];
  expect(check).toMatchObject({ passed });
  const req = await createLocalReq({}, newsroom.payload);
  expect(await keptReportOf(req, { collection: "news", id, hash })).toMatchObject({ passed });
  expect(await keptReportOf(req, { collection: "news", id, hash: "0".repeat(64) })).toBeUndefined();
  expect((await publish(id)).status).toBe(200);
});

it("N4 a pass lapses when its paragraph changes, and comes back with the old words", async () => {
  const id = await write(slip);
  await pass(id);
  await revise(id, `${slip}又走了一遍。`);
  expect((await blockersOf(id))[0]?.pass).toBeUndefined();
  expect((await handIn(id)).status).toBe(422);
  await revise(id, slip);
  expect((await blockersOf(id))[0]?.pass).toBeDefined();
});

it("N4 a pass on a picture lapses when another file takes its place, and comes back with the old one", async () => {
  const fileOf = async (width: number) =>
    anUpload(await aDrawing(width, 30).jpeg().toBuffer(), "a.jpg");
  const { payload } = newsroom;
  const { id: cover } = await payload.create({
    collection: "media",
    file: await fileOf(40),
    data: { alt: "居民在门厅里下棋", caption: "周末的门厅" },
  });
  const { id } = await newsroom.write("news", { by: "reporter" });
  await payload.update({ collection: "news", id, data: { cover } as never, draft: true });
  expect((await blockersOf(id)).map(({ rule }) => rule)).toEqual(["picture-credit"]);
  await pass(id);
  expect((await blockersOf(id))[0]?.pass).toBeDefined();
  const show = async (width: number) =>
    payload.update({ collection: "media", id: cover, file: await fileOf(width), data: {} });
  await show(50);
  expect((await blockersOf(id))[0]?.pass).toBeUndefined();
  expect((await handIn(id)).status).toBe(422);
  await show(40);
  expect((await blockersOf(id))[0]?.pass).toBeDefined();
});

it("N5 what became wrong after it was signed is not published", async () => {
  const id = await write("走进成都志和社区发展促进中心。");
  await signedOff(newsroom, { subject: "news", id });
  await newsroom.payload.db.create({
    collection: "partners",
    data: { name: "成都至和社区发展促进中心", summary: "示例", _status: "published" },
    req: {},
  });
  const refused = await publish(id);
  expect(refused.status).toBe(422);
  expect(JSON.stringify(refused.body)).toContain("成都志和社区发展促进中心");
  expect((await newsroom.cms.rest("GET", `/news/${id}`)).status).toBe(404);
  expect((await pass(id)).status).toBe(200);
  expect((await publish(id)).status).toBe(200);
});

it("N5 what is put live urgently is looked at too", async () => {
  const id = await write(slip);
  const urgent = async () => {
    const { hash } = await stateOf(id);
    const deadline = new Date(Date.now() + 3_600_000).toISOString();
    const body = { kind: "urgent", urgentClass: "breaking", hash, note: "突发", deadline };
    return rest("chief-editor", "POST", `/news/${id}/review`, body);
  };
  expect((await urgent()).status).toBe(422);
  await pass(id);
  expect((await urgent()).status).toBe(200);
  expect((await publish(id)).status).toBe(200);
});

it("N5 the system's own writes pass, and what readers get already may stay", async () => {
  const { id } = await newsroom.write("news", {});
  const data = { summary: slip, _status: "published" } as never;
  await newsroom.payload.update({ collection: "news", id, data });
  expect((await newsroom.cms.rest("GET", `/news/${id}`)).status).toBe(200);
  expect((await publish(id)).status).toBe(200);
});

it.each([
  ["no words", ""],
  ["more than 200 characters", "字".repeat(201)],
])("N4 a pass with %s is refused", async (_, why) => {
  const id = await write(slip);
  const refused = await pass(id, "reporter", why);
  expect(refused.status).toBe(400);
  expect(JSON.stringify(refused.body)).toContain("200");
});

it("N4 what is not there now is not passed, nor by who may not hand the text in", async () => {
  const id = await write(slip);
  const body = { key: "0".repeat(64), sentence };
  expect((await rest("reporter", "POST", `/news/${id}/lint/passes`, body)).status).toBe(409);
  expect((await pass(id, "correspondent")).status).toBe(403);
  expect((await pass(id, "public")).status).toBe(403);
});

it("N4 who passed first stands, and no login changes what is kept", async () => {
  const id = await write(slip);
  await pass(id);
  await pass(id, "editor", "另有理由");
  expect((await blockersOf(id))[0]?.pass?.sentence).toBe(sentence);
  const { drizzle } = newsroom.payload.db;
  await signersOf(newsroom);
  for (const table of ["lint_passes", "lint_reports", "lint_nights"])
    await expect(drizzle.execute(`TRUNCATE editorial.${table}`)).rejects.toThrow();
  await expect(
    drizzle.execute("UPDATE editorial.lint_passes SET sentence = 'x'"),
  ).rejects.toThrow();
  await expect(drizzle.execute("DELETE FROM editorial.lint_passes")).rejects.toThrow();
});
