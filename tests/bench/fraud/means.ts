import type { Random } from "../../harness/random.ts";
import { dayMs, start } from "./campaign.ts";
import type { City } from "./city.ts";

/**
 * What an attacker has: as many cookies as wanted, the user agents of any list, some addresses, and free choice
 * of time. Each family draws its strength anew for each seed, from clumsy to careful.
 */
export type Means = {
  city: City;
  random: Random;
  days: number;
  target: number;
  /** A fresh voter. */
  voter: () => string;
  /** The target, and for some attackers other candidates as a disguise. */
  choices: () => number[];
};

export const servers = (random: Random, count: number) =>
  Array.from({ length: count }, () => `server-${random.whole(1, 1e9)}`);

/** User agents from lists that go round: real phones, most of them rare or old here, some common. */
export const agentList = ({ city, random }: Means, count: number) =>
  Array.from({ length: count }, () =>
    random.chance(0.7) ? random.whole(0, city.agentCount - 1) : 500_000 + random.whole(0, 5000),
  );

export const startOn = ({ random, days }: Means, lasting: number) =>
  start + random.between(0.2, Math.max(0.3, days - 0.3 - lasting)) * dayMs;
