import type { IntakeState } from "../stateRules.ts";

const dayMs = 86_400_000;

/** Why contact data and files of one are destroyed now (rule O31); undefined while they are kept. `lastAt` is in ms. */
export function dueFor(
  of: { state: IntakeState; lastAt: number },
  given: { now: number; declinedDays: number; adoptedDays: number },
): "withdrawn" | "declined" | "kept" | undefined {
  if (of.state === "withdrawn") return "withdrawn";
  const isDeclined = of.state === "declined";
  const days = isDeclined ? given.declinedDays : given.adoptedDays;
  if (given.now < of.lastAt + days * dayMs) return undefined;
  return isDeclined ? "declined" : "kept";
}
