import type { Work } from "#voting/campaign/work.wire.ts";

/** Longest that the page is kept from anything else at a time, in ms: below what a finger notices. */
const sliceMs = 10;
const hashesPerLook = 64;

/** First 32 bits of the fractional part of the square (2) or cube (3) roots of the first primes. Source: FIPS 180-4. */
function rootsOf(count: number, root: number): Int32Array {
  const words: number[] = [];
  for (let number = 2; words.length < count; number += 1) {
    let isPrime = true;
    for (let by = 2; by * by <= number; by += 1) if (number % by === 0) isPrime = false;
    if (isPrime) words.push(((number ** (1 / root) % 1) * 2 ** 32) | 0);
  }
  return Int32Array.from(words);
}

const start = rootsOf(8, 2);
const constants = rootsOf(64, 3);
const schedule = new Int32Array(64);

/**
 * First word of the SHA-256 of one block, whose 16 words stand in `schedule`. In plain JavaScript: the browser's own hashing
 * answers each message by a promise, which costs more than the hash, and is missing on plain-http addresses.
 */
function firstWord(): number {
  const w = schedule;
  for (let at = 16; at < 64; at += 1) {
    const x = w[at - 15] as number;
    const y = w[at - 2] as number;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[at] = ((w[at - 16] as number) + s0 + (w[at - 7] as number) + s1) | 0;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = start;
  for (let at = 0; at < 64; at += 1) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (constants[at] as number) + (w[at] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  return ((start[0] as number) + a) | 0;
}

/** Lets the page paint and listen, without the 4 ms that timers are held back for. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** The schedule's words that stay the same for all nonces of a part. */
function layOut(seed: string, part: number) {
  schedule.fill(0);
  for (let word = 0; word < 8; word += 1)
    schedule[word] = Number.parseInt(seed.slice(word * 8, word * 8 + 8), 16) | 0;
  schedule[8] = part;
  schedule[10] = 0x80000000 | 0;
  schedule[15] = 40 * 8;
}

/** Does the work in small slices, and gives what the request's header must carry. */
export async function solveWork({ seed, expires, bits, parts }: Work): Promise<string> {
  const nonces: string[] = [];
  let until = performance.now() + sliceMs;
  for (let part = 0; part < parts; part += 1) {
    layOut(seed, part);
    let nonce = 0;
    for (; ; nonce += 1) {
      schedule[9] = nonce;
      if (firstWord() >>> (32 - bits) === 0) break;
      if (nonce % hashesPerLook === 0 && performance.now() > until) {
        await breathe();
        until = performance.now() + sliceMs;
        // Another island may have worked in between.
        layOut(seed, part);
      }
    }
    nonces.push(nonce.toString(36));
  }
  return [expires.toString(36), ...nonces].join(".");
}
