/** Folder of each story kind in the site's addresses. */
const storyFolders = {
  case: "cases",
  news: "news",
  interview: "interviews",
  announcement: "announcements",
} as const;

/** What a story's address is made of. */
type StoryAddress = { kind: keyof typeof storyFolders; slug: string };

/**
 * Addresses of the reader's site: site-absolute, with a final slash, never with an origin.
 * The one source for pages, redirects, tombstones, feeds and the admin panel's links.
 */
export const paths = {
  home: () => "/",
  list: (kind: StoryAddress["kind"]) => `/${storyFolders[kind]}/`,
  story: (ref: StoryAddress) => `/${storyFolders[ref.kind]}/${ref.slug}/`,
  casesOfDistrict: (code: string) => `/cases/district/${code}/`,
  casesOfDimension: (dimension: string) => `/cases/dimension/${dimension}/`,
  casesOfTopic: (slug: string) => `/cases/topic/${slug}/`,
  /** What the list at `base` holds of a period: `2023`, `2023-12`, `2023-12-05`, or `2023-12-05/2` for the second part of a day. */
  inArchive: (base: string, period: string) => `${base}${period}/`,
  projects: () => "/projects/",
  project: (slug: string) => `/projects/${slug}/`,
  workers: () => "/workers/",
  worker: (slug: string) => `/workers/${slug}/`,
  streets: () => "/streets/",
  street: (slug: string) => `/streets/${slug}/`,
  district: (code: string) => `/districts/${code}/`,
  /** Facilities of streets within a walk of fifteen minutes: all, or those of a kind of service. */
  lifeCircle: () => "/life-circle/",
  /** Of a kind of service, or of a district by its code. */
  lifeCircleOf: (choice: string) => `/life-circle/${choice}/`,
  community: (code: string) => `/communities/${code}/`,
  /** Stories of one author, by the key of the name. */
  author: (key: string) => `/authors/${key}/`,
  topics: () => "/topics/",
  topic: (slug: string) => `/topics/${slug}/`,
  campaigns: () => "/campaigns/",
  campaign: (slug: string) => `/campaigns/${slug}/`,
  campaignRules: (slug: string) => `/campaigns/${slug}/rules/`,
  campaignVerify: (slug: string) => `/campaigns/${slug}/verify/`,
  campaignResult: (slug: string) => `/campaigns/${slug}/result/`,
  /** The objection form; the vote endpoint answers it. */
  campaignObjections: (slug: string) => `/vote/${slug}/objections`,
  candidate: (campaign: string, slug: string) => `/campaigns/${campaign}/candidates/${slug}/`,
  candidatePoster: (campaign: string, slug: string) =>
    `/campaigns/${campaign}/candidates/${slug}/poster/`,
  corrections: () => "/corrections/",
  search: () => "/search/",
  /** What is found for these words. */
  found: (words: string) => `/search/?q=${encodeURIComponent(words)}`,
  recommend: () => "/recommend/",
  /** The form with a campaign chosen that somebody is to be nominated for. */
  nominate: (slug: string) => `/recommend/?for=${slug}`,
  /** Where a sender follows a recommendation. */
  recommendStatus: () => "/recommend/status/",
  /** Where links for people who check a text lead; what follows it names one. */
  factCheck: () => "/check/",
  /** Where a browser sends a file of a form before the form. */
  recommendFile: () => "/recommend/file/",
  /** The nth file of places (from 1) that a form offers. */
  recommendPlaces: (part: number) => `/recommend/places-${part}.json`,
  about: () => "/about/",
  /** What can be followed, and the tables that can be taken away. */
  feeds: () => "/feeds/",
  data: () => "/data/",
  /** How programs read what is published here. */
  developers: () => "/developers/",
  accessibility: () => "/accessibility/",
  /** Picture that a shared link shows, made at publish; a name never gets another picture. */
  cover: (name: string) => `/covers/${name}.png`,
  /** Page that explains a withdrawal; what `web` sends with status 410 at the withdrawn address `path`. */
  tombstone: (path: string) => `/gone${path}`,
} as const;

/** The list that a page of it by number stood below, as lists had them before they had calendars: `/cases/page/3/`. */
export const listOfNumberedPage = (path: string): string | undefined =>
  /^(\/(?:[^/]+\/)+)page\/[1-9]\d*\/$/.exec(path)?.[1];
