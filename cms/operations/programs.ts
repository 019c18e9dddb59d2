import type { Environment } from "./environment.ts";

/** Upper limit of a heap in MiB; the whole stack is to fit into 1.5 GiB. */
const heapFlag = (mebibytes: number) => `--max-old-space-size=${mebibytes}`;

export const nextProgram = "node_modules/next/dist/bin/next";
export const astroProgram = "node_modules/astro/bin/astro.mjs";

type Address = Environment<"HOST" | "WEB_PORT" | "CMS_PORT">;

/** Arguments of Node for the admin panel and the API. */
export const cmsArguments = ({ HOST, CMS_PORT }: Address): string[] => [
  heapFlag(512),
  nextProgram,
  "start",
  "cms",
  "--port",
  String(CMS_PORT),
  "--hostname",
  HOST,
];

/**
 * Node's flags for the public origin. A surge's requests die young when the young generation has room for a second of
 * them; otherwise each collection copies them once more. It is collected by the one thread that needs it: helpers
 * that wait for a core of a small machine have held up votes for a tenth of a second.
 */
export const webFlags: readonly string[] = [
  heapFlag(192),
  "--max-semi-space-size=32",
  "--no-parallel-scavenge",
];

/** Arguments of Node for the public origin. */
export const webArguments = (): string[] => [...webFlags, "cms/web/main.ts"];
