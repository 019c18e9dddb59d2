import { copyFile, mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { picturePaths } from "#publishing/release/addPictures.ts";
import { buildStatic } from "./builds.ts";
import type { Settings } from "./settings.ts";

const folder = "dist/static";

/**
 * Makes `dist/static` from an edition file: every page, and the pictures that the edition names from the data
 * folder's media. What no page shows is not there. Returns the number of pictures.
 */
export async function makeStaticTree(options: {
  settings: Settings;
  editionFile: string;
  signal: AbortSignal;
}): Promise<number> {
  const { settings, editionFile, signal } = options;
  await buildStatic(settings, editionFile, signal);
  const pictures = picturePaths(JSON.parse(await readFile(editionFile, "utf8"))).map((address) =>
    decodeURIComponent(path.posix.basename(address)),
  );
  await mkdir(path.join(folder, "media"), { recursive: true });
  for (const name of pictures) {
    await copyFile(
      path.join(settings.GRIDPRESS_DATA_DIR, "media", name),
      path.join(folder, "media", name),
    );
  }
  return pictures.length;
}
