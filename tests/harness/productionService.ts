import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";

export type ProductionService = { stop: () => Promise<void> };

/**
 * A process of a production as its unit of systemd starts it, with what is given and nothing of this shell; resolves when it is ready. Rejects with what it said when it
 * ends instead.
 */
export async function startProductionService(
  name: "cms" | "web",
  variables: Record<string, string>,
): Promise<ProductionService> {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, ["cms/operations/launch.mjs", "run", name], {
    env: { PATH, HOME, NODE_ENV: "production", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(text));
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async () => {
    if (isOver()) return;
    const gone = once(child, "exit");
    child.kill("SIGTERM");
    await gone;
  };
  const port = variables[name === "cms" ? "CMS_PORT" : "WEB_PORT"];
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  for (const last = performance.now() + 180_000; !(await isReady()); await sleep(200)) {
    if (!isOver() && performance.now() < last) continue;
    await stop();
    throw new Error(`${name} is not ready:\n${said.join("")}`);
  }
  return { stop };
}
