import { newKey } from "./newKey.ts";
import { type PendingLike, pendingFor, readPending, writePending } from "./pendingLikes.ts";
import { untilAnswered } from "./untilAnswered.ts";
import { fetchCounts, fetchState, sendLike } from "./voteApi.ts";
import * as change from "./voteState.ts";
import { whileSeen } from "./whileSeen.ts";
import { words } from "./wording.ts";

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
    set(change.asked(state));
    const [answer, counts] = await Promise.all([fetchState(campaign), fetchCounts(campaign)]);
    set(answer ? change.loaded(state, answer) : change.unreachable(state));
    if (counts) set(change.counted(state, counts));
  }

  /** What others did since, and what this voter did in another tab. Where no answer comes, what is shown stays. */
  async function look() {
    const counts = await fetchCounts(campaign);
    if (counts) set(change.counted(state, counts));
  }
  async function comeBack() {
    const answer = await fetchState(campaign);
    if (answer) set(change.loaded(state, answer));
    await look();
  }

  /** Whether an answer came, whatever it says. */
  async function deliver({ candidate, key }: PendingLike, name: string): Promise<boolean> {
    const sent = await untilAnswered(
      () => sendLike(campaign, { candidate, key }),
      (message) => set(change.waiting(state, message)),
    );
    if (sent.kind === "unanswered") set(change.gaveUp(state, candidate, sent.message));
    else if (sent.kind === "counted") set(change.confirmed(state, sent.answer, name));
    else set(change.refused(state, candidate, sent.problem));
    return sent.kind !== "unanswered";
  }

  async function send(like: PendingLike, name: string) {
    set(change.sent(state, like.candidate));
    if (await deliver(like, name)) keep(pending.filter(({ key }) => key !== like.key));
  }

  /** The network's faults are answers by now; what still comes is our own. */
  const fail = () => set(change.broken(state));

  async function begin(candidate: number, name: string) {
    const now = Date.now();
    const unanswered = pendingFor(pending, candidate, now);
    const like = unanswered ?? { candidate, name, key: newKey(), at: now };
    if (!unanswered) keep([...pending, like]);
    await send(like, name);
  }

  async function start() {
    await load();
    whileSeen({ look, comeBack });
    pending = readPending(campaign, Date.now());
    for (const like of pending) await send(like, like.name ?? words.number(like.candidate));
  }

  return {
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      if (!isStarted) {
        isStarted = true;
        start().catch(fail);
      }
      return () => void listeners.delete(listener);
    },
    /** Likes a candidate; the name is for what is read out. Presses while one is under way do nothing. */
    like(candidate: number, name: string): void {
      if (change.likeStateOf(state, candidate) === "sending") return;
      begin(candidate, name).catch(fail);
    },
  };
}

export type VoteStore = ReturnType<typeof createVoteStore>;
