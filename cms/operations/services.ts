import path from "node:path";
import { childEnvironment, cmsSecrets } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { type Service, startService } from "./processes/service.ts";
import type { Stack } from "./stack.ts";

/** An address to reach a process of this machine at, whatever addresses it listens on. */
const local = (host: string, port: number) =>
  `http://${["0.0.0.0", "::", "[::]"].includes(host) ? "127.0.0.1" : host}:${port}`;

/** Upper limits of the heap in MiB; the whole stack is to fit into 1.5 GiB. */
const heapFlag = (mebibytes: number) => `--max-old-space-size=${mebibytes}`;

/** A trial keeps its screen for what matters; in production, whatever runs us collects the logs. */
const logFileOf = (stack: Stack, name: string) =>
  stack.isProduction ? undefined : path.join(dataPaths(stack.dataDir).logs, `${name}.log`);

/** The admin panel and the API. It may end without harm to readers and voters, so it is tried for ever. */
export const startCms = (stack: Stack): Service =>
  startService({
    name: "cms",
    arguments: [
      heapFlag(512),
      "node_modules/next/dist/bin/next",
      "start",
      "cms",
      "--port",
      String(stack.variables.CMS_PORT),
      "--hostname",
      stack.variables.HOST,
    ],
    env: childEnvironment(stack, cmsSecrets),
    readyUrl: `${local(stack.variables.HOST, stack.variables.CMS_PORT)}/api/edition`,
    logFile: logFileOf(stack, "cms"),
  });

/** The public origin: files and votes. `onGiveUp` is called when it cannot be kept running. */
export const startWeb = (stack: Stack, onGiveUp?: () => void): Service =>
  startService({
    name: "web",
    arguments: [heapFlag(192), "cms/web/main.ts"],
    env: childEnvironment(stack, ["VOTING_DATABASE_URL", "VOTING_SECRET"]),
    readyUrl: `${local(stack.variables.HOST, stack.variables.WEB_PORT)}/healthz`,
    logFile: logFileOf(stack, "web"),
    onGiveUp,
  });
