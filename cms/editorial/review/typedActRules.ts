import {
  areAllChecked,
  type CheckPoint,
  longestNote,
  type ReturnClass,
  type UrgentClass,
} from "./act.ts";
import type { AskedAct } from "./askedAct.wire.ts";
import type { StageKey } from "./chainConfig.ts";

/** The acts of the tab 审签, each with a form of its own. */
export const formKinds = ["submit", "sign", "late", "return", "withdraw", "urgent"] as const;
export type FormKind = (typeof formKinds)[number];

const hourMs = 3_600_000;

/** What stands in a form; "" where nothing was chosen. */
export type TypedAct = {
  readonly note: string;
  readonly asks: string;
  readonly checked: readonly CheckPoint[];
  readonly returnClass: ReturnClass | "";
  readonly returnTo: StageKey | "author";
  readonly urgentClass: UrgentClass | "";
  /** Hours until the missing stages are due. */
  readonly hours: number;
};

/** What the act is done to: the hashes and stages that the account looked at. */
export type LookedAt = {
  readonly hash?: string;
  readonly next?: StageKey;
  readonly lateHash?: string;
  readonly lateNext?: StageKey;
};

export type TypedProblem =
  | { readonly field: "note"; readonly what: "missing" | "long" }
  | { readonly field: "checked" | "returnClass" | "urgentClass"; readonly what: "missing" };

/** Whether the form asks for the list of what was looked at. Rule R27. */
export const asksToCheck = (kind: FormKind, { next, lateNext }: LookedAt): boolean =>
  (kind === "sign" && next === "first") || (kind === "late" && lateNext === "first");

const isNoteNeeded = (kind: FormKind) => kind !== "submit" && kind !== "withdraw";

/** What a form still lacks, field by field, in their order. */
export function typedProblems(kind: FormKind, typed: TypedAct, at: LookedAt): TypedProblem[] {
  const { length } = typed.note.trim();
  const problems: (TypedProblem | false)[] = [
    kind === "return" && typed.returnClass === "" && { field: "returnClass", what: "missing" },
    kind === "urgent" && typed.urgentClass === "" && { field: "urgentClass", what: "missing" },
    asksToCheck(kind, at) &&
      !areAllChecked(typed.checked) && {
        field: "checked",
        what: "missing",
      },
    isNoteNeeded(kind) && length === 0 && { field: "note", what: "missing" },
    length > longestNote && { field: "note", what: "long" },
  ];
  return problems.filter((one) => one !== false);
}

/** The act that a form without problems asks for; `now` in milliseconds since 1970. Undefined where no stage waits any more. */
export function typedAct(
  kind: FormKind,
  typed: TypedAct,
  at: LookedAt,
  now: number,
): AskedAct | undefined {
  const { asks, returnClass, returnTo, urgentClass, hours } = typed;
  const { hash = "", next, lateHash = "", lateNext } = at;
  const note = typed.note.trim();
  const checked = asksToCheck(kind, at) ? { checked: [...typed.checked] } : {};
  switch (kind) {
    case "submit":
      return { kind, hash, note, ...(asks !== "" && { asks }) };
    case "sign":
      return next && { kind, hash, note, stage: next, ...checked };
    case "late":
      return lateNext && { kind: "sign-late", hash: lateHash, note, stage: lateNext, ...checked };
    case "return":
      return returnClass === ""
        ? undefined
        : { kind, note, returnClass, ...(returnTo !== "author" && { to: returnTo }) };
    case "withdraw":
      return { kind };
    case "urgent": {
      const deadline = new Date(now + hours * hourMs).toISOString();
      return urgentClass === "" ? undefined : { kind, hash, note, urgentClass, deadline };
    }
  }
}
