/**
 * Next calls this once when the server process starts, before it answers. It also compiles it for its edge runtime, which
 * nothing here uses and which has no Node: the condition is replaced while building, and what it guards left out.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { startServer } = await import("./app/startServer.ts");
    await startServer();
  }
}
