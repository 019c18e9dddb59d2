import { randomUUID } from "node:crypto";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import { type Frozen, frozenWire } from "#voting/campaign/freeze.ts";
import type { LikeEntry } from "#voting/ledger/ledger.ts";

/** Rules with likes over the given window: five a day, one for each candidate. */
export const likeRules = (overrides: Partial<CampaignRules> = {}): CampaignRules => ({
  categories: [{ slug: "grid-worker", name: "最美网格员", awards: 3 }],
  likes: {
    opens: "2026-11-01T00:00:00.000Z",
    closes: "2035-01-01T00:00:00.000Z",
    perDay: 5,
    perCandidatePerDay: 1,
  },
  weights: { likes: 100, ballot: 0, jury: 0 },
  countsShown: { mode: "live" },
  tieRule: ["likes", "lot"],
  noticeDays: 5,
  ...overrides,
});

/** Rules with a ballot of two to three choices, open from 2026 on. */
export const ballotRules = (overrides: Partial<CampaignRules> = {}): CampaignRules =>
  likeRules({
    likes: undefined,
    ballot: {
      opens: "2026-11-01T00:00:00.000Z",
      closes: "2035-01-01T00:00:00.000Z",
      min: 2,
      max: 3,
    },
    weights: { likes: 0, ballot: 100, jury: 0 },
    ...overrides,
  });

/** A campaign as opening freezes it, with candidates 1 to `size`. */
export const aFrozen = (
  overrides: Partial<Omit<Frozen, "candidates">> & { size?: number } = {},
): Frozen => {
  const { size = 8, ...rest } = overrides;
  return frozenWire.parse({
    slug: "zui-mei",
    name: "最美网格员点赞评选",
    rules: likeRules(),
    candidates: Array.from({ length: size }, (_, index) => ({
      number: index + 1,
      slug: `candidate-${index + 1}`,
      name: `示例候选人${index + 1}`,
      category: "grid-worker",
    })),
    ...rest,
  });
};

/** A voter's name as the ledger knows it; the same number is the same voter. */
export const voterName = (number: number): string => number.toString(16).padStart(32, "0");

/** A like for candidate 1 from voter 1, in slot 1 and with a new key. */
export const aLike = (overrides: Partial<LikeEntry> = {}): LikeEntry => ({
  voter: voterName(1),
  key: randomUUID(),
  candidate: 1,
  slot: 1,
  nth: 1,
  ...overrides,
});
