import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { treeFile } from "#release/treeFile.ts";
import { contentType } from "#web/contentType.ts";

/** Serves a built tree on a free loopback port, as a plain file host would. Close the server afterwards. */
export async function serveTree(tree: string): Promise<{ server: Server; origin: string }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    try {
      const file = treeFile(decodeURIComponent(pathname));
      const content = await readFile(path.join(tree, file));
      response.writeHead(200, { "Content-Type": contentType(file) }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return { server, origin: `http://127.0.0.1:${port}` };
}
