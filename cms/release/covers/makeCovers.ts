import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { type CoverShape, coverFile, coverShapes } from "#site/found/coverFiles.ts";
import type { CoverFacts } from "#site/views/covers.ts";
import { inParallel } from "../inParallel.ts";
import { coverSvg } from "./coverSvg.ts";
import { typeface } from "./typeface.ts";

/** A cover that lies in the data folder: its address on the site and its file. */
type MadeCover = { address: string; file: string };

/** Pictures that are encoded at the same time; each has one thread. */
const atOnce = 4;
/** Six colours and the steps between them; more would add bytes and nothing to see. */
const png = { palette: true, colours: 32, effort: 4 } as const;
const keptDays = 30;

async function draw(
  facts: CoverFacts,
  shape: CoverShape,
  face: ReturnType<typeof typeface>["face"],
) {
  const svg = await coverSvg(facts, shape, face);
  return sharp(Buffer.from(svg)).png(png).toBuffer();
}

/** A cover is there whole or not at all, even when the machine goes down meanwhile. */
async function put(file: string, content: Uint8Array): Promise<void> {
  const building = `${file}.${process.pid}`;
  await writeFile(building, content, { flush: true });
  await rename(building, file);
}

type Wanted = MadeCover & { facts: CoverFacts; shape: CoverShape; isThere: boolean };

/**
 * Both shapes of the covers, and which of them `folder` holds. Their names hold a hash of what they say, so that one that is
 * there is right.
 */
async function coversIn(options: {
  covers: Iterable<CoverFacts>;
  folder: string;
}): Promise<Wanted[]> {
  const { folder } = options;
  await mkdir(folder, { recursive: true });
  const shapes = Object.keys(coverShapes) as CoverShape[];
  const wanted: Wanted[] = [];
  for (const facts of options.covers)
    for (const shape of shapes) {
      const address = coverFile(facts, shape).path;
      const file = path.join(folder, path.posix.basename(address));
      wanted.push({ facts, shape, address, file, isThere: existsSync(file) });
    }
  return wanted;
}

/** Draws the covers that `folder` does not hold yet and answers all of them. The same facts give the same bytes. */
export async function makeCovers(options: {
  covers: Iterable<CoverFacts>;
  folder: string;
}): Promise<Wanted[]> {
  const wanted = await coversIn(options);
  const missing = wanted.filter(({ isThere }) => !isThere);
  if (missing.length === 0) return wanted;
  const { face } = typeface();
  sharp.concurrency(1);
  await inParallel(atOnce, missing, async ({ facts, shape, file }) =>
    put(file, await draw(facts, shape, face)),
  );
  return wanted.map((cover) => ({ ...cover, isThere: true }));
}

/** Removes covers that no page names and that were drawn more than a month ago. `isNamed` is asked for the name of a file. */
export async function pruneCovers(options: {
  folder: string;
  at: Date;
  isNamed: (name: string) => boolean;
}): Promise<void> {
  const { folder, at, isNamed } = options;
  const oldest = at.getTime() - keptDays * 86_400_000;
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  for (const name of names.filter((name) => !isNamed(name))) {
    const file = path.join(folder, name);
    if ((await stat(file)).mtimeMs < oldest) await rm(file, { force: true });
  }
}
