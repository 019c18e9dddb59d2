import type { Campaign } from "#edition/campaign.wire.ts";
import type { SignedKind } from "#voting/acts/act.wire.ts";
import type { CampaignRules } from "#voting/campaign/campaign.wire.ts";
import { aCampaign } from "./campaigns.ts";
import { signedActs } from "./signedActs.ts";

const rulesHash = "a".repeat(64);
/** When it was opened. */
const from = "2023-12-22T02:00:00.000Z";

/** A campaign with a ballot (30 %) and a jury (70 %) as the public has it after an act, the acts a day apart. */
export function aCampaignAfter(
  until: SignedKind,
  overrides: Partial<CampaignRules> = {},
): Campaign {
  const { slug, name, candidates, ...campaign } = aCampaign();
  const rules = { ...campaign.rules, likes: undefined, ...overrides };
  const counts = candidates.map(({ number }) => {
    const voided = number === 1 ? 40 : 0;
    return {
      candidate: number,
      raw: 100 + number,
      held: voided,
      voided,
      valid: 100 + number - voided,
    };
  });
  const batch = {
    id: 1,
    votes: 40,
    reason: "one-address",
    state: "void",
    why: "同一机房。；核对属实。",
  } as const;
  const acts = signedActs({
    frozen: {
      slug,
      name,
      rules,
      candidates: candidates.map(({ number, slug: own, name: who, category }) => ({
        number,
        slug: own,
        name: who,
        category,
      })),
    },
    rulesHash,
    count: {
      streams: [
        {
          stream: "ballots",
          votes: 500,
          seal: { number: 1, head: "b".repeat(64) },
          counts,
          batches: [batch],
          helpers: { passes: 2, votes: 31 },
        },
      ],
      jury: candidates.map(({ number }) => ({
        candidate: number,
        totals: [150 + number, 160 + number],
      })),
      jurors: ["陈评", "何委"],
      withdrawn: [],
    },
    objections: [
      {
        number: 1,
        at: new Date("2023-12-25T02:00:00Z"),
        text: "不公开的内容",
        name: "李四",
        contact: "13900000000",
        answer: {
          upheld: until === "confirmed" || until === "returned",
          reason: "经核实属实。",
          by: { name: "林监", role: "监票员" },
          at: new Date("2023-12-26T02:00:00Z"),
        },
      },
    ],
    until,
    from,
  });
  return { ...aCampaign({ rulesHash, acts }), rules };
}
