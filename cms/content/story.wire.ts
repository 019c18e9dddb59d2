import { z } from "zod";
import { valuesOf } from "#leaves/options.ts";
import { bodyWire, dataFigureWire, videoWire } from "./body.wire.ts";
import { pictureWire } from "./media.wire.ts";
import { slugWire, storyRefWire } from "./refs.wire.ts";
import { caseForms, creditRoles, dimensions, microKinds } from "./vocabulary.ts";
import { webAddressWire } from "./webAddress.ts";

export const creditWire = z.strictObject({
  role: z.enum(valuesOf(creditRoles)),
  names: z.array(z.string().min(1)).min(1),
});
export type Credit = z.infer<typeof creditWire>;

/** A reprint shows four things and where it came from. Source: reprint rules for news sites. */
export const originWire = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("original") }),
  z.strictObject({
    kind: z.literal("reprint"),
    source: z.string().min(1),
    author: z.string().min(1),
    title: z.string().min(1),
    editor: z.string().min(1),
    url: webAddressWire.optional(),
  }),
]);
export type Origin = z.infer<typeof originWire>;

const storyShape = {
  id: z.string(),
  slug: slugWire,
  /** 引题, 主题, 副题. */
  kicker: z.string().optional(),
  headline: z.string().min(1),
  deck: z.string().optional(),
  summary: z.string().min(1),
  cover: pictureWire.optional(),
  body: bodyWire,
  credits: z.array(creditWire),
  origin: originWire,
  /** Place codes, most specific first; each is in the edition's `places`. */
  places: z.array(z.string()),
  /** Topic slugs; each is in the edition's `topics`. */
  topics: z.array(slugWire),
  /** Print edition: date `YYYY-MM-DD` and 版次. */
  print: z.strictObject({ date: z.iso.date(), page: z.string().optional() }).optional(),
  related: z.array(storyRefWire),
  /** Label for texts made with the help of AI tools. */
  aiAssisted: z.boolean(),
  /** Sample data, marked 示例 on the page. */
  sample: z.boolean(),
  publishedAt: z.iso.datetime(),
  /** When the text last changed after publication; equal to `publishedAt` when it never did. */
  updatedAt: z.iso.datetime(),
};

export const caseWire = z.strictObject({
  ...storyShape,
  kind: z.literal("case"),
  form: z.enum(valuesOf(caseForms)),
  dimensions: z.array(z.enum(valuesOf(dimensions))).min(1),
  /** Which of 六微, when `six-micro` is among the dimensions. */
  microKinds: z.array(z.enum(valuesOf(microKinds))),
  figures: z.array(dataFigureWire),
});
export type Case = z.infer<typeof caseWire>;

export const newsWire = z.strictObject({ ...storyShape, kind: z.literal("news") });
export type News = z.infer<typeof newsWire>;

export const interviewWire = z.strictObject({
  ...storyShape,
  kind: z.literal("interview"),
  guest: z.strictObject({
    name: z.string(),
    post: z.string(),
    portrait: pictureWire.optional(),
  }),
  /** The transcript is the master: who spoke, when (seconds from the start), what. */
  transcript: z.array(
    z.strictObject({
      speaker: z.string(),
      seconds: z.int().nonnegative().optional(),
      text: z.string().min(1),
    }),
  ),
  quotes: z.array(z.string().min(1)),
  video: videoWire.optional(),
});
export type Interview = z.infer<typeof interviewWire>;

export const announcementWire = z.strictObject({
  ...storyShape,
  kind: z.literal("announcement"),
  /** Name of the batch, e.g. 首批微治理项目. */
  batch: z.string().optional(),
  /** How many projects and partners the batch has in all, named here or not. */
  projectCount: z.int().nonnegative().optional(),
  partnerCount: z.int().nonnegative().optional(),
  /** Slugs of projects and partners in this edition. */
  projects: z.array(slugWire),
  partners: z.array(slugWire),
});
export type Announcement = z.infer<typeof announcementWire>;

export const storyWire = z.discriminatedUnion("kind", [
  caseWire,
  newsWire,
  interviewWire,
  announcementWire,
]);
export type Story = z.infer<typeof storyWire>;
