import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { CollectionSlug, FlattenedField } from "payload";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { relationPaths } from "#content/usage/relationPaths.ts";
import { usedIn } from "#content/usage/usedIn.ts";
import type { CollectionSubject } from "#people/permissions.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";
import { sendSigned } from "#tests/harness/signedOff.ts";

let newsroom: Newsroom;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-usage-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  newsroom = await openNewsroom();
});
afterAll(async () => {
  await newsroom.close();
  await rm(folder, { recursive: true, force: true });
});

const subjects = [
  "cases",
  "news",
  "interviews",
  "announcements",
  "projects",
  "partners",
  "workers",
  "streets",
  "topics",
  "campaigns",
] as const satisfies readonly CollectionSubject[];

/** One document of each collection that others name. */
async function targets() {
  const made: { target: CollectionSlug; id: number }[] = [];
  for (const target of subjects)
    made.push({ target, id: (await newsroom.write(target, { live: true })).id });
  const picture = await newsroom.payload.create({
    collection: "media",
    data: { alt: "居民在院落里商量加装电梯" },
    file: anUpload(await aDrawing(400, 300).png().toBuffer(), "a.png"),
  });
  made.push({ target: "media", id: picture.id });
  // The national tree stays anyhow; an estate is the newsroom's own.
  const data = { name: "玲珑郡", label: "玲珑郡", level: "estate", code: "510107001001e1" };
  const estate = await newsroom.payload.db.create({ collection: "places", data, req: {} });
  made.push({ target: "places", id: Number(estate.id) });
  made.push({ target: "users", id: newsroom.accounts.juror.id });
  return made;
}

/** A value at a dotted path, inside the groups and lists that the path leads through. */
const at = (
  fields: readonly FlattenedField[],
  [name, ...rest]: string[],
  value: unknown,
): Record<string, unknown> => {
  const field = fields.find((one) => one.name === name);
  if (!field || name === undefined) throw new Error(`no field ${name}`);
  if (rest.length > 0 && "flattenedFields" in field) {
    const inner = at(field.flattenedFields, rest, value);
    if (field.type !== "array") return { [name]: inner };
    return { [name]: value === null ? [] : [{ id: randomUUID(), ...inner }] };
  }
  const isList = "hasMany" in field && field.hasMany === true;
  return { [name]: isList ? [value].filter((one) => one !== null) : value };
};

const away = ({ target, id }: { target: CollectionSlug; id: number }) =>
  newsroom.payload.collections[target].config.trash
    ? newsroom.payload.update({
        collection: target,
        id,
        data: { deletedAt: new Date().toISOString() } as never,
      })
    : newsroom.payload.delete({ collection: target, id });

/** A live document of each kind, to name others with. */
const naming = new Map<string, number>();

