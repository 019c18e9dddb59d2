/** Receipts with a signature (FORMAT.md, section 9). */
import { sha256 } from "./bytes.ts";
import type { Campaign } from "./files.ts";

/** When this receipt was signed; undefined when it carries no signature, null when the signature is not the service's. */
export function signedAt(
  receipt: string,
  { id, campaign }: { id: string; campaign: Campaign },
): string | undefined | null {
  const [, ms, signature, path] = /^[^.]+\.(\d{13})\.([\w-]{86})\.([\w-]*)$/.exec(receipt) ?? [];
  if (ms === undefined || path === undefined) return undefined;
  const at = new Date(Number(ms)).toISOString();
  let hash = sha256(Uint8Array.of(0), `gridpress receipt ${campaign.slug} ${id}`);
  const steps = Buffer.from(path, "base64url");
  for (let step = 0; step < steps.length; step += 33) {
    const sibling = steps.subarray(step + 1, step + 33);
    const pair = steps[step] === 0 ? [sibling, hash] : [hash, sibling];
    hash = sha256(Uint8Array.of(1), ...pair);
  }
  const text = `gridpress receipts ${at} ${hash.toString("hex")}`;
  // Node reads base64url as base64.
  return campaign.isSigned(text, signature, at) ? at : null;
}
