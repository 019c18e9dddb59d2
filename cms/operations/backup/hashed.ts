import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Passes bytes on, and knows their SHA-256 and how many they were once all went through. */
export function counted() {
  const hash = createHash("sha256");
  let bytes = 0;
  return {
    async *pass(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    result: () => ({ bytes, sha256: hash.digest("hex") }),
  };
}

const nowhere = async (source: AsyncIterable<unknown>) => {
  for await (const _ of source);
};

/** Length and SHA-256 of a file. */
export async function hashOfFile(file: string): Promise<{ bytes: number; sha256: string }> {
  const count = counted();
  await pipeline(createReadStream(file), count.pass, nowhere);
  return count.result();
}

/** Writes a new file that is on the disk when this resolves, through `through` where given; tells what lies there. */
export async function writeHashed(
  file: string,
  source: Readable | AsyncIterable<Buffer> | readonly Buffer[],
  through: (NodeJS.ReadWriteStream & Writable)[] = [],
): Promise<{ bytes: number; sha256: string }> {
  const count = counted();
  const target = createWriteStream(file, { flags: "wx", mode: 0o600, flush: true });
  await pipeline([source, ...through, count.pass, target] as never);
  return count.result();
}
