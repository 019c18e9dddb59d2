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
