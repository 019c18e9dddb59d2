import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment } from "#leaves/environment.ts";

const script = "cms/release/covers/draw.ts";

/** Editions whose covers are being drawn, by their file, and whether there is a later one. */
const drawing = new Map<string, { again: boolean }>();

/**
 * Has the covers drawn that a release did not wait for, in a process of their own: readers get the seal of the paper
 * until they are there. One such process at a time; what it leaves undone the next release asks for again.
 */
export async function drawLater(options: { editionFile: string; dataDir: string }): Promise<void> {
  const { editionFile, dataDir } = options;
  const running = drawing.get(editionFile);
  if (running) {
    running.again = true;
    return;
  }
  drawing.set(editionFile, { again: false });
  try {
    const child = spawn(process.execPath, [script], {
      // Only what drawing needs: no secret and no database.
      env: {
        ...environment("NODE_ENV", "SITE_ORIGIN"),
        GRIDPRESS_DATA_DIR: dataDir,
        EDITION_FILE: editionFile,
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    await once(child, "close");
  } finally {
    const { again = false } = drawing.get(editionFile) ?? {};
    drawing.delete(editionFile);
    if (again) await drawLater(options);
  }
}
