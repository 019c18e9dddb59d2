import type { RateLimit } from "#leaves/rateLimit.ts";
import type { RecordStore } from "../acts/postgresRecordStore.ts";
import type { ClaimPass } from "../holds/helperPasses.ts";
import type { Ledger, Traces } from "../ledger/ledger.ts";
import type { createReceiptSigner } from "../seals/receiptSigner.ts";
import type { SealStore } from "../seals/sealStore.ts";
import type { Signer } from "../seals/signer.ts";
import type { Heat } from "../voters/heat.ts";
import type { SignIns } from "../voters/signIns.ts";
import type { Voters } from "../voters/voters.ts";
import type { WaitingLine } from "../voters/waitingLine.ts";
import type { WorkIssuer } from "../voters/workIssuer.ts";
import type { Booths } from "./booths.ts";

/** What the request handlers work with. */
export type Office = {
  ledger: Ledger;
  booths: Booths;
  /** Published seals, and who signs how far they go. */
  seals: { store: SealStore; signer: Signer };
  /** Gives a receipt with its signature, while the key is in force (rule V70). */
  giveReceipt: ReturnType<typeof createReceiptSigner>;
  /** Signed acts, and where objections are filed. */
  record: RecordStore;
  /** How many objections are taken, and the key by which a repeated one is known. */
  objections: { limit: RateLimit; keyOf: (objection: string) => string };
  /** How often codes of passes are tried, and where they are claimed. */
  helpers: { limit: RateLimit; claim: ClaimPass };
  voters: Voters;
  traces: (address: string | undefined, agent: string | undefined) => Traces;
  /** How voters sign in to campaigns that ask for it. */
  signIns: SignIns;
  /** Tells hot networks, and what their voters do before a vote is taken. */
  heat: Heat;
  work: WorkIssuer;
  line: WaitingLine;
  /** Hears of faults, without anything that names a voter. */
  onFault: (error: unknown) => void;
  /** Public origin of the site, e.g. `https://vote.example.cn`. */
  siteOrigin: string;
};
