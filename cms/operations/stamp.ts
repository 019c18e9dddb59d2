import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

const skipped = new Set(["node_modules", ".next", ".astro", "decisions", "next-env.d.ts"]);

async function filesBelow(entry: string): Promise<string[]> {
  if (skipped.has(path.basename(entry))) return [];
  const children = await readdir(entry, { withFileTypes: true }).catch((error) => {
    if (error.code !== "ENOTDIR") throw error;
  });
  if (!children) return [entry];
  const nested = await Promise.all(
    children.map((child) =>
      child.isDirectory()
        ? filesBelow(path.join(entry, child.name))
        : skipped.has(child.name)
          ? []
          : [path.join(entry, child.name)],
    ),
  );
  return nested.flat();
}

/** Names the content of source files and folders (hex SHA-256), with any values that a build bakes in. */
export async function sourceStamp(
  entries: readonly string[],
  baked: readonly string[] = [],
): Promise<string> {
  const files = (await Promise.all(entries.map(filesBelow))).flat().sort();
  const hash = createHash("sha256").update(baked.join("\n"));
  for (const file of files) hash.update(`\n${file}\n`).update(await readFile(file));
  return hash.digest("hex");
}
