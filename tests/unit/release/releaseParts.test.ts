import { describe, expect, it } from "vitest";
import { treeFile } from "#release/treeFile.ts";

describe("treeFile", () => {
  it.each([
    ["/", "index.html"],
    ["/cases/a/", "cases/a/index.html"],
    ["/feed.xml", "feed.xml"],
  ])("%s lies at %s", (sitePath, file) => expect(treeFile(sitePath)).toBe(file));

  it.each(["/../secret", "/a/../../b/", "a/", "/a\\b", "//a/", "/a/?b", "/a\0"])(
    "refuses %j",
    (sitePath) => expect(() => treeFile(sitePath)).toThrow("not a site path"),
  );
});
