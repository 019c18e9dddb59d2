import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inlineHashes } from "#release/inlineHashes.ts";
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

describe("inlineHashes", () => {
  const hash = (code: string) => `sha256-${createHash("sha256").update(code).digest("base64")}`;

  it("names what browsers would run, once, and nothing else", () => {
    const html =
      `<script>a()</script><script type="module">b()</script><SCRIPT>a()</SCRIPT >` +
      `<script src="/x.js"></script><script type="application/ld+json">{"a":1}</script>` +
      `<style>p{}</style><style media="print">p{}</style>`;
    expect(inlineHashes(html)).toEqual({
      scripts: [hash("a()"), hash("b()")],
      styles: [hash("p{}")],
    });
  });
});
