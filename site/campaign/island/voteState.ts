import type { CampaignState, Counts, LikeAnswer, Problem } from "#voting/campaign/vote.wire.ts";
import { words } from "./wording.ts";

/** How one candidate's button stands: what the voter pressed, and what the endpoint has confirmed. */
export type LikeState = "free" | "sending" | "liked";

/** What the vote island shows of a campaign. Nothing is called counted before the endpoint said so. */
export type VoteState = {
  /** `unasked` in the page as it is served, `loading` until the endpoint answered once, `unknown` when it could not be reached. */
  known: "unasked" | "loading" | "yes" | "unknown";
  /** The script failed: the buttons send their plain forms, as they do without it. */
  isPlain: boolean;
  takesLikes: boolean;
  takesBallots: boolean;
  hasVoted: boolean;
  /** How this voter has to sign in first; undefined when that is done, or not asked for. */
  signIn: "wechat" | "sms" | undefined;
  /** Whether somebody else may sign in on this phone: one that a household shares. */
  isShareable: boolean;
  perCandidate: number;
  remaining: number;
  /** Likes of today by candidate number. */
  liked: Readonly<Record<number, number>>;
  /** Candidates with a like under way. */
  sending: readonly number[];
  /** Shown counts by candidate number; empty while hidden. */
  counts: Readonly<Record<number, number>>;
  /** Last thing that happened, for the status line and for screen readers. */
  message: string;
  receipt: string | undefined;
};

export const initialState = (takesLikes: boolean): VoteState => ({
  known: "unasked",
  isPlain: false,
  takesLikes,
  takesBallots: false,
  hasVoted: false,
  signIn: undefined,
  isShareable: false,
  perCandidate: 1,
  remaining: 0,
  liked: {},
  sending: [],
  counts: {},
  message: "",
  receipt: undefined,
});

const without = (list: readonly number[], number: number) =>
  list.filter((entry) => entry !== number);

export const asked = (state: VoteState): VoteState => ({ ...state, known: "loading" });

export const loaded = (state: VoteState, answer: CampaignState): VoteState => ({
  ...state,
  known: "yes",
  takesLikes: answer.takesLikes,
  takesBallots: answer.takesBallots,
  hasVoted: answer.voter.hasVoted,
  signIn: answer.signIn,
  isShareable: !answer.signIn && answer.campaign.rules.voters === "sms",
  perCandidate: answer.campaign.rules.likes?.perCandidatePerDay ?? 1,
  remaining: answer.voter.remaining,
  liked: answer.voter.liked,
});

export const unreachable = (state: VoteState): VoteState =>
  state.known === "yes" ? state : { ...state, known: "unknown", message: words.unreachable };

export const counted = (state: VoteState, { candidates }: Counts): VoteState => ({
  ...state,
  counts: Object.fromEntries(candidates.map(({ number, likes }) => [number, likes])),
});

export const sent = (state: VoteState, number: number): VoteState => ({
  ...state,
  sending: [...without(state.sending, number), number],
  message: words.confirming,
});

export const waiting = (state: VoteState, message: string): VoteState => ({ ...state, message });

export const confirmed = (state: VoteState, answer: LikeAnswer, name: string): VoteState => ({
  ...state,
  sending: without(state.sending, answer.candidate),
  remaining: answer.remaining,
  liked: { ...state.liked, [answer.candidate]: answer.nth },
  counts:
    answer.likes === undefined
      ? state.counts
      : { ...state.counts, [answer.candidate]: answer.likes },
  message: words.countedFor(name),
  receipt: answer.receipt,
});

export const refused = (
  state: VoteState,
  number: number,
  problem: Pick<Problem, "code" | "title" | "detail" | "signIn">,
): VoteState => ({
  ...state,
  sending: without(state.sending, number),
  ...(problem.code === "day-quota-used" && { remaining: 0 }),
  ...(problem.code === "already-liked" && {
    liked: { ...state.liked, [number]: Math.max(1, state.liked[number] ?? 0) },
  }),
  ...(problem.signIn && { signIn: problem.signIn }),
  ...(problem.code === "closed" && { takesLikes: false }),
  // That nothing is left today stands in the line above it, where the voter's day is known.
  message:
    problem.code === "day-quota-used" && state.known === "yes"
      ? words.notCounted
      : `${problem.title}。${problem.detail}`,
});

export const gaveUp = (state: VoteState, number: number, message: string): VoteState => ({
  ...state,
  sending: without(state.sending, number),
  message,
});

/** Something in the script itself broke. Nothing is promised; the next press goes the way that needs no script. */
export const broken = (state: VoteState): VoteState => ({
  ...state,
  known: state.known === "yes" ? "yes" : "unknown",
  isPlain: true,
  sending: [],
  message: words.scriptFailed,
});

/** How the button of a candidate stands. */
export const likeStateOf = (state: VoteState, number: number): LikeState => {
  if (state.sending.includes(number)) return "sending";
  return (state.liked[number] ?? 0) >= state.perCandidate ? "liked" : "free";
};
