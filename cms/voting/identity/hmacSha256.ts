import { hash } from "node:crypto";

const blockBytes = 64;

const padded = (key: Buffer, mask: number): Buffer => {
  const block = Buffer.alloc(blockBytes, mask);
  for (const [at, byte] of key.entries()) block[at] = byte ^ mask;
  return block;
};

/**
 * HMAC-SHA-256 (RFC 2104) under one key of at most 64 bytes, as a function of the message. `createHmac` makes a key
 * object for every message, which costs more than the hashing: it was a third of a vote's time.
 */
export function hmacSha256(key: Buffer): (message: string) => Buffer {
  if (key.length > blockBytes) throw new Error("a longer key would have to be hashed first");
  const [inner, outer] = [padded(key, 0x36), padded(key, 0x5c)];
  return (message) =>
    hash(
      "sha256",
      Buffer.concat([
        outer,
        hash("sha256", Buffer.concat([inner, Buffer.from(message)]), "buffer"),
      ]),
      "buffer",
    );
}
