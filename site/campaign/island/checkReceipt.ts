import type { Receipt } from "#voting/campaign/vote.wire.ts";
import type { readSignature } from "#voting/ledger/receipt.ts";
import type { AuditCampaign, Rotation, SealFile, SealHead } from "#voting/seals/seal.wire.ts";

export type CheckName = "rules" | "own" | "included" | "published" | "chained" | "signed";
/** `unknown` where the browser lacks the means; nothing is claimed then. */
export type CheckResult = { name: CheckName; outcome: "sound" | "failed" | "unknown" };

export type Link = { at: string; hash: string; text: string };
/** All seals up to the signed checkpoint, as `checkChain` found them. */
export type Chain = {
  /** Undefined where the browser has no Ed25519. */
  isSigned: boolean | undefined;
  isWhole: boolean;
  links: Record<"likes" | "ballots", Link[]>;
  /** When the checkpoint was signed. */
  at: string;
};

type Evidence = {
  receipt: Receipt & { proof: NonNullable<Receipt["proof"]> };
  campaign: AuditCampaign;
  seal: SealFile;
  /** All seals up to the signed checkpoint; absent where they could not be had. */
  chain?: Chain | undefined;
};

const bytesOfHex = (hex: string) =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
const bytesOfBase64 = (text: string) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const bytesOfText = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

/** Whether this browser can check anything: it keeps its hashing from pages on plain-http addresses. */
export const canHash = (): boolean => Boolean(crypto.subtle);

const sha256 = async (...parts: Uint8Array[]): Promise<Uint8Array> => {
  const whole = Uint8Array.from(parts.flatMap((part) => [...part]));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", whole));
};

type Climb = { side: "left" | "right"; sibling: Uint8Array }[];

/** SHA-256 of a text, in hex. */
export const hashOfText = async (text: string): Promise<string> =>
  hexOf(await sha256(bytesOfText(text)));

/** Climbs from the leaf to the root with the hashing of RFC 9162, 2.1.3. */
async function rootOf(leaf: Uint8Array, path: Climb): Promise<string> {
  let at = await sha256(Uint8Array.of(0), leaf);
  for (const { side, sibling } of path) {
    at = await (side === "left"
      ? sha256(Uint8Array.of(1), sibling, at)
      : sha256(Uint8Array.of(1), at, sibling));
  }
  return hexOf(at);
}

const rotationOf = ({ statement }: { statement: string }): Rotation => JSON.parse(statement);

/** The fingerprint of the key that signs a campaign now: SHA-256 of its 32 bytes in hex, by eight digits. */
export const fingerprintOf = async ({ publicKey, rotations }: AuditCampaign): Promise<string> => {
  const last = rotations[rotations.length - 1];
  const key = last ? rotationOf(last).key : publicKey;
  return (hexOf(await sha256(bytesOfBase64(key))).match(/.{8}/g) ?? []).join(" ");
};

/** Throws where the browser has no Ed25519. */
async function isBy(publicKey: string, text: string, signature: string): Promise<boolean> {
  const raw = bytesOfBase64(publicKey);
  const key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, bytesOfBase64(signature), bytesOfText(text));
}

/** Whether a key of the service that had not ended before a text's time signed it, and each key was announced by the one before. Undefined where the browser has no Ed25519. */
export async function isSigned(
  campaign: AuditCampaign,
  { text, signature: own, at }: { text: string; signature: string; at: string },
): Promise<boolean | undefined> {
  try {
    let key = campaign.publicKey;
    let isOurs = await isBy(key, text, own);
    for (const { statement, signature } of campaign.rotations) {
      const rotation = rotationOf({ statement });
      if (rotation.previous !== key || !(await isBy(key, statement, signature))) return false;
      if (rotation.at <= at) isOurs = false;
      key = rotation.key;
      isOurs ||= await isBy(key, text, own);
    }
    return isOurs;
  } catch {
    return undefined;
  }
}

/** Whether a seal is the one of its number in a whole chain that the service signed. */
const isInChain = ({ isWhole, isSigned: isOurs, links }: Chain, head: SealHead, text: string) =>
  isWhole && isOurs !== false && links[head.stream][head.number - 1]?.text === text;

/** Whether the signature that a receipt was given with is the service's; undefined where the browser has no Ed25519. */
export async function isReceiptSigned(
  campaign: AuditCampaign,
  { id, given }: { id: string; given: NonNullable<ReturnType<typeof readSignature>> },
): Promise<boolean | undefined> {
  const base64 = (text: string) => text.replace(/-/g, "+").replace(/_/g, "/");
  const steps = bytesOfBase64(base64(given.path));
  const path: Climb = [];
  for (let at = 0; at < steps.length; at += 33)
    path.push({ side: steps[at] === 0 ? "left" : "right", sibling: steps.slice(at + 1, at + 33) });
  const root = await rootOf(bytesOfText(`gridpress receipt ${campaign.slug} ${id}`), path);
  const text = `gridpress receipts ${given.at} ${root}`;
  return isSigned(campaign, { text, signature: base64(given.signature), at: given.at });
}

/**
 * Checks a receipt in the browser against the published audit files, trusting none of them: the rules against
 * their hash, the leaf against the receipt's key, the path against the signed root.
 */
export async function checkReceipt(evidence: Evidence): Promise<CheckResult[]> {
  const { receipt, campaign, seal, chain } = evidence;
  const { proof } = receipt;
  const head: SealHead = JSON.parse(seal.head);
  const token = hexOf(await sha256(bytesOfText(`gridpress receipt ${receipt.id}`)));
  const isInRange = head.first <= receipt.seq && receipt.seq <= head.last;
  const outcomes: Partial<Record<CheckName, boolean | undefined>> = {
    rules:
      hexOf(await sha256(bytesOfText(campaign.frozen))) === campaign.rulesHash &&
      head.rulesHash === campaign.rulesHash,
    own: proof.leaf.startsWith(token) && isInRange,
    included:
      (await rootOf(
        bytesOfHex(proof.leaf),
        proof.path.map(({ side, hash }) => ({ side, sibling: bytesOfHex(hash) })),
      )) === head.root,
    published: proof.head === seal.head && head.campaign === campaign.slug,
    ...(chain && { chained: isInChain(chain, head, seal.head) }),
    signed: await isSigned(campaign, { text: seal.head, signature: seal.signature, at: head.at }),
  };
  return (Object.keys(outcomes) as CheckName[]).map((name) => {
    const isSound = outcomes[name];
    return { name, outcome: isSound === undefined ? "unknown" : isSound ? "sound" : "failed" };
  });
}
