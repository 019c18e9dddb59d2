import { dayNumber } from "#leaves/shanghaiTime.ts";
import { ancestorsOf, atLevel } from "#places/ancestry.ts";
import { namedIn } from "../namedIn.ts";
import { placeSaid } from "../placeSaid.ts";
import { type IntakeState, stateAfter } from "../stateRules.ts";
import { isSuspicious } from "../suspicionRules.ts";
import { lastNote, standsBehind, type Withdrawn } from "./deskNote.ts";
import type { DeskFiled } from "./deskStore.ts";

/** A line of the register. Days are of Shanghai's calendar. */
export type RegisterLine = {
  number: string;
  kind: "case" | "person";
  title: string;
  place: string;
  street: string | undefined;
  channel: DeskFiled["source"]["channel"];
  state: IntakeState;
  /** Since it came. */
  age: number;
  /** Since something was done about it while it lies with the newsroom; undefined where it does not. */
  waits: number | undefined;
  isLate: boolean;
  assignee: { id: string; name: string } | undefined;
  isSuspicious: boolean;
};

/** What the register is narrowed to; everything may be left out. `age` is the least number of days. */
export type RegisterFilter = {
  state?: IntakeState | "suspicious";
  street?: string;
  channel?: RegisterLine["channel"];
  age?: number;
  assignee?: string;
  /** Words of it, or of its number: whoever calls has one of them. */
  text?: string;
};

export type RegisterFacts = {
  now: number;
  /** Days of waiting from which on a line is late. */
  alarmDays: number;
  /** Places by code, in words, as far as they are named. */
  labels: ReadonlyMap<string, string>;
  /** All streets: their names are found in what was typed. */
  streets: readonly { code: string; name: string }[];
  withdrawn: Withdrawn;
};

/** Rule O28: what somebody of the newsroom said of it goes before its score. */
const isSpam = ({ notes, score }: DeskFiled): boolean =>
  lastNote(notes, "sort")?.isSpam ?? isSuspicious(score);

/** Code of the street that one is about: the one that sent it, or that lies around its place, or that is named alone in what was typed. */
export const streetOf = (
  { source, form }: DeskFiled,
  streets: RegisterFacts["streets"],
): string | undefined => {
  if (source.channel === "street") return source.street;
  const { code } = form.place;
  if (code !== undefined) return atLevel(code, "street");
  const named = namedIn(placeSaid(form), streets);
  return named.length === 1 ? named[0]?.code : undefined;
};

/** Rule O27: since when it lies with the newsroom and nothing was done. */
const waitsSince = ({ at, events }: DeskFiled, state: IntakeState): number | undefined =>
  state === "received" || state === "looking" ? (events.at(-1)?.at ?? at) : undefined;

const placeIn = ({ form: { place } }: DeskFiled, { labels }: RegisterFacts): string => {
  if ("text" in place) return place.text;
  const known = [place.code, ...ancestorsOf(place.code)].find((code) => labels.has(code));
  return (known && labels.get(known)) ?? place.code;
};

const lineOf = (filed: DeskFiled, facts: RegisterFacts): RegisterLine => {
  const { number, at, form, source, events, notes } = filed;
  const state = stateAfter(events);
  const since = waitsSince(filed, state);
  const days = (from: number) => dayNumber(facts.now) - dayNumber(from);
  const waits = since === undefined ? undefined : days(since);
  const assigned = lastNote(notes, "assign");
  return {
    ...{ number, kind: form.kind, title: form.title, state, channel: source.channel },
    ...{
      place: placeIn(filed, facts),
      street: streetOf(filed, facts.streets),
      age: days(at),
      waits,
    },
    isLate: waits !== undefined && waits > facts.alarmDays,
    assignee: assigned?.to ? { id: assigned.to, name: assigned.toName } : undefined,
    isSuspicious: isSpam(filed),
  };
};

const holds = ({ number, form }: DeskFiled, text: string): boolean =>
  [number, form.title, placeSaid(form), form.story, form.people].some((words) =>
    words.toUpperCase().includes(text.toUpperCase()),
  );

/**
 * Rules O5, O14 and O26 to O28: the lines of a filter. What looks like a machine's, and what was merged into another one, stands apart, unless it is looked
 * for by its words; `isOwn` says that they are for whoever sent them, who sees all of them (rule O33).
 */
export function registerLines(
  filed: readonly DeskFiled[],
  { filter, isOwn = false, ...facts }: RegisterFacts & { filter: RegisterFilter; isOwn?: boolean },
): RegisterLine[] {
  const { state, street, channel, age, assignee, text } = filter;
  const isWide = isOwn || text !== undefined;
  const isBehind = ({ notes }: DeskFiled) => standsBehind(notes, facts.withdrawn) !== "";
  return filed
    .filter((one) => isWide || !isBehind(one))
    .filter((one) => text === undefined || holds(one, text))
    .map((one) => lineOf(one, facts))
    .filter(
      (line) =>
        ((isWide && state !== "suspicious") || line.isSuspicious === (state === "suspicious")) &&
        (state === undefined || state === "suspicious" || line.state === state) &&
        (street === undefined || line.street === street) &&
        (channel === undefined || line.channel === channel) &&
        (age === undefined || line.age >= age) &&
        (assignee === undefined || line.assignee?.id === assignee),
    );
}
