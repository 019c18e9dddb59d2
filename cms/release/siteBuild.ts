import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Inline, inlineFile, inlineWire } from "#site/inline.wire.ts";
import { ReleaseFault } from "./fault.ts";
import type { Renderer } from "./renderPages.ts";

/** Parts of the site's server build (`astro build` with `GRIDPRESS_RENDER=server`). */
export const siteBuild = (root: string) => ({
  entry: path.join(root, "server", "entry.mjs"),
  inline: path.join(root, "server", inlineFile),
  assets: path.join(root, "client"),
});

/**
 * Runs the site's server build on a loopback port of its own and asks it page by page. `EDITION_FILE` must
 * be set before, since the build reads the edition once. Close it when the release is made.
 */
export async function openSite(
  root: string,
): Promise<{ render: Renderer; inline: Inline; close: () => void }> {
  let handler: RequestListener;
  let inline: Inline;
  try {
    const build: { handler: RequestListener } = await import(
      pathToFileURL(siteBuild(root).entry).href
    );
    handler = build.handler;
    inline = inlineWire.parse(JSON.parse(await readFile(siteBuild(root).inline, "utf8")));
  } catch (cause) {
    throw new ReleaseFault("site-build", { cause });
  }
  const server = createServer(handler).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    inline,
    render: (sitePath) =>
      fetch(new URL(sitePath, `http://127.0.0.1:${port}`), { redirect: "manual" }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
