import { readFile, readlink } from "node:fs/promises";
import path from "node:path";
import { manifestFile, type ReleaseFolders } from "./folders.ts";
import { type ReleaseManifest, releaseManifestWire } from "./manifest.wire.ts";

const isMissing = (error: unknown) =>
  error instanceof Error && "code" in error && error.code === "ENOENT";

/** Id of the release that readers see; undefined before the first one. */
export async function liveReleaseId(folders: ReleaseFolders): Promise<string | undefined> {
  try {
    return path.basename(await readlink(folders.live));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Reads and checks the manifest of a release; undefined when it is gone. */
export async function readManifest(
  releases: string,
  id: string,
): Promise<ReleaseManifest | undefined> {
  try {
    const text = await readFile(manifestFile(releases, id), "utf8");
    return releaseManifestWire.parse(JSON.parse(text));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
