import type { RecordStore } from "./acts/recordStore.ts";
import type { SealStore } from "./audit/sealStore.ts";
import type { Booths } from "./booths.ts";
import type { Heat } from "./identity/heat.ts";
import type { SignIns } from "./identity/signIns.ts";
import type { Voters } from "./identity/voters.ts";
import type { WaitingLine } from "./identity/waitingLine.ts";
import type { WorkDesk } from "./identity/workDesk.ts";
import type { Ledger, Traces } from "./ledger.ts";
import type { RateLimit } from "./objections/rateLimit.ts";

/** What the request handlers work with. */
export type Office = {
  ledger: Ledger;
  booths: Booths;
  /** Published seals, and the key that signs them (Ed25519, raw, base64). */
  seals: { store: SealStore; publicKey: string };
  /** Signed acts, and where objections are filed. */
  record: RecordStore;
  /** How many objections are taken, and the key by which a repeated one is known. */
  objections: { limit: RateLimit; keyOf: (objection: string) => string };
  voters: Voters;
  traces: (address: string | undefined, agent: string | undefined) => Traces;
  /** Whether the tallies' files cannot be written; absent where none are kept. */
  isSnapshotFailing?: () => boolean;
  /** How voters sign in to campaigns that ask for it. */
  signIns: SignIns;
  /** Tells hot networks, and what their voters do before a vote is taken. */
  heat: Heat;
  work: WorkDesk;
  line: WaitingLine;
  /** Public origin of the site, e.g. `https://vote.example.cn`. */
  siteOrigin: string;
};
