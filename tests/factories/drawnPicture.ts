import sharp from "sharp";

/** A picture of shapes, another one for each seed. */
export function aDrawnPicture(seed: number): Promise<Buffer> {
  const next = (step: number, most: number) => ((seed * 7919 + step * 104_729) % 9973) % most;
  const shapes = Array.from({ length: 14 }, (_, step) => {
    const [x, y] = [next(step, 1200), next(step + 50, 900)];
    const grey = next(step + 100, 255);
    return `<rect x="${x}" y="${y}" width="${150 + next(step + 150, 300)}" height="${100 + next(step + 200, 300)}" fill="rgb(${grey},${grey},${grey})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="960"><rect width="1280" height="960" fill="#cba"/>${shapes.join("")}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 92 }).toBuffer();
}
