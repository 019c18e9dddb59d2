import type { Pending } from "#edition/outbox.ts";
import { type ReleaseFailure, whenToRelease } from "./whenToRelease.ts";

/** How the live tree stands by itself: behind for a reason, or good until the next moment of a campaign. */
export type LiveStanding = { behind?: string; nextMoment?: Date };

export type PublisherPorts = {
  pending(): Promise<Pending | undefined>;
  liveStanding(): Promise<LiveStanding>;
  /** Runs the work unless another process is releasing; undefined when it is. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /**
   * Makes one release, records it, and marks the given changes as released when it is live.
   * Answers whether it went live; throws only when it could not even be recorded.
   */
  release(job: { changes: readonly number[]; cause: string }): Promise<boolean>;
  /** Cause of a release that a passed moment of a campaign asks for. */
  momentCause: string;
  now(): Date;
};

/**
 * Decides when to release. `tick` looks once and makes a release when one is due; calls while it works do nothing.
 * What it remembers between ticks is only a shortcut: after a restart the outbox says what is left to do.
 */
export function publisher(ports: PublisherPorts) {
  let isBusy = false;
  let live: LiveStanding | undefined;
  let failure: ReleaseFailure | undefined;

  async function whyBehind(): Promise<string | undefined> {
    live ??= await ports.liveStanding();
    const hasPassed = live.nextMoment !== undefined && live.nextMoment <= ports.now();
    return live.behind ?? (hasPassed ? ports.momentCause : undefined);
  }

  async function releaseNow(): Promise<void> {
    live = undefined;
    const pending = await ports.pending();
    const cause = pending?.cause ?? (await whyBehind());
    if (cause === undefined) return;
    const isLive = await ports.release({ changes: pending?.ids ?? [], cause });
    live = undefined;
    failure = isLive
      ? undefined
      : { at: ports.now(), tries: (failure?.tries ?? 0) + 1, knew: pending?.newest };
  }

  async function look(): Promise<void> {
    const pending = await ports.pending();
    const staleSince = (await whyBehind()) === undefined ? undefined : ports.now();
    const due = whenToRelease({ pending, staleSince, failure });
    if (due && due <= ports.now()) await ports.exclusively(releaseNow);
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
