import type { ScoredVote } from "#voting/holds/voterBook.ts";

const attackers = [
  "burst",
  "drip",
  "rotating",
  "agent-farm",
  "cookie-wipe",
  "replay",
  "sms-farm",
  "paid",
  "careful",
] as const;
export type Attack = (typeof attackers)[number];

/** Who plays a scene: fakes of a scene, and honest people of one. */
const fakes = ["co-voting", "planted", "phone-farm"] as const;
export type Player = (typeof fakes)[number] | "colleague" | "lookalike";

/** Who made a vote; the scorer never sees it. */
export type Maker = "citizen" | "group" | "office" | "shared-phone" | "factory" | Attack | Player;

const notHonest: ReadonlySet<Maker> = new Set([...attackers, ...fakes]);
export const isHonest = (maker: Maker): boolean => !notHonest.has(maker);

/** Likes of one voter in one go. */
export type Visit = {
  maker: Maker;
  at: number;
  voter: string;
  net: string;
  agent: number;
  choices: readonly number[];
  /** People a day that a scrutineer announced for the device at the address, if it was announced. */
  announced?: number;
};

export type LabelledVote = ScoredVote & { maker: Maker; announced?: number };

export const likesPerDay = 5;
export const dayMs = 86_400_000;
export const hourMs = 3_600_000;
export const minuteMs = 60_000;

/** Midnight of the first day, in Asia/Shanghai. */
export const start = Date.UTC(2023, 10, 30, 16);

/** The ledger that these visits would leave: limits kept, rows in the order of their commit. */
export function toLedger(visits: readonly Visit[], days: number): LabelledVote[] {
  const likes = visits
    .flatMap(({ choices, ...visit }) =>
      choices.map((candidate, nth) => ({
        ...visit,
        // People take a while from one candidate to the next.
        at: Math.round(visit.at + nth * 4500 + ((visit.at * 7919) % 1000)),
        choices: [candidate],
      })),
    )
    .filter(({ at }) => at >= start && at < start + days * dayMs)
    .sort((a, b) => a.at - b.at);
  const used = new Map<string, number>();
  const rows: LabelledVote[] = [];
  for (const like of likes) {
    const day = Math.floor((like.at - start) / dayMs);
    const quota = `${like.voter} ${day}`;
    const same = `${quota} ${like.choices[0]}`;
    const count = used.get(quota) ?? 0;
    if (count >= likesPerDay || used.has(same)) continue;
    used.set(quota, count + 1);
    used.set(same, 1);
    rows.push({ ...like, seq: rows.length + 1 });
  }
  return rows;
}
