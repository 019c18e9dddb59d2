import path from "node:path";
import type { Payload } from "payload";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictureWire } from "#content/media.wire.ts";
import { pictureOf } from "#content/picture.ts";
import { wording } from "#content/wording.ts";
import { aDrawing, anUpload, aPhonePhoto } from "#tests/factories/uploads.ts";

/** Where pictures lie, as a test looks at it. */
type Place = {
  payload: Payload;
  files(): Promise<string[]>;
  stored(name: string): Promise<Buffer>;
};

/** What becomes of uploaded pictures, wherever they are stored. `place` is asked inside the tests. */
export function mediaSuite(place: () => Place): void {
  const files = () => place().files();
  const stored = (name: string) => place().stored(name);
  const upload = (data: Buffer, name = "a.jpg", parts: object = {}, mimetype?: string) =>
    place().payload.create({
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
      const found = await place().payload.find({
        collection: "media",
        where: { sentName: { like: "长桌会" } },
      });
      expect(found.docs.map((doc) => [doc.id, doc.sentName])).toEqual([[id, "长桌会.jpg"]]);
      const changed = await place().payload.update({
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
      await expect(upload(gif, "x.png", {}, "image/png")).rejects.toThrow(
        wording.problems.fileKind,
      );
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
      const replaced = await place().payload.update({
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
      await place().payload.delete({ collection: "media", id: twin.id });
      expect((await files()).filter((name) => names(twin).includes(name))).toEqual([]);
    });

    it("stay as they are when only the focal point or a text changes", async () => {
      const picture = await upload(await aDrawing(700, 500).jpeg().toBuffer());
      const before = await files();
      const moved = await place().payload.update({
        collection: "media",
        id: picture.id,
        data: { focalX: 20, focalY: 80, caption: "新说明" },
      });
      expect(moved).toMatchObject({ focalX: 20, focalY: 80, filename: picture.filename });
      expect(moved.renditions).toEqual(picture.renditions);
      expect(await files()).toEqual(before);
    });
  });
}
