import { hash, hkdfSync } from "node:crypto";

const blockBytes = 64;
const digestBytes = 32;
/** Messages up to this many bytes are hashed in place; cookies, voters and networks are far shorter. */
const usualBytes = 256;

const padded = (key: Buffer, mask: number): Buffer => {
  const block = Buffer.alloc(blockBytes, mask);
  for (const [at, byte] of key.entries()) block[at] = byte ^ mask;
  return block;
};

/**
 * HMAC-SHA-256 (RFC 2104) under one key of at most 64 bytes, as a function of the message. `createHmac` makes a key
 * object for every message, and `hash` a Buffer of its own for every digest: each costs more than the hashing, which
 * is done twice or thrice for every vote.
 */
export function hmacSha256(key: Buffer): (message: string) => Buffer {
  if (key.length > blockBytes) throw new Error("a longer key would have to be hashed first");
  const innerPad = padded(key, 0x36);
  const inner = Buffer.concat([innerPad, Buffer.alloc(usualBytes)]);
  const outer = Buffer.concat([padded(key, 0x5c), Buffer.alloc(digestBytes)]);
  return (message) => {
    // A character takes three bytes of UTF-8 at most.
    const whole =
      message.length * 3 <= usualBytes
        ? inner.subarray(0, blockBytes + inner.write(message, blockBytes))
        : Buffer.concat([innerPad, Buffer.from(message)]);
    outer.write(hash("sha256", whole, "binary"), blockBytes, "binary");
    return Buffer.from(hash("sha256", outer, "binary"), "binary");
  };
}

type Purpose =
  | "cookie"
  | "traces"
  | "wechat-state"
  | "sms-code"
  | "work"
  | "wait"
  | "objections"
  | `voter:${string}`
  | `subject:${string}`;

/**
 * Keyed hashes for one purpose each: HMAC-SHA-256 under keys derived from `VOTING_SECRET` (HKDF-SHA-256,
 * 32 bytes). Throws when the secret is shorter than 32 characters.
 */
export function createKeyring(secret: string) {
  if (secret.length < 32) throw new Error("the voting secret needs at least 32 characters");
  const keys = new Map<Purpose, (message: string) => Buffer>();
  return (purpose: Purpose): ((message: string) => Buffer) => {
    const known = keys.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync("sha256", secret, "", `gridpress voting ${purpose}`, 32));
    const hash = hmacSha256(key);
    keys.set(purpose, hash);
    return hash;
  };
}

export type Keyring = ReturnType<typeof createKeyring>;

/** What voters are named under: a secret, and the one before it until an instant. */
export type VoterSecrets = { secret: string; before?: { secret: string; until: Date } | undefined };

/**
 * Reads a secret that another one takes the place of, `<secret>@<instant>`, as `npm run secrets:rotate` writes it. Undefined when it is
 * none.
 */
export function readFormer(text: string): VoterSecrets["before"] {
  const cut = text.lastIndexOf("@");
  const until = new Date(text.slice(cut + 1));
  return cut < 32 || Number.isNaN(until.getTime())
    ? undefined
    : { secret: text.slice(0, cut), until };
}

export type Keyrings = ReturnType<typeof createKeyrings>;

/**
 * The keyrings of a service whose secret was rotated (rule V73): a campaign that opened before goes on under the former to its end, so that its voters
 * stay who they are. What is not of a campaign goes over at the instant, in all processes at once; each has been given both by then.
 */
export function createKeyrings({ secret, before }: VoterSecrets, now: () => Date) {
  const newest = createKeyring(secret);
  const former = before && { keyring: createKeyring(before.secret), until: before.until };
  const of = (instant: Date): Keyring =>
    former && instant < former.until ? former.keyring : newest;
  return {
    /** That of a campaign, by when it opened. */
    of,
    /** That of this moment. */
    current: () => of(now()),
    all: former ? [newest, former.keyring] : [newest],
  };
}
