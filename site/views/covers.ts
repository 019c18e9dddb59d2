import { microKinds, projectStages, storyKinds, workerPosts } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import { words } from "../campaign/wording.ts";
import type { Library } from "../edition/library.ts";
import { oncePer } from "../edition/oncePer.ts";
import { wording } from "../wording.ts";
import { dateOf } from "./dates.ts";
import { placeInWords } from "./places.ts";

/** What the cover of a page says. Plain text, all of it published: a cover is drawn from nothing else. */
export type CoverFacts = {
  /** Address of the page. */
  page: string;
  /** Name of the paper, and the section of the page. */
  paper: string;
  section: string;
  kicker?: string | undefined;
  headline: string;
  /** Line at the foot: place, date and the like. */
  foot: string[];
};

type Told = Omit<CoverFacts, "paper" | "foot"> & { foot: (string | undefined)[]; sample?: boolean };

const told = (library: Library): Told[] => {
  const { stories, projects, streets, workers, topics, campaigns, places } = library.edition;
  return [
    ...stories.map((story) => ({
      page: paths.story(story),
      section: labelOf(storyKinds, story.kind),
      kicker: story.kicker,
      headline: story.headline,
      foot: [placeInWords(library, story.places), dateOf(story.publishedAt)],
      sample: story.sample,
    })),
    ...projects.map(({ slug, name, field, microKind, places, stage, sample }) => ({
      page: paths.project(slug),
      section: "微治理项目",
      kicker: field ?? (microKind && labelOf(microKinds, microKind)),
      headline: name,
      foot: [placeInWords(library, places), labelOf(projectStages, stage)],
      sample,
    })),
    ...streets.map(({ slug, place, brand, slogan, sample }) => ({
      page: paths.street(slug),
      section: "街道品牌",
      kicker: placeInWords(library, [place]),
      headline: brand,
      foot: [slogan],
      sample,
    })),
    ...workers.map(({ slug, name, post, places, grid, sample }) => ({
      page: paths.worker(slug),
      section: "人物",
      kicker: labelOf(workerPosts, post),
      headline: name,
      foot: [placeInWords(library, places), grid],
      sample,
    })),
    ...topics.map(({ slug, name, series }) => ({
      page: paths.topic(slug),
      section: series.length > 0 ? "系列" : "专题",
      headline: name,
      foot: [],
    })),
    ...places
      .filter(({ level }) => level === "district")
      .map(({ code, name }) => ({
        page: paths.district(code),
        section: "区县",
        headline: name,
        foot: ["案例、项目、人物和街道品牌"],
      })),
    ...campaigns.flatMap((campaign) => [
      {
        page: paths.campaign(campaign.slug),
        section: words.campaigns,
        headline: campaign.name,
        foot: campaign.organisers.slice(0, 1),
        sample: campaign.sample,
      },
      ...campaign.candidates.map(({ slug, name, number, post, place, category, sample }) => ({
        page: paths.candidate(campaign.slug, slug),
        section: campaign.name,
        kicker: [
          words.number(number),
          campaign.rules.categories.find((entry) => entry.slug === category)?.name,
        ]
          .filter(Boolean)
          .join(" "),
        headline: name,
        foot: [place, post && labelOf(workerPosts, post)],
        sample,
      })),
    ]),
  ];
};

/** What every cover of an edition says, by the address of its page; pages without an entry share the seal. */
export const coversOf = oncePer(
  (library: Library): ReadonlyMap<string, CoverFacts> =>
    new Map(
      told(library).map(({ sample, foot, ...facts }) => [
        facts.page,
        {
          ...facts,
          paper: library.edition.settings.name,
          foot: [...foot, sample ? wording.sample : undefined].filter((part) => part !== undefined),
        },
      ]),
    ),
);
