import type { EditionStore } from "#edition/library/editionStore.ts";
import type { Library } from "#edition/library/library.ts";
import { apiOf, apiPaths, pageOfApi } from "#leaves/apiPaths.ts";
import { paths } from "#leaves/paths.ts";
import { mostCommunities, mostNamed } from "../views/mostNamed.ts";
import type { CommunitiesAnswer, DistrictsAnswer, IndexAnswer } from "./api.wire.ts";
import { documentAnswer } from "./documents.ts";
import type { ApiSource } from "./links.ts";
import { headAnswer, listAt, partAnswer, standingLists } from "./lists.ts";
import { apiWording } from "./wording.ts";

const indexAnswer = ({ library, origin }: ApiSource): IndexAnswer => {
  const { name, description, organisers, sample } = library.settings;
  return {
    version: 1,
    paper: { name, description, organisers, sample },
    documentation: origin + paths.developers(),
    openApi: origin + apiPaths.openApi(),
    changes: origin + apiPaths.changes(),
    search: `${origin}/search/results.json`,
    lists: [
      ...standingLists(library).map(({ title, path }) => ({ title, json: origin + path })),
      { title: apiWording.districts, json: origin + apiPaths.districts() },
      { title: apiWording.communities, json: origin + apiPaths.communities() },
    ],
  };
};

const districtsAnswer = ({ library, origin }: ApiSource): DistrictsAnswer => ({
  json: origin + apiPaths.districts(),
  districts: library.districts
    .newest(mostNamed)
    .map((place) => ({ ...place, json: origin + apiOf(paths.district(place.code)) })),
});

const communitiesAnswer = ({ library, origin }: ApiSource): CommunitiesAnswer => ({
  json: origin + apiPaths.communities(),
  communities: library.communitiesIn("", mostCommunities).flatMap((code) => {
    const place = library.place(code);
    return place ? [{ ...place, json: origin + apiOf(paths.community(code)) }] : [];
  }),
});

/** Addresses of the API that there are whatever is published, with the districts and communities. */
export const sharedApiPaths = ({ library }: Pick<EditionStore, "library">): string[] => [
  apiPaths.index(),
  apiPaths.districts(),
  apiPaths.communities(),
  ...standingLists(library).map(({ path }) => path),
  ...library.districts.newest(mostNamed).flatMap(({ code }) => twinsOf(paths.district(code))),
  ...library.communitiesIn("", mostCommunities).flatMap((code) => twinsOf(paths.community(code))),
];

/** What the API has of a page with stories: itself and their list. */
export const twinsOf = (page: string): string[] => [apiOf(page), apiPaths.stories(page)];

/** `/api/v1/cases/2023-12/2.json`: the list, the period and the part. */
const partPath = /^(.+)\/(\d{4}-\d{2}(?:-\d{2})?)(?:\/([2-9]|[1-9]\d+))?\.json$/;

const listAnswer = (source: ApiSource, path: string): object | undefined => {
  const list = listAt(source.library, path);
  if (list) return headAnswer(source, list);
  const [, base = "", period = "", part = "1"] = partPath.exec(path) ?? [];
  const whole = base ? listAt(source.library, `${base}.json`) : undefined;
  return whole && partAnswer(source, whole, { period, part: Number(part) });
};

/** What an address of the content API answers; undefined where there is nothing. */
export const apiAt = (library: Library, origin: string, path: string): object | undefined => {
  const source = { library, origin };
  if (path === apiPaths.index()) return indexAnswer(source);
  if (path === apiPaths.districts()) return districtsAnswer(source);
  if (path === apiPaths.communities()) return communitiesAnswer(source);
  const list = listAnswer(source, path);
  if (list) return list;
  const [, folder = "", slug = "", ...rest] = pageOfApi(path)?.split("/") ?? [];
  return rest.length === 1 ? documentAnswer(source, folder, slug) : undefined;
};
