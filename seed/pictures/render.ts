import sharp from "sharp";

/** Encodes one drawing as a PNG of the given width in pixels; `viewBox` is the size that it is drawn in. */
export const render = (options: {
  drawing: string;
  width: number;
  viewBox: readonly [width: number, height: number];
}): Promise<Buffer> => {
  const { drawing, width, viewBox } = options;
  const height = Math.round((width * viewBox[1]) / viewBox[0]);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${viewBox.join(" ")}">${drawing}</svg>`;
  // Barely compressed: the picture library decodes it at once and encodes it anew.
  return sharp(Buffer.from(svg)).png({ compressionLevel: 2 }).toBuffer();
};
