import { z } from "zod";
import { valuesOf } from "#leaves/options.ts";
import { safeHref } from "./body/safeHref.ts";
import { pictureWire } from "./media.wire.ts";
import { storyRefWire } from "./refs.wire.ts";
import { evenRows, tableProblem } from "./tableRules.ts";
import { tableHeads } from "./vocabulary.ts";
import { webAddressWire } from "./webAddress.ts";

/** A run of text with its marks; `href` makes it a link (http, https, mailto, tel or a site path). */
export const inlineWire = z.strictObject({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  /** Struck out: what no longer holds. */
  struck: z.boolean().optional(),
  /** Set high (10²) or low (H₂O): it means another thing than on the line. */
  script: z.enum(["high", "low"]).optional(),
  href: z
    .string()
    .refine((href) => safeHref(href) === href)
    .optional(),
});
export type Inline = z.infer<typeof inlineWire>;

const inlines = z.array(inlineWire).min(1);

/** A figure is a value as printed (“1,168”), its unit, its date and its source: never a bare number. */
export const dataFigureWire = z.strictObject({
  label: z.string(),
  value: z.string(),
  unit: z.string().optional(),
  asOf: z.string().optional(),
  source: z.string().optional(),
});
export type DataFigure = z.infer<typeof dataFigureWire>;

export const videoWire = z.strictObject({
  title: z.string(),
  /** Address on a licensed platform, or of a file the newsroom controls. */
  url: webAddressWire,
  kind: z.enum(["link", "file"]),
  poster: pictureWire.optional(),
  seconds: z.int().positive().optional(),
});
export type Video = z.infer<typeof videoWire>;

const isEven = (rows: string[][]): boolean =>
  JSON.stringify(evenRows(rows)) === JSON.stringify(rows);

/** A table of plain cells, every row of one length (rules B8 and B9). */
const tableWire = z.strictObject({
  type: z.literal("table"),
  caption: z.string().optional(),
  /** Which cells name what the others hold. */
  heads: z.enum(valuesOf(tableHeads)),
  rows: z
    .array(z.array(z.string()))
    .refine((rows) => tableProblem(rows) === undefined && isEven(rows)),
});

/** One block of a body, in reading order. Text blocks and the newsroom's own blocks side by side. */
export const bodyNodeWire = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("paragraph"), children: inlines }),
  z.strictObject({
    type: z.literal("heading"),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    children: inlines,
  }),
  z.strictObject({
    type: z.literal("list"),
    ordered: z.boolean(),
    /** Number of the first item of an ordered list, where it is not 1. */
    start: z.int().optional(),
    items: z.array(inlines).min(1),
  }),
  z.strictObject({ type: z.literal("quote"), children: inlines }),
  z.strictObject({ type: z.literal("rule") }),
  z.strictObject({ type: z.literal("picture"), picture: pictureWire }),
  z.strictObject({ type: z.literal("gallery"), pictures: z.array(pictureWire).min(1) }),
  z.strictObject({
    type: z.literal("before-after"),
    before: pictureWire,
    after: pictureWire,
    caption: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("pull-quote"),
    quote: z.string(),
    speaker: z.string().optional(),
    post: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal("figures"),
    title: z.string().optional(),
    figures: z.array(dataFigureWire).min(1),
  }),
  z.strictObject({
    type: z.literal("timeline"),
    title: z.string().optional(),
    events: z.array(z.strictObject({ when: z.string(), what: z.string() })).min(1),
  }),
  tableWire,
  z.strictObject({ type: z.literal("video"), video: videoWire }),
  z.strictObject({ type: z.literal("related"), story: storyRefWire }),
]);
export type BodyNode = z.infer<typeof bodyNodeWire>;

export const bodyWire = z.array(bodyNodeWire);
export type Body = z.infer<typeof bodyWire>;
