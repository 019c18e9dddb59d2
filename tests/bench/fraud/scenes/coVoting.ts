import { minuteMs } from "../campaign.ts";
import { atHour, type Scene, type Stage, slate, somebody, times } from "./scene.ts";

/** Every day the same voters, on phones of the city, like the same names within the half hour that they are told. */
function ring(stage: Stage, hourOn: (day: number) => number, namesOn: (day: number) => number[]) {
  const { random, people, days } = stage;
  const attendance = random.pick([1, 0.97, 0.92]);
  const first = random.whole(0, Math.min(1, days - 4));
  const members = times(random.scale(30, 400), () => somebody(stage, "co-voting"));
  return times(days - first, (nth) => {
    const day = first + nth;
    const names = namesOn(day);
    return members
      .filter(() => random.chance(attendance))
      .map((who) =>
        people.visit(
          who,
          atHour(day, hourOn(day)) + random.unit() * 30 * minuteMs,
          random.shuffle([...names]),
        ),
      );
  }).flat();
}

/** Some groups, each with an hour and names of its own. */
const lockstep: Scene = (stage) =>
  times(stage.random.whole(1, 4), () => {
    const hour = stage.random.between(8, 22);
    const names = slate(stage, stage.random.whole(1, 5));
    return ring(
      stage,
      () => hour,
      () => names,
    );
  }).flat();

/** The half hour and the names change from day to day, for all alike. */
const marching: Scene = (stage) => {
  const hours = times(stage.days, () => stage.random.between(8, 22));
  const names = times(stage.days, () => slate(stage, stage.random.whole(2, 4)));
  return ring(
    stage,
    (day) => hours[day] ?? 12,
    (day) => names[day] ?? [],
  );
};

/** A staff that is told to use up the day's likes for the same names, at any time of the working day. */
const quotaOffice: Scene = (stage) => {
  const { random, people, city, days } = stage;
  return times(random.whole(1, 3), () => {
    const place = city.newPlace("office");
    const names = slate(stage, 5);
    return times(random.scale(60, 300), () => people.person("co-voting", place)).flatMap((who) =>
      times(days, (day) =>
        people.visit(who, atHour(day, random.between(8.5, 18)), names, place),
      ).filter(() => random.chance(0.98)),
    );
  }).flat();
};

/** Accounts of a farm: each comes daily at about its own time, from a few phones over mobile networks. */
const dailyFarm: Scene = (stage) => {
  const { random, people, city, days } = stage;
  const phones = times(random.whole(3, 8), () => city.phone());
  const names = slate(stage, random.whole(3, 5));
  return times(random.scale(150, 700), () => {
    const who = people.person("co-voting", "farm", random.pick(phones));
    return times(days, (day) =>
      people.visit(who, atHour(day, random.between(7, 23)), names, city.mobileNet()),
    );
  }).flat(2);
};

/** One worker after another takes up ten accounts each and goes through them, in two or three hours a day. */
const clickRoom: Scene = (stage) => {
  const { random, people, days } = stage;
  const names = slate(stage, random.whole(3, 5));
  const from = random.between(9, 19);
  const pause = random.between(15, 45) * 1000;
  const accounts = times(random.scale(80, 300), () => somebody(stage, "co-voting"));
  return times(days, (day) =>
    random
      .shuffle([...accounts])
      .map((who, nth) =>
        people.visit(who, atHour(day, from) + nth * pause + random.unit() * 5000, names),
      ),
  ).flat();
};

/** A ring for one name alone, at an hour of the evening when everybody votes. */
const loneName: Scene = (stage) => {
  const hour = stage.random.between(19, 21);
  return ring(
    stage,
    () => hour,
    () => [stage.target],
  );
};

/** Families of voters who vote together again and again. */
export const coVoting = { lockstep, "quota-office": quotaOffice, "daily-farm": dailyFarm };

/** Looked at only when the rules stood. */
export const coVotingHeldOut = { marching, "click-room": clickRoom, "lone-name": loneName };
