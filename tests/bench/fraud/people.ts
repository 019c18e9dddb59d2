import { createDraw, type Random } from "../../harness/random.ts";
import { dayMs, hourMs, likesPerDay, type Maker, start, type Visit } from "./campaign.ts";
import type { City } from "./city.ts";

/** Visits by hour of the day: nearly none at night, peaks in the morning, at noon and in the evening. */
const hourWeights = [
  14, 5, 3, 2, 2, 5, 18, 42, 62, 60, 55, 52, 66, 52, 42, 42, 44, 50, 56, 70, 88, 86, 62, 34,
];
const hourDraw = createDraw(hourWeights);

export type Person = {
  maker: Maker;
  voter: string;
  home: string;
  agent: number;
  luck: number;
  /** Chance to come back on a later day. */
  loyalty: number;
};

/** Citizens who vote from their own phones, whatever brought them here. */
export function createPeople(
  { city, random, days }: { city: City; random: Random; days: number },
  initial = "h",
) {
  let count = 0;
  const name = () => {
    count += 1;
    return `${initial}${count}`;
  };

  const timeOfDay = (day: number) =>
    start + day * dayMs + (hourDraw(random) + random.unit()) * hourMs;

  /** Mostly one candidate; some use all their likes. `devotion` is the share that likes only the one. */
  function choices(favourite: number, devotion: number): number[] {
    const wanted = random.chance(devotion)
      ? 1
      : random.chance(0.4)
        ? likesPerDay
        : random.whole(2, likesPerDay - 1);
    const chosen = new Set([favourite]);
    for (let tries = 0; chosen.size < wanted && tries < 40; tries += 1) {
      chosen.add(city.anyCandidate());
    }
    return [...chosen];
  }

  const person = (maker: Maker, home: string, agent?: number): Person => ({
    maker,
    voter: name(),
    home,
    agent: agent ?? (random.chance(0.15) ? city.cheapPhone() : city.phone()),
    luck: random.unit(),
    loyalty: random.chance(0.55) ? 0.02 : random.between(0.15, 0.85),
  });

  function visit(who: Person, at: number, chosen: readonly number[], net?: string): Visit {
    const day = Math.floor((at - start) / dayMs);
    return {
      maker: who.maker,
      at,
      voter: who.voter,
      net: net ?? (random.chance(0.45) ? city.mobileNet() : who.home),
      agent: city.agentOn(who.agent, day, who.luck),
      choices: chosen,
    };
  }

  /** A first visit and those of later days; 4 % have lost their cookie in between. */
  function career(
    who: Person,
    first: { at: number; favourite: number; devotion: number; net?: string | undefined },
  ): Visit[] {
    const { at, favourite, devotion, net } = first;
    const visits = [visit(who, at, choices(favourite, devotion), net)];
    const habit = random.chance(0.3) ? (at - start) % dayMs : undefined;
    const firstDay = Math.floor((at - start) / dayMs);
    for (let day = firstDay + 1; day < days; day += 1) {
      if (!random.chance(who.loyalty)) continue;
      const again =
        habit === undefined
          ? timeOfDay(day)
          : start + day * dayMs + habit + random.normal() * 20 * 60_000;
      const known = random.chance(0.96) ? who : { ...who, voter: name() };
      visits.push(
        visit(known, again, choices(favourite, devotion), random.chance(0.6) ? net : undefined),
      );
    }
    return visits;
  }

  return { name, timeOfDay, choices, person, visit, career };
}

export type People = ReturnType<typeof createPeople>;
