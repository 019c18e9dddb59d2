import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";
import { returnClasses, urgentClasses } from "./act.ts";
import { stageKeys } from "./chainConfig.ts";

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const note = typedText({ least: 0, most: 500 });
const reason = typedText({ least: 1, most: 500 });

/** What the panel asks to have done to a document; `hash` is that of the text that was looked at. */
export const askedActWire = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("submit"), hash, note }),
  z.strictObject({ kind: z.literal("sign"), hash, note, stage: z.enum(stageKeys) }),
  /** Signs what is live already, for an urgent text. */
  z.strictObject({ kind: z.literal("sign-late"), hash, note, stage: z.enum(stageKeys) }),
  z.strictObject({ kind: z.literal("return"), returnClass: z.enum(returnClasses), note: reason }),
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
