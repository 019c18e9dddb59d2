import { z } from "zod";
import { valuesOf } from "#leaves/options.ts";
import { bodyWire, dataFigureWire } from "./body.wire.ts";
import { pictureWire } from "./media.wire.ts";
import { slugWire, storyRefWire } from "./refs.wire.ts";
import {
  facilityLayers,
  facilityReaches,
  gridKinds,
  microKinds,
  projectStages,
  serviceKinds,
  workerPosts,
} from "./vocabulary.ts";

/** A 微治理项目. */
export const projectWire = z.strictObject({
  id: z.string(),
  slug: slugWire,
  name: z.string().min(1),
  summary: z.string().min(1),
  /** Which of 六微, when the source says so. */
  microKind: z.enum(valuesOf(microKinds)).optional(),
  /** Field in the announcement's own words, e.g. 小区更新. */
  field: z.string().optional(),
  /** Place codes, most specific first. */
  places: z.array(z.string()),
  /** Partner slugs. */
  partners: z.array(slugWire),
  stage: z.enum(valuesOf(projectStages)),
  /** What happened at which stage, oldest first; dates as printed. */
  history: z.array(
    z.strictObject({
      stage: z.enum(valuesOf(projectStages)),
      when: z.string(),
      note: z.string().optional(),
    }),
  ),
  before: pictureWire.optional(),
  after: pictureWire.optional(),
  cover: pictureWire.optional(),
  body: bodyWire,
  sample: z.boolean(),
  publishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Project = z.infer<typeof projectWire>;

/** A 社区合伙人. */
export const partnerWire = z.strictObject({
  id: z.string(),
  slug: slugWire,
  name: z.string().min(1),
  /** Kind of organisation in plain words, e.g. 社会组织, 医疗机构, 金融机构. */
  kind: z.string().optional(),
  summary: z.string().optional(),
  places: z.array(z.string()),
});
export type Partner = z.infer<typeof partnerWire>;

/** A 网格员, 微网格员 or 楼栋长. A portrait or phone is present only with the person's recorded consent. */
export const workerWire = z.strictObject({
  id: z.string(),
  slug: slugWire,
  name: z.string().min(1),
  post: z.enum(valuesOf(workerPosts)),
  places: z.array(z.string()),
  /** The grid in words, e.g. 第三网格 or 玲珑郡1栋2单元. */
  grid: z.string().optional(),
  duties: z.array(z.string()),
  summary: z.string().min(1),
  portrait: pictureWire.optional(),
  phone: z.string().optional(),
  body: bodyWire,
  sample: z.boolean(),
  publishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Worker = z.infer<typeof workerWire>;

/** Brand page of one street (街道品牌). Its cases, projects, people and news are found by place code. */
export const streetWire = z.strictObject({
  id: z.string(),
  slug: slugWire,
  /** Code of the street, 9 digits. */
  place: z.string().regex(/^\d{9}$/),
  brand: z.string().min(1),
  slogan: z.string().optional(),
  summary: z.string().min(1),
  cover: pictureWire.optional(),
  communityBrands: z.array(
    z.strictObject({
      community: z.string(),
      brand: z.string(),
      /** Place code of the community where it is known. */
      place: z.string().optional(),
    }),
  ),
  methods: z.array(z.strictObject({ name: z.string(), explanation: z.string().optional() })),
  gridFigures: z.array(
    z.strictObject({
      kind: z.enum([...valuesOf(gridKinds), "building-head", "other"]),
      ...dataFigureWire.shape,
      /** The figure as a number, for charts. */
      amount: z.number().nonnegative(),
    }),
  ),
  /** What there is within a walk of fifteen minutes. */
  facilities: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        kind: z.enum(valuesOf(serviceKinds)),
        reach: z.enum(valuesOf(facilityReaches)).optional(),
        layer: z.enum(valuesOf(facilityLayers)).optional(),
        /** Place code of the community where it is known. */
        place: z.string().optional(),
        note: z.string().optional(),
      }),
    )
    .default([]),
  body: bodyWire,
  sample: z.boolean(),
  publishedAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type Street = z.infer<typeof streetWire>;

/** A topic (专题): a tag page, or with `ordered` stories a series. */
export const topicWire = z.strictObject({
  id: z.string(),
  slug: slugWire,
  name: z.string().min(1),
  summary: z.string().optional(),
  cover: pictureWire.optional(),
  /** Reading order of a series; empty for a plain topic. */
  series: z.array(storyRefWire),
});
export type Topic = z.infer<typeof topicWire>;

/** A correction (更正) to a published story. */
export const correctionWire = z.strictObject({
  id: z.string(),
  story: storyRefWire,
  /** What was wrong, and what is right. */
  wrong: z.string().min(1),
  right: z.string().min(1),
  at: z.iso.datetime(),
  /** Print issue that carried the correction. */
  print: z.strictObject({ date: z.iso.date(), page: z.string().optional() }).optional(),
});
export type Correction = z.infer<typeof correctionWire>;
