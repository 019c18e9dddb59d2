import type { IntakeAct, IntakeEvent } from "./intakeEvent.ts";
import type { IntakeDesk, IntakeDoor, Recorded, Submission } from "./intakeStore.ts";
import { numberOf, yearOfNumber } from "./numberRules.ts";

type Kept = Submission & {
  readonly number: string;
  readonly at: number;
  events: IntakeEvent[];
  sealed?: Buffer;
};

/** Both sides of the store in memory, over one set of rows; `now` in ms. */
export function memoryIntake(now: () => number): { door: IntakeDoor; desk: IntakeDesk } {
  const kept: Kept[] = [];
  let lastEvent = 0;
  const pairOf = ({ number, codeHash }: { number: string; codeHash: string }) =>
    kept.find((one) => one.number === number && one.codeHash === codeHash);
  const record = (
    found: Kept | undefined,
    act: IntakeAct,
    as: { by?: string; after: number },
  ): Recorded => {
    if (!found) return "unknown";
    const isRepeat = (event: IntakeEvent) =>
      "key" in act && act.key !== undefined && "key" in event && event.key === act.key;
    if (as.by === undefined && found.events.some(isRepeat)) return "done";
    const last = found.events.at(-1);
    if ((last?.id ?? 0) !== as.after || last?.kind === "withdraw") return "stale";
    lastEvent += 1;
    const by = as.by === undefined ? {} : { by: as.by };
    found.events.push({ ...act, ...by, id: lastEvent, at: now() });
    if (act.kind === "withdraw") delete found.sealed;
    return "done";
  };
  const door: IntakeDoor = {
    async file(submission) {
      const known = kept.find(({ key }) => key === submission.key);
      if (known) return { number: known.number, isRepeat: true };
      const at = now();
      const year = yearOfNumber(new Date(at));
      const before = kept.filter((one) => yearOfNumber(new Date(one.at)) === year).length;
      const number = numberOf(year, before + 1);
      kept.push({ ...submission, number, at, events: [], sealed: submission.contact });
      return { number, isRepeat: false };
    },
    async ofSender(pair) {
      const found = pairOf(pair);
      if (!found) return undefined;
      const { number, at, form } = found;
      return { number, at, form, events: found.events.map(({ by: _, ...event }) => event) };
    },
    act: async (pair, act, after) => record(pairOf(pair), act, { after }),
  };
  const desk: IntakeDesk = {
    list: async (most) =>
      kept
        .slice(-most)
        .reverse()
        .map(({ number, at, form, score, events }) => ({ number, at, form, score, events })),
    async find(asked) {
      const found = kept.find((one) => one.number === asked);
      if (!found) return undefined;
      const { number, at, form, score, events } = found;
      return { number, at, form, score, events };
    },
    act: async (number, act, as) =>
      record(
        kept.find((one) => one.number === number),
        act,
        as,
      ),
    async lookAtContact(number) {
      const found = kept.find((one) => one.number === number);
      return found?.sealed && { key: found.key, sealed: found.sealed };
    },
  };
  return { door, desk };
}
