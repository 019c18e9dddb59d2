import type { SealStore } from "./audit/sealStore.ts";
import type { Booths } from "./booths.ts";
import type { Voters } from "./identity/voters.ts";
import type { Ledger, Traces } from "./ledger.ts";

/** What the request handlers work with. */
export type Office = {
  ledger: Ledger;
  booths: Booths;
  /** Published seals, and the key that signs them (Ed25519, raw, base64). */
  seals: { store: SealStore; publicKey: string };
  voters: Voters;
  traces: (address: string | undefined, agent: string | undefined) => Traces;
  /** Public origin of the site, e.g. `https://vote.example.cn`. */
  siteOrigin: string;
};
