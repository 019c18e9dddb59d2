import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Payload } from "payload";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { pictureWire } from "#content/media.wire.ts";
import { pictureOf } from "#content/picture.ts";
import { wording } from "#content/wording.ts";
import { aLexicalBody, aPublishableNewsItem } from "#tests/factories/newsItems.ts";
import { aDrawing, anUpload, aPhonePhoto } from "#tests/factories/uploads.ts";
import { openTestPayload, type TestPayload } from "#tests/harness/payload.ts";

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

const files = () => readdir(path.join(folder, "media")).catch(() => [] as string[]);
const stored = (name: string) => readFile(path.join(folder, "media", name));
const upload = (data: Buffer, name = "a.jpg", parts: object = {}, mimetype?: string) =>
  payload.create({
    collection: "media",
    file: anUpload(data, name, mimetype),
    data: { alt: "居民在院落里商量加装电梯", ...parts },
  });

describe("uploads", () => {
  it("M2 are encoded anew: upright, without EXIF, place or profile, under a name that gives nothing away", async () => {
    const sent = await aPhonePhoto(900, 600);
    expect((await sharp(sent).metadata()).exif?.includes("Testphone")).toBe(true);
    const picture = await upload(sent, "锦城社区 IMG_0001.jpg");
    expect(picture.filename).toMatch(/^[0-9a-f]{32}\.jpg$/);
    expect([picture.width, picture.height]).toEqual([600, 900]);
    for (const file of await files()) {
      const { exif, icc, xmp, iptc, orientation } = await sharp(await stored(file)).metadata();
      expect({ file, exif, xmp, iptc, icc, orientation: orientation ?? 1 }).toEqual({
        file,
        orientation: 1,
      });
    }
  });

  it("M4 get every width that is not larger than the picture, in three formats, and the files are there", async () => {
    const picture = await upload(
      await aDrawing(1000, 500).png().toBuffer(),
      "b.png",
      {},
      "image/png",
    );
    const widths = picture.renditions?.map(
      ({ type, width, height }) => `${type} ${width}x${height}`,
    );
    expect(widths).toEqual(
      ["320x160", "480x240", "768x384", "1000x500"].flatMap((size) =>
        ["avif", "webp", "jpeg"].map((format) => `image/${format} ${size}`),
      ),
    );
    for (const { path: address, width, height } of picture.renditions ?? []) {
      const facts = await sharp(await stored(path.basename(address))).metadata();
      expect([facts.width, facts.height]).toEqual([width, height]);
    }
    expect(pictureWire.safeParse(pictureOf(picture)).error).toBeUndefined();
  });

  it("M9 keep the width of a long picture, in every rendition", async () => {
    const long = await aDrawing(1080, 6000).png().toBuffer();
    const picture = await upload(long, "一图读懂.png", {}, "image/png");
    expect([picture.width, picture.height]).toEqual([1080, 6000]);
    expect(Math.max(...(picture.renditions ?? []).map(({ width }) => width))).toBe(1080);
  });

  it("M10 remember what the file was called, and are found by it", async () => {
    const { id } = await upload(await aDrawing(40, 31).jpeg().toBuffer(), "长桌会.jpg");
    const found = await payload.find({
      collection: "media",
      where: { sentName: { like: "长桌会" } },
    });
    expect(found.docs.map((doc) => [doc.id, doc.sentName])).toEqual([[id, "长桌会.jpg"]]);
    const changed = await payload.update({
      collection: "media",
      id,
      data: { caption: "院落长桌会", sentName: "别的.jpg" },
    });
    expect(changed.sentName).toBe("长桌会.jpg");
  });

  it("M3 of more than 40 megapixels are refused and leave no file", async () => {
    const before = await files();
    const huge = await aDrawing(8200, 5000).jpeg({ quality: 1 }).toBuffer();
    await expect(upload(huge)).rejects.toThrow(wording.problems.filePixels);
    expect(await files()).toEqual(before);
  });

  it.each([
    [
      "an SVG named .jpg",
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ["a page named .jpg", Buffer.from("<!doctype html><script>alert(1)</script>")],
    ["an empty file", Buffer.alloc(0)],
  ])("M1 refuse %s", async (_, data) => {
    await expect(upload(data, "x.jpg")).rejects.toThrow(wording.problems.fileKind);
  });

  it("M1 refuse a GIF, whatever it is called, and a broken JPEG", async () => {
    const gif = await aDrawing(20, 20).gif().toBuffer();
    await expect(upload(gif, "x.png", {}, "image/png")).rejects.toThrow(wording.problems.fileKind);
    const whole = await aPhonePhoto(600, 400);
    await expect(upload(whole.subarray(0, 900))).rejects.toThrow(/请重新导出|请另存/);
  });

  it.each(["webp", "avif"] as const)("M1 accept %s", async (format) => {
    const data = await aDrawing(400, 300).toFormat(format).toBuffer();
    const picture = await upload(data, `c.${format}`, {}, `image/${format}`);
    expect(picture.mimeType).toBe("image/jpeg");
  });

  it("M5 need alternative text that is not the name of the sent file", async () => {
    const data = await aDrawing(40, 30).jpeg().toBuffer();
    await expect(upload(data, "揭牌.jpg", { alt: "揭牌" })).rejects.toMatchObject({
      data: { errors: [{ path: "alt", message: wording.problems.altFileName }] },
    });
  });

  it("C11 of a portrait need the person's consent", async () => {
    const data = await aDrawing(40, 30).jpeg().toBuffer();
    await expect(upload(data, "d.jpg", { portrait: true })).rejects.toMatchObject({
      data: {
        errors: [
          { path: "consent.kind", message: wording.problems.consentKind },
          { path: "consent.date", message: wording.problems.consentDate },
        ],
      },
    });
  });
});

describe("files", () => {
  it("go when their picture is replaced or deleted, and only then", async () => {
    const first = await upload(await aDrawing(500, 500).jpeg().toBuffer());
    const twin = await upload(await aDrawing(500, 500).jpeg().toBuffer());
    const replaced = await payload.update({
      collection: "media",
      id: first.id,
      data: {},
      file: anUpload(await aDrawing(400, 300).jpeg().toBuffer(), "e.jpg"),
    });
    expect(replaced.filename).not.toBe(first.filename);
    const now = await files();
    const names = (picture: typeof first) =>
      picture.renditions?.map((r) => path.basename(r.path)) ?? [];
    expect(names(first).filter((name) => now.includes(name))).toEqual([]);
    expect(names(twin).filter((name) => !now.includes(name))).toEqual([]);
    expect(names(replaced).filter((name) => !now.includes(name))).toEqual([]);
    await payload.delete({ collection: "media", id: twin.id });
    expect((await files()).filter((name) => names(twin).includes(name))).toEqual([]);
  });

  it("stay as they are when only the focal point or a text changes", async () => {
    const picture = await upload(await aDrawing(700, 500).jpeg().toBuffer());
    const before = await files();
    const moved = await payload.update({
      collection: "media",
      id: picture.id,
      data: { focalX: 20, focalY: 80, caption: "新说明" },
    });
    expect(moved).toMatchObject({ focalX: 20, focalY: 80, filename: picture.filename });
    expect(moved.renditions).toEqual(picture.renditions);
    expect(await files()).toEqual(before);
  });
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
