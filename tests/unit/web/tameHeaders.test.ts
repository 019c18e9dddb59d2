import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, it } from "vitest";
import { tameHeaders } from "#web/recommend/tameHeaders.ts";

const head = (name: string) =>
  `Content-Disposition: form-data; name="file1"; filename="${name}"\r\nContent-Type: image/jpeg\r\n\r\n`;
/** A content that looks like heads, holds every byte and ends as a boundary begins. */
const content = Buffer.concat([
  Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
  Buffer.from("\r\n\r\n\x01\r\n--for"),
]);
const formOf = (name: string) =>
  Buffer.concat([
    ...[Buffer.from(`--form\r\n${head(name)}`), content, Buffer.from("\r\n--form\r\n")],
    ...[Buffer.from(head(`二${name}`)), Buffer.from("\r\n--form--\r\n")],
  ]);

it.each([1, 3, 7, 1000])(
  "O15: takes control characters out of names alone, in pieces of %i bytes",
  async (size) => {
    const sent = formOf("菜\x00\x01园\n\r\x7f.jpg");
    const pieces = Array.from({ length: Math.ceil(sent.length / size) }, (_, at) =>
      sent.subarray(at * size, (at + 1) * size),
    );
    const read = await buffer(Readable.from(pieces).pipe(tameHeaders("form")));
    expect(read.toString("latin1")).toBe(formOf("菜园.jpg").toString("latin1"));
  },
);

it("passes on what is no form as it came", async () => {
  const sent = Buffer.from(`\r\n--form\r\n${"\x01".repeat(20_000)}\r\n--form`);
  const read = await buffer(
    Readable.from([sent.subarray(0, 9), sent.subarray(9)]).pipe(tameHeaders("form")),
  );
  expect(read.equals(sent)).toBe(true);
});
