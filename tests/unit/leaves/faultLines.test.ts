import { expect, test } from "vitest";
import { createFaultLines } from "#leaves/faultLines.ts";
import { createProcessLog } from "#leaves/processLog.ts";

test("a fault is a line without a stack, and a storm of them is few lines", () => {
  const clock = { now: 0 };
  const lines: string[] = [];
  const report = createFaultLines({
    log: createProcessLog({
      ...{ name: "voting", least: "info", now: () => new Date(Date.UTC(2026, 10, 30)) },
      write: (_, line) => lines.push(line),
    }),
    elapsed: () => clock.now,
  });
  const away = () =>
    new Error("a statement failed", { cause: new Error("connect ECONNREFUSED\n127.0.0.1") });
  for (let times = 0; times < 1000; times += 1) report(away());
  report("other");
  clock.now = 10_000;
  report(away());
  const entries = lines.map((text) => JSON.parse(text));
  const line = { level: "error", time: "2026-11-30T00:00:00.000Z", process: "voting" };
  const msg: string = entries[0].msg;
  expect(msg).toMatch(
    /^Error: a statement failed \(faultLines\.test\.ts:\d+\) ← Error: connect ECONNREFUSED 127\.0\.0\.1 \(faultLines\.test\.ts:\d+\)$/,
  );
  expect(entries).toEqual([
    { ...line, msg },
    { ...line, msg: "other" },
    { ...line, msg, timesMore: 999 },
  ]);
});
