import { planTrouble } from "../schedule/planRules.ts";
import type { AskedFor } from "./askedForRules.ts";
import { type Offered, offeredActs } from "./offeredActsRules.ts";

export const boxes = [
  "overdue",
  "missed",
  "toSign",
  "owed",
  "returned",
  "called",
  "unplanned",
  "late",
  "sent",
] as const;
/** Where a document lies in somebody's inbox: in one box, never in two. In `called` it lies for a comment (rule Q4). */
export type Box = (typeof boxes)[number];
type Own = Exclude<Box, "called">;

/** Boxes that nobody may overlook. */
export const alarming: ReadonlySet<Box> = new Set(["overdue", "missed"]);

/** Boxes of what somebody has to do, which the menu counts (rule X1). */
export const waiting: ReadonlySet<Box> = new Set([
  ...alarming,
  ...(["toSign", "owed", "returned", "called"] as const),
]);

type Facts = Parameters<typeof offeredActs>[0];

/** Rule R29: how long a text has waited for a signature, in whole hours; undefined where nothing waits for one. */
export const hoursWaited = (
  { box, since }: { readonly box: Box; readonly since: number },
  now: number,
): number | undefined =>
  box === "toSign" ? Math.max(0, Math.floor((now - since) / 3_600_000)) : undefined;

/** Who answers for the newsroom when stages stay missing, beside writers and signers (rule R13). */
const answersForDebts = new Set(["chief-editor", "admin"]);

const debtBox = ({ by, role, standing: { debt }, now }: Facts, may: Offered): Own | undefined => {
  if (!debt) return undefined;
  const concerns = may.late || debt.writers.has(by);
  if (debt.urgent.deadline < now && (concerns || answersForDebts.has(role))) return "overdue";
  return concerns ? "owed" : undefined;
};

/** Rule R17. */
const planBox = ({ acts, by, now, standing }: Facts, may: Offered): Own | undefined => {
  const trouble = planTrouble(acts, now);
  if (!trouble) return undefined;
  const handedIn = standing.submittedBy === by || standing.writers.has(by);
  const planned = trouble.planner === by;
  if (trouble.what === "edited") return planned && trouble.by !== by ? "unplanned" : undefined;
  if (trouble.what === "late") return planned || trouble.by === by ? "late" : undefined;
  return planned || trouble.by === by || handedIn || may.sign ? "missed" : undefined;
};

/** The box of a document for an account; undefined when it is no business of theirs now. */
export function boxOf(facts: Facts): Own | undefined {
  const { by, standing } = facts;
  const may = offeredActs(facts);
  const urgent = debtBox(facts, may);
  if (urgent === "overdue") return urgent;
  const planned = planBox(facts, may);
  if (planned === "missed") return planned;
  if (may.sign) return "toSign";
  if (urgent) return urgent;
  if (standing.state === "returned" && standing.writers.has(by)) return "returned";
  return planned ?? (standing.submittedBy === by ? "sent" : undefined);
}

/** Rule R26: what an account was asked for by name comes first in its box; the rest stays in its order. */
export const askedFirst = <Line extends { readonly asked?: AskedFor }>(
  lines: readonly Line[],
): Line[] =>
  lines.toSorted((a, b) => Number(b.asked?.isYou ?? false) - Number(a.asked?.isYou ?? false));

/** The instant that a box speaks of, in milliseconds since 1970: a deadline, or when a text was to go live. */
export function dueOf(box: Box, { acts, standing, now }: Facts): number | undefined {
  if (box === "overdue" || box === "owed") return standing.debt?.urgent.deadline;
  return box === "missed" || box === "late" ? planTrouble(acts, now)?.due : undefined;
}
