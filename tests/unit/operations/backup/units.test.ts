import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";

const unit = (name: string) =>
  new Map(
    readFileSync(`cms/operations/deploy/systemd/${name}`, "utf8")
      .split("\n")
      .map((line) => line.split(/=(.*)/s))
      .map(([key = "", value = ""]) => [key, value]),
  );

describe("systemd's units beside the services", () => {
  it("ask for cms and web with the robot's address alone, which is no must", () => {
    const text = readFileSync("cms/operations/deploy/systemd/gridpress-watch.service", "utf8");
    expect(text.match(/^EnvironmentFile=.*$/gm)).toEqual([
      "EnvironmentFile=/etc/gridpress/common.env",
      "EnvironmentFile=-/etc/gridpress/watch.env",
    ]);
    const service = unit("gridpress-watch.service");
    const program = service.get("ExecStart")?.replace("/srv/gridpress/", "") ?? "";
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(service.get("User")).toBe("gridpress");
    expect(service.get("StateDirectory")).toBe("gridpress-watch");
    expect(unit("gridpress-watch.timer").get("OnUnitInactiveSec")).toBe("1min");
  });

  it("run the command that there is, once, without rights, where nothing else can be written", () => {
    const service = unit("gridpress-backup.service");
    const [, command = ""] = /launch\.mjs (\S+)$/.exec(service.get("ExecStart") ?? "") ?? [];
    expect(existsSync(`cms/operations/commands/${command}.ts`)).toBe(true);
    expect(service.get("Type")).toBe("oneshot");
    expect(service.get("User")).toBe("gridpress");
    expect(service.get("UMask")).toBe("0077");
    expect(service.get("ProtectSystem")).toBe("strict");
    expect(service.get("CapabilityBoundingSet")).toBe("");
    // One for the data folder, whose status others read, one for the backups, one for the keys.
    expect(service.get("ReadWritePaths")?.split(" ")).toHaveLength(3);
  });

  it("take bases of the own PostgreSQL as its own account, and write among them and its WAL alone", () => {
    const service = unit("gridpress-base.service");
    const [, command = ""] =
      /^\/usr\/local\/bin\/(\S+)$/.exec(service.get("ExecStart") ?? "") ?? [];
    expect(existsSync(`cms/operations/deploy/${command}`)).toBe(true);
    expect(service.get("User")).toBe("postgres");
    expect(service.get("ProtectSystem")).toBe("strict");
    expect(service.get("ReadWritePaths")).toBe("/backups/base /backups/wal");
  });

  it.each(["backup", "base"])("make up for a %s that was missed", (name) => {
    const timer = unit(`gridpress-${name}.timer`);
    expect(timer.get("Persistent")).toBe("true");
    expect(timer.get("OnCalendar")).toMatch(/ Asia\/Shanghai$/);
    expect(timer.get("WantedBy")).toBe("timers.target");
  });
});
