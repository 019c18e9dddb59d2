import { setTimeout as sleep } from "node:timers/promises";
import { createGroupCommit } from "./groupCommit.ts";
import { judgeLike } from "./judgeLike.ts";
import type { Cast, Ledger, LikeEntry, OpenCampaign } from "./ledger.ts";
import type { Tally } from "./tally.ts";
import type { Refusal } from "./voteRefusals.ts";
import type { VoterHints } from "./voterHints.ts";

export type LikeOutcome =
  /** `used`: likes of the voter on the current day; `at` in ISO 8601. */
  | { kind: "counted"; repeated: boolean; seq: number; at: string; nth: number; used: number }
  | { kind: "refused"; refusal: Refusal };

export type AskedLike = Omit<LikeEntry, "slot" | "nth">;
type Waiting = LikeEntry & { tries: number; answer: (outcome: LikeOutcome) => void };

type Wiring = {
  ledger: Ledger;
  campaign: OpenCampaign;
  /** Candidates that were withdrawn, as far as this process knows. */
  withdrawn: () => readonly number[];
  hints: VoterHints;
  tally: Tally;
  onError: (error: unknown) => void;
};

const batchSize = 1000;
const mostWaiting = 30_000;
/** A crowd's likes wait so long for each other, in ms, unless there are enough of them. */
const gather = { from: 8, enough: 32, wait: () => sleep(4) };
/** Look-ups always do: a repeated or refused like has no hurry. */
const gatherDoubtful = { from: 1, enough: 200, wait: () => sleep(5) };
/** A like that other processes overtake this often is given back to the client to retry. */
const mostTries = 6;

const unavailable: LikeOutcome = { kind: "refused", refusal: { code: "unavailable" } };
const busy: LikeOutcome = { kind: "refused", refusal: { code: "busy" } };

/**
 * Takes likes for one campaign and answers each after its commit. Most likes go straight into a batch with a guessed
 * slot; those that the ledger did not take, or that cannot be taken as far as this process remembers, are looked up
 * and judged.
 */
export function createLikeQueue(wiring: Wiring) {
  const { ledger, campaign, hints, tally, withdrawn, onError } = wiring;
  const queue = createGroupCommit<Waiting>({ take, commit, limit: mostWaiting, gather });
  /** Runs beside the queue: it only reads. */
  const doubtful = createGroupCommit<Waiting>({
    take: (waiting) => ({ batch: waiting.slice(0, batchSize), left: waiting.slice(batchSize) }),
    commit: judge,
    limit: mostWaiting,
    gather: gatherDoubtful,
  });
  const { perDay } = campaign.frozen.rules.likes ?? { perDay: 0 };
  const candidates = new Set(campaign.frozen.candidates.map(({ number }) => number));

  /** Whether the ledger is sure not to take a like, as far as this process knows. Asked once for each. */
  const isDoubtful = ({ voter, key, candidate, tries }: Waiting) =>
    tries === 0 &&
    (hints.hasLike(voter, key) || !candidates.has(candidate) || withdrawn().includes(candidate));

  /** One like per voter and batch, so that slots are filled without gaps. */
  function take(waiting: Waiting[]) {
    const voters = new Set<string>();
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const unlikely: Waiting[] = [];
    let seen = 0;
    for (const item of waiting) {
      if (batch.length === batchSize) break;
      seen += 1;
      const used = hints.usedBy(item.voter);
      if (used >= perDay || isDoubtful(item)) unlikely.push(item);
      else if (voters.has(item.voter)) later.push(item);
      else {
        item.slot = used + 1;
        voters.add(item.voter);
        batch.push(item);
      }
    }
    if (unlikely.length > 0) doubtful.pushBack(unlikely);
    return { batch, left: seen < waiting.length ? [...later, ...waiting.slice(seen)] : later };
  }

  async function commit(batch: Waiting[]) {
    try {
      accept(batch, await ledger.castLikes(campaign.id, hints.day, batch));
    } catch (error) {
      fail(batch, error);
    }
  }

  function accept(batch: Waiting[], cast: Cast) {
    const isNewDay = hints.turnTo(cast.day);
    const taken = cast.taken === "all" ? batch.keys() : cast.taken;
    const at = cast.at.toISOString();
    const isTaken = new Uint8Array(batch.length);
    const chosen: number[] = [];
    let last = cast.prev;
    for (const position of taken) {
      const item = batch[position];
      if (!item) continue;
      isTaken[position] = 1;
      const seq = cast.prev + position + 1;
      last = Math.max(last, seq);
      chosen.push(item.candidate);
      const { voter, key, nth, slot } = item;
      hints.remember(voter, slot);
      hints.rememberLike(voter, key);
      item.answer({ kind: "counted", repeated: false, seq, at, nth, used: slot });
    }
    tally.add({ prev: cast.prev, last, candidates: chosen });
    if (chosen.length === batch.length) return;
    const rest = batch.filter((_, position) => isTaken[position] === 0);
    if (isNewDay) again(rest);
    else doubtful.pushBack(rest);
  }

  async function judge(items: Waiting[]) {
    try {
      const facts = await ledger.likeFacts(campaign.id, items);
      const { day, now } = facts;
      const isRepeated = ({ voter, key }: Waiting) =>
        facts.rows.get(voter)?.some((row) => row.key === key) ?? false;
      const current = items.every(isRepeated)
        ? campaign
        : await ledger.campaign(campaign.frozen.slug);
      hints.turnTo(day);
      const retries: Waiting[] = [];
      for (const item of items) {
        const rows = facts.rows.get(item.voter) ?? [];
        const today = rows.filter((row) => row.day === day);
        const verdict = judgeLike(item, { campaign: current ?? campaign, day, now, rows });
        hints.remember(item.voter, Math.max(today.length, hints.usedBy(item.voter)));
        if (verdict.kind === "refused") item.answer(verdict);
        else if (verdict.kind === "again") {
          item.nth = verdict.nth;
          hints.remember(item.voter, verdict.slot - 1);
          retries.push(item);
        } else {
          const { seq, nth } = verdict.row;
          const at = verdict.row.at.toISOString();
          hints.rememberLike(item.voter, item.key);
          item.answer({ kind: "counted", repeated: true, seq, at, nth, used: today.length });
        }
      }
      again(retries);
    } catch (error) {
      fail(items, error);
    }
  }

  function again(items: Waiting[]) {
    for (const item of items) item.tries += 1;
    const [overtaken, rest] = [
      items.filter(({ tries }) => tries > mostTries),
      items.filter(({ tries }) => tries <= mostTries),
    ];
    for (const item of overtaken) item.answer(busy);
    if (rest.length > 0) queue.pushBack(rest);
  }

  function fail(items: Waiting[], error: unknown) {
    onError(error);
    for (const item of items) item.answer(unavailable);
  }

  /** Never rejects; resolves once the like is committed or refused. */
  const like = (asked: AskedLike): Promise<LikeOutcome> =>
    new Promise((answer) => {
      const item: Waiting = { ...asked, slot: 0, nth: 1, tries: 0, answer };
      if (!queue.push(item)) answer(busy);
    });
  return { like };
}

export type LikeQueue = ReturnType<typeof createLikeQueue>;
