import { hash } from "node:crypto";
import type { Work } from "../campaign/work.wire.ts";
import type { Keyring } from "./keyring.ts";

/** About 33,000 hashes together: some 0.1 s on a new phone, 0.5 s on an old one. */
const bits = 12;
const parts = 8;

/** Work is good for as many seconds, for every vote that its voter casts meanwhile. */
const goodSeconds = 600;

/** Whose work it is, and when; `now` is the database's clock, which all processes share. */
export type WorkFor = { campaign: string; subject: string; net: bigint; now: Date };

const form = new RegExp(`^([0-9a-z]{1,8})((?:\\.[0-9a-z]{1,7}){${parts}})$`);

/**
 * Sets work and checks it, remembering nothing: the seed is a keyed hash of voter, network and expiry, so that work
 * done by one voter is of no use to another, or elsewhere.
 */
export function createWorkIssuer(keyring: Keyring) {
  const sign = keyring("work");
  const seedOf = ({ campaign, subject, net }: WorkFor, expires: number) =>
    sign(`${campaign} ${subject} ${net} ${expires}`);

  function isPartDone(seed: Buffer, part: number, nonce: number): boolean {
    const message = Buffer.alloc(40);
    seed.copy(message);
    message.writeUInt32BE(part, 32);
    message.writeUInt32BE(nonce >>> 0, 36);
    return hash("sha256", message, "buffer").readUInt32BE() >>> (32 - bits) === 0;
  }

  return {
    set(whose: WorkFor): Work {
      const expires = Math.floor(whose.now.getTime() / 1000) + goodSeconds;
      return { seed: seedOf(whose, expires).toString("hex"), expires, bits, parts };
    },
    isDone(done: string, whose: WorkFor): boolean {
      const [, end = "", nonces = ""] = form.exec(done) ?? [];
      const expires = Number.parseInt(end, 36);
      const left = expires - whose.now.getTime() / 1000;
      if (!(left > 0 && left <= goodSeconds + 1)) return false;
      const seed = seedOf(whose, expires);
      return nonces
        .slice(1)
        .split(".")
        .every((nonce, part) => isPartDone(seed, part, Number.parseInt(nonce, 36)));
    },
  };
}
