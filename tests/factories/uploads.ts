import { randomBytes } from "node:crypto";
import sharp from "sharp";

/** A file as it arrives with an upload. */
export const anUpload = (data: Buffer, name: string, mimetype = "image/jpeg") => ({
  data,
  name,
  mimetype,
  size: data.length,
});

/** A plain picture of the given size. */
export const aDrawing = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#8c1c13" } });

/**
 * A photograph as a phone makes it: lying on its side with the orientation noted, and with make, time and place in its EXIF
 * data. `width` and `height` are those of the stored pixels.
 */
export const aPhonePhoto = (width: number, height: number): Promise<Buffer> =>
  aDrawing(width, height)
    .jpeg()
    .withExif({
      IFD0: { Make: "Testphone", DateTime: "2023:07:15 09:00:00" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "30/1 36/1 0/1", GPSLongitude: "104/1 2/1 0/1" },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

const smallJpeg = Buffer.from(
  "/9j/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCdAEW3/9k=",
  "base64",
);

/** A small drawing of about so many bytes as JPEG, which no other file has. */
export function aJpegOf(bytes = 300): Buffer {
  const comments: Buffer[] = [];
  for (let left = Math.max(20, bytes - smallJpeg.length); left > 0; left -= 60_004) {
    const text = randomBytes(Math.max(16, Math.min(60_000, left - 4)));
    const head = Buffer.from([0xff, 0xfe, 0, 0]);
    head.writeUInt16BE(text.length + 2, 2);
    comments.push(head, text);
  }
  return Buffer.concat([smallJpeg.subarray(0, 2), ...comments, smallJpeg.subarray(2)]);
}
