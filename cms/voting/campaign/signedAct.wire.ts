import { z } from "zod";

/** An act as published. `basis` is absent as long as the rules keep counts hidden. */
export const signedActWire = z.strictObject({
  statement: z.string(),
  /** Ed25519 over the statement's text, base64. */
  signature: z.string(),
  /** When the signer saw it, signed. */
  seen: z.strictObject({ text: z.string(), signature: z.string() }).optional(),
  basis: z.string().optional(),
});
export type SignedAct = z.infer<typeof signedActWire>;

/** A person as the public reads of them: name, and role in Chinese words. */
export const personWire = z.strictObject({ name: z.string().min(1), role: z.string() });
export type Person = z.infer<typeof personWire>;
