import { dayMs, start, type Visit } from "../campaign.ts";
import { type Scene, type Stage, times } from "./scene.ts";

/** Phones that throw their cookie away after each like, over the networks of mobile carriers. */
function farm(stage: Stage, nets: () => string, hours: number): Visit[] {
  const { random, people, city, days, target } = stage;
  const phones = times(random.whole(3, 8), () => city.phone());
  const sittings = random.whole(1, 3);
  return times(sittings, () => {
    const from = start + (random.whole(1, days - 2) + random.between(0.35, 0.8)) * dayMs;
    return times(random.scale(900, 2400) / sittings, () => ({
      maker: "phone-farm" as const,
      at: from + (random.unit() * hours * dayMs) / 24,
      voter: people.name(),
      net: nets(),
      agent: random.pick(phones),
      choices: [target],
    }));
  }).flat();
}

const fewNets: Scene = (stage) => {
  const nets = times(stage.random.whole(2, 6), () => stage.city.mobileNet());
  return farm(stage, () => stage.random.pick(nets), stage.random.between(1, 8));
};

const hopping: Scene = (stage) => farm(stage, stage.city.mobileNet, stage.random.between(1, 4));

/** Farms of few phones behind carriers. */
export const phoneFarms = { "few-nets": fewNets };

/** Looked at only when the rules stood. */
export const phoneFarmsHeldOut = { hopping };
