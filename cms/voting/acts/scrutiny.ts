import { textHash } from "#leaves/hashes.ts";
import { canonicalJson } from "../campaign/canonicalJson.ts";
import type { Frozen } from "../campaign/freeze.ts";
import { scrutiniseStream } from "../seals/scrutinise.ts";
import type { Finding } from "./act.wire.ts";

type Scrutinised = {
  campaign: { id: number; frozen: Frozen };
  /** The count's statement. */
  counted: string;
  seed: string;
  nonce: string;
};

/**
 * What scrutineers find (rule V69): every leaf and tally checked against ledger and salts, and the drawn leaves opened, as the text that their
 * statement binds. The same ledger, seed and nonce give the same text, so that the signer finds it again.
 */
export async function scrutiny(
  store: Parameters<typeof scrutiniseStream>[0],
  { campaign, counted, seed, nonce }: Scrutinised,
): Promise<string> {
  const { likes, ballot } = campaign.frozen.rules;
  const found = [];
  for (const stream of ["likes", "ballots"] as const)
    if (stream === "likes" ? likes : ballot)
      found.push(await scrutiniseStream(store, { campaign: campaign.id, stream }, seed));
  return canonicalJson({
    ...{ nonce, seed, counted: textHash(counted) },
    streams: found.map((one) => one.scrutiny),
    drawn: found.flatMap((one) => one.drawn),
  } satisfies Finding);
}
