import { createHash } from "node:crypto";
import QRCode from "qrcode";
import type { Edition } from "#edition/edition.wire.ts";
import { feedHtml } from "#site/found/feedHtml.ts";

type Rendition = { path: string; width: number; height: number; type: string };
type Story = {
  kind: string;
  slug: string;
  headline: string;
  summary: string;
  kicker?: string;
  publishedAt: string;
  updatedAt: string;
  credits: { role: string; names: string[] }[];
  cover?: { alt: string; renditions: Rendition[] };
};

const origin = "http://localhost:4321";

const escaped = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.codePointAt(0)};`);

const pathOf = ({ kind, slug }: Story) => `/${kind === "case" ? "cases" : "news"}/${slug}/`;

/** Address of a cover, by a hash of what it says, as the product's. */
const coverOf = (story: Story, suffix: string) => {
  const said = [story.kind, story.headline, story.kicker, story.publishedAt];
  const hash = createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, 12);
  return `${origin}/covers/${pathOf(story).slice(1, -1).replaceAll("/", "-")}-${hash}${suffix}.png`;
};

const tag = (property: string, content: string) =>
  `<meta property="${property}" content="${escaped(content)}">`;

/** What the product's pages have in their head and Nunjucks' light twin has not: a link card and structured data. */
export function headOf(story: Story): string {
  const url = `${origin}${pathOf(story)}`;
  const photo = story.cover?.renditions.find(({ type }) => type === "image/jpeg");
  const article = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: story.headline,
    description: story.summary,
    datePublished: story.publishedAt,
    dateModified: story.updatedAt,
    mainEntityOfPage: url,
    image: [coverOf(story, ""), ...(photo ? [`${origin}${photo.path}`] : [])],
    author: story.credits.flatMap(({ names }) =>
      names.map((name) => ({ "@type": "Person", name })),
    ),
  };
  const crumbs = {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [
      ["首页", origin],
      [story.headline, url],
    ].map(([name, item], index) => ({
      ...{ "@type": "ListItem", position: index + 1, name, item },
    })),
  };
  return [
    `<link rel="canonical" href="${url}">`,
    tag("og:type", "article"),
    tag("og:title", story.headline),
    tag("og:description", story.summary),
    tag("og:url", url),
    tag("og:image", coverOf(story, "")),
    tag("og:image:alt", story.headline),
    tag("article:published_time", story.publishedAt),
    tag("article:modified_time", story.updatedAt),
    `<meta itemprop="image" content="${coverOf(story, "-square")}">`,
    ...[article, crumbs].map(
      (data) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`,
    ),
  ].join("");
}

/** The page's code to scan, by the library, the mask and the kind of segment that the product uses. */
export function codeOf(story: Story): string {
  const data = new TextEncoder().encode(`${origin}${pathOf(story)}`);
  const { modules } = QRCode.create([{ data, mode: "byte" }], {
    errorCorrectionLevel: "M",
    maskPattern: 2,
  });
  let path = "";
  for (let y = 0; y < modules.size; y += 1)
    for (let x = 0; x < modules.size; x += 1) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`;
  return `<svg viewBox="0 0 ${modules.size} ${modules.size}" role="img"><path d="${path}"/></svg>`;
}

/** The record of a story for programs: its tree, the same as plain HTML by the product's own writer, and who it belongs to. */
export function recordOf(story: Edition["stories"][number], edition: Edition): string {
  const text = { notes: [], picture: story.cover, body: story.body, turns: [] };
  return JSON.stringify({
    ...story,
    id: `urn:gridpress:${story.kind}:${story.id}`,
    url: `${origin}${pathOf(story)}`,
    json: `${origin}/api/v1${pathOf(story).slice(0, -1)}.json`,
    places: edition.places.filter(({ code }) => story.places.includes(code)),
    topics: edition.topics
      .filter(({ slug }) => story.topics.includes(slug))
      .map(({ slug, name }) => ({ slug, name, url: `${origin}/topics/${slug}/` })),
    html: feedHtml(text, origin),
    corrections: edition.corrections.filter(({ story: { slug } }) => slug === story.slug),
  });
}
