import { paths } from "#leaves/paths.ts";
import { settledAfterMs } from "./paceRules.ts";
import type { Encoding, Fault } from "./proof.wire.ts";

/** An answer of a patrol. `since` is when the row of the tree came in; `release` is the one that it came with. */
export type Look = {
  address: string;
  encoding: Encoding;
  since: Date;
  release?: number;
  fault?: Fault;
};

export type Wrong = { address: string; encoding: Encoding; fault: Fault; release?: number };

/** Whether a fault can count at all (rule E8). */
const isSettled = ({ since }: Pick<Look, "since">, now: Date): boolean =>
  now.getTime() - since.getTime() >= settledAfterMs;

const isSilent = ({ fault }: Look) => fault?.got.kind === "silent";

/** What looks wrong at first sight: one finding per address, and one for all when nothing answers (rule E8). */
export function suspicious(looks: readonly Look[], now: Date): Look[] {
  if (looks.length > 0 && looks.every(isSilent))
    return looks
      .slice(0, 1)
      .map((look) => ({ ...look, address: paths.home(), since: new Date(0) }));
  const settled = looks.filter((look) => look.fault && isSettled(look, now));
  return [...new Map(settled.toReversed().map((look) => [look.address, look])).values()].reverse();
}

/** What is wrong, from looks that were made again at what was suspicious. */
export const wrongIn = (again: readonly Look[]): Wrong[] =>
  again.flatMap(({ address, encoding, fault, release }) =>
    fault ? [{ address, encoding, fault, ...(release !== undefined && { release }) }] : [],
  );
