import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Inline, inlineFile, inlineWire } from "#site/inline.wire.ts";
import { ReleaseFault } from "./fault.ts";
import type { Renderer } from "./press/renderPage.ts";

/** Parts of the site's server build (`astro build` with `GRIDPRESS_RENDER=server`). */
export const siteBuild = (root: string) => ({
  entry: path.join(root, "server", "entry.mjs"),
  inline: path.join(root, "server", inlineFile),
  assets: path.join(root, "client"),
});

/** Any origin will do: pages take theirs from `SITE_ORIGIN`. */
const origin = "http://localhost";

/** Loads the site's server build. `EDITION_FILE` must be set before, since the build takes the store once. */
export async function openSite(root: string): Promise<{ render: Renderer; inline: Inline }> {
  try {
    const { render }: { render: (request: Request) => Promise<Response> } = await import(
      pathToFileURL(siteBuild(root).entry).href
    );
    const inline = inlineWire.parse(JSON.parse(await readFile(siteBuild(root).inline, "utf8")));
    return { inline, render: (sitePath) => render(new Request(new URL(sitePath, origin))) };
  } catch (cause) {
    throw new ReleaseFault("site-build", { cause });
  }
}
