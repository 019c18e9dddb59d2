import type { Story } from "#content/story.wire.ts";
import type { Partner, Project, Street, Topic, Worker } from "#content/subjects.wire.ts";
import type { Campaign } from "#edition/campaign.wire.ts";
import type { Library } from "#edition/library/library.ts";
import { apiOf } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import type { Place } from "#places/place.wire.ts";
import { placeInWords } from "../views/places.ts";
import type { ApiCard, ApiLink } from "./api.wire.ts";

/** What answers are made from: the edition, and the origin that their addresses begin with. */
export type ApiSource = { library: Library; origin: string };

/** The page and its twin. */
export const addressesOf = (origin: string, page: string) => ({
  url: origin + page,
  json: origin + apiOf(page),
});

/** Names a record for good, as feeds name it. */
const recordId = (kind: string, id: string): string => `urn:gridpress:${kind}:${id}`;

/** A record's own names: who it is, and where. */
export const namesOf = (origin: string, kind: string, id: string, page: string) => ({
  id: recordId(kind, id),
  ...addressesOf(origin, page),
});

/** What something is called, and where it is. */
export const linkOf = (
  origin: string,
  { slug, name }: { slug: string; name: string },
  page: string,
): ApiLink => ({ slug, name, ...addressesOf(origin, page) });

/** The places of a document in full. */
export const placesOf = (library: Library, codes: readonly string[]): Place[] =>
  codes.flatMap((code) => library.place(code) ?? []);

/** The partners of a document in full. */
export const partnersOf = (library: Library, slugs: readonly string[]): Partner[] =>
  slugs.flatMap((slug) => library.partner(slug) ?? []);

type Titled = Pick<ApiCard, "title" | "summary" | "picture"> & { places?: readonly string[] };
type Dated = { publishedAt?: string; updatedAt?: string; sample?: boolean };
type Record = Dated & { id: string; slug: string };

const cardOf = (
  { library, origin }: ApiSource,
  kind: ApiCard["kind"],
  { id, slug, publishedAt, updatedAt, sample = false }: Record,
  page: string,
  { title, summary, picture, places = [] }: Titled,
): ApiCard => {
  const place = placeInWords(library, places);
  return {
    ...{ kind, slug, ...namesOf(origin, kind, id, page), title, summary },
    ...(picture && { picture }),
    ...(place && { place }),
    ...(publishedAt && { publishedAt }),
    ...(updatedAt && { updatedAt }),
    sample,
  };
};

/** How a list announces a record, by its kind. */
export const cards = {
  story: (source: ApiSource, story: Story): ApiCard => {
    const { kicker, headline: title, deck, summary, cover: picture, places } = story;
    return {
      ...cardOf(source, story.kind, story, paths.story(story), {
        ...{ title, summary, picture, places },
      }),
      ...(kicker && { kicker }),
      ...(deck && { deck }),
    };
  },
  worker: (source: ApiSource, worker: Worker): ApiCard => {
    const { name: title, summary, portrait: picture, places, slug } = worker;
    return cardOf(source, "worker", worker, paths.worker(slug), {
      ...{ title, summary, picture, places },
    });
  },
  project: (source: ApiSource, project: Project): ApiCard => {
    const { name: title, summary, cover: picture, places, slug } = project;
    return cardOf(source, "project", project, paths.project(slug), {
      ...{ title, summary, picture, places },
    });
  },
  street: (source: ApiSource, street: Street): ApiCard => {
    const { brand: title, summary, cover: picture, place, slug } = street;
    return cardOf(source, "street", street, paths.street(slug), {
      ...{ title, summary, picture, places: [place] },
    });
  },
  topic: (source: ApiSource, topic: Topic): ApiCard => {
    const { name: title, summary = "", cover: picture, slug } = topic;
    return cardOf(source, "topic", topic, paths.topic(slug), { title, summary, picture });
  },
  campaign: (source: ApiSource, campaign: Campaign): ApiCard => {
    const { name: title, summary, cover: picture, slug } = campaign;
    return cardOf(source, "campaign", { ...campaign, id: slug }, paths.campaign(slug), {
      ...{ title, summary, picture },
    });
  },
} as const;
