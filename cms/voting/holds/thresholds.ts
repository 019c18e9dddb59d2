/** Hours of the night in Asia/Shanghai, when hardly anybody votes. */
export const night = { from: 1, until: 6 };

/** Voters kept in memory, 350 bytes and 16 for each vote; past that the older half is forgotten. */
export const mostVoters = 1_000_000;

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
 * New voters that a suspicious batch needs, by how many signs of a machine it shows: one, or two and more.
 * Both stay above what a helper with one phone for thirty old people a day brings in that time.
 */
export const batchSizes: Record<Scale, { oneSign: number; moreSigns: number }> = {
  hour: { oneSign: 120, moreSigns: 50 },
  day: { oneSign: 200, moreSigns: 60 },
  campaign: { oneSign: 320, moreSigns: 240 },
};

/** At one address so many are free whatever they look like, unless their rhythm is a machine's: 150 equal computers, a third of them used twice. */
export const roomful = 200;

/** How many times more often than among honest voters a kind of device must appear to count as excess: nine in ten of a batch are a machine's. */
export const excessRatio = 10;
