import { expect, test } from "vitest";
import { preferenceScript } from "#site/frame/preferenceScript.ts";

test("the inline script of every page stays within one kilobyte and is a valid script", () => {
  expect(Buffer.byteLength(preferenceScript)).toBeLessThanOrEqual(1024);
  expect(() => new Function(preferenceScript)).not.toThrow();
});
