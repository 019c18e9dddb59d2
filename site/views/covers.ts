import type { Story } from "#content/story.wire.ts";
import type { Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import { microKinds, projectStages, storyKinds, workerPosts } from "#content/vocabulary.ts";
import type { Campaign } from "#edition/campaign.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { labelOf } from "#leaves/options.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import type { Place } from "#places/place.wire.ts";
import { words } from "../campaign/wording.ts";
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

const ofStory = (library: Library, story: Story | undefined): Told | undefined =>
  story && {
    page: paths.story(story),
    section: labelOf(storyKinds, story.kind),
    kicker: story.kicker,
    headline: story.headline,
    foot: [placeInWords(library, story.places), dateOf(story.publishedAt)],
    sample: story.sample,
  };

const ofProject = (library: Library, project: Project | undefined): Told | undefined =>
  project && {
    page: paths.project(project.slug),
    section: "微治理项目",
    kicker: project.field ?? (project.microKind && labelOf(microKinds, project.microKind)),
    headline: project.name,
    foot: [placeInWords(library, project.places), labelOf(projectStages, project.stage)],
    sample: project.sample,
  };

const ofStreet = (library: Library, street: Street | undefined): Told | undefined =>
  street && {
    page: paths.street(street.slug),
    section: "街道品牌",
    kicker: placeInWords(library, [street.place]),
    headline: street.brand,
    foot: [street.slogan],
    sample: street.sample,
  };

const ofWorker = (library: Library, worker: Worker | undefined): Told | undefined =>
  worker && {
    page: paths.worker(worker.slug),
    section: "人物",
    kicker: labelOf(workerPosts, worker.post),
    headline: worker.name,
    foot: [placeInWords(library, worker.places), worker.grid],
    sample: worker.sample,
  };

const ofTopic = (topic: Topic | undefined): Told | undefined =>
  topic && {
    page: paths.topic(topic.slug),
    section: topic.series.length > 0 ? "系列" : "专题",
    headline: topic.name,
    foot: [],
  };

const ofDistrict = (place: Place | undefined): Told | undefined =>
  place?.level === "district"
    ? {
        page: paths.district(place.code),
        section: "区县",
        headline: place.name,
        foot: ["案例、项目、人物和街道品牌"],
      }
    : undefined;

const ofCandidate = (campaign: Campaign, slug: string | undefined): Told | undefined => {
  const candidate = campaign.candidates.find((one) => one.slug === slug);
  if (!candidate) return undefined;
  const { name, number, post, place, category, sample } = candidate;
  return {
    page: paths.candidate(campaign.slug, candidate.slug),
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
  };
};

const ofCampaign = (library: Library, slug: string, [folder, candidate]: string[]) => {
  const campaign = library.campaign(slug);
  if (!campaign) return undefined;
  if (folder === "candidates") return ofCandidate(campaign, candidate);
  return {
    page: paths.campaign(campaign.slug),
    section: words.campaigns,
    headline: campaign.name,
    foot: campaign.organisers.slice(0, 1),
    sample: campaign.sample,
  };
};

/** Covers by the folder that the page lives in. */
const told: Record<string, (library: Library, slug: string, rest: string[]) => Told | undefined> = {
  ...Object.fromEntries(
    storyKinds.map(({ value: kind }) => [
      paths.list(kind).slice(1, -1),
      (library: Library, slug: string) => ofStory(library, library.story({ kind, slug })),
    ]),
  ),
  projects: (library, slug) => ofProject(library, library.project(slug)),
  streets: (library, slug) => ofStreet(library, library.street(slug)),
  workers: (library, slug) => ofWorker(library, library.worker(slug)),
  topics: (library, slug) => ofTopic(library.topic(slug)),
  districts: (library, code) => ofDistrict(library.place(code)),
  campaigns: ofCampaign,
};

/** What the cover of the page at an address says; undefined for pages that share the seal. */
export const coverAt = (library: Library, page: string): CoverFacts | undefined => {
  const [folder = "", slug = "", ...rest] = page.split("/").slice(1, -1);
  const facts = own(told, folder)?.(library, slug, rest);
  // A page below another one has no cover of its own.
  if (facts?.page !== page) return undefined;
  const { sample, foot, ...others } = facts;
  return {
    ...others,
    paper: library.settings.name,
    foot: [...foot, sample ? wording.sample : undefined].filter((part) => part !== undefined),
  };
};
