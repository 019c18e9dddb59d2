import type { BodyNode } from "#content/body.wire.ts";
import type { Story } from "#content/story.wire.ts";
import type { Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import type { Campaign } from "#edition/campaign.wire.ts";
import { apiOf, apiPaths } from "#leaves/apiPaths.ts";
import { own } from "#leaves/own.ts";
import { paths } from "#leaves/paths.ts";
import type { Place } from "#places/place.wire.ts";
import { feedHtml } from "../found/feedHtml.ts";
import { textOf } from "../found/feeds.ts";
import { figuresCsvPath } from "../found/figuresCsv.ts";
import { mostNamed } from "../views/mostNamed.ts";
import type {
  CampaignAnswer,
  CommunityAnswer,
  DistrictAnswer,
  ProjectAnswer,
  StoryAnswer,
  StreetAnswer,
  TopicAnswer,
  WorkerAnswer,
} from "./api.wire.ts";
import {
  type ApiSource,
  addressesOf,
  cards,
  linkOf,
  namesOf,
  partnersOf,
  placesOf,
} from "./links.ts";

const bodyHtml = ({ origin }: ApiSource, body: readonly BodyNode[]) =>
  feedHtml({ notes: [], picture: undefined, body, turns: [] }, origin);

const storyAnswer = (source: ApiSource, story: Story): StoryAnswer => {
  const { library, origin } = source;
  const common = {
    ...namesOf(origin, story.kind, story.id, paths.story(story)),
    places: placesOf(library, story.places),
    topics: story.topics.flatMap((slug) => {
      const topic = library.topic(slug);
      return topic ? [linkOf(origin, topic, paths.topic(slug))] : [];
    }),
    html: feedHtml(textOf(library, story), origin),
    corrections: library.correctionsOf(story).map(({ story: _, ...correction }) => correction),
    related: story.related.flatMap((ref) => {
      const found = library.story(ref);
      return found ? [cards.story(source, found)] : [];
    }),
  };
  if (story.kind !== "announcement") return { ...story, ...common };
  return {
    ...story,
    ...common,
    projects: story.projects.flatMap((slug) => {
      const project = library.project(slug);
      return project ? [linkOf(origin, project, paths.project(slug))] : [];
    }),
    partners: partnersOf(library, story.partners),
  };
};

const placed = (
  source: ApiSource,
  kind: string,
  { id, places, body }: Pick<Worker | Project, "id" | "places" | "body">,
  page: string,
) => ({
  ...namesOf(source.origin, kind, id, page),
  places: placesOf(source.library, places),
  html: bodyHtml(source, body),
});

const workerAnswer = (source: ApiSource, worker: Worker): WorkerAnswer => ({
  ...worker,
  ...placed(source, "worker", worker, paths.worker(worker.slug)),
  campaigns: source.library
    .campaignsOf(worker.slug)
    .map((campaign) => linkOf(source.origin, campaign, paths.campaign(campaign.slug))),
});

const projectAnswer = (source: ApiSource, project: Project): ProjectAnswer => ({
  ...project,
  ...placed(source, "project", project, paths.project(project.slug)),
  partners: partnersOf(source.library, project.partners),
});

const streetAnswer = (source: ApiSource, street: Street): StreetAnswer | undefined => {
  const { library, origin } = source;
  const place = library.place(street.place);
  const page = paths.street(street.slug);
  return (
    place && {
      ...street,
      ...namesOf(origin, "street", street.id, page),
      place,
      html: bodyHtml(source, street.body),
      stories: origin + apiPaths.stories(page),
      ...(street.gridFigures.length > 0 && { figures: origin + figuresCsvPath(street.slug) }),
    }
  );
};

const topicAnswer = ({ library, origin }: ApiSource, topic: Topic): TopicAnswer => {
  const page = paths.topic(topic.slug);
  return {
    ...topic,
    ...namesOf(origin, "topic", topic.id, page),
    series: topic.series
      .filter((ref) => library.story(ref))
      .map((ref) => ({ ...ref, json: origin + apiOf(paths.story(ref)) })),
    stories: origin + apiPaths.stories(page),
  };
};

const campaignAnswer = ({ origin }: ApiSource, campaign: Campaign): CampaignAnswer => {
  const { acts: _, candidates, ...rest } = campaign;
  const vote = `${origin}/vote/${campaign.slug}`;
  return {
    ...rest,
    ...namesOf(origin, "campaign", campaign.slug, paths.campaign(campaign.slug)),
    candidates: candidates.map(
      ({ portrait: _, story: __, placeCodes: ___, worker, ...candidate }) => ({
        ...candidate,
        url: origin + paths.candidate(campaign.slug, candidate.slug),
        ...(worker && { person: origin + apiOf(paths.worker(worker)) }),
      }),
    ),
    vote,
    counts: `${vote}/counts`,
  };
};

const districtAnswer = ({ library, origin }: ApiSource, place: Place): DistrictAnswer => {
  const page = paths.district(place.code);
  return {
    ...place,
    ...addressesOf(origin, page),
    stories: origin + apiPaths.stories(page),
    streets: library
      .streetsIn(place.code)
      .newest(mostNamed)
      .map((one) => {
        const street = library.streetOf(one.code);
        return { ...one, ...(street && { json: origin + apiOf(paths.street(street.slug)) }) };
      }),
  };
};

/** So many projects and people of a community are told; the newest. */
const mostOfCommunity = 50;

const communityAnswer = (source: ApiSource, place: Place): CommunityAnswer => {
  const { library, origin } = source;
  const page = paths.community(place.code);
  const street = library.streetOf(place.code);
  const from = { of: "place", code: place.code } as const;
  return {
    ...place,
    ...addressesOf(origin, page),
    within: placesOf(library, [place.code.slice(0, 9), place.code.slice(0, 6)]),
    ...(street && { street: origin + apiOf(paths.street(street.slug)) }),
    stories: origin + apiPaths.stories(page),
    projects: library
      .projects(from)
      .newest(mostOfCommunity)
      .map((project) => cards.project(source, project)),
    people: library
      .workers(from)
      .newest(mostOfCommunity)
      .map((worker) => cards.worker(source, worker)),
  };
};

const found = <T, A>(one: T | undefined, answer: (one: T) => A): A | undefined =>
  one === undefined ? undefined : answer(one);

/** Answers by the folder that the pages of their records live in. */
const answers: Readonly<Record<string, (source: ApiSource, slug: string) => object | undefined>> = {
  ...Object.fromEntries(
    storyKinds.map(({ value: kind }) => [
      paths.list(kind).slice(1, -1),
      (source: ApiSource, slug: string) =>
        found(source.library.story({ kind, slug }), (story) => storyAnswer(source, story)),
    ]),
  ),
  workers: (source, slug) =>
    found(source.library.worker(slug), (worker) => workerAnswer(source, worker)),
  projects: (source, slug) =>
    found(source.library.project(slug), (project) => projectAnswer(source, project)),
  streets: (source, slug) =>
    found(source.library.street(slug), (street) => streetAnswer(source, street)),
  topics: (source, slug) =>
    found(source.library.topic(slug), (topic) => topicAnswer(source, topic)),
  campaigns: (source, slug) =>
    found(source.library.campaign(slug), (campaign) => campaignAnswer(source, campaign)),
  districts: (source, code) =>
    found(source.library.place(code), (place) =>
      place.level === "district" ? districtAnswer(source, place) : undefined,
    ),
  communities: (source, code) =>
    found(source.library.place(code), (place) =>
      source.library.communitiesIn(code, 1)[0] === code
        ? communityAnswer(source, place)
        : undefined,
    ),
};

/** The record whose page is at a folder and name; undefined where there is none. */
export const documentAnswer = (
  source: ApiSource,
  folder: string,
  slug: string,
): object | undefined => own(answers, folder)?.(source, slug);
