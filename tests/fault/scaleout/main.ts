import { setTimeout as pause } from "node:timers/promises";
import { table } from "#tests/bench/table.ts";
import { pageHtml } from "#tests/factories/pageHtml.ts";
import type { WebProcess } from "#tests/harness/webProcess.ts";
import { type Machines, startMachines } from "./machines.ts";

/** Addresses of the site, publishes that are timed, files of each, and what one machine sleeps through: ten minutes of a publish a second. */
const [addresses, publishes, filesOfEach, sleptThrough] = [600, 30, 25, 600];

/** A reader who looks again every few milliseconds. */
const lookMs = 2;

const front = (number: number) => pageHtml(`第${number}次发布`);
const filesOf = (number: number, count = filesOfEach) =>
  Object.fromEntries(
    Array.from({ length: count - 1 }, (_, index) => [
      `/cases/${(number * 31 + index * 7) % addresses}/`,
      `案例 ${number} ${index}`,
    ]),
  );

/** How long it is until a machine answers with this publish, in ms. */
async function shows(web: WebProcess, number: number): Promise<number> {
  const began = performance.now();
  for (;;) {
    const response = await web.get("/").catch(() => undefined);
    if ((await response?.text()) === front(number)) return performance.now() - began;
    await pause(lookMs);
  }
}

async function timePublishes({ webs, commit }: Machines) {
  const seen: number[][] = [];
  for (let number = 1; number <= publishes; number += 1) {
    await commit({ files: { "/": front(number), ...filesOf(number) } });
    seen.push(await Promise.all(webs.map((web) => shows(web, number))));
  }
  return seen;
}

/** Commits while the second machine does not look, and how long it takes from then on. */
async function timeAwakening({ commit }: Machines, from: number, wake: () => Promise<WebProcess>) {
  for (let count = 1; count <= sleptThrough; count += 1)
    await commit({ files: { "/": front(from + count), ...filesOf(from + count, 3) } });
  const began = performance.now();
  await shows(await wake(), from + sleptThrough);
  return performance.now() - began;
}

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
const at = (values: readonly number[], share: number) =>
  sorted(values)[Math.floor((values.length - 1) * share)] ?? 0;
const round = (value: number) => Math.round(value * 10) / 10;

const machines = await startMachines();
try {
  const site = Array.from({ length: addresses }, (_, index) => index);
  await machines.commit({
    files: Object.fromEntries(site.map((index) => [`/cases/${index}/`, `案例 ${index}`])),
  });
  const seen = await timePublishes(machines);
  const [first = [], second = []] = [0, 1].map((index) => seen.map((both) => both[index] ?? 0));
  const spread = seen.map(([a = 0, b = 0]) => Math.abs(a - b));

  const sleeper = () => machines.webs[1] as WebProcess;
  sleeper().signal("SIGSTOP");
  const woke = await timeAwakening(machines, publishes, async () => {
    sleeper().signal("SIGCONT");
    return sleeper();
  });
  await sleeper().stop("SIGKILL");
  const restarted = await timeAwakening(machines, publishes + sleptThrough, async () => {
    await machines.restart(1);
    return sleeper();
  });

  const row = (name: string, values: readonly number[]) => [
    name,
    ...[at(values, 0.5), at(values, 0.95), at(values, 1)].map((value) => value.toFixed(1)),
  ];
  console.log(
    table(
      ["从提交到读者看到（毫秒）", "p50", "p95", "最长"],
      [row("第一台", first), row("第二台", second), row("两台之差", spread)],
    ),
  );
  console.log(`停住的一台醒来后追上 ${sleptThrough} 次发布：${round(woke)} 毫秒`);
  console.log(`停机的一台启动并追上 ${sleptThrough} 次发布：${round(restarted)} 毫秒`);
  console.log(
    JSON.stringify({
      seen_p50_ms: round(at([...first, ...second], 0.5)),
      seen_max_ms: round(at([...first, ...second], 1)),
      spread_max_ms: round(at(spread, 1)),
      woke_ms: round(woke),
      restarted_ms: round(restarted),
    }),
  );
} finally {
  await machines.end();
}
