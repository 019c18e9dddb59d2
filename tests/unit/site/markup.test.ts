import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmlText } from "#site/found/escape.ts";

describe("text in XML", () => {
  it("is what XML 1.0 can write, for any string, and nothing of it is markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(xmlText(text)).not.toMatch(
          /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u,
        );
        expect(xmlText(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/);
      }),
    );
  });

  it("loses nothing that readers see", () => {
    expect(xmlText("控制\u000b字符\u0008稿 & “题” 𠮷 ❤️\ud842")).toBe("控制字符稿 &amp; “题” 𠮷 ❤️");
  });
});