describe("C28: what is in use", () => {
  it("is kept by every field of the configuration that names it, and only as long as it does", async () => {
    const { payload } = newsroom;
    for (const subject of subjects)
      naming.set(subject, (await newsroom.write(subject, { live: true })).id);
    let tried = 0;
    for (const used of await targets()) {
      for (const { slug, flattenedFields, admin } of payload.config.collections) {
        const id = naming.get(slug);
        if (id === undefined) continue;
        const row = await payload.findByID({ collection: slug, id, depth: 0 });
        const title = Object.entries(row).find(([key]) => key === admin.useAsTitle)?.[1];
        for (const { path: dotted, isOfSeveral } of relationPaths(flattenedFields, used.target)) {
          const value = isOfSeveral ? { relationTo: used.target, value: used.id } : used.id;
          const set = (next: unknown) =>
            payload.db.updateOne({
              collection: slug,
              id,
              data: at(flattenedFields, dotted.split("."), next),
              req: {},
            });
          await set(value);
          const refusal = await away(used).then(
            () => undefined,
            (error: { status: number; message: string }) => error,
          );
          expect([slug, dotted, refusal]).toMatchObject([slug, dotted, { status: 409 }]);
          expect(refusal?.message).toContain(String(title));
          await set(null);
          tried += 1;
        }
      }
      await away(used);
    }
    expect(tried).toBeGreaterThan(30);
  }, 300_000);

  describe("C37: a person in use", () => {
    const inUse = async () => {
      const { payload } = newsroom;
      const worker = await newsroom.write("workers", { live: true });
      const campaign = await newsroom.write("campaigns", { live: true });
      const config = payload.collections.campaigns.config;
      await payload.db.updateOne({
        collection: "campaigns",
        id: campaign.id,
        data: at(config.flattenedFields, ["candidates", "worker"], worker.id),
        req: {},
      });
      return worker.id;
    };
    const send = (address: string, body: object) =>
      sendSigned(newsroom, "PATCH", address, { as: newsroom.as("editor"), body });
    const statusOf = async (id: number) =>
      (
        await newsroom.payload.db.findOne<{ id: number; _status: string }>({
          collection: "workers",
          where: { id: { equals: id } },
          req: {},
        } as never)
      )?._status;

    it.each([
      ["one by one", (id: number) => send(`/workers/${id}`, { _status: "draft" })],
      [
        "by the button of the panel",
        (id: number) => send(`/workers/${id}?unpublishAllLocales=true`, { _status: "draft" }),
      ],
      ["in bulk", (id: number) => send(`/workers?where[id][equals]=${id}`, { _status: "draft" })],
      [
        "on schedule",
        async (id: number) => {
          await newsroom.payload.jobs.queue({
            task: "schedulePublish",
            input: { type: "unpublish", doc: { relationTo: "workers", value: id } },
          });
          await newsroom.payload.jobs.run();
        },
      ],
    ])("is not taken down %s, and goes for a reason of their own", async (_, takeDown) => {
      const id = await inUse();
      const answer = await takeDown(id);
      if (answer) expect(JSON.stringify(answer.body)).toContain("撤稿原因");
      expect(await statusOf(id)).toBe("published");
      const draft = await send(`/workers/${id}?draft=true`, { withdrawalReason: "consent" });
      expect(draft.status).toBe(200);
      expect(await statusOf(id)).toBe("published");
      await takeDown(id);
      expect(await statusOf(id)).toBe("draft");
    });

    it("needs a reason anew when the page has returned", async () => {
      const id = await inUse();
      const draft = { _status: "draft", withdrawalReason: "consent" };
      expect((await send(`/workers/${id}`, draft)).status).toBe(200);
      expect((await send(`/workers/${id}`, { _status: "published" })).status).toBe(200);
      expect((await send(`/workers/${id}`, { _status: "draft" })).status).toBe(409);
      expect(await statusOf(id)).toBe("published");
    });

    it("C38 in bulk keeps all where one is refused", async () => {
      const [used, unused] = [await inUse(), await newsroom.write("workers", { live: true })];
      const ids = `where[id][in]=${unused.id},${used}`;
      const down = { _status: "draft", withdrawalReason: "error" };
      expect((await send(`/workers?${ids}`, down)).status).toBe(409);
      expect(await statusOf(used)).toBe("published");
      expect(await statusOf(unused.id)).toBe("published");
    });

    it("stays only while somebody needs them, and a mere mistake is no reason", async () => {
      const used = await inUse();
      const draft = { _status: "draft", withdrawalReason: "error" };
      expect((await send(`/workers/${used}`, draft)).status).toBe(409);
      const unused = await newsroom.write("workers", { live: true });
      expect((await send(`/workers/${unused.id}`, draft)).status).toBe(200);
      expect(await statusOf(unused.id)).toBe("draft");
    });
  });

  it("is found in bodies, in links and blocks, on the front page, and not in drafts", async () => {
    const { payload } = newsroom;
    const req = { payload, context: {} } as never;
    const story = await newsroom.write("news", { live: true });
    const linking = await newsroom.write("cases", { live: true });
    const node = (fields: object) => ({
      root: { type: "root", version: 1, children: [{ type: "block", version: 1, fields }] },
    });
    const doc = { relationTo: "news", value: story.id };
    for (const fields of [
      { blockType: "related", story: doc },
      { linkType: "internal", doc },
    ]) {
      const body = (value: object) =>
        payload.db.updateOne({
          collection: "cases",
          id: linking.id,
          data: { body: value },
          req: {},
        });
      await body(node(fields));
      expect(await usedIn(req, { target: "news", id: story.id })).toHaveLength(1);
      expect(await usedIn(req, { target: "interviews", id: story.id })).toEqual([]);
      await body(node({ blockType: "figures" }));
      expect(await usedIn(req, { target: "news", id: story.id })).toEqual([]);
    }
    const draft = await newsroom.write("cases", {});
    await payload.db.updateOne({
      collection: "cases",
      id: draft.id,
      data: { related: [doc] },
      req: {},
    });
    expect(await usedIn(req, { target: "news", id: story.id })).toEqual([]);

    const [front] = relationPaths(
      payload.config.globals.find(({ slug }) => slug === "front-page")?.flattenedFields ?? [],
      "news",
    );
    await payload.updateGlobal({
      slug: "front-page",
      data: { [String(front?.path)]: [doc] } as never,
    });
    expect(await usedIn(req, { target: "news", id: story.id })).toHaveLength(1);
  });
});
