import { dayMs, start, type Visit } from "./campaign.ts";
import { agentList, type Means, servers, startOn } from "./means.ts";

/** Thousands of likes within minutes, from a few servers. */
export function burst(means: Means): Visit[] {
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

/** Hardly two likes from one address: a rented pool, in part of other people's homes. */
export function rotating(means: Means): Visit[] {
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
export function agentFarm(means: Means): Visit[] {
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
export function cookieWipe(means: Means): Visit[] {
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
