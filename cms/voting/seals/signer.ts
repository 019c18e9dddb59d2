import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { EnvironmentError } from "#leaves/environment.ts";

/** Frame of a raw Ed25519 seed as PKCS #8. Source: RFC 8410, section 7. */
const pkcs8Frame = Buffer.from("302e020100300506032b657004220420", "hex");
const rawKeyBytes = 32;

const fromDer = (key: Buffer): KeyObject => createPrivateKey({ key, format: "der", type: "pkcs8" });

/** A key as an operator keeps it. Throws `EnvironmentError` when it is none. */
function fromText(
  name: "VOTING_SIGNING_KEY" | "VOTING_SIGNING_KEY_BEFORE",
  key: string,
): KeyObject {
  try {
    const read = fromDer(Buffer.from(key, "base64url"));
    if (read.asymmetricKeyType === "ed25519") return read;
  } catch {
    // Told in one way below.
  }
  throw new EnvironmentError(
    `环境变量 ${name} 的值不对：不是签名密钥，请用 npm run votes:key 生成`,
  );
}

/** The key of a service that was given none of its own: it follows from `VOTING_SECRET`, and is lost with it. */
const fromSecret = (secret: string): KeyObject =>
  fromDer(
    Buffer.concat([
      pkcs8Frame,
      Buffer.from(hkdfSync("sha256", secret, "", "gridpress voting seals", 32)),
    ]),
  );

/** Signs texts with one Ed25519 key. `publicKey` is raw, base64. */
export type SigningKey = { publicKey: string; sign: (text: string) => string };

const signingKey = (key: KeyObject): SigningKey => {
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    publicKey: spki.subarray(-rawKeyBytes).toString("base64"),
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
  };
};

/** Signs seals and acts; `before` is the key that may announce its own as the next (rule V66). */
export type Signer = SigningKey & { before: SigningKey };

/**
 * Keys that an operator gave: the one in force, and the one before it while a rotation is under way. Where none was given, `formerSecret` is what
 * the key before followed from.
 */
export type GivenKeys = {
  own?: string | undefined;
  before?: string | undefined;
  formerSecret?: string | undefined;
};

/** The signer of a service by its secret and the keys that it was given. Throws `EnvironmentError` when one of these is no key. */
export function createSigner(
  secret: string,
  { own, before, formerSecret = secret }: GivenKeys = {},
): Signer {
  return {
    ...signingKey(own === undefined ? fromSecret(secret) : fromText("VOTING_SIGNING_KEY", own)),
    before: signingKey(
      before === undefined
        ? fromSecret(formerSecret)
        : fromText("VOTING_SIGNING_KEY_BEFORE", before),
    ),
  };
}

/** What people compare keys by: SHA-256 of the raw key, in hex. */
export const fingerprintOf = (publicKey: string): string =>
  createHash("sha256").update(Buffer.from(publicKey, "base64")).digest("hex");

/** Frame of a raw Ed25519 public key as SPKI. Source: RFC 8410, section 4. */
const spkiFrame = Buffer.from("302a300506032b6570032100", "hex");

/** Whether a text is signed by a public key (raw, base64). */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  const der = Buffer.concat([spkiFrame, Buffer.from(publicKey, "base64")]);
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  return verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
}

/** A new Ed25519 key as an operator keeps it: PKCS #8, base64url. */
export const newSigningKey = (): string =>
  generateKeyPairSync("ed25519")
    .privateKey.export({ format: "der", type: "pkcs8" })
    .toString("base64url");
