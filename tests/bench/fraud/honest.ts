import type { Random } from "../../harness/random.ts";
import { dayMs, hourMs, minuteMs, start, type Visit } from "./campaign.ts";
import type { City } from "./city.ts";
import { createPeople, type People } from "./people.ts";

type World = { city: City; random: Random; people: People; days: number; size: number };

/** Citizens who find the campaign by themselves: reports, friends, the account's own posts. */
function citizens({ city, random, people, days, size }: World): Visit[] {
  const broadcasts = Array.from({ length: random.whole(1, 3) }, () => ({
    at: start + random.whole(0, days - 1) * dayMs + random.between(8, 21) * hourMs,
  }));
  return Array.from({ length: Math.round(size * 0.4) }).flatMap(() => {
    const isFar = random.chance(0.08);
    const who = people.person("citizen", isFar ? city.farNet() : `home-${random.whole(1, 2200)}`);
    // A post of the newspaper's account or a minute on television brings thousands at once.
    const at = random.chance(0.2)
      ? random.pick(broadcasts).at + random.around(4, 1) * minuteMs
      : people.timeOfDay(random.whole(0, days - 1));
    const favourite = city.anyCandidate();
    return people.career(who, { at, favourite, devotion: 0.45, net: isFar ? who.home : undefined });
  });
}

/** A street asks its 700 groups on one morning, and some of them again later, to like its own candidate. */
function groups({ city, random, people, days, size }: World): Visit[] {
  const visits: Visit[] = [];
  const perGroup = (size * 0.5) / 700;
  const streets = random.whole(1, 4);
  for (let street = 0; street < streets; street += 1) {
    const favourite = random.whole(1, city.candidates);
    const devotion = random.between(0.5, 0.9);
    const asked = start + random.whole(0, days - 2) * dayMs + random.between(8.5, 20) * hourMs;
    const count = Math.round(700 / streets);
    for (let group = 0; group < count; group += 1) {
      const homes = Array.from(
        { length: random.whole(1, 4) },
        () => `home-${street * 500 + random.whole(1, 160)}`,
      );
      // A group of relatives, of old classmates or of people from one county lives everywhere.
      const isScattered = random.chance(0.03);
      const forwarded = asked + random.around(12, 0.9) * minuteMs;
      const members = Math.round(random.around(perGroup, 0.5));
      for (let member = 0; member < members; member += 1) {
        const home = isScattered ? city.farNet() : random.pick(homes);
        const who = people.person("group", home);
        const at = forwarded + random.around(14, 1.2) * minuteMs;
        const net = isScattered ? home : undefined;
        visits.push(...people.career(who, { at, favourite, devotion, net }));
      }
    }
  }
  return visits;
}

/** A work unit behind one address likes its colleague: many phones, some dozens of equal computers. */
function offices({ city, random, people, days }: World): Visit[] {
  return Array.from({ length: random.whole(4, 12) }).flatMap(() => {
    const place = city.newPlace("office");
    const favourite = random.whole(1, city.candidates);
    const staff = Math.round(random.scale(60, 420));
    const computers = Array.from({ length: random.whole(1, 3) }, () => city.desktop());
    const byComputer = random.between(0.1, 0.35);
    const asked =
      start + random.whole(0, days - 2) * dayMs + random.pick([9.2, 10, 14.2, 16]) * hourMs;
    return Array.from({ length: staff }).flatMap(() => {
      const agent = random.chance(byComputer) ? random.pick(computers) : undefined;
      const who = people.person("office", place, agent);
      const at = asked + random.around(12, 1) * minuteMs;
      return people.career(who, { at, favourite, devotion: random.between(0.4, 0.8), net: place });
    });
  });
}

/** A helper lets old people vote one after another on one phone, in a fresh private window each. */
function sharedPhones({ city, random, people, days }: World): Visit[] {
  return Array.from({ length: random.whole(8, 40) }).flatMap(() => {
    const place = random.chance(0.6) ? `home-${random.whole(1, 2200)}` : city.newPlace("centre");
    const agent = random.chance(0.5) ? city.cheapPhone() : city.phone();
    const favourite = random.whole(1, city.candidates);
    const afternoons = random.chance(0.7) ? 1 : random.whole(2, days);
    return Array.from({ length: afternoons }).flatMap((_, afternoon) => {
      const day = (random.whole(0, days - 1) + afternoon) % days;
      let at = start + day * dayMs + random.between(9, 16) * hourMs;
      return Array.from({ length: random.whole(3, 30) }, () => {
        at += random.between(40, 200) * 1000;
        const who = people.person("shared-phone", place, agent);
        const liked = random.chance(0.85) ? favourite : city.anyCandidate();
        return people.visit(who, at, people.choices(liked, 0.6), place);
      });
    });
  });
}

/** A factory's dormitory behind one address, at the change of the night shift. */
function factories({ city, random, people, days }: World): Visit[] {
  return Array.from({ length: random.whole(0, 3) }).flatMap(() => {
    const place = city.newPlace("factory");
    const favourite = random.whole(1, city.candidates);
    const asked = start + random.whole(0, days - 2) * dayMs + random.pick([0.2, 4.5, 7.8]) * hourMs;
    return Array.from({ length: random.whole(120, 800) }).flatMap(() => {
      const who = people.person("factory", place, city.cheapPhone());
      const at = asked + random.around(15, 1) * minuteMs;
      return people.career(who, { at, favourite, devotion: 0.7, net: place });
    });
  });
}

/** Honest visits of a campaign with about `size` voters. */
export function honestVisits(options: { city: City; random: Random; days: number; size: number }) {
  const world = { ...options, people: createPeople(options) };
  return [citizens, groups, offices, sharedPhones, factories].flatMap((scene) => scene(world));
}
