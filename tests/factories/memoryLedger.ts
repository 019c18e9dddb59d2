import { shanghaiDay } from "#leaves/shanghaiTime.ts";
import type { Frozen } from "#voting/campaign/freeze.ts";
import { type ActKind, takesBallots, takesLikes } from "#voting/campaign/phase.ts";
import { ballotRefusal } from "#voting/ledger/judgeBallot.ts";
import type {
  BallotEntry,
  Cast,
  Ledger,
  LikeEntry,
  OpenCampaign,
  Stream,
} from "#voting/ledger/ledger.ts";

type Taken<Entry> = Entry & { seq: number; day: string; at: Date };
type CampaignRows = {
  id: number;
  frozen: Frozen;
  acts: ActKind[];
  withdrawn: number[];
  likes: Taken<LikeEntry>[];
  ballots: Taken<BallotEntry>[];
};

/** The ledger as lists in memory, with the same answers as the one in PostgreSQL; `clock` is its database clock. */
export function createMemoryLedger(clock: () => Date) {
  const all: CampaignRows[] = [];
  const rowsOf = (id: number) => {
    const kept = all.find((one) => one.id === id);
    if (!kept) throw new Error(`no campaign ${id}`);
    return kept;
  };
  const openOf = (kept: CampaignRows, now: Date): OpenCampaign => {
    const { id, frozen, acts, withdrawn } = kept;
    return {
      id,
      openedAt: new Date(0),
      frozen,
      acts: [...acts],
      withdrawn: [...withdrawn],
      rulesHash: memoryHash(id),
      now,
      history: "memory",
    };
  };

  function append<Entry>(
    list: Taken<Entry>[],
    batch: readonly Entry[],
    fits: (e: Entry) => boolean,
  ): Cast {
    const at = clock();
    const day = shanghaiDay(at);
    const prev = list.at(-1)?.seq ?? 0;
    const taken: number[] = [];
    for (const [position, entry] of batch.entries()) {
      if (!fits(entry)) continue;
      list.push({ ...entry, seq: prev + position + 1, day, at });
      taken.push(position);
    }
    return { day, at, prev, taken };
  }

  const ledger: Ledger = {
    async campaign(slug) {
      const kept = all.find(({ frozen }) => frozen.slug === slug);
      return kept && openOf(kept, clock());
    },
    async castLikes(campaign, day, batch) {
      const { frozen, acts, withdrawn, likes } = rowsOf(campaign);
      const now = clock();
      const rules = frozen.rules.likes;
      const isOpen = takesLikes({ rules: frozen.rules, acts, now }) && day === shanghaiDay(now);
      const isKnown = new Set(frozen.candidates.map(({ number }) => number));
      return append(likes, batch, (like) => {
        if (!isOpen || !rules || !isKnown.has(like.candidate)) return false;
        if (withdrawn.includes(like.candidate)) return false;
        if (like.slot > rules.perDay || like.nth > rules.perCandidatePerDay) return false;
        const own = likes.filter(({ voter }) => voter === like.voter);
        if (own.some(({ key }) => key === like.key)) return false;
        return !own.some(
          (row) =>
            row.day === day &&
            (row.slot === like.slot || (row.candidate === like.candidate && row.nth === like.nth)),
        );
      });
    },
    async castBallots(campaign, batch) {
      const kept = rowsOf(campaign);
      const { frozen, acts, ballots } = kept;
      const now = clock();
      const isOpen = takesBallots({ rules: frozen.rules, acts, now });
      return append(ballots, batch, (ballot) => {
        const isFirst = !ballots.some(({ voter }) => voter === ballot.voter);
        return isOpen && isFirst && !ballotRefusal(ballot.choices, openOf(kept, now));
      });
    },
    async likeFacts(campaign, asked) {
      const now = clock();
      const day = shanghaiDay(now);
      const found = rowsOf(campaign).likes.filter((row) =>
        asked.some(({ voter, key }) => row.voter === voter && (row.day === day || row.key === key)),
      );
      return { now, day, rows: Map.groupBy(found, ({ voter }) => voter) };
    },
    async ballotFacts(campaign, voters) {
      const found = rowsOf(campaign).ballots.filter(({ voter }) => voters.includes(voter));
      return { now: clock(), ballots: new Map(found.map((row) => [row.voter, row])) };
    },
    async tail({ campaign, stream, after, until }) {
      const rows = choicesOf(rowsOf(campaign), stream).filter(
        ({ seq, at }) => seq > after && (!until || at < until),
      );
      const added = new Map<number, number>();
      for (const { choices } of rows)
        for (const number of choices) added.set(number, (added.get(number) ?? 0) + 1);
      return { upTo: rows.at(-1)?.seq ?? after, added };
    },
    async row({ campaign, stream, seq }) {
      const rows = rowsOf(campaign)[stream];
      return rows.find((row) => row.seq === seq);
    },
    now: async () => clock(),
    close: async () => {},
  };

  return {
    ...ledger,
    open(frozen: Frozen): number {
      const kept = {
        id: all.length + 1,
        frozen,
        acts: [],
        withdrawn: [],
        likes: [],
        ballots: [],
      };
      all.push(kept);
      return kept.id;
    },
    /** All rows of a stream as the sealer reads them. */
    rows: (campaign: number, stream: Stream) =>
      (stream === "likes" ? rowsOf(campaign).likes : rowsOf(campaign).ballots).map((row) => ({
        seq: row.seq,
        key: row.key,
        choices: "choices" in row ? row.choices : [row.candidate],
      })),
    campaigns: () =>
      all.map(({ id, frozen, acts }) => ({
        id,
        slug: frozen.slug,
        rulesHash: memoryHash(id),
        isOver: acts.length > 0,
        hidesCounts: frozen.rules.countsShown.mode === "hidden",
      })),
    act: (campaign: number, kind: ActKind) => void rowsOf(campaign).acts.push(kind),
    withdraw: (campaign: number, number: number) => void rowsOf(campaign).withdrawn.push(number),
  };
}

/** Stands for a hash; the database's own is tested with the database. */
const memoryHash = (id: number) => String(id).padStart(64, "0");

const choicesOf = (kept: CampaignRows, stream: Stream) =>
  stream === "ballots"
    ? kept.ballots
    : kept.likes.map(({ seq, at, candidate }) => ({ seq, at, choices: [candidate] }));
