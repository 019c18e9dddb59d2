import { type Offered, offeredActs } from "./offeredActsRules.ts";

export const boxes = ["toSign", "owed", "returned", "sent"] as const;
/** Where a document lies in somebody's inbox: in one box, never in two. */
export type Box = (typeof boxes)[number];

type Facts = Parameters<typeof offeredActs>[0];

/** The box of a document for an account; undefined when it is no business of theirs now. */
export function boxOf(facts: Facts): Box | undefined {
  const { by, standing } = facts;
  const may: Offered = offeredActs(facts);
  if (may.sign) return "toSign";
  if (may.late || standing.debt?.writers.has(by)) return "owed";
  if (standing.state === "returned" && standing.writers.has(by)) return "returned";
  return standing.submittedBy === by ? "sent" : undefined;
}
