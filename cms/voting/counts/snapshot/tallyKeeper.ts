import { timingSafeEqual } from "node:crypto";
import { canonicalJson } from "../../campaign/canonicalJson.ts";
import type { Ledger, OpenCampaign, Stream } from "../../ledger/ledger.ts";
import type { Tally, TallyState } from "../../ledger/tally.ts";
import type { Keyring } from "../../voters/keyring.ts";
import { type Fold, type FoldName, type Snapshot, snapshotWire } from "./snapshot.wire.ts";
import { createSnapshotFiles } from "./snapshotFiles.ts";

const streamOf: Record<FoldName, Stream> = {
  likes: "likes",
  ballots: "ballots",
  shownLikes: "likes",
  shownBallots: "ballots",
};
const names = Object.keys(streamOf) as FoldName[];

/** Folds to begin with, by name; a fold that is not there begins with the ledger's first row. */
export type HeadStart = Partial<Record<FoldName, TallyState>>;

/** What is kept of an open campaign: its tallies, and those up to the last full interval. */
type KeptCampaign = {
  campaign: OpenCampaign;
  tallies: { likes: Tally; ballots: Tally };
  shown: { likes: Tally; ballots: Tally };
};

/** A fault that goes on is reported once in so many ms. */
const reportMs = 60_000;

type Options = {
  ledger: Ledger;
  keyring: Keyring;
  folder: string;
  /** Tells this process's half-written files from those of others. */
  owner: string;
  onError: (error: unknown) => void;
  elapsed: () => number;
};

/**
 * Keeps the tallies of open campaigns in files, so that a process that starts again goes on from them instead of folding
 * the ledger anew. The ledger stays the source: a file that is not ours, or that names a row which the ledger does
 * not have, counts for nothing. Votes never wait for a file, and fail with none.
 */
export function createTallyKeeper({ ledger, keyring, folder, owner, onError, elapsed }: Options) {
  const files = createSnapshotFiles({ folder, owner });
  const sign = keyring("tally");
  const written = new Map<number, string>();
  let reportedAt = Number.NEGATIVE_INFINITY;
  let isFailing = false;
  let keeping: Promise<void> | undefined;

  function report(error: unknown) {
    isFailing = true;
    if (elapsed() - reportedAt < reportMs) return;
    reportedAt = elapsed();
    const code = error instanceof Error && "code" in error ? error.code : error;
    onError(new Error(`tally snapshot: ${code}`));
  }

  const macOf = (snapshot: Snapshot) =>
    sign(`snapshot ${canonicalJson(snapshot)}`).toString("base64url");

  /** The row's keyed hash; undefined when there is no such row. The key itself is half of somebody's receipt. */
  async function anchorOf(campaign: number, stream: Stream, seq: number) {
    const row = await ledger.row({ campaign, stream, seq });
    return row && sign(`row ${campaign} ${stream} ${seq} ${row.key}`).toString("base64url");
  }

  async function foldOf(campaign: number, name: FoldName, state: TallyState) {
    if (state.upTo === 0) return undefined;
    const anchor = await anchorOf(campaign, streamOf[name], state.upTo);
    const counts = [...state.counts].toSorted(([a], [b]) => a - b);
    return anchor === undefined ? undefined : { upTo: state.upTo, anchor, counts };
  }

  async function keepOne({ campaign, tallies, shown }: KeptCampaign) {
    const states: Record<FoldName, TallyState> = {
      likes: tallies.likes.state(),
      ballots: tallies.ballots.state(),
      shownLikes: shown.likes.state(),
      shownBallots: shown.ballots.state(),
    };
    const version = names.map((name) => states[name].upTo).join(" ");
    if (written.get(campaign.id) === version) return;
    const { id, frozen, rulesHash } = campaign;
    const folds: Snapshot["folds"] = {};
    for (const name of names) folds[name] = await foldOf(id, name, states[name]);
    const snapshot: Snapshot = { version: 1, campaign: id, slug: frozen.slug, rulesHash, folds };
    await files.write(frozen.slug, JSON.stringify({ snapshot, mac: macOf(snapshot) }));
    written.set(id, version);
  }

  /** The snapshot of a file of ours; undefined for any other text. */
  function parse(text: string): Snapshot | undefined {
    const { snapshot, mac } = JSON.parse(text);
    const parsed = snapshotWire.safeParse(snapshot);
    if (!parsed.success) return undefined;
    const [given, own] = [Buffer.from(String(mac)), Buffer.from(macOf(parsed.data))];
    return given.length === own.length && timingSafeEqual(given, own) ? parsed.data : undefined;
  }

  async function isOfLedger(campaign: number, name: FoldName, fold: Fold) {
    return (await anchorOf(campaign, streamOf[name], fold.upTo)) === fold.anchor;
  }

  async function headStart({ id, frozen, rulesHash }: OpenCampaign): Promise<HeadStart> {
    const text = await files.read(frozen.slug);
    const snapshot = text === undefined ? undefined : parse(text);
    if (snapshot?.campaign !== id || snapshot.rulesHash !== rulesHash) return {};
    const start: HeadStart = {};
    for (const name of names) {
      const fold = snapshot.folds[name];
      if (fold && (await isOfLedger(id, name, fold)))
        start[name] = { upTo: fold.upTo, counts: new Map(fold.counts) };
    }
    return start;
  }

  async function keepAll(campaigns: readonly KeptCampaign[]) {
    try {
      for (const campaign of campaigns) await keepOne(campaign);
      isFailing = false;
    } catch (error) {
      report(error);
    }
  }

  return {
    /** What a campaign's tallies begin with. Never rejects: without a good file they begin with nothing. */
    recall: (campaign: OpenCampaign): Promise<HeadStart> =>
      headStart(campaign).catch((error) => {
        report(error);
        return {};
      }),
    /** Writes what has changed since. Never rejects; an earlier round still under way is waited for instead. */
    keep(campaigns: readonly KeptCampaign[]): Promise<void> {
      keeping ??= keepAll(campaigns).finally(() => {
        keeping = undefined;
      });
      return keeping;
    },
    clearStale: (now: number) => files.clearStale(now).catch(report),
    /** Whether the last file was written. */
    isFailing: () => isFailing,
  };
}
