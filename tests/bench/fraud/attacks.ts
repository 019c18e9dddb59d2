import { type Attack, dayMs, hourMs, start, type Visit } from "./campaign.ts";
import type { City } from "./city.ts";
import type { Random } from "./random.ts";

/**
 * What an attacker has: as many cookies as wanted, the user agents of any list, some addresses, and free choice
 * of time. Each family draws its strength anew for each seed, from clumsy to careful.
 */
type Means = {
  city: City;
  random: Random;
  days: number;
  target: number;
  /** A fresh voter. */
  voter: () => string;
  /** The target, and for some attackers other candidates as a disguise. */
  choices: () => number[];
};

const servers = (random: Random, count: number) =>
  Array.from({ length: count }, () => `server-${random.whole(1, 1e9)}`);

/** User agents from lists that go round: real phones, most of them rare or old here, some common. */
const agentList = ({ city, random }: Means, count: number) =>
  Array.from({ length: count }, () =>
    random.chance(0.7) ? random.whole(0, city.agentCount - 1) : 500_000 + random.whole(0, 5000),
  );

const startOn = ({ random, days }: Means, lasting: number) =>
  start + random.between(0.2, Math.max(0.3, days - 0.3 - lasting)) * dayMs;

/** Thousands of likes within minutes, from a few servers. */
function burst(means: Means): Visit[] {
  const { random } = means;
  const nets = servers(random, random.whole(1, 4));
  const agents = agentList(means, random.whole(1, 3));
  const count = Math.round(random.scale(1200, 6000));
  const from = startOn(means, 0.1);
  const lasting = random.scale(4, 60) * 60_000;
  return Array.from({ length: count }, () => ({
    maker: "burst",
    at: from + random.unit() * lasting,
    voter: means.voter(),
    net: random.pick(nets),
    agent: random.pick(agents),
    choices: means.choices(),
  }));
}

/** One like every minute or few, day and night, through a pool of proxies. */
function drip(means: Means): Visit[] {
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

/** Hardly two likes from one address: a rented pool, in part of other people's homes. */
function rotating(means: Means): Visit[] {
  const { random, city } = means;
  const homes = random.between(0, 0.3);
  const pool = Array.from({ length: Math.round(random.scale(300, 5000)) }, () =>
    random.chance(homes) ? `home-${random.whole(1, 2200)}` : city.farNet(),
  );
  const agents = agentList(means, Math.round(random.scale(1, 40)));
  const count = Math.round(random.scale(1200, 6000));
  const lasting = random.scale(0.08, 2.5) * dayMs;
  const from = startOn(means, lasting / dayMs);
  return Array.from({ length: count }, () => ({
    maker: "rotating",
    at: from + random.unit() * lasting,
    voter: means.voter(),
    net: random.pick(pool),
    agent: random.pick(agents),
    choices: means.choices(),
  }));
}

/** A few servers that claim to be another phone each time. */
function agentFarm(means: Means): Visit[] {
  const { random } = means;
  const nets = servers(random, random.whole(1, 6));
  const agents = agentList(means, Math.round(random.scale(200, 4000)));
  const count = Math.round(random.scale(1200, 6000));
  const lasting = random.scale(0.05, 2) * dayMs;
  const from = startOn(means, lasting / dayMs);
  return Array.from({ length: count }, () => ({
    maker: "agent-farm",
    at: from + random.unit() * lasting,
    voter: means.voter(),
    net: random.pick(nets),
    agent: random.pick(agents),
    choices: means.choices(),
  }));
}

/** Phones that throw their cookie away after each like, at home or hopping between mobile addresses. */
function cookieWipe(means: Means): Visit[] {
  const { random, city, days } = means;
  return Array.from({ length: random.whole(1, 5) }).flatMap(() => {
    const isHopping = random.chance(0.3);
    const home = random.chance(0.5) ? `home-${random.whole(1, 2200)}` : servers(random, 1)[0];
    const agent = city.phone();
    const [least, most] = random.chance(0.5) ? [4, 25] : [9, 45];
    const sittings = random.whole(1, Math.min(4, days - 1));
    return Array.from({ length: sittings }).flatMap((_, sitting) => {
      let at = start + (sitting + random.between(0.3, 0.9)) * dayMs;
      return Array.from({ length: Math.round(random.scale(120, 700)) }, () => {
        at += random.between(least, most) * 1000;
        const net = isHopping ? city.mobileNet() : (home ?? "server-0");
        return {
          maker: "cookie-wipe" as const,
          at,
          voter: means.voter(),
          net,
          agent,
          choices: means.choices(),
        };
      });
    });
  });
}

/** A recorded session of a few hundred accounts, played again every day. */
function replay(means: Means): Visit[] {
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
function smsFarm(means: Means): Visit[] {
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
function paid(means: Means): Visit[] {
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

const families: Record<Attack, (means: Means) => Visit[]> = {
  burst,
  drip,
  rotating,
  "agent-farm": agentFarm,
  "cookie-wipe": cookieWipe,
  replay,
  "sms-farm": smsFarm,
  paid,
};

export const attacks = Object.keys(families) as Attack[];

export function attackVisits(
  attack: Attack,
  { city, random, days }: Pick<Means, "city" | "random" | "days">,
): Visit[] {
  let count = 0;
  const target = random.whole(1, city.candidates);
  const decoys = random.pick([0, 0, 0, 1, 2, 4]);
  return families[attack]({
    city,
    random,
    days,
    target,
    voter: () => {
      count += 1;
      return `${attack}${count}`;
    },
    choices: () => {
      const chosen = new Set([target]);
      for (let left = random.whole(0, decoys); left > 0; left -= 1) {
        chosen.add(random.whole(1, city.candidates));
      }
      return random.shuffle([...chosen]);
    },
  });
}
