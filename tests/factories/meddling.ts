import type { CountedBasis, Finding, Statement } from "#voting/acts/act.wire.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";

export type Row = { seq: number; key: string; choices: number[] };

/** What an operator who holds the key could change before all of it is signed. */
export type Meddling = {
  secret?: string;
  /** Another key takes the first one's place between the two seals: announced by who has the key of this secret; the old key may go on. */
  rotation?: { announcedBy?: string; goesOn?: boolean };
  /** Names of those who count, put up for notice and publish. */
  people?: [string, string, string];
  /** Days after the notice on which the result is published. */
  publishedAfter?: number;
  count?: (basis: CountedBasis) => CountedBasis;
  /** Exact score of one candidate as the notice states it. */
  score?: { candidate: number; exact: string };
  /** The second seal has this one's rows instead of its own. */
  rows?: (rows: Row[], seal: number) => Row[];
  /** Seals that are kept. */
  seals?: number;
  /** What became of an objection that was upheld; none was filed without this. `other`: another one is answered for instead. */
  upheld?: "confirmed" | "ignored" | "other" | "left-out";
  /** When the signer saw the notice, and by the way the result: by default when they were stated. */
  noticeSeen?: string;
  /** Counts as heads and count tell them, though the leaves say otherwise. */
  told?: (tally: Map<number, number>) => Map<number, number>;
  /** Scrutineers put their finding on record, as this one has it; there is none without. */
  finding?: (finding: Finding) => Finding;
  /** Last number of the second seal. */
  last?: number;
  /** Rules of the campaign; with a ballot alone the votes are ballots of their rows' choices. */
  rules?: CampaignRules;
  /** Each act as it is signed; without an answer it is left out. */
  act?: (act: Acting) => Acting | undefined;
  /** Acts of which the signer says when it saw them; all by default. */
  seenFrom?: number;
};
export type Acting = {
  kind: Statement["kind"];
  day: number;
  name: string;
  basis?: string;
  winners?: Statement["winners"];
};
