import { describe, expect, test } from "vitest";
import {
  asked,
  broken,
  confirmed,
  counted,
  initialState,
  likeStateOf,
  loaded,
  refused,
  sent,
  type VoteState,
} from "#site/campaign/island/voteState.ts";
import { aFrozen, likeRules } from "#tests/factories/voting.ts";
import type { CampaignState, LikeAnswer } from "#voting/campaign/vote.wire.ts";

const answer = (overrides: Partial<CampaignState["voter"]> = {}): CampaignState => ({
  campaign: {
    slug: "zui-mei",
    name: "评选",
    rulesHash: "",
    rules: likeRules(),
    candidates: aFrozen().candidates.map((candidate) => ({ ...candidate, withdrawn: false })),
  },
  phase: "likes",
  takesLikes: true,
  takesBallots: false,
  now: "2026-11-21T04:00:00.000Z",
  voter: { day: "2026-11-21", remaining: 3, liked: { "2": 1 }, hasVoted: false, ...overrides },
});

const like: LikeAnswer = {
  candidate: 5,
  repeated: false,
  at: "2026-11-21T04:00:00.000Z",
  nth: 1,
  remaining: 2,
  receipt: "L-1-0",
  likes: 12,
};

const ready: VoteState = loaded(initialState(true), answer());

describe("V44 the vote island of a campaign with a sign-in", () => {
  const rules = likeRules({ voters: "sms" });
  const stranger = { ...answer(), signIn: "sms" as const };
  const known = { ...answer(), campaign: { ...answer().campaign, rules } };

  test("asks for it until it is done, and then lets somebody else of the household in", () => {
    const before = loaded(initialState(true), { ...stranger, campaign: known.campaign });
    expect([before.signIn, before.isShareable]).toEqual(["sms", false]);
    const after = loaded(before, known);
    expect([after.signIn, after.isShareable]).toEqual([undefined, true]);
    expect(ready.isShareable).toBe(false);
  });

  test("learns of it from a refusal when it could not be reached before", () => {
    const problem = {
      code: "sign-in-needed",
      title: "请先登录",
      detail: "",
      signIn: "wechat",
    } as const;
    const state = refused(sent(initialState(true), 5), 5, problem);
    expect([state.signIn, state.sending]).toEqual(["wechat", []]);
  });
});

describe("the vote island", () => {
  test("shows after a reload what the ledger knows", () => {
    expect([likeStateOf(ready, 2), likeStateOf(ready, 5), ready.remaining]).toEqual([
      "liked",
      "free",
      3,
    ]);
  });

  test("does not call a like counted before the endpoint did", () => {
    const state = sent(ready, 5);
    expect(likeStateOf(state, 5)).toBe("sending");
    expect([state.remaining, state.counts[5]]).toEqual([3, undefined]);
  });

  test("takes count, rest and receipt from the answer", () => {
    const state = confirmed(sent(ready, 5), like, "张居高");
    expect(likeStateOf(state, 5)).toBe("liked");
    expect(state).toMatchObject({ remaining: 2, counts: { 5: 12 }, receipt: "L-1-0" });
    expect(state.message).toBe("已为张居高点赞。");
  });

  test("keeps hidden counts hidden", () => {
    const { likes: _, ...hidden } = like;
    expect(confirmed(ready, hidden, "张居高").counts).toEqual({});
  });

  test("frees the button after a refusal, and says why in the endpoint's words", () => {
    const problem = {
      code: "day-quota-used",
      title: "今天的点赞次数已用完",
      detail: "明天零点后可以继续。",
    };
    const state = refused({ ...sent(ready, 5), known: "unknown" }, 5, problem);
    expect(likeStateOf(state, 5)).toBe("free");
    expect(state).toMatchObject({
      remaining: 0,
      message: "今天的点赞次数已用完。明天零点后可以继续。",
    });
    // Where the line above says already that nothing is left, it is not said twice.
    const message = "刚才这一次没有计入。";
    expect(refused(sent(ready, 5), 5, problem)).toMatchObject({ remaining: 0, message });
  });

  test("a like that turns out to be given already is shown as given", () => {
    const problem = { code: "already-liked", title: "", detail: "" };
    expect(likeStateOf(refused(sent(ready, 5), 5, problem), 5)).toBe("liked");
  });

  test("shows counts by number", () => {
    const counts = { campaign: "zui-mei", shown: "live" as const, candidates: [] };
    expect(
      counted(ready, { ...counts, candidates: [{ number: 3, likes: 9, ballots: 0 }] }).counts,
    ).toEqual({ 3: 9 });
  });
});

test("the page as served waits for nothing, for its script may never come", () => {
  expect(initialState(true).known).toBe("unasked");
  expect(asked(initialState(true)).known).toBe("loading");
});

test("a fault of the script promises nothing and leaves the buttons to their plain forms", () => {
  const state = broken(sent(ready, 5));
  expect([state.isPlain, likeStateOf(state, 5)]).toEqual([true, "free"]);
  expect(state.message).toContain("改为直接提交");
});
