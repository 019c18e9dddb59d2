import type { Server } from "node:http";

/**
 * Stops taking connections and waits for the answers under way; what is still open after `graceMs` is cut.
 * Resolves when the server holds no connection.
 */
export function drain(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
