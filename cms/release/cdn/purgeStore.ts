import type { MadeCall, TaskChange } from "./afterCall.ts";
import type { PurgeCall, PurgeFacts } from "./decideCall.ts";

/** A call that its claimer alone makes. */
export type ClaimedCall = MadeCall & {
  task: number;
  /** What a send carries. */
  urls: readonly string[];
  /** What a look asks for: the provider's names of the task. */
  names: readonly string[];
};

/** Where URLs wait, and what became of them. Several processes may share one. */
export type PurgeStore = {
  /**
   * Decides about the next call and notes it as made, its URLs as spent: until `leaseMs` have passed, or until it is settled,
   * nobody else makes it. Undefined when nothing is due, or while somebody else is deciding.
   */
  claim(
    decide: (facts: PurgeFacts) => PurgeCall | undefined,
    leaseMs: number,
  ): Promise<ClaimedCall | undefined>;
  /** Notes what came of a call. One that somebody else has made again meanwhile changes nothing but the day. */
  settle(call: ClaimedCall, change: TaskChange): Promise<void>;
};
