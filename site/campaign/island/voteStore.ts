import { words } from "../wording.ts";
import { type PendingLike, readPending, writePending } from "./pendingLikes.ts";
import { randomKey } from "./randomKey.ts";
import { fetchCounts, fetchState, sendLike } from "./voteApi.ts";
import * as change from "./voteState.ts";

/** Waits before each retry of a like, in ms; then the voter is told that it could not be confirmed. */
const retryMs = [1000, 2000, 4000, 8000, 15_000];

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Until the phone is back on a network, or the wait is over when the browser cannot tell. */
const online = (ms: number) =>
  navigator.onLine
    ? pause(ms)
    : new Promise((resolve) => addEventListener("online", resolve, { once: true }));

/** The one state of a campaign that all islands of a page share. */
export function createVoteStore(campaign: string, takesLikes: boolean) {
  let state = change.initialState(takesLikes);
  let pending: PendingLike[] = [];
  const listeners = new Set<() => void>();
  let isStarted = false;

  const set = (next: change.VoteState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const keep = (next: PendingLike[]) => {
    pending = next;
    writePending(campaign, pending);
  };

  async function load() {
    const [answer, counts] = await Promise.all([fetchState(campaign), fetchCounts(campaign)]);
    set(answer ? change.loaded(state, answer) : change.unreachable(state));
    if (counts) set(change.counted(state, counts));
  }

  async function deliver({ candidate, key }: PendingLike, name: string) {
    let hasCookieRetry = false;
    for (let attempt = 0; ; attempt += 1) {
      const sent = await sendLike(campaign, { candidate, key });
      if (sent.kind === "counted") return set(change.confirmed(state, sent.answer, name));
      // The refusal brought the cookie along; the same like goes out again with it.
      const isNewDevice = sent.kind === "refused" && sent.problem.code === "cookie-needed";
      if (isNewDevice && !hasCookieRetry) {
        hasCookieRetry = true;
        continue;
      }
      if (sent.kind === "refused") return set(change.refused(state, candidate, sent.problem));
      const wait = retryMs[attempt];
      if (wait === undefined) return set(change.gaveUp(state, candidate));
      set(change.waiting(state, navigator.onLine ? words.retrying : words.offline));
      await online(wait);
    }
  }

  async function send(like: PendingLike, name: string) {
    set(change.sent(state, like.candidate));
    await deliver(like, name);
    keep(pending.filter(({ key }) => key !== like.key));
  }

  async function start() {
    await load();
    pending = readPending(campaign, Date.now());
    for (const like of pending) await send(like, words.number(like.candidate));
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (!isStarted) {
        isStarted = true;
        start();
      }
      return () => void listeners.delete(listener);
    },
    /** Likes a candidate; the name is for what is read out. Presses while one is under way do nothing. */
    like(candidate: number, name: string): void {
      if (change.standingOf(state, candidate) === "sending") return;
      const like = { candidate, key: randomKey(), at: Date.now() };
      keep([...pending, like]);
      send(like, name);
    },
  };
}

export type VoteStore = ReturnType<typeof createVoteStore>;
