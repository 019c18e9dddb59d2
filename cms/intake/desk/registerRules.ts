import { dayNumber } from "#leaves/shanghaiTime.ts";
import type { Filed } from "../intakeStore.ts";
import { placeSaid } from "../placeSaid.ts";
import { type IntakeState, stateAfter } from "../stateRules.ts";
import { isSuspicious } from "../suspicionRules.ts";

/** A line of the register. `age` is in days of Shanghai's calendar. */
export type RegisterLine = {
  number: string;
  kind: "case" | "person";
  title: string;
  place: string;
  state: IntakeState;
  age: number;
};

/** What the register is narrowed to: a state, or what looks like a machine's. */
export type RegisterFilter = IntakeState | "suspicious" | undefined;

/** Rules O5 and O14: the lines of a filter. What looks like a machine's stands in its own folder alone. */
export const registerLines = (
  filed: readonly (Filed & { score: number })[],
  { filter, now }: { filter: RegisterFilter; now: number },
): RegisterLine[] =>
  filed
    .filter(({ score }) => isSuspicious(score) === (filter === "suspicious"))
    .map(({ number, at, form, events }) => ({
      number,
      kind: form.kind,
      title: form.title,
      place: placeSaid(form),
      state: stateAfter(events),
      age: dayNumber(now) - dayNumber(at),
    }))
    .filter(({ state }) => filter === undefined || filter === "suspicious" || state === filter);
