import type { Pending } from "#edition/outbox.ts";
import { firstSeen } from "./firstSeen.ts";
import { type ReleaseFailure, whenToRelease } from "./whenToRelease.ts";

/**
 * How the live tree stands by itself: behind for a reason, or good until the next moment at which it changes. `moment` is
 * the one that it shows.
 */
export type LiveTreeState = { behind?: string; moment?: Date; nextMoment?: Date };

/** A site made by a clock that ran ahead by more than two machines may differ shows what has not happened yet. */
const aheadMs = 60_000;

export type PublisherPorts = {
  pending(): Promise<Pending | undefined>;
  liveTreeState(): Promise<LiveTreeState>;
  /** Runs the work unless another process publishes; answers whether it ran. */
  exclusively(work: () => Promise<void>): Promise<boolean>;
  /**
   * Makes one release, records it, and marks the given changes as released when it is live.
   * Answers whether it went live; throws only when it could not even be recorded.
   */
  release(job: Pending): Promise<boolean>;
  /** Goes on with what releases left to be done. Never throws. */
  goOn(): Promise<"more" | "done" | "failed">;
  /** Causes of a release that no change asks for: a passed moment, a site of a clock that ran ahead, pages that are left. */
  causes: { moment: string; clock: string; rest: string };
  now(): Date;
  /** Milliseconds of a clock that only runs forward. */
  elapsed(): number;
};

/**
 * Decides when to release. `tick` looks once and makes a release when one is due, or goes on with what is left of
 * those before, and answers whether more is left; calls while it works do nothing.
 * What it remembers between ticks is only a shortcut: after a restart the outbox says what is left to do.
 */
export function publisher(ports: PublisherPorts) {
  const { causes, elapsed } = ports;
  const waitingSince = firstSeen(elapsed);
  let isBusy = false;
  /** What a process left undone that ended is not known here: it is looked for. */
  let isMore = true;
  let live: LiveTreeState | undefined;
  let failure: ReleaseFailure | undefined;

  async function whyBehind(): Promise<string | undefined> {
    live ??= await ports.liveTreeState();
    const { behind, moment, nextMoment } = live;
    if (behind !== undefined) return behind;
    const now = ports.now();
    if (nextMoment !== undefined && nextMoment <= now) return causes.moment;
    const isAhead = moment !== undefined && moment.getTime() > now.getTime() + aheadMs;
    return isAhead ? causes.clock : undefined;
  }

  async function releaseNow(): Promise<void> {
    live = undefined;
    const pending = await ports.pending();
    const cause = pending?.cause ?? (await whyBehind()) ?? (failure && causes.rest);
    if (cause === undefined) return;
    const knew = waitingSince(pending?.ids ?? []);
    // Also when it throws: a fault that cannot be recorded keeps to the pauses of rule P7 as well.
    const tries = (failure?.tries ?? 0) + 1;
    failure = { at: elapsed(), tries, knew };
    const isLive = await ports.release({ ids: [], changed: [], by: "", ...pending, cause });
    live = undefined;
    failure = isLive ? undefined : { at: elapsed(), tries, knew };
    isMore = isLive;
  }

  async function goOn(): Promise<void> {
    const outcome = await ports.goOn();
    isMore = outcome === "more";
    // Tried again as a release, which has a record to say what is wrong.
    if (outcome === "failed") failure = { at: elapsed(), tries: 1, knew: undefined };
  }

  /** Answers whether there is more to do at once. */
  async function look(): Promise<boolean> {
    const newest = waitingSince((await ports.pending())?.ids ?? []);
    const isStale = (await whyBehind()) !== undefined || failure !== undefined;
    const staleSince = isStale ? elapsed() : undefined;
    const due = whenToRelease({ newest, staleSince, failure });
    if (due !== undefined)
      return due <= elapsed() && (await ports.exclusively(releaseNow)) && isMore;
    return isMore && (await ports.exclusively(goOn)) && isMore;
  }

  return {
    async tick(): Promise<boolean> {
      if (isBusy) return false;
      isBusy = true;
      try {
        return await look();
      } finally {
        isBusy = false;
      }
    },
  };
}
