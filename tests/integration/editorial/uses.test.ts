import type { Where } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Uses } from "#editorial/usage/readUses.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterAll(() => newsroom.close());

const change = (collection: string, id: number, data: object, draft = false) =>
  newsroom.payload.update({ collection, id, data, draft } as never);

/** A live page, and what its tab shows to somebody. */
const page = () => newsroom.write("news", { live: true });
const usesOf = async (id: number, as: "editor" | "reporter" = "editor") => {
  const { status, body } = await newsroom.cms.rest("GET", `/news/${id}/uses`, {
    as: newsroom.as(as),
  });
  expect(status).toBe(200);
  return body as unknown as Uses;
};
const doc = (id: number) => ({ relationTo: "news", value: id });
const linkTo = (id: number) => ({
  root: {
    ...{ type: "root", version: 1, direction: "ltr", format: "", indent: 0 },
    children: [
      {
        ...{ type: "paragraph", version: 1, direction: "ltr", format: "", indent: 0 },
        children: [
          {
            ...{ type: "link", version: 3, format: "", indent: 0, direction: "ltr" },
            fields: { linkType: "internal", doc: doc(id) },
            children: [{ type: "text", version: 1, text: "前文", format: 0, detail: 0 }],
          },
        ],
      },
    ],
  },
});

describe("U1: where a page is used", () => {
  it("is told of relations, texts, the front page and redirects, live and in drafts", async () => {
    const { id } = await page();
    const related = await newsroom.write("cases", { live: true });
    const linking = await newsroom.write("interviews", { live: true });
    const drafted = await newsroom.write("cases", { live: true });
    await change("cases", related.id, { related: [doc(id)] });
    await change("interviews", linking.id, { body: linkTo(id) });
    await change("cases", drafted.id, { related: [doc(id)], body: linkTo(id) }, true);
    await newsroom.payload.updateGlobal({
      slug: "front-page",
      data: { front: [doc(id)] } as never,
    });
    const { slug } = await newsroom.payload.findByID({ collection: "news", id });
    await newsroom.payload.create({
      collection: "redirects",
      data: { from: "/news/lao-di-zhi/", to: `/news/${slug}/` },
    });
    const { lines, hidden, isCut } = await usesOf(id);
    const told = lines.map(({ href, isLive, isDraft }) => [
      href.replace("/admin", ""),
      isLive ? "live" : "",
      isDraft ? "draft" : "",
    ]);
    expect(told).toContainEqual([`/collections/cases/${related.id}`, "live", ""]);
    expect(told).toContainEqual([`/collections/interviews/${linking.id}`, "live", ""]);
    expect(told).toContainEqual([`/collections/cases/${drafted.id}`, "", "draft"]);
    expect(told).toContainEqual(["/globals/front-page", "live", ""]);
    expect(lines.filter(({ kind }) => kind === "网址跳转")).toHaveLength(1);
    expect(lines).toHaveLength(5);
    expect({ hidden, isCut }).toEqual({ hidden: 0, isCut: false });
    const [inDraft] = lines.filter(({ isDraft }) => isDraft);
    expect(inDraft?.fields).toEqual(["相关稿件", "正文"]);
  });

  it("U2 names a draft to nobody who may not read it, and says that there is one", async () => {
    const { id } = await page();
    const drafted = await newsroom.write("cases", { by: "editor" });
    await change("cases", drafted.id, { related: [doc(id)] }, true);
    expect((await usesOf(id)).lines).toHaveLength(1);
    expect(await usesOf(id, "reporter")).toEqual({ lines: [], hidden: 1, isCut: false });
    const answer = await newsroom.cms.rest("GET", `/cases/${drafted.id}/uses`, {
      as: newsroom.as("reporter"),
    });
    expect(answer.status).toBe(404);
    expect((await newsroom.cms.rest("GET", `/news/${id}/uses`, {})).status).toBe(403);
  });
});

