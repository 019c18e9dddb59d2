import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { drawMarks } from "#site/drawnMarks.ts";
import { fixedIcons, markPath, markPictures, markSvg } from "#site/found/mark.ts";
import { webManifest } from "#site/found/webManifest.ts";
import { theSettings } from "#tests/factories/edition.ts";

const drawn = new Map((await drawMarks()).map(({ path, content }) => [path, content]));

const pictureAt = async (path: string) => {
  const content = drawn.get(path);
  const { width, height, format } = await sharp(content).metadata();
  const { isOpaque } = await sharp(content).stats();
  return { width, height, format, isOpaque };
};

describe("the marks of the site", () => {
  test("are drawn at their sizes; what a system cuts to its own shape has no open corner", async () => {
    for (const picture of Object.values(markPictures)) {
      const { name, width, height } = picture;
      const isOpaque = !name.startsWith("icon-");
      expect(await pictureAt(markPath(picture)), name).toEqual({
        width,
        height,
        isOpaque,
        format: "png",
      });
    }
    const touch = await pictureAt(fixedIcons.touch.path);
    expect(touch).toEqual({ width: 180, height: 180, isOpaque: true, format: "png" });
    expect(drawn.get(markSvg.path)).toContain("<title>实格</title>");
  });

  test("are the same bytes each time, for a new build must not look like a new site", async () => {
    expect(new Map((await drawMarks()).map(({ path, content }) => [path, content]))).toEqual(drawn);
  });

  test("stand in favicon.ico in three sizes, each a whole picture", async () => {
    const file = Buffer.from(drawn.get(fixedIcons.favicon.path) ?? "");
    expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 3]);
    for (const [index, side] of fixedIcons.favicon.sizes.entries()) {
      const entry = 6 + 16 * index;
      const [bytes, offset] = [file.readUInt32LE(entry + 8), file.readUInt32LE(entry + 12)];
      const { width, height } = await sharp(file.subarray(offset, offset + bytes)).metadata();
      expect([file.readUInt8(entry), width, height]).toEqual([side, side, side]);
    }
  });

  test("are what a phone's home screen gets, under the name from the settings", () => {
    const manifest = webManifest(theSettings({ name: "微网实格" }));
    expect(manifest).toMatchObject({ name: "微网实格", lang: "zh-CN", start_url: "/" });
    const icons = "icons" in manifest && Array.isArray(manifest.icons) ? manifest.icons : [];
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      "192x192 any",
      "512x512 any",
      "192x192 maskable",
      "512x512 maskable",
    ]);
    for (const { src } of icons) expect(drawn.has(src), src).toBe(true);
  });
});
