import { minuteMs, type Visit } from "../campaign.ts";
import { atHour, type Scene, type Stage, slate, somebody, times } from "./scene.ts";

/** Equal computers of one place whose users vote within an hour, and phones beside them. */
function computers(stage: Stage, { count, images, phones, devotion }: Room): Visit[] {
  const { random, people, city, days, target } = stage;
  const place = city.newPlace("office");
  const agents = times(images, () => city.desktop());
  const asked = atHour(random.whole(1, days - 2), random.pick([9.2, 10, 14.2]));
  return times(count + phones, (nth) => {
    const who = people.person("lookalike", place, nth < count ? random.pick(agents) : undefined);
    const at = asked + random.unit() * 55 * minuteMs;
    return people.career(who, { at, favourite: target, devotion, net: place });
  }).flat();
}
type Room = { count: number; images: number; phones: number; devotion: number };

const equalComputers: Scene = (stage) =>
  computers(stage, { count: 150, images: stage.random.pick([1, 3]), phones: 0, devotion: 0.6 });

const besidePhones: Scene = (stage) =>
  computers(stage, { count: 150, images: 1, phones: 350, devotion: 0.6 });

/** A computer room where a class votes at the teacher's word, in windows that forget. */
const computerRoom: Scene = (stage) => {
  const { random, people, city, days, target } = stage;
  const place = city.newPlace("school");
  const agent = city.desktop();
  const at = atHour(random.whole(1, days - 2), random.between(8, 16));
  return times(3, (lesson) =>
    times(50, () =>
      people.visit(
        people.person("lookalike", place, agent),
        at + lesson * 18 * minuteMs + random.around(2, 0.7) * minuteMs,
        [target],
        place,
      ),
    ),
  ).flat();
};

/** A minute on television: as many people as that town has, within ten minutes. */
const television: Scene = (stage) => {
  const { random, people, days, target } = stage;
  const at = atHour(random.whole(2, days - 1), random.between(18, 21));
  return times(30_000, () =>
    people.career(somebody(stage, "lookalike"), {
      at: at + random.unit() * 10 * minuteMs,
      favourite: target,
      devotion: 0.7,
    }),
  ).flat();
};

/** Friends who like each other's candidates daily, at loosely similar times, and miss a day now and then. */
function friends(stage: Stage, count: number, spread: number): Visit[] {
  const { random, people, days } = stage;
  const names = slate(stage, random.whole(2, 5));
  const hour = random.between(12, 22);
  return times(count, () => somebody(stage, "lookalike")).flatMap((who) =>
    times(days, (day) =>
      people.visit(who, atHour(day, hour) + random.normal() * spread * minuteMs, names),
    ).filter(() => random.chance(0.85)),
  );
}

const swapRings: Scene = (stage) =>
  times(60, () => friends(stage, stage.random.whole(3, 12), stage.random.between(20, 90))).flat();

const reminded: Scene = (stage) => times(20, () => friends(stage, 18, 45)).flat();

/** Parents who are asked for three teachers of the school; some come again, as people do. */
const school: Scene = (stage) => {
  const { random, people, days } = stage;
  const names = slate(stage, 3);
  const asked = atHour(0, 19);
  return times(500, () => somebody(stage, "lookalike")).flatMap((who) => {
    const after = random.around(25, 1) * minuteMs;
    return times(days, (day) => day)
      .filter((day) => day === 0 || random.chance(who.loyalty))
      .map((day) =>
        people.visit(
          who,
          day === 0 ? asked + after : people.timeOfDay(day),
          random.chance(0.8) ? names : [stage.target],
        ),
      );
  });
};

/** An old people's home: on most afternoons a helper goes from room to room with one tablet, announced for so many people a day. */
export const tabletOf =
  (announced?: number): Scene =>
  ({ random, people, city, days, target }) => {
    const place = city.newPlace("centre");
    const agent = city.cheapPhone();
    return times(days, (day) =>
      times(120, (nth) => ({
        ...people.visit(
          people.person("lookalike", place, agent),
          atHour(day, 13.5) + nth * 90_000 + random.unit() * 60_000,
          [random.chance(0.9) ? target : city.anyCandidate()],
          place,
        ),
        ...(announced !== undefined && { announced }),
      })),
    ).flat();
  };

/** Honest people who look like machines. */
export const lookalikes = {
  "equal-computers": equalComputers,
  television,
  "swap-rings": swapRings,
  "announced-tablet": tabletOf(120),
};

/** Looked at only when the rules stood. */
export const lookalikesHeldOut = {
  "beside-phones": besidePhones,
  "computer-room": computerRoom,
  reminded,
  school,
};
