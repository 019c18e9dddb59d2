import { type ClosedLoop, closedLoop } from "./closedLoop.ts";
import { type OpenLoop, openLoop } from "./openLoop.ts";

/** The load as a process of its own, so that its work is not on the server's event loop. */
export type LoadTask = ({ kind: "closed" } & ClosedLoop) | ({ kind: "open" } & OpenLoop);

process.once("message", async (task: LoadTask) => {
  const result = task.kind === "closed" ? await closedLoop(task) : await openLoop(task);
  process.send?.(result, () => process.exit());
});
