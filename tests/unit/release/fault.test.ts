import { describe, expect, it } from "vitest";
import { toReleaseFault } from "#release/fault.ts";
import { faultWording } from "#release/wording.ts";

const coded = (code: string, more: object = {}) =>
  Object.assign(new Error(code), { code, ...more });

describe("a release's failure says what it is", () => {
  it.each([
    [coded("ENOSPC"), "space"],
    [coded("EDQUOT"), "space"],
    [coded("EROFS"), "read-only"],
    [coded("EACCES"), "rights"],
    [coded("42P01"), "schema"],
    [new Error("Failed query: select …", { cause: coded("42703") }), "schema"],
    [coded("ECONNREFUSED"), "database"],
    [coded("57P01"), "database"],
    [new Error("timeout expired"), "database"],
    [new Error("Failed query: select …", { cause: new Error("timeout expired") }), "database"],
    [
      new Error("Failed query: select …", { cause: new Error("Connection terminated") }),
      "database",
    ],
    [
      new Error("Failed query: …", { cause: new Error("the database was silent for 31 s") }),
      "database",
    ],
    [new Error("something else"), "other"],
  ])("%s", (error, code) => {
    expect(toReleaseFault(error).code).toBe(code);
  });

  it("the same at every try, and names the folder", () => {
    const at = (name: string) =>
      toReleaseFault(coded("EACCES", { path: `/srv/data/blobs/${name}` })).subject;
    expect(at("tree/ab/.1.tmp")).toBe("/srv/data/blobs");
    expect(at("tree/cd/.2.tmp")).toBe(at("tree/ab/abcd"));
  });

  it("and to nobody that nothing need be done, save when it is so", () => {
    for (const words of Object.values(faultWording)) expect(words("x")).not.toContain("无需操作");
  });
});
