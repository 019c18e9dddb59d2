import path from "node:path";
import { dev } from "astro";
import send from "send";
import type { Plugin, ViteDevServer } from "vite";
import type { Stack } from "../stack.ts";
import { forwardTo } from "./forwardTo.ts";

/** Pictures straight from the cms's folder, drafts' too: this is a developer's machine. */
const mediaOf = (dataDir: string, onServer: (server: ViteDevServer) => void): Plugin => ({
  name: "gridpress-media",
  configureServer: (server) => {
    onServer(server);
    server.middlewares.use("/media", (request, response) => {
      const root = path.join(dataDir, "media");
      send(request, request.url ?? "/", { root, dotfiles: "deny" }).pipe(response);
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
        mediaOf(stack.dataDir, (created) => {
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
