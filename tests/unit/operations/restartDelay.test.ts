import { describe, expect, it } from "vitest";
import { quickEnds, restartDelay } from "#operations/processes/restartDelay.ts";
import { restartLine } from "#operations/processes/restartLine.ts";

const quick = { startedAt: 0, endedAt: 100 };
const steady = { startedAt: 0, endedAt: 3_600_000 };

describe("restarting a process", () => {
  it("comes soon after a first end and later after each further one, up to half a minute", () => {
    const delays = [1, 2, 3, 12].map((ends) => restartDelay(Array(ends).fill(quick)));
    expect(delays).toEqual([500, 1000, 2000, 30_000]);
  });

  it("forgets earlier ends after a steady run", () => {
    expect(quickEnds([quick, quick, steady])).toBe(0);
    expect(quickEnds([quick, steady, quick])).toBe(1);
    expect(restartDelay([quick, quick, quick, steady])).toBe(500);
  });

  it("is told in a line, which from the fifth quick end on says that somebody has to look and that it goes on", () => {
    const line = (ends: number) =>
      restartLine({ name: "web", how: "退出码 1", delay: 30_000, ends });
    expect(line(1)).toBe("✗ web 退出了（退出码 1），30.0 秒后重启");
    expect(line(5)).toMatch(/连续 5 次.*一直重试.*其他服务不受影响/);
  });
});
