import type { Random } from "../../../harness/random.ts";
import { dayMs, type Maker, start, type Visit } from "../campaign.ts";
import type { City } from "../city.ts";
import type { People, Person } from "../people.ts";

/** What a scene plays in: the city of the campaign, its people, and the candidate it is about. */
export type Stage = { city: City; random: Random; people: People; days: number; target: number };

export type Scene = (stage: Stage) => Visit[];

export const atHour = (day: number, hour: number) => start + (day + hour / 24) * dayMs;

export const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: Math.round(count) }, (_, index) => make(index));

/** The target and others beside it, as many as asked for. */
export function slate({ city, random, target }: Stage, length: number): number[] {
  const names = new Set([target]);
  while (names.size < length) names.add(random.whole(1, city.candidates));
  return [...names];
}

/** Whoever it is, at home and on the way as citizens are, with a phone of the city. */
export const somebody = ({ people, random }: Stage, maker: Maker): Person =>
  people.person(maker, `home-${random.whole(1, 2200)}`);
