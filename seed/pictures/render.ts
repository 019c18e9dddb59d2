import sharp from "sharp";
import { canvas } from "./motifs.ts";

/** Encodes one drawing as a PNG of the given width; the height follows from the drawing's proportions. */
export const render = (options: {
  drawing: string;
  width: number;
  height: number;
  viewBox?: readonly [number, number];
}): Promise<Buffer> => {
  const [boxWidth, boxHeight] = options.viewBox ?? [canvas.width, canvas.height];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${options.width}" height="${options.height}" viewBox="0 0 ${boxWidth} ${boxHeight}">${options.drawing}</svg>`;
  return sharp(Buffer.from(svg)).png({ compressionLevel: 2 }).toBuffer();
};
