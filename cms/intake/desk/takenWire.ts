import { z } from "zod";
import { typedText } from "#leaves/typedText.ts";
import { filesWire } from "../recommendation.wire.ts";

/** A clock of the desk may be a little ahead of the server's. */
const aheadMs = 5 * 60_000;

/** Whether a message is said to have come later than now. */
export const isAhead = (cameAt: number, now: number): boolean => cameAt > now + aheadMs;

/** How and when a call or a message came; `cameAt` is a time of Beijing without its zone, as a date field gives it. */
export const cameFields = {
  channel: z.enum(["telephone", "weibo", "wechat"]),
  cameAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)
    .transform((typed) => Date.parse(`${typed.slice(0, 16)}:00+08:00`))
    .pipe(z.number()),
};

const taken = z.strictObject({ ...cameFields, known: z.enum(["code", "callback", "account"]) });
const said = z.strictObject({
  kind: z.enum(["answer", "add", "correct"]),
  text: typedText({ least: 1, most: 2000 }),
  key: z.uuid(),
  files: filesWire,
});

/** Rule O52: what a sender said to the desk. */
export const saidForWire = z.strictObject({
  after: z.number().int().min(0),
  taken,
  act: z.discriminatedUnion("kind", [said, z.strictObject({ kind: z.literal("withdraw") })]),
});
