import { z } from "zod";
import { valuesOf } from "#leaves/options.ts";
import { cellsOf, evenRows, tableProblem } from "../tableRules.ts";
import { tableHeads } from "../vocabulary.ts";
import { withoutAbsent } from "../withoutAbsent.ts";

/** Optional text as Payload stores it: null or blank counts as absent. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || undefined);

const neededText = z.string().trim().min(1);

const figure = z
  .object({
    label: neededText,
    value: neededText,
    unit: optionalText,
    asOf: optionalText,
    source: optionalText,
  })
  .transform(withoutAbsent);

const tableRows = z
  .unknown()
  .transform((value) => evenRows(cellsOf(value) ?? []))
  .refine((rows) => tableProblem(rows) === undefined);

/**
 * Fields of the newsroom's blocks as the editor stores them. Uploads and relationships are read separately, since they
 * may be ids or populated documents.
 */
export const blockFieldsWire = z.discriminatedUnion("blockType", [
  z.object({
    blockType: z.literal("picture"),
    picture: z.unknown().optional(),
    caption: optionalText,
    credit: optionalText,
  }),
  z.object({ blockType: z.literal("gallery"), pictures: z.array(z.unknown()) }),
  z.object({
    blockType: z.literal("before-after"),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    caption: optionalText,
  }),
  z.object({
    blockType: z.literal("pull-quote"),
    quote: neededText,
    speaker: optionalText,
    post: optionalText,
  }),
  z.object({
    blockType: z.literal("figures"),
    title: optionalText,
    figures: z.array(figure).min(1),
  }),
  z.object({
    blockType: z.literal("timeline"),
    title: optionalText,
    events: z.array(z.object({ when: neededText, what: neededText })).min(1),
  }),
  z.object({
    blockType: z.literal("table"),
    caption: optionalText,
    heads: z.enum(valuesOf(tableHeads)).catch("row"),
    rows: tableRows,
  }),
  z.object({
    blockType: z.literal("video"),
    title: neededText,
    url: z.string(),
    kind: z.enum(["link", "file"]).nullish(),
    poster: z.unknown().optional(),
    seconds: z.number().nullish(),
  }),
  z.object({ blockType: z.literal("related"), story: z.unknown().optional() }),
]);
export type BlockFields = z.infer<typeof blockFieldsWire>;
