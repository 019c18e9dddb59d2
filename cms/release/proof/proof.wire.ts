import { z } from "zod";

/** What the tree says of an address (rule E4). */
const expectedWire = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("content"),
    hash: z.string(),
    /** Pages that explain a withdrawal answer 410 at their own address, too. */
    status: z.union([z.literal(200), z.literal(410)]),
    /** A cover that may not be drawn yet. */
    isAwaited: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal("moved"), to: z.string() }),
  z.strictObject({ kind: z.literal("withdrawn") }),
  z.strictObject({ kind: z.literal("absent") }),
]);
export type Expected = z.infer<typeof expectedWire>;

/** What came of asking. */
const gotWire = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("answer"),
    status: z.int(),
    /** Of the whole body, decoded. */
    hash: z.string(),
    /** Where a redirect leads, as a path of this site where it is one. */
    to: z.string().optional(),
  }),
  /** No answer, or a body that broke off or cannot be decoded. */
  z.strictObject({ kind: z.enum(["silent", "unreadable"]), detail: z.string() }),
]);
export type Got = z.infer<typeof gotWire>;

export const faultWire = z.strictObject({
  where: z.enum(["web", "public"]),
  expected: expectedWire,
  got: gotWire,
});
/** An answer that was not what the tree says, and who gave it. */
export type Fault = z.infer<typeof faultWire>;

const provenPageWire = z.strictObject({
  /** Site-absolute, not encoded. */
  address: z.string(),
  why: z.enum(["own", "head", "sample", "witness"]),
  live: z.iso.datetime().optional(),
  proven: z.iso.datetime().optional(),
  fault: faultWire.optional(),
});
/** A page that a release is proven by, and how far it is. */
export type ProvenPage = z.infer<typeof provenPageWire>;

export const provenPagesWire = z.array(provenPageWire);

/** How a body may travel; the first is as it is. */
export const encodings = ["identity", "br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];
