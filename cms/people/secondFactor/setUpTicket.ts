import { openSecret, sealSecret } from "./sealedSecret.ts";

const livesMs = 15 * 60_000;

type Keyed = { readonly account: number; readonly key: string };

/**
 * The secret of one setting-up, sealed for the browser that asked for it. Nothing is stored before a code was typed:
 * whoever began earlier, or elsewhere, has another secret.
 */
export const sealTicket = (
  facts: Keyed & { readonly secret: string; readonly now: number; readonly nonce: Uint8Array },
): string => sealSecret({ ...facts, text: `${facts.now + livesMs} ${facts.secret}` });

/** The secret in a ticket; undefined when it is another account's, too old or none of ours. */
export function openTicket(
  facts: Keyed & { readonly ticket: unknown; readonly now: number },
): string | undefined {
  if (typeof facts.ticket !== "string") return undefined;
  try {
    const [until, secret] = openSecret({ ...facts, sealed: facts.ticket }).split(" ");
    return Number(until) > facts.now ? secret : undefined;
  } catch {
    return undefined;
  }
}
