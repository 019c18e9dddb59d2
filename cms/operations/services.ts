import path from "node:path";
import { childEnvironment } from "./childEnvironment.ts";
import { dataPaths } from "./dataDir.ts";
import { type Service, startService } from "./processes/service.ts";
import { cmsArguments, webArguments } from "./programs.ts";
import type { Stack } from "./stack.ts";

/** An address to reach a process of this machine at, whatever addresses it listens on. */
const local = (host: string, port: number) =>
  `http://${["0.0.0.0", "::", "[::]"].includes(host) ? "127.0.0.1" : host}:${port}`;

/** Where the cms answers on this machine. */
export const cmsAddress = ({ variables }: Stack): string =>
  local(variables.HOST, variables.CMS_PORT);

/** Where the public origin answers on this machine. */
export const webAddress = ({ variables }: Stack): string =>
  local(variables.HOST, variables.WEB_PORT);

/** A trial keeps its screen for what matters; in production, whatever runs us collects the logs. */
const logFileOf = (stack: Stack, name: string) =>
  stack.isProduction ? undefined : path.join(dataPaths(stack.dataDir).logs, `${name}.log`);

/** The admin panel and the API. */
export const startCms = (stack: Stack): Service =>
  startService({
    name: "cms",
    arguments: cmsArguments(),
    env: childEnvironment(stack.variables, "cms"),
    readyUrl: `${cmsAddress(stack)}/readyz`,
    logFile: logFileOf(stack, "cms"),
  });

/** The public origin: files and votes. */
export const startWeb = (stack: Stack): Service =>
  startService({
    name: "web",
    arguments: webArguments(),
    env: childEnvironment(stack.variables, "web"),
    readyUrl: `${webAddress(stack)}/readyz`,
    logFile: logFileOf(stack, "web"),
  });
