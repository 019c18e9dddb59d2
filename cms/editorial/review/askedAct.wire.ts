import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";
import { checkPoints, longestNote, returnClasses, urgentClasses } from "./act.ts";
import { stageKeys } from "./chainConfig.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const note = typedText({ least: 0, most: longestNote });
const checked = z.array(z.enum(checkPoints)).max(checkPoints.length).optional();
const reason = typedText({ least: 1, most: longestNote });

/** What the panel asks to have done to a document; `hash` is that of the text that was looked at. */
export const askedActWire = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("submit"),
    hash,
    note,
    /** The number of an account that is asked to sign. */
    asks: z
      .string()
      .regex(/^\d{1,12}$/)
      .optional(),
  }),
  z.strictObject({
    kind: z.literal("sign"),
    hash,
    note,
    stage: z.enum(stageKeys),
    checked,
  }),
  /** Signs what is live already, for an urgent text. */
  z.strictObject({
    kind: z.literal("sign-late"),
    hash,
    note,
    stage: z.enum(stageKeys),
    checked,
  }),
  z.strictObject({
    kind: z.literal("return"),
    returnClass: z.enum(returnClasses),
    note: reason,
    /** An earlier stage; left out for the author. */
    to: z.enum(stageKeys).optional(),
  }),
  z.strictObject({ kind: z.literal("withdraw") }),
  z.strictObject({
    kind: z.literal("urgent"),
    hash,
    note: reason,
    urgentClass: z.enum(urgentClasses),
    deadline: z.iso.datetime({ offset: true }),
  }),
]);
export type AskedAct = z.infer<typeof askedActWire>;
