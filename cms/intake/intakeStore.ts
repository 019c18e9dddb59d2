import type { IntakeAct, IntakeEvent } from "./intakeEvent.ts";
import type { Recommendation, RecommendationConsents } from "./recommendation.wire.ts";

/**
 * What is stored of a form. `contact` is sealed (rule O13) and bound to `key`; `codeHash` and `telephoneHash` are keyed hashes (rules O3 and O29), the
 * latter of contact data and deleted with it.
 */
export type Submission = {
  readonly key: string;
  readonly codeHash: string;
  readonly form: Recommendation;
  readonly notice: string;
  readonly consents: RecommendationConsents;
  readonly contact: Buffer;
  readonly score: number;
  readonly telephoneHash?: string;
};

/** What opens a recommendation to its sender. */
export type SenderPair = { readonly number: string; readonly codeHash: string };

/** A recommendation with what happened to it, oldest first; `at` in ms. */
export type Filed = {
  readonly number: string;
  readonly at: number;
  readonly form: Recommendation;
  readonly events: readonly IntakeEvent[];
};

/** `stale` when `after` is not the last event any more (rule O9), or the sender has withdrawn (rule O8). */
export type Recorded = "done" | "stale" | "unknown";

/** The store as the public process has it: it reads by code alone, and no contact data at all. */
export type IntakeDoor = {
  /** Rules O1 and O4: the number of this key, made now or found. */
  file(submission: Submission): Promise<{ number: string; isRepeat: boolean }>;
  /** Undefined for a wrong number and for a wrong code alike; events name no account. */
  ofSender(pair: SenderPair): Promise<Filed | undefined>;
  /** `after`: id of the last event that the sender saw, 0 for none. */
  act(pair: SenderPair, act: IntakeAct, after: number): Promise<Recorded>;
};

/** The store as the newsroom has it. */
export type IntakeDesk = {
  /** Newest first. */
  list(most: number): Promise<(Filed & { readonly score: number })[]>;
  /** One of them; undefined when there is none of that number. */
  find(number: string): Promise<(Filed & { readonly score: number }) | undefined>;
  act(number: string, act: IntakeAct, as: { by: string; after: number }): Promise<Recorded>;
  /** Sealed contact data, and the key it is bound to; that `by` looked is recorded first. Undefined once deleted. */
  lookAtContact(number: string, by: string): Promise<{ key: string; sealed: Buffer } | undefined>;
};
