import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Payload } from "payload";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { aLexicalBody, aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aDrawing, anUpload } from "#tests/factories/uploads.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";
import { mediaSuite } from "./mediaSuite.ts";

let cms: TestPayload;
let payload: Payload;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "gridpress-media-"));
  process.env.GRIDPRESS_DATA_DIR = folder;
  cms = await openTestPayload();
  payload = cms.payload;
});
afterAll(async () => {
  await cms?.close();
  await rm(folder, { recursive: true, force: true });
});

mediaSuite(() => ({
  payload,
  files: () => readdir(path.join(folder, "media")).catch(() => []),
  stored: (name) => readFile(path.join(folder, "media", name)),
}));

const upload = (data: Buffer) =>
  payload.create({
    collection: "media",
    file: anUpload(data, "a.jpg"),
    data: { alt: "居民在院落里商量加装电梯" },
  });

test.each([{ focalX: 101 }, { focalY: -1 }, { focalX: "abc" }, { alt: "长".repeat(201) }])(
  "what a page cannot show of a picture is refused at its field: %o",
  async (change) => {
    const { id } = await upload(await aDrawing(40, 30).jpeg().toBuffer());
    const [path] = Object.keys(change);
    await expect(
      payload.update({ collection: "media", id, data: change as never }),
    ).rejects.toMatchObject({ data: { errors: [{ path }] } });
  },
);

describe("pictures that readers see", () => {
  const inText = (picture: number) => ({
    root: {
      ...aLexicalBody("正文").root,
      children: [
        ...aLexicalBody("正文").root.children,
        {
          type: "block",
          version: 2,
          format: "" as const,
          fields: {
            id: "000000000000000000000001",
            blockType: "gallery",
            pictures: [picture, picture],
          },
        },
      ],
    },
  });
  const removals = (id: number) => [
    () => payload.delete({ collection: "media", id }),
    () =>
      payload.update({ collection: "media", id, data: { deletedAt: new Date().toISOString() } }),
  ];

  it.each(["cover", "body"] as const)("C28 stay while a published %s shows them", async (place) => {
    const { id } = await upload(await aDrawing(60, 40).jpeg().toBuffer());
    const item = await payload.create({
      collection: "news",
      data: {
        ...aPublishableNewsItem(),
        ...(place === "cover" ? { cover: id } : { body: inText(id) }),
        headline: `用图的稿件 ${place}`,
        _status: "published",
      },
    });
    for (const remove of removals(id)) {
      await expect(remove()).rejects.toThrow(`用图的稿件 ${place}`);
    }
    await payload.update({ collection: "news", id: item.id, data: { _status: "draft" } });
    await expect(payload.delete({ collection: "media", id })).resolves.toMatchObject({ id });
  });

  it("C28 are told apart from pictures with another number in the same text", async () => {
    const { id } = await upload(await aDrawing(60, 40).jpeg().toBuffer());
    // Past the hooks: the other picture is not there, and publishing would say so.
    await payload.db.create({
      collection: "news",
      data: {
        ...aPublishableNewsItem(),
        credits: [],
        body: inText(id * 1000 + 1),
        _status: "published",
      },
      req: {},
    });
    await expect(payload.delete({ collection: "media", id })).resolves.toMatchObject({ id });
  });
});

describe("pictures of drafts", () => {
  it("M6 are not readable by anyone who is not signed in", async () => {
    await upload(await aDrawing(40, 30).jpeg().toBuffer());
    await expect(
      payload.find({ collection: "media", overrideAccess: false }),
    ).rejects.toMatchObject({
      status: 403,
    });
  });
});
