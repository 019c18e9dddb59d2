import type { Field } from "payload";
import { describe, expect, it } from "vitest";
import { beforeAfterBlock } from "#content/blocks/beforeAfter.ts";
import { figuresBlock } from "#content/blocks/figures.ts";
import { galleryBlock } from "#content/blocks/gallery.ts";
import { pictureBlock } from "#content/blocks/picture.ts";
import { pullQuoteBlock } from "#content/blocks/pullQuote.ts";
import { relatedBlock } from "#content/blocks/related.ts";
import { timelineBlock } from "#content/blocks/timeline.ts";
import { videoBlock } from "#content/blocks/video.ts";
import { Announcements } from "#content/collections/announcements.ts";
import { Cases } from "#content/collections/cases.ts";
import { Corrections } from "#content/collections/corrections.ts";
import { Interviews } from "#content/collections/interviews.ts";
import { News } from "#content/collections/news.ts";
import { Partners } from "#content/collections/partners.ts";
import { Projects } from "#content/collections/projects.ts";
import { Redirects } from "#content/collections/redirects.ts";
import { Streets } from "#content/collections/streets.ts";
import { Tombstones } from "#content/collections/tombstones.ts";
import { Topics } from "#content/collections/topics.ts";
import { Workers } from "#content/collections/workers.ts";
import { FrontPage } from "#content/globals/frontPage.ts";
import { SiteSettings } from "#content/globals/siteSettings.ts";
import { mediaCollection } from "#content/media/collection.ts";
import { wording } from "#content/wording.ts";
import { Places } from "#places/collection.ts";

const screens: { slug: string; fields: Field[] }[] = [
  Cases,
  News,
  Interviews,
  Announcements,
  Projects,
  Partners,
  Workers,
  Streets,
  Topics,
  Corrections,
  Redirects,
  Tombstones,
  Places,
  mediaCollection({ dataDir: "." }),
  SiteSettings,
  FrontPage,
  pictureBlock,
  galleryBlock,
  beforeAfterBlock,
  pullQuoteBlock,
  figuresBlock,
  timelineBlock,
  videoBlock,
  relatedBlock,
];

const hasHan = (text: unknown) => typeof text === "string" && /\p{Script=Han}/u.test(text);
const hasLatin = (text: unknown) => typeof text === "string" && /[a-z]/i.test(text);
const isBilingual = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "zh" in value &&
  "en" in value &&
  hasHan(value.zh) &&
  hasLatin(value.en);

/** Paths of fields that an editor sees without a name or help in both languages. */
const unexplained = (fields: Field[], prefix: string): string[] =>
  fields.flatMap((field) => {
    if (field.type === "tabs") {
      return field.tabs.flatMap((tab) => [
        ...(isBilingual(tab.label) ? [] : [`${prefix}<tab>`]),
        ...unexplained(tab.fields, prefix),
      ]);
    }
    if (field.type === "row" || field.type === "collapsible")
      return unexplained(field.fields, prefix);
    if (!("name" in field) || !field.name) return [];
    if (field.admin && "hidden" in field.admin && field.admin.hidden) return [];
    const path = `${prefix}${field.name}`;
    const help = field.admin && "description" in field.admin ? field.admin.description : undefined;
    return [
      ...(isBilingual(field.label) ? [] : [`${path} label`]),
      ...(isBilingual(help) ? [] : [`${path} help`]),
      ...("fields" in field ? unexplained(field.fields as Field[], `${path}.`) : []),
    ];
  });

describe("what editors see", () => {
  it.each(screens)("$slug explains every field in Chinese and English", ({ slug, fields }) => {
    expect(unexplained(fields, `${slug}.`)).toEqual([]);
  });

  it("has mainland quotation marks and full stops in every message", () => {
    const messages = Object.values(wording.problems);
    expect(messages.filter((message) => !/[。）]$/.test(message))).toEqual([]);
    expect(messages.filter((message) => /[「」『』"']|[,;:!?]$/.test(message))).toEqual([]);
  });
});
