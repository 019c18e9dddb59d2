import { createGroupCommit } from "./groupCommit.ts";
import { judgeBallot } from "./judgeBallot.ts";
import type { BallotEntry, Cast, Ledger, OpenCampaign } from "./ledger.ts";
import type { Tally } from "./tally.ts";
import type { Refusal } from "./voteRefusals.ts";

export type BallotOutcome =
  | { kind: "counted"; repeated: boolean; seq: number; at: Date }
  | { kind: "refused"; refusal: Refusal };

type Waiting = BallotEntry & { tries: number; answer: (outcome: BallotOutcome) => void };
type Wiring = {
  ledger: Ledger;
  campaign: OpenCampaign;
  tally: Tally;
  onError: (error: unknown) => void;
};

const batchSize = 500;
const mostWaiting = 20_000;
const mostTries = 3;

const unavailable: BallotOutcome = { kind: "refused", refusal: { code: "unavailable" } };
const busy: BallotOutcome = { kind: "refused", refusal: { code: "busy" } };

/** Takes ballots for one campaign, each whole or not at all, and answers each after its commit. */
export function createBallotQueue({ ledger, campaign, tally, onError }: Wiring) {
  const queue = createGroupCommit<Waiting>({
    take: (waiting) => ({ batch: waiting.slice(0, batchSize), left: waiting.slice(batchSize) }),
    commit,
    limit: mostWaiting,
  });

  async function commit(batch: Waiting[]) {
    try {
      await accept(batch, await ledger.castBallots(campaign.id, batch));
    } catch (error) {
      onError(error);
      for (const item of batch) item.answer(unavailable);
    }
  }

  async function accept(batch: Waiting[], { taken, prev, at }: Cast) {
    const positions = new Set(taken === "all" ? batch.keys() : taken);
    const counted = batch.filter((_, position) => positions.has(position));
    const last = positions.size === 0 ? prev : prev + Math.max(...positions) + 1;
    tally.add({ prev, last, candidates: counted.flatMap((item) => item.choices) });
    for (const position of positions)
      batch[position]?.answer({ kind: "counted", repeated: false, seq: prev + position + 1, at });
    if (counted.length < batch.length)
      await judge(batch.filter((_, position) => !positions.has(position)));
  }

  async function judge(items: Waiting[]) {
    const [facts, current] = await Promise.all([
      ledger.ballotFacts(
        campaign.id,
        items.map((item) => item.voter),
      ),
      ledger.campaign(campaign.frozen.slug),
    ]);
    for (const item of items) {
      const ballot = facts.ballots.get(item.voter);
      const verdict = judgeBallot(item, { campaign: current ?? campaign, now: facts.now, ballot });
      if (verdict.kind === "refused") item.answer(verdict);
      else if (verdict.kind === "repeated")
        item.answer({ kind: "counted", repeated: true, seq: verdict.row.seq, at: verdict.row.at });
      else if (item.tries >= mostTries) item.answer(busy);
      else {
        item.tries += 1;
        queue.pushBack([item]);
      }
    }
  }

  /** Never rejects; resolves once the ballot is committed or refused. */
  const vote = (asked: BallotEntry): Promise<BallotOutcome> =>
    new Promise((answer) => {
      if (!queue.push({ ...asked, tries: 0, answer })) answer(busy);
    });
  return { vote };
}

export type BallotQueue = ReturnType<typeof createBallotQueue>;
