import { createDraw, type Random } from "../../harness/random.ts";

/** A way of reading the site: its user agent, and what it becomes when WeChat is updated. */
export type City = ReturnType<typeof createCity>;

const models = { apple: 70, android: 3600, desktop: 90 };

/** Weights of user agents: few strings of Apple phones, a long tail of Android ones, some desktops. */
function agentWeights(shares: { apple: number; android: number; desktop: number }) {
  const zipf = (count: number, total: number, exponent: number) => {
    const weights = Array.from({ length: count }, (_, rank) => 1 / (rank + 2) ** exponent);
    const sum = weights.reduce((all, weight) => all + weight, 0);
    return weights.map((weight) => (weight * total) / sum);
  };
  return [
    ...zipf(models.apple, shares.apple, 1),
    ...zipf(models.android, shares.android, 0.95),
    ...zipf(models.desktop, shares.desktop, 1.1),
  ];
}

/**
 * The honest world of one campaign: networks, devices, candidates with a home, and how it all is skewed.
 * Names of networks and agents are made up; only their frequencies matter.
 */
export function createCity(random: Random) {
  const phones = createDraw(agentWeights({ apple: 0.38, android: 0.6, desktop: 0.02 }));
  const cheapPhones = createDraw(agentWeights({ apple: 0.08, android: 0.92, desktop: 0 }));
  const candidates = random.whole(18, 36);
  const popularity = createDraw(
    Array.from({ length: candidates }, (_, rank) => 1 / (rank + 3) ** 0.7),
  );
  const mobile = Array.from({ length: random.whole(90, 240) }, (_, index) => `mobile-${index}`);
  const mobileDraw = createDraw(mobile.map((_, rank) => 1 / (rank + 6) ** 0.8));
  const elsewhere = random.whole(15_000, 60_000);
  const updateFrom = random.whole(1, 5);
  const updateShare = random.between(0.1, 0.5);
  const offices = { count: 0 };

  return {
    candidates,
    /** A candidate that somebody without a favourite likes. */
    anyCandidate: () => popularity(random) + 1,
    phone: () => phones(random),
    /** Phones of old people and of workers in dormitories: other models, hardly any of Apple's. */
    cheapPhone: () =>
      random.chance(0.7) ? 1200 + (cheapPhones(random) % 900) : cheapPhones(random),
    desktop: () => models.apple + models.android + random.whole(0, models.desktop - 1),
    mobileNet: () => mobile[mobileDraw(random)] ?? "mobile-0",
    farNet: () => `far-${Math.floor(random.scale(1, elsewhere))}`,
    newPlace: (kind: string) => {
      offices.count += 1;
      return `${kind}-${offices.count}`;
    },
    /** The agent of a phone on a day of the campaign: a WeChat update renames many within days. */
    agentOn: (agent: number, day: number, luck: number) => {
      const updated = Math.min(1, Math.max(0, (day - updateFrom + 1) / 3)) * updateShare;
      return luck < updated ? agent + 100_000 : agent;
    },
    agentCount: models.apple + models.android,
  };
}
