import { z } from "zod";
import { typedContactWire } from "../deskContact.wire.ts";
import { consentsWire, recommendedWire } from "../recommendation.wire.ts";
import { formProblems } from "../wording.ts";
import { callWords } from "./callWording.ts";

/** A clock of the desk may be a little ahead of the server's. */
const aheadMs = 5 * 60_000;

/** Rule O25: what the desk typed in of a call or a message; `cameAt` is a time of Beijing without its zone, as a date field gives it. */
export const callWire = z.strictObject({
  key: z.uuid(),
  channel: z.enum(["telephone", "weibo", "wechat"]),
  cameAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)
    .transform((typed) => Date.parse(`${typed.slice(0, 16)}:00+08:00`))
    .pipe(z.number()),
  recommendation: recommendedWire,
  contact: typedContactWire,
  consents: consentsWire,
});
export type TypedCall = z.output<typeof callWire>;

/** A typed call that is right, or what is wrong with it, in words. */
export function readCall(
  typed: unknown,
  now: number,
): { call: TypedCall } | { problems: string[] } {
  const read = callWire.safeParse(typed);
  const words = (path: readonly PropertyKey[]): string => {
    const field = String(path.at(-1));
    return callWords.problems[field] ?? formProblems.fields[field] ?? callWords.malformed;
  };
  if (!read.success) {
    const said = read.error.issues.map(({ path }) =>
      words(path[1] === "place" ? ["place"] : path.slice(0, 2)),
    );
    return { problems: [...new Set(said)] };
  }
  const isAhead = read.data.cameAt > now + aheadMs;
  return isAhead ? { problems: [callWords.ahead] } : { call: read.data };
}
