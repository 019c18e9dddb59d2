import type { Payload, TypedUser } from "payload";
import type { SignedCollection } from "#edition/signed/formOf.ts";
import type { Principal } from "#people/principal.ts";
import type { Phase } from "#voting/campaign/phase.ts";
import type { ScoringTask } from "#voting/jury/scoringTasks.ts";

/** How many lines each list of the start page has. */
export const lines = 6;

export type DraftLine = {
  subject: SignedCollection;
  id: number;
  title: string;
  updatedAt: string;
  /** Name of who made it, where that is recorded. */
  author?: string;
};
export type ReleaseLine = {
  id: number;
  state: "running" | "live" | "failed";
  at: string;
  cause: string;
  message?: string;
  problems?: string;
  /** How far it is on its way to readers, in words. */
  progress?: string;
};
export type CampaignLine = {
  id: number;
  name: string;
  slug: string;
  phase: Phase;
  closes?: string;
};
export type ScheduleLine = {
  subject: string;
  id: string;
  type: string;
  at?: string;
  failed: boolean;
};

export type StartFacts = {
  drafts: DraftLine[];
  waiting: DraftLine[];
  release?: ReleaseLine;
  /** What the newsroom must hear of, in words. */
  alarms: string[];
  campaigns: CampaignLine[];
  /** What a juror has to score. */
  scoring: ScoringTask[];
  schedules: ScheduleLine[];
  /** What readers looked for in vain. */
  missed: { word: string; count: number }[];
};

/** Who asks for the start page, and when. */
export type Asking = { payload: Payload; user: TypedUser; who: Principal; now: Date };

/** Everything is asked with the account's own rights. */
export const asAccount = ({ user }: Asking) => ({ user, overrideAccess: false as const, depth: 0 });
