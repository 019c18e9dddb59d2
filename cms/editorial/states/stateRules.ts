import { addDays, shanghaiDay, startOfDay } from "#leaves/shanghaiTime.ts";
import { type StageKey, stageKeys } from "../review/chainConfig.ts";

/** What lists can be asked for (rule G3). */
export const stateFilters = [
  "to-sign",
  "mine",
  "drafting",
  "waiting-first",
  "waiting-second",
  "waiting-final",
  "returned",
  "signed",
  "owed",
  "scheduled",
  "live",
  "this-week",
] as const;
export type StateFilter = (typeof stateFilters)[number];

export const isStateFilter = (value: unknown): value is StateFilter =>
  stateFilters.some((one) => one === value);

/** What a list knows of a document. Times in milliseconds since 1970. */
export type StateFacts = {
  readonly state: "drafting" | "waiting" | "returned" | "signed" | "urgent";
  readonly next?: StageKey;
  readonly owes?: StageKey;
  /** Roles that may sign the stage that waits. */
  readonly roles: readonly string[];
  /** Who wrote last. */
  readonly writer?: string;
  readonly since?: number;
  readonly isLive: boolean;
  /** There is a draft newer than what readers get. */
  readonly isEdited: boolean;
  readonly plannedFor?: number;
};

/** In whose hands a text is: roles for a signature, its writer, or nobody's. Rule G2. */
export function handsOf({ state, roles, writer, isLive, isEdited }: StateFacts): {
  roles: readonly string[];
  writer?: string;
} {
  if (state === "waiting") return { roles };
  const isDone = isLive && !isEdited && state !== "returned";
  return isDone || writer === undefined ? { roles: [] } : { roles: [], writer };
}

/** A time that has passed, in whole minutes, hours or days. */
export function waited(
  since: number,
  now: number,
): { count: number; unit: "minute" | "hour" | "day" } {
  const minutes = Math.max(0, Math.floor((now - since) / 60_000));
  if (minutes < 60) return { count: minutes, unit: "minute" };
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? { count: hours, unit: "hour" }
    : { count: Math.floor(hours / 24), unit: "day" };
}

/** The instant at which the present week began: Monday, Beijing time. */
export function weekBegan(now: number): Date {
  const today = shanghaiDay(new Date(now));
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  return new Date(startOfDay(addDays(today, -weekday)));
}

/** The stage that a filter asks for. */
export const stageOf = (filter: StateFilter): StageKey | undefined =>
  stageKeys.find((key) => filter === `waiting-${key}`);
