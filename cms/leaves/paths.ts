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
  projects: () => "/projects/",
  project: (slug: string) => `/projects/${slug}/`,
  workers: () => "/workers/",
  worker: (slug: string) => `/workers/${slug}/`,
  streets: () => "/streets/",
  street: (slug: string) => `/streets/${slug}/`,
  district: (code: string) => `/districts/${code}/`,
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
  recommend: () => "/recommend/",
  about: () => "/about/",
  accessibility: () => "/accessibility/",
  /** Picture that a shared link shows, made at publish; a name never gets another picture. */
  cover: (name: string) => `/covers/${name}.png`,
  /** Page that explains a withdrawal; what `web` sends with status 410 at the withdrawn address `path`. */
  tombstone: (path: string) => `/gone${path}`,
} as const;
