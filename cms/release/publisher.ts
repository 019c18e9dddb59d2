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
  /** Runs the work unless another process is releasing; undefined when it is. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /**
   * Makes one release, records it, and marks the given changes as released when it is live.
   * Answers whether it went live; throws only when it could not even be recorded.
   */
  release(job: Pending): Promise<boolean>;
  /** Causes of a release that no change asks for: a passed moment of the edition, and a site of a clock that ran ahead. */
  causes: { moment: string; clock: string };
  now(): Date;
  /** Milliseconds of a clock that only runs forward. */
  elapsed(): number;
};

/**
 * Decides when to release. `tick` looks once and makes a release when one is due; calls while it works do nothing.
 * What it remembers between ticks is only a shortcut: after a restart the outbox says what is left to do.
 */
export function publisher(ports: PublisherPorts) {
  const { causes, elapsed } = ports;
  const waitingSince = firstSeen(elapsed);
  let isBusy = false;
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
    const cause = pending?.cause ?? (await whyBehind());
    if (cause === undefined) return;
    const knew = waitingSince(pending?.ids ?? [])?.newest;
    // Also when it throws: a fault that cannot be recorded keeps to the pauses of rule P7 as well.
    const tries = (failure?.tries ?? 0) + 1;
    failure = { at: elapsed(), tries, knew };
    const isLive = await ports.release({ ids: [], changed: [], by: "", ...pending, cause });
    live = undefined;
    failure = isLive ? undefined : { at: elapsed(), tries, knew };
  }

  async function look(): Promise<void> {
    const pending = waitingSince((await ports.pending())?.ids ?? []);
    const staleSince = (await whyBehind()) === undefined ? undefined : elapsed();
    const due = whenToRelease({ pending, staleSince, failure });
    if (due !== undefined && due <= elapsed()) await ports.exclusively(releaseNow);
  }

  return {
    async tick(): Promise<void> {
      if (isBusy) return;
      isBusy = true;
      try {
        await look();
      } finally {
        isBusy = false;
      }
    },
  };
}
