import { Transform, type TransformCallback } from "node:stream";

const endOfHead = Buffer.from("\r\n\r\n");
/** Longer than any head of a part that is read. */
const longestHead = 16 * 1024;
const [tab, lineFeed, carriageReturn, space, del] = [9, 10, 13, 32, 127];

const isPlain = (byte: number, at: number, head: Uint8Array): boolean => {
  if (byte === carriageReturn) return head[at + 1] === lineFeed;
  if (byte === lineFeed) return head[at - 1] === carriageReturn;
  return byte === tab || (byte >= space && byte !== del);
};

const tamed = (head: Buffer): Buffer =>
  Buffer.from(head.filter((byte, at) => isPlain(byte, at, head)));

/**
 * A form with parts as it comes, without the control characters that names of files may hold: a browser sends them as they are, and to
 * a reader of forms they end the whole form. Contents are passed on byte by byte.
 */
export function tameHeaders(boundary: string): Transform {
  const between = Buffer.from(`\r\n--${boundary}`);
  // The first one begins the form, and no line goes before it.
  let awaited = between.subarray(2);
  let isHead = false;
  let rest = Buffer.alloc(0);
  /** Passes on what is known to be content or a head; what is left over may be either. */
  const read = (stream: Transform, bytes: Buffer): Buffer => {
    let at = 0;
    for (;;) {
      const mark = isHead ? endOfHead : awaited;
      const found = bytes.indexOf(mark, at);
      if (found < 0) break;
      const part = bytes.subarray(at, found + mark.length);
      stream.push(isHead ? tamed(part) : part);
      awaited = between;
      isHead = !isHead;
      at = found + mark.length;
    }
    const left = bytes.length - at;
    if (left > longestHead) isHead = false;
    const kept = isHead ? left : Math.min(awaited.length - 1, left);
    if (left > kept) stream.push(bytes.subarray(at, bytes.length - kept));
    return bytes.subarray(bytes.length - kept);
  };
  return new Transform({
    transform(this: Transform, chunk: Buffer, _, done: TransformCallback) {
      rest = Buffer.from(read(this, rest.length === 0 ? chunk : Buffer.concat([rest, chunk])));
      done();
    },
    flush(this: Transform, done: TransformCallback) {
      if (rest.length > 0) this.push(rest);
      done();
    },
  });
}
