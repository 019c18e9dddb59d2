import { plainText } from "#content/body/plainText.ts";
import type { BodyNode, Video } from "#content/body.wire.ts";
import type { Credit, Story } from "#content/story.wire.ts";
import { storyKinds } from "#content/vocabulary.ts";
import { ownAuthors } from "#edition/library/authorsOf.ts";
import { labelOf } from "#leaves/options.ts";
import { paths } from "#leaves/paths.ts";
import type { PageSubject } from "../frame/pageSubject.ts";
import type { ArticleNode, VideoNode } from "./schemaNodes.ts";
import { type Around, authors, images, organizationId, people, placeNode } from "./schemaParts.ts";

const named = (credits: readonly Credit[], role: Credit["role"]) =>
  credits.filter((credit) => credit.role === role).flatMap(({ names }) => names);

/** Who wrote it: the author of a reprint, reporters and correspondents, or the paper itself. */
const authorsOf = (story: Story, origin: string): ArticleNode["author"] => {
  if (story.origin.kind === "reprint") return people([story.origin.author]);
  const names = ownAuthors(story);
  return names.length > 0 ? authors(names, origin) : [{ "@id": organizationId(origin) }];
};

const wordsIn = (node: BodyNode): string => {
  if (node.type === "paragraph" || node.type === "heading" || node.type === "quote")
    return plainText(node.children);
  if (node.type === "list") return node.items.map(plainText).join("");
  if (node.type === "timeline") return node.events.map(({ what }) => what).join("");
  if (node.type === "table") return node.rows.flat().join("\n");
  return node.type === "pull-quote" ? node.quote : "";
};

/** Length of a text as newsrooms count it: each character of the writing, each word or number in other letters. */
const lengthOf = (story: Story): number => {
  const turns = story.kind === "interview" ? story.transcript.map(({ text }) => text) : [];
  const words = [...story.body.map(wordsIn), ...turns].join("\n");
  return (
    words.match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu)?.length ?? 0
  );
};

const articleNode = (
  { story, keywords, places }: Extract<PageSubject, { kind: "story" }>,
  around: Around,
): ArticleNode => {
  const editors = people(named(story.credits, "editor"));
  return {
    "@type": "NewsArticle",
    headline: story.headline,
    alternativeHeadline: story.deck,
    description: story.summary,
    articleSection: labelOf(storyKinds, story.kind),
    keywords: keywords.length > 0 ? keywords : undefined,
    wordCount: lengthOf(story),
    contentLocation: placeNode(places),
    inLanguage: "zh-CN",
    isAccessibleForFree: true,
    url: `${around.origin}${paths.story(story)}`,
    mainEntityOfPage: `${around.origin}${paths.story(story)}`,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    image: images(story.cover, around),
    author: authorsOf(story, around.origin),
    editor: editors.length > 0 ? editors : undefined,
    publisher: { "@id": organizationId(around.origin) },
    isBasedOn: story.origin.kind === "reprint" ? story.origin.url : undefined,
    printPage: story.print?.page,
  };
};

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

/** A story and its videos. */
export const articleNodes = (
  subject: Extract<PageSubject, { kind: "story" }>,
  around: Around,
): [ArticleNode, ...VideoNode[]] => [
  articleNode(subject, around),
  ...videosOf(subject.story).map((video) => videoNode(video, subject.story, around)),
];
