import { describe, expect, it } from "vitest";
import type { Fault } from "#release/proof/proof.wire.ts";
import { alarmNews, logAlarms } from "#watch/alarmLog.ts";
import { type Alarm, type AlarmFacts, alarmsOf, isOfNewsroom } from "#watch/alarmRules.ts";
import { alarmWords, remedies } from "#watch/wording.ts";

const now = new Date("2026-11-29T04:00:00Z");
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000);
const other: Fault = {
  where: "public",
  expected: { kind: "content", hash: "right", status: 200 },
  got: { kind: "answer", status: 200, hash: "other" },
};
const asked = { now, backupHours: 26 };
const alarms = (facts: Partial<AlarmFacts>): Alarm[] => alarmsOf({ drifts: [], ...facts }, asked);
const kinds = (facts: Partial<AlarmFacts>) => alarms(facts).map(({ kind }) => kind);
const waiting = (seconds: number) => ({ since: ago(seconds), title: "门厅改造", changes: 2 });
const lag = (seconds: number) => ({ since: ago(seconds), campaign: "最美网格员", votes: 7 });
const gigabytes = (free: number, size: number) => ({
  freeBytes: free * 1024 ** 3,
  sizeBytes: size * 1024 ** 3,
});
const hours = 3_600;

describe("E9: the newsroom hears", () => {
  it("of what waits longer than it may", () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ waiting: waiting(30), patrolled: ago(180) })).toEqual([]);
    expect(kinds({ waiting: waiting(31), patrolled: ago(181) })).toEqual(["outbox", "patrol"]);
    expect(kinds({ schedule: { since: ago(60), schedules: 1 } })).toEqual([]);
    expect(kinds({ schedule: { since: ago(61), schedules: 1 } })).toEqual(["schedule"]);
    expect(kinds({ unproven: { since: ago(61), release: 9 } })).toEqual(["unproven"]);
    expect(kinds({ drifts: [{ since: ago(1), address: "/", fault: other }] })).toEqual(["drift"]);
  });

  it("of each once when it begins and once when it ends", () => {
    const lines: string[] = [];
    const write = ({ msg }: { msg: string }) => void lines.push(msg);
    const news = alarmNews();
    const look = (now: readonly Alarm[]) => logAlarms({ error: write, info: write }, news(now));
    for (const seconds of [31, 40]) look(alarms({ waiting: waiting(seconds) }));
    expect(lines).toEqual([
      expect.stringMatching(/^警报：有 2 项变更还没有发布，最早的是“门厅改造”/),
    ]);
    look([]);
    look([]);
    expect(lines.slice(1)).toEqual([expect.stringMatching(/^警报解除：有 2 项变更/)]);
  });
});

describe("OP1: who runs the machines hears", () => {
  it("of votes that nothing looked at, or sealed, for five minutes", () => {
    expect(kinds({ unscored: lag(300), unsealed: lag(300) })).toEqual([]);
    expect(kinds({ unscored: lag(301) })).toEqual(["scorer"]);
    expect(kinds({ unsealed: lag(301) })).toEqual(["seals"]);
  });

  it("of a database that is away for longer than a primary that moves", () => {
    expect(kinds({ silent: { since: ago(30) } })).toEqual([]);
    expect(kinds({ silent: { since: ago(31) } })).toEqual(["database"]);
  });

  it("of a backup that is too old, or was never made, unless none is expected", () => {
    expect(kinds({ backup: { at: ago(26 * hours) } })).toEqual([]);
    expect(kinds({ backup: { at: ago(26 * hours + 1) } })).toEqual(["backup"]);
    expect(kinds({ backup: { at: undefined } })).toEqual(["backup"]);
    // Made while a clock was two days ahead.
    expect(kinds({ backup: { at: ago(-48 * hours) } })).toEqual(["backup"]);
    const elsewhere = { drifts: [], backup: { at: undefined } };
    expect(alarmsOf(elsewhere, { now, backupHours: 0 })).toEqual([]);
  });

  it("of a disk that is nearly full: a tenth of a small one, 5 GB of a large one", () => {
    expect(kinds({ disk: gigabytes(4, 40) })).toEqual([]);
    expect(kinds({ disk: gigabytes(3.9, 40) })).toEqual(["disk"]);
    expect(kinds({ disk: gigabytes(6, 2_000) })).toEqual([]);
    expect(kinds({ disk: gigabytes(4.9, 2_000) })).toEqual(["disk"]);
  });

  it("of a certificate that ends within 14 days", () => {
    const until = (days: number) => ({ certificate: { until: ago(-days * 24 * hours) } });
    expect(kinds(until(14))).toEqual([]);
    expect(kinds(until(13.9))).toEqual(["certificate"]);
    expect(kinds(until(-1))).toEqual(["certificate"]);
  });

  it("in words, with what to do; the start page of the newsroom keeps to its own", () => {
    const all = alarms({
      ...{ waiting: waiting(99), unscored: lag(999), unsealed: lag(999) },
      ...{ backup: { at: undefined }, archive: { since: ago(99), file: "00A4" } },
      ...{ disk: gigabytes(1, 100) },
      certificate: { until: ago(0) },
    });
    expect(all.filter(isOfNewsroom).map(({ kind }) => kind)).toEqual(["outbox"]);
    expect(all.map(alarmWords).join("\n")).toMatchInlineSnapshot(`
      "有 2 项变更还没有发布，最早的是“门厅改造”，从 2026-11-29 11:58:21 等到现在
      “最美网格员”有 7 票还没有经过异常检查，最早的一票投于 2026-11-29 11:43:21
      “最美网格员”有 7 票还没有封存，最早的一票投于 2026-11-29 11:43:21
      还没有做过一次备份
      数据库归档 WAL 失败（00A4），2026-11-29 11:58:21 之后没有成功过：不能按时间点恢复，WAL 会一直积在数据库的磁盘上
      数据目录所在的磁盘只剩 1.0 GB（共 100.0 GB）
      网站的 HTTPS 证书将在 2026-11-29 12:00:00 到期"
    `);
    for (const { kind } of all) expect(remedies[kind].length).toBeGreaterThan(10);
  });
});
