import { describe, expect, it } from "vitest";
import { completeLock, type Lock, missingOptional } from "#operations/checks/completeLock.ts";

const lock: Lock = {
  packages: {
    "": {},
    "node_modules/swift": {
      version: "2.0.0",
      optionalDependencies: { "@swift/linux-x64-gnu": "2.0.0", "@swift/darwin-arm64": "2.0.0" },
    },
    "node_modules/@swift/linux-x64-gnu": { version: "2.0.0", optional: true },
  },
};

describe("the lock file", () => {
  it("misses what a registry without that platform made npm drop", () => {
    expect(missingOptional(lock)).toEqual({
      "node_modules/@swift/darwin-arm64": {
        version: "2.0.0",
        optional: true,
        os: ["darwin"],
        cpu: ["arm64"],
      },
    });
  });

  it("is complete afterwards and keeps everything it had", () => {
    const completed = completeLock(lock);
    expect(missingOptional(completed)).toEqual({});
    expect(completed.packages).toMatchObject(lock.packages);
  });
});
