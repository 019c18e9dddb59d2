import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const unit = (name: string) =>
  new Map(
    readFileSync(`cms/operations/deploy/systemd/${name}`, "utf8")
      .split("\n")
      .map((line) => line.split(/=(.*)/s))
      .map(([key = "", value = ""]) => [key, value]),
  );

describe("systemd's units of the backup", () => {
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

  it("make up for a night that was missed", () => {
    const timer = unit("gridpress-backup.timer");
    expect(timer.get("Persistent")).toBe("true");
    expect(timer.get("OnCalendar")).toMatch(/ Asia\/Shanghai$/);
    expect(timer.get("WantedBy")).toBe("timers.target");
  });
});
