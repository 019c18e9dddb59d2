import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import type { Library } from "#edition/library/library.ts";
import { authorName } from "#leaves/authorKey.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { spellChinese } from "#leaves/spellChinese.ts";
import { mostNamed } from "../../views/mostNamed.ts";
import { placeInWords } from "../../views/places.ts";
import { servicePages } from "../servicePages.ts";
import { traditionalFor } from "../traditionalFor.ts";
import type { Named, NamesFile } from "./namesFile.ts";

/** More streets and towns than a city has, communities, people and stories that a phone can bear, and the same in bytes whatever they are called. */
const most = {
  streets: 400,
  communities: 400,
  authors: 200,
  people: 800,
  projects: 200,
  stories: 400,
  bytes: 180_000,
} as const;

/** One name of an edition. */
type Name = { name: string; kind: string; url: string; isPersonName?: boolean };

const subjects = (library: Library): Name[] => {
  const every = { of: "all" } as const;
  const streets = library.streets(every).newest(most.streets);
  return [
    // By what people call them, too: 投票 is the page of campaigns.
    ...servicePages.flatMap(({ title, also, path }) =>
      [title, ...also.split(" ")].map((name) => ({ name, kind: "栏目", url: path })),
    ),
    ...library.districts
      .newest(mostNamed)
      .map(({ code, name }) => ({ name, kind: "区市县", url: paths.district(code) })),
    ...streets.flatMap(({ place, brand, slug }) => [
      { name: placeInWords(library, [place]) ?? brand, kind: "街道", url: paths.street(slug) },
      { name: brand, kind: "街道品牌", url: paths.street(slug) },
    ]),
    ...library.communitiesIn("", most.communities).flatMap((code) => {
      const name = library.place(code)?.name;
      return name ? [{ name, kind: "社区", url: paths.community(code) }] : [];
    }),
    ...library.topics
      .newest(mostNamed)
      .map(({ name, slug }) => ({ name, kind: "专题", url: paths.topic(slug) })),
    ...library.campaigns
      .newest(mostNamed)
      .map(({ name, slug }) => ({ name, kind: "评选", url: paths.campaign(slug) })),
    ...library
      .workers(every)
      .newest(most.people)
      .map(({ name, post, slug }) => ({
        ...{ name, kind: labelOf(workerPosts, post), url: paths.worker(slug), isPersonName: true },
      })),
    ...library.authors(most.authors).flatMap((key) => {
      const name = authorName(key);
      return name ? [{ name, kind: "作者", url: paths.author(key), isPersonName: true }] : [];
    }),
    ...library
      .projects(every)
      .newest(most.projects)
      .map(({ name, slug }) => ({ name, kind: "项目", url: paths.project(slug) })),
  ];
};

const stories = (library: Library): Name[] =>
  library
    .list({ of: "all" })
    .newest(most.stories)
    .map((story) => ({
      name: story.headline,
      kind: labelOf(storyKinds, story.kind),
      url: paths.story(story),
    }));

/** Spelling takes longer than all the rest, and the same names come with each release. */
const spelled = new Map<string, readonly string[]>();
const mostSpelled = 10_000;

function soundsOf({ name, isPersonName = false }: Name): readonly string[] {
  const key = `${isPersonName} ${name}`;
  const known = spelled.get(key) ?? spellChinese(name, { isPersonName }).flat();
  if (spelled.size >= mostSpelled) spelled.clear();
  spelled.set(key, known);
  return known;
}

const han = /\p{Script=Han}/u;

/** The sound of each character that it has most often in these names. */
function usualSounds(names: readonly Name[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const sounds = soundsOf(name);
    [...name.name].forEach((character, index) => {
      const sound = sounds[index];
      if (!sound || !han.test(character)) return;
      const known = counts.get(character) ?? new Map<string, number>();
      counts.set(character, known.set(sound, (known.get(sound) ?? 0) + 1));
    });
  }
  return new Map(
    [...counts].map(([character, sounds]) => {
      const [[sound] = [""]] = [...sounds].sort(
        ([one, a], [other, b]) => b - a || (one < other ? -1 : 1),
      );
      return [character, sound];
    }),
  );
}

/** Names by the beginning of a list that weigh together no more than a file may. */
function fitting(names: readonly Name[]): Name[] {
  let left = most.bytes;
  return names.filter(({ name, url }) => {
    left -= new TextEncoder().encode(name + url).length + 12;
    return left > 0;
  });
}

/** What is suggested while somebody types (rule F11): pages of the site and of its places, people and topics, then the newest stories. */
export function suggestedNames(library: Library): NamesFile {
  const names = fitting([...subjects(library), ...stories(library)]);
  const kinds = [...new Set(names.map(({ kind }) => kind))];
  const usual = usualSounds(names);
  const sounds: Record<string, string> = {};
  for (const [character, sound] of usual) sounds[sound] = (sounds[sound] ?? "") + character;
  const entry = (one: Name): Named => {
    const own = soundsOf(one);
    const isUsual = [...one.name].every(
      (character, index) => !usual.has(character) || usual.get(character) === own[index],
    );
    return [
      one.name,
      kinds.indexOf(one.kind),
      one.url,
      ...(isUsual ? [] : [own.join(" ")]),
    ] as Named;
  };
  return {
    kinds,
    sounds,
    names: names.map(entry),
    simplified: traditionalFor(names.map(({ name }) => name)),
  };
}
