import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import { createShownCounts, type ShownCounts } from "../counts/shownCounts.ts";
import { type BallotQueue, createBallotQueue } from "../ledger/ballotQueue.ts";
import type { Ledger, OpenCampaign, Stream } from "../ledger/ledger.ts";
import { createLikeQueue, type LikeQueue } from "../ledger/likeQueue.ts";
import { createTally, type Tally, type TallyState } from "../ledger/tally.ts";
import { createVoterHints } from "../ledger/voterHints.ts";

/** One open campaign as this process serves it. */
export type Booth = {
  /** Frozen part, and the acts and withdrawals read last. */
  campaign: OpenCampaign;
  likes: LikeQueue;
  ballots: BallotQueue;
  tallies: { likes: Tally; ballots: Tally };
  /** The database's clock, carried on since it was last read; for showing, never for deciding. */
  now: () => Date;
  shownCounts: () => Promise<ShownCounts>;
};

type Options = {
  ledger: Ledger;
  onError: (error: unknown) => void;
  /** Milliseconds of a clock that only runs forward. */
  elapsed: () => number;
  /** What was told of a stream with its last sealed tally (rule V38); by default tallies begin with the ledger's first row. */
  sealed?: (place: { campaign: number; stream: Stream }) => Promise<TallyState | undefined>;
};

/** How long an address without a campaign is not asked for again, in ms, and how many are remembered. */
const unknownMs = 1000;
const mostUnknown = 1000;

/** How long a campaign whose result is out is kept current after it was last asked for, in ms. */
const idleMs = 60 * 60 * 1000;

/**
 * The campaigns of this process, made on first use and kept current by `refresh`. One whose result is out and for which
 * nobody asks is closed, and made again when somebody does.
 */
export function createBooths({ ledger, onError, elapsed, sealed }: Options) {
  const booths = new Map<string, Booth>();
  const askedAt = new Map<string, number>();
  const opening = new Map<string, Promise<Booth | undefined>>();
  const unknown = new Map<string, number>();

  async function open(slug: string): Promise<Booth | undefined> {
    const campaign = await ledger.campaign(slug);
    if (!campaign) {
      if (unknown.size >= mostUnknown) unknown.clear();
      unknown.set(slug, elapsed());
      return undefined;
    }
    const start = (stream: Stream) => sealed?.({ campaign: campaign.id, stream });
    const [likes, ballots] = await Promise.all([start("likes"), start("ballots")]);
    const booth = furnish(campaign, { likes, ballots });
    await catchUp(booth);
    booths.set(slug, booth);
    askedAt.set(slug, elapsed());
    return booth;
  }

  function furnish(campaign: OpenCampaign, start: Record<Stream, TallyState | undefined>): Booth {
    const { id } = campaign;
    const tailOf = (stream: Stream) => (after: number) =>
      ledger.tail({ campaign: id, stream, after });
    const likes = createTally(tailOf("likes"), start.likes);
    const ballots = createTally(tailOf("ballots"), start.ballots);
    const hints = createVoterHints(shanghaiDay(campaign.now));
    const readAt = elapsed();
    const tallies = { likes, ballots };
    const shown = createShownCounts({
      ledger,
      campaign: id,
      rules: campaign.frozen.rules,
      live: tallies,
    });
    const booth: Booth = {
      campaign,
      likes: createLikeQueue({
        ledger,
        campaign,
        hints,
        tally: likes,
        withdrawn: () => booth.campaign.withdrawn,
        onError,
      }),
      ballots: createBallotQueue({ ledger, campaign, tally: ballots, onError }),
      tallies,
      now: () => new Date(campaign.now.getTime() + elapsed() - readAt),
      shownCounts: () => shown.counts({ acts: booth.campaign.acts, now: booth.now() }),
    };
    return booth;
  }

  const catchUp = (booth: Booth) =>
    Promise.all([booth.tallies.likes.catchUp(), booth.tallies.ballots.catchUp()]);

  async function refresh(booth: Booth) {
    const { slug } = booth.campaign.frozen;
    const current = await ledger.campaign(slug);
    // Another server took over: rows that were counted here may have gone with the first, and others have their numbers.
    if (current && current.history !== booth.campaign.history) {
      booths.delete(slug);
      return;
    }
    if (current) {
      const readAt = elapsed();
      booth.campaign = current;
      booth.now = () => new Date(current.now.getTime() + elapsed() - readAt);
    }
    await catchUp(booth);
  }

  function closeIdle(): void {
    for (const [slug, booth] of booths) {
      if (!booth.campaign.acts.includes("published")) continue;
      if (elapsed() - (askedAt.get(slug) ?? 0) < idleMs) continue;
      booths.delete(slug);
      askedAt.delete(slug);
    }
  }

  return {
    /** The campaigns in use. */
    all: (): Booth[] => [...booths.values()],
    /** The booth of a campaign; undefined when no campaign of that slug is open. */
    of(slug: string): Booth | Promise<Booth | undefined> {
      const known = booths.get(slug);
      if (known) {
        askedAt.set(slug, elapsed());
        return known;
      }
      const missedAt = unknown.get(slug);
      if (missedAt !== undefined && elapsed() - missedAt < unknownMs)
        return Promise.resolve(undefined);
      const running = opening.get(slug) ?? open(slug).finally(() => opening.delete(slug));
      opening.set(slug, running);
      return running;
    },
    /** Reads acts, withdrawals and other processes' votes of every campaign in use; never rejects. */
    async refresh(): Promise<void> {
      closeIdle();
      const results = await Promise.allSettled([...booths.values()].map(refresh));
      for (const result of results) if (result.status === "rejected") onError(result.reason);
    },
  };
}
