import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";

/** What a command cost: wall time, and the largest sum of memory over it and all it started. */
export type Cost = { seconds: number; peakMebibytes: number };

const sampleMilliseconds = 200;
/** The kernel walks all pages of a family to tell what they hold, and stops who wants more meanwhile: to look may cost one part in so many. */
const lookingCosts = 50;

type Entry = { pid: number; parent: number };

const numberAfter = (name: string, text: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(text)?.[1] ?? 0);

/** Memory of a process in KiB; what it shares with others counts by its part. None of one that is gone. */
function proportionOf(pid: number): number {
  try {
    return numberAfter("Pss", readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  } catch {
    return 0;
  }
}

function readEntry(pid: number): Entry | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return { pid, parent: numberAfter("PPid", status) };
  } catch {
    return undefined;
  }
}

/** Resident memory of a process and its descendants, in KiB. What they share, such as the buffers of PostgreSQL, counts once. */
export function residentOf(root: number): number {
  const entries = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readEntry(Number(name)))
    .filter((entry) => entry !== undefined);
  const family = new Set([root]);
  for (let size = 0; size !== family.size; ) {
    size = family.size;
    for (const { pid, parent } of entries) if (family.has(parent)) family.add(pid);
  }
  return [...family].reduce((sum, pid) => sum + proportionOf(pid), 0);
}

/** The most that was read of a memory (KiB) since this began or was begun anew. */
export function watchPeak(read: () => number) {
  let peak = 0;
  let timer: NodeJS.Timeout;
  const look = () => {
    const began = performance.now();
    peak = Math.max(peak, read());
    const cost = performance.now() - began;
    timer = setTimeout(look, Math.max(sampleMilliseconds, cost * lookingCosts));
  };
  look();
  return {
    peak: () => peak,
    beginAnew: () => {
      peak = 0;
    },
    stop: () => clearTimeout(timer),
  };
}

/** Runs a script of this same Node to its end and measures it. Throws with its output when it fails. */
export async function measureProcess(options: {
  arguments: readonly string[];
  env: NodeJS.ProcessEnv;
  cwd: string;
}): Promise<Cost> {
  const began = performance.now();
  const child = spawn(process.execPath, options.arguments, {
    env: options.env,
    cwd: options.cwd,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output = (output + chunk).slice(-4000);
    });
  }
  const { pid } = child;
  const memory = pid === undefined ? undefined : watchPeak(() => residentOf(pid));
  const [code] = await once(child, "close");
  memory?.stop();
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`${options.arguments.join(" ")} failed:\n${output}`);
  return { seconds, peakMebibytes: (memory?.peak() ?? 0) / 1024 };
}
