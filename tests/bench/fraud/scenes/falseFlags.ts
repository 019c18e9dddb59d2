import { hourMs, minuteMs, type Visit } from "../campaign.ts";
import { atHour, type Scene, type Stage, times } from "./scene.ts";

/** Three hundred colleagues behind one address who like one of theirs, and when they were asked to. */
function colleagues(stage: Stage): { place: string; asked: number; visits: Visit[] } {
  const { random, people, city, days, target } = stage;
  const place = city.newPlace("office");
  const asked = atHour(random.whole(1, days - 2), random.pick([9.2, 10, 14.2]));
  const visits = times(300, () => {
    const who = people.person("colleague", place);
    const at = asked + random.around(12, 1) * minuteMs;
    return people.career(who, {
      at,
      favourite: target,
      devotion: random.between(0.4, 0.8),
      net: place,
    });
  }).flat();
  return { place, asked, visits };
}

type Plant = { count: number; from: number; lasting: number; agents: readonly number[] };

/** Fakes for the same colleague through the same wireless network. */
const planted = (stage: Stage, place: string, { count, from, lasting, agents }: Plant): Visit[] =>
  times(count, () => ({
    maker: "planted" as const,
    at: from + stage.random.unit() * lasting,
    voter: stage.people.name(),
    net: place,
    agent: stage.random.pick(agents),
    choices: [stage.target],
  }));

const oddDevice: Scene = (stage) => {
  const { place, asked, visits } = colleagues(stage);
  const agents = [500_000 + stage.random.whole(0, 5000)];
  const count = stage.random.scale(600, 1600);
  return [...visits, ...planted(stage, place, { count, from: asked, lasting: 3 * hourMs, agents })];
};

const lobby: Scene = (stage) => {
  const { place, asked, visits } = colleagues(stage);
  const agents = times(stage.random.whole(2, 5), () => stage.city.phone());
  const from = asked + 20 * hourMs;
  return [...visits, ...planted(stage, place, { count: 1200, from, lasting: 2 * hourMs, agents })];
};

const manyDevices: Scene = (stage) => {
  const { place, asked, visits } = colleagues(stage);
  const agents = times(60, () => stage.random.whole(0, stage.city.agentCount - 1));
  return [
    ...visits,
    ...planted(stage, place, { count: 1600, from: asked, lasting: 8 * hourMs, agents }),
  ];
};

/** Fakes planted among a rival's honest colleagues. */
export const falseFlags = { "odd-device": oddDevice };

/** Looked at only when the rules stood. */
export const falseFlagsHeldOut = { lobby, "many-devices": manyDevices };
