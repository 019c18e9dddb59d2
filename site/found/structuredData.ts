import type { Video } from "#content/body.wire.ts";
import type { Picture } from "#content/media.wire.ts";
import type { Settings } from "#content/settings.wire.ts";
import type { Credit, Story } from "#content/story.wire.ts";
import type { Worker } from "#content/subjects.wire.ts";
import { storyKinds, workerPosts } from "#content/vocabulary.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import type { CoverFacts } from "../views/covers.ts";
import { coverFile } from "./coverFiles.ts";
import { markPath, markPictures } from "./mark.ts";
import type { Article, Breadcrumbs, Node, Organization, Person, VideoNode } from "./schemaNodes.ts";
import { sharePicture } from "./sharePicture.ts";

/** What every node may need besides its own facts; addresses are made absolute with `origin`. */
type Around = { origin: string; settings: Settings; cover: CoverFacts | undefined };

const organizationId = (origin: string) => `${origin}/#organization`;

const organization = ({ origin, settings }: Around): Organization => ({
  "@type": "NewsMediaOrganization",
  "@id": organizationId(origin),
  name: settings.name,
  url: `${origin}/`,
  logo: `${origin}${markPath(markPictures.icon512)}`,
  telephone: settings.hotline || undefined,
  correctionsPolicy: `${origin}${paths.corrections()}`,
});

const breadcrumbs = (crumbs: readonly Crumb[], page: string, origin: string): Breadcrumbs => ({
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ label, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: `${origin}${href ?? page}`,
  })),
});

/** A page's own picture first, then its cover in both shapes. */
const images = (picture: Picture | undefined, { origin, cover }: Around): string[] =>
  [
    picture && sharePicture(picture),
    cover && coverFile(cover, "wide"),
    cover && coverFile(cover, "square"),
  ].flatMap((image) => (image ? [`${origin}${image.path}`] : []));

const people = (names: readonly string[]) =>
  names.map((name) => ({ "@type": "Person" as const, name }));

const named = (credits: readonly Credit[], role: Credit["role"]) =>
  credits.filter((credit) => credit.role === role).flatMap(({ names }) => names);

/** Who wrote it: the author of a reprint, the reporters, or the paper itself. */
const authorsOf = ({ credits, origin: source }: Story, origin: string): Article["author"] => {
  const names = source.kind === "reprint" ? [source.author] : named(credits, "reporter");
  return names.length > 0 ? people(names) : [{ "@id": organizationId(origin) }];
};

const article = (story: Story, around: Around): Article => ({
  "@type": "NewsArticle",
  headline: story.headline,
  alternativeHeadline: story.deck,
  description: story.summary,
  articleSection: labelOf(storyKinds, story.kind),
  inLanguage: "zh-CN",
  isAccessibleForFree: true,
  url: `${around.origin}${paths.story(story)}`,
  mainEntityOfPage: `${around.origin}${paths.story(story)}`,
  datePublished: story.publishedAt,
  dateModified: story.updatedAt,
  image: images(story.cover, around),
  author: authorsOf(story, around.origin),
  editor: people(named(story.credits, "editor")),
  publisher: { "@id": organizationId(around.origin) },
  isBasedOn: story.origin.kind === "reprint" ? story.origin.url : undefined,
  printPage: story.print?.page,
});

/** The video of an interview, and those in the text. */
const videosOf = (story: Story): Video[] => [
  ...(story.kind === "interview" && story.video ? [story.video] : []),
  ...story.body.flatMap((node) => (node.type === "video" ? [node.video] : [])),
];

const videoNode = (video: Video, story: Story, around: Around): VideoNode => ({
  "@type": "VideoObject",
  name: video.title,
  description: story.summary,
  thumbnailUrl: images(video.poster ?? story.cover, around),
  uploadDate: story.publishedAt,
  duration: video.seconds ? `PT${video.seconds}S` : undefined,
  [video.kind === "file" ? "contentUrl" : "url"]: video.url,
});

const person = (worker: Worker, around: Around): Person => ({
  "@type": "Person",
  name: worker.name,
  jobTitle: labelOf(workerPosts, worker.post),
  description: worker.summary,
  url: `${around.origin}${paths.worker(worker.slug)}`,
  image: images(worker.portrait, around),
});

/** The schema.org graph of a page, with absolute addresses below `origin`. */
export const structuredData = (
  options: Around & { head: PageHead },
): { "@context": string; "@graph": Node[] } => {
  const { head, ...around } = options;
  const { story, worker, crumbs } = head;
  return {
    "@context": "https://schema.org",
    "@graph": [
      organization(around),
      ...(crumbs.length > 1 ? [breadcrumbs(crumbs, head.path, around.origin)] : []),
      ...(story ? [article(story, around)] : []),
      ...(story ? videosOf(story).map((video) => videoNode(video, story, around)) : []),
      ...(worker ? [person(worker, around)] : []),
    ],
  };
};
