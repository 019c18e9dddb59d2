import type { StoryRef } from "#content/refs.wire.ts";
import type { Settings } from "#content/settings.wire.ts";
import type { Story } from "#content/story.wire.ts";
import type {
  Correction,
  Partner,
  Project,
  Street,
  Topic,
  Worker,
} from "#content/subjects.wire.ts";
import type { Tombstone } from "#edition/edition.wire.ts";
import type { Place } from "#places/place.wire.ts";
import type { Campaign } from "../campaign.wire.ts";
import type { DatedList } from "./datedList.ts";
import type { ListName, SubjectListName } from "./lists.ts";

/** The lists over stories, people, projects and street brands, by their names. */
export type StoryLists = (name: ListName) => DatedList<Story>;
type SubjectLists<T, G extends string = never> = (name: SubjectListName<G>) => DatedList<T>;

/** What an edition holds once. */
export type Facts = {
  /** The moment that the edition shows (rule P14). */
  readonly at: string;
  readonly settings: Settings;
  /** Hand-picked lead stories of the front page, in order, and the campaign that it features. */
  readonly front: readonly StoryRef[];
  readonly featuredCampaign: string | undefined;
};

/**
 * The questions that pages ask of an edition. No answer is longer than what was asked for: nobody gets everything, however
 * large the edition is. What is not public is not found.
 */
export type Library = Facts & {
  story: (ref: StoryRef) => Story | undefined;
  place: (code: string) => Place | undefined;
  project: (slug: string) => Project | undefined;
  partner: (slug: string) => Partner | undefined;
  worker: (slug: string) => Worker | undefined;
  street: (slug: string) => Street | undefined;
  /** The brand page of a place's street, found by the first nine digits of the code. */
  streetOf: (code: string) => Street | undefined;
  topic: (slug: string) => Topic | undefined;
  campaign: (slug: string) => Campaign | undefined;
  /** The moment that the pages of a campaign show: the last of its boundaries that has passed. */
  clock: (campaign: Campaign) => string;
  tombstone: (path: string) => Tombstone | undefined;
  correctionsOf: (ref: StoryRef) => readonly Correction[];
  /** Topics with an order of reading that a story is a part of. */
  seriesOf: (ref: StoryRef) => readonly Topic[];
  /** Campaigns in which a person stands. */
  campaignsOf: (worker: string) => readonly Campaign[];
  /** Stories of one kind, place, topic and so on. */
  list: StoryLists;
  workers: SubjectLists<Worker, Worker["post"]>;
  projects: SubjectLists<Project, Project["stage"]>;
  streets: SubjectLists<Street>;
  topics: DatedList<Topic>;
  campaigns: DatedList<Campaign>;
  corrections: DatedList<Correction>;
  /** Districts in the order of their codes, and the streets and towns of one. */
  districts: DatedList<Place>;
  streetsIn: (district: string) => DatedList<Place>;
  /** Keys of those who wrote something, in the order of the keys, at most so many. */
  authors: (most: number) => readonly string[];
  /** Codes of the communities from which there is something: of all, of a district (six digits), a street (nine), or the one itself. */
  communitiesIn: (code: string, most: number) => readonly string[];
};
