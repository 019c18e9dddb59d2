import { expect, test } from "vitest";
import { createFaultLines } from "#leaves/faultLines.ts";

test("a fault is a line without a stack, and a storm of them is few lines", () => {
  const clock = { now: 0 };
  const lines: string[] = [];
  const report = createFaultLines({
    name: "voting",
    write: (line) => lines.push(line),
    elapsed: () => clock.now,
  });
  const away = () =>
    new Error("a statement failed", { cause: new Error("connect ECONNREFUSED\n127.0.0.1") });
  for (let times = 0; times < 1000; times += 1) report(away());
  report("other");
  clock.now = 10_000;
  report(away());
  const [line = ""] = lines;
  expect(line).toMatch(
    /^voting: Error: a statement failed \(faultLines\.test\.ts:\d+\) ← Error: connect ECONNREFUSED 127\.0\.0\.1 \(faultLines\.test\.ts:\d+\)$/,
  );
  expect(lines).toEqual([line, "voting: other", `${line} (and 999 times more)`]);
});
