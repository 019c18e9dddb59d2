import { createHash } from "node:crypto";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import type { ScoringFacts } from "#voting/scoring/stageParts.ts";
import { aFrozen, likeRules } from "./voting.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const liking = { opens: "2023-11-01T00:00:00.000Z", closes: "2023-11-10T00:00:00.000Z" };
const voting = { opens: "2023-11-10T00:00:00.000Z", closes: "2023-11-20T00:00:00.000Z" };

/** Rules with likes, a ballot and a jury: 10 %, 20 % and 70 %. */
export const juryRules = (overrides: Partial<CampaignRules> = {}): CampaignRules =>
  likeRules({
    categories: [{ slug: "grid-worker", name: "最美网格员", awards: 2 }],
    likes: { ...liking, perDay: 5, perCandidatePerDay: 1 },
    ballot: { ...voting, min: 2, max: 3 },
    jury: { criteria: [{ slug: "service", name: "服务实绩", maxScore: 100 }] },
    weights: { likes: 10, ballot: 20, jury: 70 },
    tieRule: ["jury", "ballot", "likes", "lot"],
    ...overrides,
  });

type Person = { likes?: number; ballots?: number; jury?: number[] };

/** The facts of a campaign whose candidates, from number 1 on, got these votes and jury totals in half points. */
export const scoringFacts = (
  people: readonly Person[],
  {
    rules = juryRules(),
    ...overrides
  }: Partial<Omit<ScoringFacts, "frozen">> & { rules?: CampaignRules } = {},
): ScoringFacts => ({
  frozen: aFrozen({ rules, size: people.length }),
  rulesHash: "0".repeat(64),
  votes: new Map(
    people.map(({ likes = 0, ballots = 0 }, index) => [index + 1, { likes, ballots }]),
  ),
  jury: new Map(people.flatMap(({ jury }, index) => (jury ? [[index + 1, jury] as const] : []))),
  withdrawn: [],
  heads: { likes: "1".repeat(64), ballots: "2".repeat(64) },
  sha256,
  ...overrides,
});
