import { createPrivateKey, createPublicKey, hkdfSync, sign } from "node:crypto";

/** Frame of a raw Ed25519 seed as PKCS #8. Source: RFC 8410, section 7. */
const pkcs8Frame = Buffer.from("302e020100300506032b657004220420", "hex");
const rawKeyBytes = 32;

/** Signs seals with the Ed25519 key that follows from `VOTING_SECRET`. */
export function createSigner(secret: string) {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", "gridpress voting seals", 32));
  const key = createPrivateKey({
    key: Buffer.concat([pkcs8Frame, seed]),
    format: "der",
    type: "pkcs8",
  });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    publicKey: spki.subarray(-rawKeyBytes).toString("base64"),
    sign: (text: string): string => sign(null, Buffer.from(text), key).toString("base64"),
  };
}

export type Signer = ReturnType<typeof createSigner>;
