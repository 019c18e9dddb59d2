/** Upper limit of each heap of a process in MiB. The stack fits into 1.5 GiB while no campaign has a city's voters. */
const heapFlag = (mebibytes: number) => `--max-old-space-size=${mebibytes}`;

export const nextProgram = "node_modules/next/dist/bin/next";
export const astroProgram = "node_modules/astro/bin/astro.mjs";

/** Arguments of Node for the admin panel and the API. */
export const cmsArguments = (): string[] => [heapFlag(512), "cms/app/main.ts"];

/**
 * Node's flags for the public origin. The limit holds for the scorer's thread too, which remembers up to a million
 * voters in 0.4 to 1.2 KB each; the others need a tenth of it. A surge's requests die young when the young generation
 * has room for a second of them; otherwise each collection copies them once more. It is collected by the one thread
 * that needs it: helpers that wait for a core of a small machine have held up votes for a tenth of a second.
 */
export const webFlags: readonly string[] = [
  heapFlag(1280),
  "--max-semi-space-size=64",
  "--no-parallel-scavenge",
];

/** Arguments of Node for the public origin. */
export const webArguments = (): string[] => [...webFlags, "cms/web/main.ts"];
