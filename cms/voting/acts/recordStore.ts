import type { SignedAct } from "../campaign/signedAct.wire.ts";
import type { SignedKind } from "./act.wire.ts";

/** SQL for what the signer said of when it saw an act `g`, if it did. */
export const seenColumn =
  "CASE WHEN g.seen IS NOT NULL THEN json_build_object('text', g.seen, 'signature', g.seen_signature) END AS seen";

/** An objection as it is filed; name and contact may be empty. */
export type Filing = {
  campaign: number;
  /** Same key, same objection (rule V61). */
  key: string;
  candidate?: number;
  text: string;
  name: string;
  contact: string;
};

/** What the vote endpoint knows of acts, and does about objections. */
export type RecordStore = {
  /** Acts that are signed, oldest first, with what they rest on whether or not it may be shown. */
  signedActs(campaign: number): Promise<(SignedAct & { kind: SignedKind })[]>;
  /** Files an objection and answers its number; undefined when the days of notice have not begun or are over. */
  fileObjection(filing: Filing): Promise<number | undefined>;
};
