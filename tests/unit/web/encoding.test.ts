import { expect, it } from "vitest";
import { chooseEncoding } from "#web/encoding.ts";

it.each([
  [undefined, undefined],
  ["", undefined],
  ["gzip", "gzip"],
  ["gzip, deflate, br, zstd", "br"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["BR;Q=1", "br"],
  ["*", "br"],
  ["*;q=0", undefined],
  ["identity", undefined],
  ["br;q=x", undefined],
])("Accept-Encoding %j is answered with %j", (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding);
});
