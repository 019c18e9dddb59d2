import sharp from "sharp";
import { expect, it } from "vitest";
import { pictureLook } from "#intake/desk/pictureLook.ts";
import { aDrawnPicture } from "#tests/factories/drawnPicture.ts";

const bitsBetween = (one = "", other = "") =>
  [...one].filter((bit, at) => bit !== other[at]).length;

it("O30: a picture looks the same after it was made smaller and stored again, and no other looks like it", async () => {
  const pictures = await Promise.all([1, 2, 3, 4, 5, 6].map(aDrawnPicture));
  const looks = await Promise.all(pictures.map((one) => pictureLook(one)));
  for (const [at, picture] of pictures.entries()) {
    expect(looks[at]).toMatch(/^[01]{64}$/);
    for (const [width, quality] of [
      [1080, 70],
      [640, 60],
      [300, 40],
    ] as const) {
      const again = await sharp(picture).resize(width).jpeg({ quality }).toBuffer();
      expect(bitsBetween(looks[at], await pictureLook(again))).toBeLessThanOrEqual(7);
    }
    for (const [other, look] of looks.entries())
      if (other !== at) expect(bitsBetween(looks[at], look)).toBeGreaterThan(7);
  }
});

it("O30: what shows nothing, and what is no picture, looks like nothing", async () => {
  const plain = sharp({ create: { width: 90, height: 80, channels: 3, background: "#eee" } });
  expect(await pictureLook(await plain.jpeg().toBuffer())).toBeUndefined();
  expect(await pictureLook(Buffer.from("\xff\xd8\xff\xe0 broken", "latin1"))).toBeUndefined();
});
