import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/**
 * Names a site build by its content, so that a new version of the site is released although no document
 * changed. Undefined when there is no build.
 */
export async function siteFingerprint(root: string): Promise<string | undefined> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
    const hash = createHash("sha256");
    for (const file of files) hash.update(path.relative(root, file)).update(await readFile(file));
    return files.length > 0 ? hash.digest("hex").slice(0, 16) : undefined;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
