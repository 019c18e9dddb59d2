import type { IntakeAct } from "./intakeEvent.ts";

export type IntakeState =
  | "received"
  | "looking"
  | "asked"
  | "adopted"
  | "published"
  | "declined"
  | "withdrawn";

/** State after an act; acts that only say something leave it as it is. */
const after: Partial<Record<IntakeAct["kind"], IntakeState>> = {
  look: "looking",
  ask: "asked",
  adopt: "adopted",
  decline: "declined",
  publish: "published",
  unpublish: "adopted",
  answer: "looking",
  withdraw: "withdrawn",
};

/** Rule O5: the state that acts, oldest first, lead to. */
export const stateAfter = (acts: readonly Pick<IntakeAct, "kind">[]): IntakeState =>
  acts.reduce<IntakeState>((state, { kind }) => after[kind] ?? state, "received");
