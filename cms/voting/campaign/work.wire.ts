import { z } from "zod";

/**
 * Work asked of a browser whose network is hot: for each part p from 0, find a nonce n such that
 * SHA-256(seed ‖ p ‖ n), p and n as 32-bit big-endian numbers, begins with `bits` zero bits. Many small parts, so that nobody
 * is much unluckier than others.
 */
export const workWire = z.strictObject({
  /** 32 bytes in hex; follows from campaign, voter, network and expiry. */
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  /** Second of the Unix clock after which the work is not taken any more. */
  expires: z.int().positive(),
  bits: z.int().min(1).max(24),
  parts: z.int().min(1).max(64),
});
export type Work = z.infer<typeof workWire>;
