/** Hours of the night in Asia/Shanghai, when hardly anybody votes. */
export const night = { from: 1, until: 6 };

/** Votes kept in memory; past that the older half is forgotten and can no longer be held. */
export const mostVotes = 2_000_000;

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;

/** How far back a scan looks and how often it runs, in ms. */
export const scales = [
  { name: "hour", window: hourMs, every: hourMs },
  { name: "day", window: dayMs, every: 6 * hourMs },
  { name: "campaign", window: Number.POSITIVE_INFINITY, every: dayMs },
] as const;
export type Scale = (typeof scales)[number]["name"];

/**
 * New voters that a suspicious batch needs, by how many signs of a machine it shows (index 0, 1, 2 or more).
 * The smallest stay above what a helper with one phone for forty old people, or an office of equal
 * computers, brings in that time; see rule H12.
 */
export const batchSize: Record<Scale, readonly [number, number, number]> = {
  hour: [240, 80, 40],
  day: [500, 140, 60],
  campaign: [1200, 320, 160],
};

/** How many times more than expected of honest voters a kind of device must be, without and with signs. */
export const excess = { bare: 30, signed: 8 };
