import { z } from "zod";
import { typedContactWire } from "../deskContact.wire.ts";
import { consentsWire, recommendedWire } from "../recommendation.wire.ts";
import { formProblems } from "../wording.ts";
import { callWords } from "./callWording.ts";
import { cameFields, isAhead } from "./takenWire.ts";

/** Rule O25: what the desk typed in of a call or a message. */
export const callWire = z.strictObject({
  key: z.uuid(),
  ...cameFields,
  recommendation: recommendedWire,
  contact: typedContactWire,
  consents: consentsWire,
});
const cameWire = z.object(cameFields).pick({ cameAt: true });
export type TypedCall = z.output<typeof callWire>;

/** A typed call that is right, or what is wrong with it, in words. */
export function readCall(
  typed: unknown,
  now: number,
): { call: TypedCall } | { problems: string[] } {
  const read = callWire.safeParse(typed);
  const words = (path: readonly PropertyKey[]): string => {
    const field = String(path.at(-1));
    if (field === "agreed") return formProblems.agreed;
    return callWords.problems[field] ?? formProblems.fields[field] ?? callWords.malformed;
  };
  const said = (read.error?.issues ?? []).map(({ path }) =>
    words(path[1] === "place" ? ["place"] : path[3] === "agreed" ? path : path.slice(0, 2)),
  );
  const came = cameWire.safeParse(typed).data;
  const ahead = came && isAhead(came.cameAt, now) ? [callWords.ahead] : [];
  const problems = [...new Set([...said, ...ahead])];
  return read.success && problems.length === 0 ? { call: read.data } : { problems };
}
