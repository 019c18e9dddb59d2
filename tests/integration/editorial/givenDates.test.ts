import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { signedOff } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom?.close());

const [one, other] = ["2023-07-15T01:00:00.000Z", "2023-07-16T01:00:00.000Z"];
const asDirector = (method: string, path: string, body?: unknown) =>
  newsroom.cms.rest(method, path, { as: newsroom.as("director"), ...(body ? { body } : {}) });
const save = (id: number, body: object) => asDirector("PATCH", `/news/${id}?draft=true`, body);
const publish = (id: number, body: object = {}) =>
  asDirector("PATCH", `/news/${id}`, { ...body, _status: "published" });
const review = async (id: number) =>
  (await asDirector("GET", `/news/${id}/review`)).body as {
    state: string;
    hash: string;
    isFastLane?: boolean;
    sinceLive?: { fields: { field: string; pieces: { text: string }[] }[] };
  };
const readersDate = async (id: number) =>
  (await newsroom.cms.rest("GET", `/news/${id}`)).body.publishedAt;
const signed = async (body: object) => {
  const { id } = await newsroom.write("news", {});
  expect((await save(id, body)).status).toBe(200);
  await signedOff(newsroom, { subject: "news", id });
  return id;
};

describe("R2: a time of publication that an editor gave", () => {
  it("is signed with the text: another one voids all signatures", async () => {
    const id = await signed({ publishedAt: one });
    expect((await publish(id, { publishedAt: other })).status).toBe(403);
    expect((await save(id, { publishedAt: other })).status).toBe(200);
    expect((await review(id)).state).toBe("待初审·一校");
    expect((await publish(id)).status).toBe(403);
    expect((await save(id, { publishedAt: one })).status).toBe(200);
    expect((await publish(id)).status).toBe(200);
    expect(await readersDate(id)).toBe(one);
  });

  it("is none that a signed text without one may be given when it is published", async () => {
    const id = await signed({});
    expect((await publish(id, { publishedAt: one })).status).toBe(403);
    expect((await save(id, { publishedAt: one })).status).toBe(200);
    expect((await publish(id)).status).toBe(403);
    expect((await save(id, { publishedAt: null })).status).toBe(200);
    expect((await publish(id)).status).toBe(200);
    expect(await readersDate(id)).not.toBe(one);
  });

  it("is not the moment of publication, which voids nothing", async () => {
    const id = await signed({});
    const { hash } = await review(id);
    expect((await publish(id)).status).toBe(200);
    expect((await review(id)).hash).toBe(hash);
    // A form sends what publishing set.
    const sent = { publishedAt: await readersDate(id), deck: "副题改了" };
    expect((await save(id, sent)).status).toBe(200);
    expect((await review(id)).sinceLive?.fields.map(({ field }) => field)).toEqual(["deck"]);
    await signedOff(newsroom, { subject: "news", id });
    expect((await publish(id)).status).toBe(200);
  });

  it("of a live text waits for signatures, and is shown in Beijing time", async () => {
    const id = await signed({ publishedAt: one });
    expect((await publish(id)).status).toBe(200);
    expect((await publish(id, { publishedAt: other })).status).toBe(403);
    expect((await save(id, { publishedAt: other })).status).toBe(200);
    const [row] = (await review(id)).sinceLive?.fields ?? [];
    expect(row?.field).toBe("publishedAt");
    expect(row?.pieces.map(({ text }) => text).join("")).toContain("09:00");
    expect(await readersDate(id)).toBe(one);
    await signedOff(newsroom, { subject: "news", id });
    expect((await publish(id)).status).toBe(200);
    expect(await readersDate(id)).toBe(other);
  });

  it("comes back with a restored version as it was signed", async () => {
    const id = await signed({ publishedAt: one });
    const { hash } = await review(id);
    expect((await save(id, { publishedAt: other, deck: "另一个副题" })).status).toBe(200);
    const { docs } = await newsroom.payload.findVersions({
      collection: "news",
      where: { and: [{ parent: { equals: id } }, { "version.publishedAt": { equals: one } }] },
    });
    expect((await asDirector("POST", `/news/versions/${docs[0]?.id}?draft=true`)).status).toBe(200);
    expect((await review(id)).hash).toBe(hash);
    expect((await publish(id)).status).toBe(200);
    expect(await readersDate(id)).toBe(one);
  });

  it("is not told by whoever sends it", async () => {
    const id = await signed({});
    expect((await save(id, { isDateGiven: true })).status).toBe(200);
    expect((await publish(id)).status).toBe(200);
  });
});
