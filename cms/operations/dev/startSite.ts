import { dev } from "astro";
import type { Plugin, ViteDevServer } from "vite";
import { openMedia } from "#storage/openMedia.ts";
import type { Stack } from "../stack.ts";
import { forwardTo } from "./forwardTo.ts";

/** Pictures straight from the cms's store, drafts' too: this is a developer's machine. */
const mediaOf = (onServer: (server: ViteDevServer) => void): Plugin => ({
  name: "gridpress-media",
  configureServer: (server) => {
    onServer(server);
    server.middlewares.use("/media", (request, response) => {
      const name = decodeURIComponent((request.url ?? "").split("?")[0]?.slice(1) ?? "");
      openMedia()
        .get(name)
        .then((picture) => response.writeHead(picture ? 200 : 404).end(picture))
        .catch(() => response.writeHead(404).end());
    });
  },
});

/** The site with hot reloading on the reader's port; votes go through to the public process at `webOrigin`. */
export async function startSite(
  stack: Stack,
  webOrigin: string,
): Promise<{ reload: () => void; stop: () => Promise<void> }> {
  let vite: ViteDevServer | undefined;
  const { HOST, WEB_PORT } = stack.variables;
  const server = await dev({
    root: process.cwd(),
    server: { host: HOST, port: WEB_PORT },
    vite: {
      plugins: [
        mediaOf((created) => {
          vite = created;
        }),
      ],
      server: { strictPort: true },
    },
  });
  // First in the line, and not by Vite's own proxy: Astro answers 404 to every address without a final slash before it.
  vite?.middlewares.stack.unshift({ route: "/vote", handle: forwardTo(webOrigin) });
  return { reload: () => vite?.ws.send({ type: "full-reload" }), stop: () => server.stop() };
}
