// Loaded into the processes under measurement (`--import`): notes what nobody outside can see of them, every half second, in a file for each.
import { writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";

const folder = process.env.BENCH_WATCH_DIR;
const name = /(?:^|\/)cms\/(app|web)\/main\.ts$/.exec(process.argv[1] ?? "")?.[1];

if (folder && name) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let heapPeak = 0;
  setInterval(() => {
    heapPeak = Math.max(heapPeak, process.memoryUsage().heapUsed);
    const p99 = delay.percentile(99) / 1e6;
    writeFileSync(`${folder}/${name}.json`, JSON.stringify({ heapPeak, loopDelayP99Ms: p99 }));
  }, 500).unref();
}