describe("C24: what is not in use goes at once, for a class of reason", () => {
  const ways = [
    ["taken down", (id: number) => [`/news/${id}`, { _status: "draft" }] as const],
    [
      "taken down in bulk",
      (id: number) => [`/news?where[id][equals]=${id}`, { _status: "draft" }] as const,
    ],
    [
      "put in the trash",
      (id: number) => [`/news/${id}`, { deletedAt: "2026-11-29T00:00:00.000Z" }] as const,
    ],
  ] as const;

  const stonesOf = async (id: number) => {
    const where: Where = {
      and: [{ subject: { equals: "news" } }, { document: { equals: String(id) } }],
    };
    return (await newsroom.payload.find({ collection: "tombstones", where })).docs;
  };

  it.each(ways)("when it is %s", async (_, way) => {
    const { id } = await newsroom.write("news", { live: true });
    const [path, change] = way(id);
    const send = (body: object) =>
      newsroom.cms.rest("PATCH", path, { as: newsroom.as("editor"), body });
    const silent = await send(change);
    expect(silent.status).toBe(400);
    expect(JSON.stringify(silent.body)).toContain("撤下要写明原因");
    const isShown = async () => (await newsroom.cms.rest("GET", `/news/${id}`)).status === 200;
    expect(await isShown()).toBe(true);
    expect((await send({ ...change, withdrawalReason: "error" })).status).toBe(200);
    expect(await isShown()).toBe(false);
  });

  it("which the page's notice names, though the draft alone gives it and the change is one in bulk", async () => {
    const { id } = await newsroom.write("news", { live: true });
    const as = newsroom.as("editor");
    const body = { withdrawalReason: "error" };
    await newsroom.cms.rest("PATCH", `/news/${id}?draft=true`, { as, body });
    const path = `/news?where[id][equals]=${id}`;
    const down = await newsroom.cms.rest("PATCH", path, { as, body: { _status: "draft" } });
    expect(down.status).toBe(200);
    expect(await stonesOf(id)).toMatchObject([{ reason: "error" }]);
  });

  it("when it is deleted for good", async () => {
    const { id } = await newsroom.write("news", { live: true });
    const as = newsroom.as("chief-editor");
    const silent = await newsroom.cms.rest("DELETE", `/news/${id}`, { as });
    expect([silent.status, JSON.stringify(silent.body)]).toEqual([
      400,
      expect.stringContaining("撤下要写明原因"),
    ]);
    expect((await newsroom.cms.rest("GET", `/news/${id}`)).status).toBe(200);
    const body = { withdrawalReason: "error" };
    await newsroom.cms.rest("PATCH", `/news/${id}?draft=true`, { as, body });
    expect((await newsroom.cms.rest("DELETE", `/news/${id}`, { as })).status).toBe(200);
    expect(await stonesOf(id)).toMatchObject([{ reason: "error" }]);
  });

  it("a draft is nothing that readers lose", async () => {
    const { id } = await newsroom.write("news", { by: "reporter" });
    const body = { deletedAt: "2026-11-29T00:00:00.000Z" };
    const sent = { as: newsroom.as("reporter"), body };
    expect((await newsroom.cms.rest("PATCH", `/news/${id}`, sent)).status).toBe(200);
  });
});

describe("C39: what is in use goes for a reason of who may say so", () => {
  const inUse = async () => {
    const { id } = await page();
    const related = await newsroom.write("cases", { live: true });
    await change("cases", related.id, { related: [doc(id)] });
    return id;
  };
  const anyway = (reason: string) => ({ "x-gridpress-anyway": encodeURIComponent(reason) });
  const ways = [
    ["taken down", (id: number) => ["PATCH", `/news/${id}`, { _status: "draft" }] as const],
    [
      "put in the trash",
      (id: number) => ["PATCH", `/news/${id}`, { deletedAt: "2026-11-29T00:00:00.000Z" }] as const,
    ],
    [
      "put in the trash in bulk",
      (id: number) =>
        [
          "PATCH",
          `/news?where[id][equals]=${id}`,
          { deletedAt: "2026-11-29T00:00:00.000Z" },
        ] as const,
    ],
  ] as const;

  it.each(ways)("when it is %s", async (_, way) => {
    const id = await inUse();
    const [method, path, body] = way(id);
    const send = (role: "editor" | "director", headers = {}) =>
      newsroom.cms.rest(method, path, { as: newsroom.as(role), body, headers });
    const told = (await send("editor")).body.errors as { data: unknown }[];
    expect(told[0]?.data).toMatchObject({ mayGoOn: false, uses: [{ kind: "案例" }] });
    expect((await send("editor")).status).toBe(409);
    expect((await send("editor", anyway("版面先撤"))).status).toBe(403);
    expect((await send("director")).body.errors).toMatchObject([{ data: { mayGoOn: true } }]);
    expect((await send("director", anyway("  "))).status).toBe(400);
    expect((await send("director", { "x-gridpress-anyway": "%E0%A4" })).status).toBe(400);
    const still = await newsroom.payload.findByID({ collection: "news", id });
    expect(still._status).toBe("published");
    expect((await send("director", anyway("事实有误，先撤再查"))).status).toBe(200);
    const { docs } = await newsroom.payload.find({
      collection: "security-events",
      where: { kind: { equals: "overruled" } },
      sort: "-createdAt",
    });
    expect(docs[0]).toMatchObject({
      by: newsroom.accounts.director.id,
      detail: `资讯 ${id}：事实有误，先撤再查`,
    });
  });

  it("C38 and is destroyed with none of its bulk, when one of them is in use", async () => {
    const { payload } = newsroom;
    const places: number[] = [];
    for (const name of ["一", "二"]) {
      const code = `51010700100${places.length}e9`;
      const data = { name, label: name, level: "estate", code };
      places.push(Number((await payload.db.create({ collection: "places", data, req: {} })).id));
    }
    const [used = 0, unused = 0] = places;
    const related = await newsroom.write("cases", { live: true });
    await change("cases", related.id, { places: [used] });
    const answer = await newsroom.cms.rest("DELETE", `/places?where[id][in]=${unused},${used}`, {
      as: newsroom.as("admin"),
    });
    expect(answer.status).toBe(409);
    expect(
      (await payload.count({ collection: "places", where: { id: { in: places } } })).totalDocs,
    ).toBe(2);
  });
});
