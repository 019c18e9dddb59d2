import { dimensions } from "#content/vocabulary.ts";
import type { Edition } from "#edition/edition.wire.ts";

type Story = Edition["stories"][number];
type ListPage = {
  url: string;
  title: string;
  base: string;
  number: number;
  pages: number;
  stories: readonly Story[];
};

/** As many as the product's site shows. */
const pageSize = 12;

function pagesOf(base: string, title: string, stories: readonly Story[]): ListPage[] {
  const pages = Math.max(1, Math.ceil(stories.length / pageSize));
  return Array.from({ length: pages }, (_, index) => ({
    url: index === 0 ? base : `${base}page/${index + 1}/`,
    title,
    base,
    number: index + 1,
    pages,
    stories: stories.slice(index * pageSize, (index + 1) * pageSize),
  }));
}

const casesOf = (edition: Edition) =>
  edition.stories.filter(
    (story): story is Extract<Story, { kind: "case" }> => story.kind === "case",
  );

/** The filters of the case lists: links with counts, in three groups. */
export function filterGroups(edition: Edition) {
  const cases = casesOf(edition);
  const entry = (
    path: string,
    label: string,
    matches: (story: (typeof cases)[number]) => boolean,
  ) => ({
    path: `/cases/${path}/`,
    label,
    stories: cases.filter(matches),
  });
  const districts = edition.places.filter(({ level }) => level === "district");
  return [
    {
      title: "按区县看",
      entries: districts.map(({ code, name }) =>
        entry(`district/${code}`, name, (story) => story.places.includes(code)),
      ),
    },
    {
      title: "按维度看",
      entries: dimensions.map(({ value, label }) =>
        entry(`dimension/${value}`, label, (story) => story.dimensions.includes(value)),
      ),
    },
    {
      title: "按专题看",
      entries: edition.topics.map(({ slug, name }) =>
        entry(`topic/${slug}`, name, (story) => story.topics.includes(slug)),
      ),
    },
  ].map(({ title, entries }) => ({
    title,
    entries: entries.filter(({ stories }) => stories.length > 0),
  }));
}

/** Every page of every list of stories, at the product's addresses. */
export function listPages(edition: Edition): ListPage[] {
  const news = edition.stories.filter(({ kind }) => kind === "news");
  return [
    ...pagesOf("/cases/", "优秀案例", casesOf(edition)),
    ...pagesOf("/news/", "资讯", news),
    ...filterGroups(edition).flatMap(({ entries }) =>
      entries.flatMap(({ path, label, stories }) => pagesOf(path, label, stories)),
    ),
  ];
}
