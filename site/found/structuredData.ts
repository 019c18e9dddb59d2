import type { Picture } from "#content/media.wire.ts";
import type { Settings } from "#content/settings.wire.ts";
import type { Credit, Story } from "#content/story.wire.ts";
import type { Worker } from "#content/subjects.wire.ts";
import { labelOf, storyKinds, workerPosts } from "#content/vocabulary.ts";
import { paths } from "#publishing/paths.ts";
import type { Crumb, PageHead } from "../frame/pageHead.ts";
import { sharePicture } from "./sharePicture.ts";

type Node = { "@type": string } & Record<string, unknown>;

const organization = (settings: Settings, origin: string): Node => ({
  "@type": "NewsMediaOrganization",
  "@id": `${origin}/#organization`,
  name: settings.name,
  url: `${origin}/`,
  telephone: settings.hotline || undefined,
  correctionsPolicy: `${origin}${paths.corrections()}`,
});

const breadcrumbs = (crumbs: readonly Crumb[], page: string, origin: string): Node => ({
  "@type": "BreadcrumbList",
  itemListElement: crumbs.map(({ label, href }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: `${origin}${href ?? page}`,
  })),
});

const people = (credits: readonly Credit[], role: Credit["role"]) =>
  credits
    .filter((credit) => credit.role === role)
    .flatMap(({ names }) => names.map((name) => ({ "@type": "Person", name })));

const pictureUrl = (picture: Picture | undefined, origin: string) => {
  const share = picture && sharePicture(picture);
  return share && `${origin}${share.path}`;
};

const article = (story: Story, origin: string): Node => ({
  "@type": "NewsArticle",
  headline: story.headline,
  alternativeHeadline: story.deck,
  description: story.summary,
  articleSection: labelOf(storyKinds, story.kind),
  inLanguage: "zh-CN",
  isAccessibleForFree: true,
  url: `${origin}${paths.story(story)}`,
  mainEntityOfPage: `${origin}${paths.story(story)}`,
  datePublished: story.publishedAt,
  dateModified: story.updatedAt,
  image: pictureUrl(story.cover, origin),
  author: people(story.credits, "reporter"),
  editor: people(story.credits, "editor"),
  publisher: { "@id": `${origin}/#organization` },
  isBasedOn: story.origin.kind === "reprint" ? story.origin.url : undefined,
  printPage: story.print?.page,
});

const video = (story: Story): Node[] =>
  story.kind === "interview" && story.video
    ? [
        {
          "@type": "VideoObject",
          name: story.video.title,
          description: story.summary,
          uploadDate: story.publishedAt,
          duration: story.video.seconds && `PT${story.video.seconds}S`,
          [story.video.kind === "file" ? "contentUrl" : "url"]: story.video.url,
        },
      ]
    : [];

const person = (worker: Worker, origin: string): Node => ({
  "@type": "Person",
  name: worker.name,
  jobTitle: labelOf(workerPosts, worker.post),
  description: worker.summary,
  url: `${origin}${paths.worker(worker.slug)}`,
  image: pictureUrl(worker.portrait, origin),
});

/** The schema.org graph of a page, with absolute addresses below `origin`. */
export const structuredData = (options: {
  head: PageHead;
  settings: Settings;
  origin: string;
}): object => {
  const { head, settings, origin } = options;
  return {
    "@context": "https://schema.org",
    "@graph": [
      organization(settings, origin),
      ...(head.crumbs.length > 0 ? [breadcrumbs(head.crumbs, head.path, origin)] : []),
      ...(head.story ? [article(head.story, origin), ...video(head.story)] : []),
      ...(head.worker ? [person(head.worker, origin)] : []),
    ],
  };
};
