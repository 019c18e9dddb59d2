import { createHmac } from "node:crypto";
import { networkPrefix } from "#leaves/networkPrefix.ts";

/**
 * A code of the network an address belongs to (/24, /48): the same network gives the same code, and without the key no
 * address can be told from it. Empty where the address is not known.
 */
export function networkCode(address: string | undefined, secret: string): string {
  const prefix = networkPrefix(address);
  if (prefix === undefined) return "";
  return createHmac("sha256", `security log ${secret}`).update(prefix).digest("hex").slice(0, 12);
}
