import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from "node:crypto";
import { z } from "zod";
import { createSigner, type Signer } from "#voting/seals/signer.ts";
import { OperatorError } from "../operatorError.ts";
import { formerNames } from "../secrets.ts";
import { wording } from "./wording.ts";

/** Keys that nothing can be made again without: voters' identity, seals, contact data, codes, sessions. By variable. */
export const keyNames = [
  "PAYLOAD_SECRET",
  "VOTING_SECRET",
  "VOTING_SIGNING_KEY",
  "INTAKE_SECRET",
  "INTAKE_PUBLIC_KEY",
  "INTAKE_PRIVATE_KEY",
  ...formerNames,
] as const;

/** The signer of a service by its variables; undefined without the secret of its votes. */
export const signerOf = ({
  VOTING_SECRET: secret,
  VOTING_SIGNING_KEY: own,
}: Readonly<Record<string, string | undefined>>): Signer | undefined =>
  secret ? createSigner(secret, { own: own || undefined }) : undefined;

const keysWire = z.strictObject({
  variables: z.partialRecord(z.enum(keyNames), z.string()),
  /** Passwords of the embedded database, as a trial keeps them. */
  trial: z.unknown().optional(),
});
export type Keys = z.infer<typeof keysWire>;

const sealedWire = z.strictObject({
  sealed: z.literal("scrypt aes-256-gcm"),
  salt: z.string(),
  nonce: z.string(),
  tag: z.string(),
  text: z.string(),
});

/** Costs a guess 64 MiB and some tenths of a second. */
const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };
const cipher = "aes-256-gcm";

const keyFrom = (passphrase: string, salt: Buffer) =>
  scryptSync(passphrase.normalize("NFC"), salt, 32, cost);

/** The keys as a file's text: sealed with a passphrase, or as they are. */
export function sealKeys(keys: Keys, passphrase: string | undefined): string {
  const plain = JSON.stringify(keys);
  if (passphrase === undefined) return `${plain}\n`;
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const sealing = createCipheriv(cipher, keyFrom(passphrase, salt), nonce);
  const text = Buffer.concat([sealing.update(plain, "utf8"), sealing.final()]);
  const parts = { salt, nonce, tag: sealing.getAuthTag(), text };
  const encoded = Object.entries(parts).map(([name, bytes]) => [name, bytes.toString("base64")]);
  return `${JSON.stringify({ sealed: "scrypt aes-256-gcm", ...Object.fromEntries(encoded) })}\n`;
}

function unseal(file: z.infer<typeof sealedWire>, passphrase: string): unknown {
  const bytes = (text: string) => Buffer.from(text, "base64");
  const opening = createDecipheriv(
    cipher,
    keyFrom(passphrase, bytes(file.salt)),
    bytes(file.nonce),
  );
  opening.setAuthTag(bytes(file.tag));
  const plain = Buffer.concat([opening.update(bytes(file.text)), opening.final()]);
  return JSON.parse(plain.toString("utf8"));
}

/** Reads what `sealKeys` wrote. Throws `OperatorError` when the passphrase or the file is not right. */
export function openKeys(text: string, passphrase: string | undefined): Keys {
  try {
    const file: unknown = JSON.parse(text);
    const sealed = sealedWire.safeParse(file).data;
    if (sealed && passphrase === undefined) throw new OperatorError(wording.needsPassphrase);
    return keysWire.parse(sealed && passphrase !== undefined ? unseal(sealed, passphrase) : file);
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(wording.wrongKeys);
  }
}
