import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import sharp from "sharp";
import { fixedIcons, markPath, markPictures, markSvg } from "./found/mark.ts";
import { ico } from "./ico.ts";

type Drawn = { path: string; content: string | Uint8Array };

const draw = (svg: string, width: number, height = width): Promise<Uint8Array> =>
  // Drawn at its size: enlarged pixels would have soft edges.
  sharp(Buffer.from(svg.replace("<svg", `<svg width="${width}" height="${height}"`)))
    .png({ palette: true, effort: 10 })
    .toBuffer();

const favicon = async (): Promise<Uint8Array> => {
  const { svg, sizes } = fixedIcons.favicon;
  return ico(await Promise.all(sizes.map(async (side) => ({ side, png: await draw(svg, side) }))));
};

/** The files that the site draws from its mark. The same mark gives the same bytes. */
export const drawMarks = async (): Promise<Drawn[]> => [
  { path: markSvg.path, content: markSvg.content },
  { path: fixedIcons.favicon.path, content: await favicon() },
  { path: fixedIcons.touch.path, content: await draw(fixedIcons.touch.svg, fixedIcons.touch.size) },
  ...(await Promise.all(
    Object.values(markPictures).map(async (picture) => ({
      path: markPath(picture),
      content: await draw(picture.svg, picture.width, picture.height),
    })),
  )),
];

const contentTypeOf = (address: string) =>
  address.endsWith(".svg")
    ? "image/svg+xml"
    : address.endsWith(".ico")
      ? "image/x-icon"
      : "image/png";

/**
 * Puts icons and the picture of links without a cover beside the scripts and styles of a build of the site; while the site is
 * developed they are answered from memory.
 */
export const drawnMarks = (): AstroIntegration => ({
  name: "gridpress-drawn-marks",
  hooks: {
    "astro:server:setup": ({ server }) => {
      const drawn = drawMarks();
      server.middlewares.use((request, response, next) => {
        drawn.then((marks) => {
          const mark = marks.find(({ path: address }) => address === request.url);
          if (!mark) return next();
          response.setHeader("Content-Type", contentTypeOf(mark.path));
          response.end(mark.content);
        }, next);
      });
    },
    "astro:build:done": async ({ dir }) => {
      for (const { path: address, content } of await drawMarks()) {
        const file = path.join(fileURLToPath(dir), address);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    },
  },
});
