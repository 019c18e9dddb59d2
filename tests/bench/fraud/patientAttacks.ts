import { dayMs, hourMs, start, type Visit } from "./campaign.ts";
import { agentList, type Means, servers, startOn } from "./means.ts";

/** One like every minute or few, day and night, through a pool of proxies. */
export function drip(means: Means): Visit[] {
  const { random, days } = means;
  const nets = servers(random, Math.round(random.scale(2, 60)));
  const agents = agentList(means, Math.round(random.scale(1, 20)));
  const gap = random.scale(50, 180) * 1000;
  const jitter = random.pick([0.1, 0.5, 1]);
  const visits: Visit[] = [];
  const until = start + days * dayMs;
  let at = start + random.between(0, Math.min(1.5, days - 2.5)) * dayMs;
  while (at < until) {
    visits.push({
      maker: "drip",
      at,
      voter: means.voter(),
      net: random.pick(nets),
      agent: random.pick(agents),
      choices: means.choices(),
    });
    at += jitter === 1 ? random.exponential(gap) : gap * random.between(1 - jitter, 1 + jitter);
  }
  return visits;
}

/** A recorded session of a few hundred accounts, played again every day. */
export function replay(means: Means): Visit[] {
  const { random, days } = means;
  const nets = servers(random, random.whole(1, 10));
  const agents = agentList(means, Math.round(random.scale(5, 80)));
  const pause = random.scale(4, 60) * 1000;
  let after = 0;
  const session = Array.from({ length: Math.round(random.scale(150, 900)) }, () => {
    after += random.exponential(pause);
    const visit = {
      after,
      voter: means.voter(),
      agent: random.pick(agents),
      net: random.pick(nets),
    };
    return { ...visit, choices: means.choices() };
  });
  return Array.from({ length: random.whole(3, days) }).flatMap((_, day) => {
    const from = start + (day + random.between(0.2, 0.8)) * dayMs;
    const isRotated = random.chance(0.3);
    return session.map(({ after: offset, ...visit }) => ({
      ...visit,
      maker: "replay" as const,
      net: isRotated ? random.pick(nets) : visit.net,
      at: from + offset + random.unit() * 2000,
    }));
  });
}

/** Rented phone numbers, worked off by a rack of emulated phones behind a few addresses. */
export function smsFarm(means: Means): Visit[] {
  const { random, city, days } = means;
  const nets = [
    ...servers(random, random.whole(1, 8)),
    ...Array.from({ length: random.whole(0, 4) }, () => city.mobileNet()),
  ];
  const agents = agentList(means, Math.round(random.scale(3, 40)));
  const pause = random.scale(6, 40) * 1000;
  const returning = random.chance(0.5) ? random.between(0.3, 0.9) : 0;
  const from = startOn(means, 1.5);
  let at = from;
  return Array.from({ length: Math.round(random.scale(900, 4000)) }).flatMap(() => {
    at += random.around(pause, 0.6);
    const hour = ((at - start) % dayMs) / hourMs;
    if (hour > 23) at += 9 * hourMs;
    const visit = {
      maker: "sms-farm" as const,
      voter: means.voter(),
      agent: random.pick(agents),
      net: random.pick(nets),
      choices: means.choices(),
    };
    const visits = [{ ...visit, at }];
    for (let again = at + dayMs; again < start + days * dayMs; again += dayMs) {
      if (random.chance(returning)) {
        visits.push({ ...visit, at: again + random.normal() * hourMs, net: random.pick(nets) });
      }
    }
    return visits;
  });
}

/** Real people on their own phones who are paid for one like. */
export function paid(means: Means): Visit[] {
  const { random, city, days } = means;
  const posts = Array.from(
    { length: random.whole(1, 4) },
    () => start + (random.whole(0, days - 1) * 24 + random.between(9, 21)) * hourMs,
  );
  return Array.from({ length: Math.round(random.scale(800, 4000)) }, () => ({
    maker: "paid" as const,
    at: random.pick(posts) + random.around(90, 1) * 60_000,
    voter: means.voter(),
    net: random.chance(0.75) ? city.farNet() : city.mobileNet(),
    agent: random.chance(0.15) ? city.cheapPhone() : city.phone(),
    choices: means.choices(),
  }));
}

/**
 * A machine whose maker has read the rules of holds: the city's own mix of phones, addresses at which citizens
 * live, their hours, no haste. Not one of the eight families; it shows where the scorer ends.
 */
export function careful(means: Means): Visit[] {
  const { random, city, days } = means;
  return Array.from({ length: Math.round(random.scale(1000, 4000)) }, () => ({
    maker: "careful" as const,
    at: start + random.whole(0, days - 1) * dayMs + random.between(7.5, 22.5) * hourMs,
    voter: means.voter(),
    net: random.chance(0.5) ? city.mobileNet() : `home-${random.whole(1, 2200)}`,
    agent: random.chance(0.15) ? city.cheapPhone() : city.phone(),
    choices: means.choices(),
  }));
}
