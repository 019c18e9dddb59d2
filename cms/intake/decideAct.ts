import type { IntakeAct, IntakeParty } from "./intakeEvent.ts";
import type { IntakeState } from "./stateRules.ts";

export type ActRefusal = "not-yours" | "not-now" | "nothing-said";

const open: readonly IntakeState[] = ["received", "looking", "asked", "adopted"];

/** Rules O6–O8: whose each act is, and in which states it may be done. */
const acts: Record<IntakeAct["kind"], { by: IntakeParty; from: readonly IntakeState[] }> = {
  look: { by: "desk", from: ["received", "asked", "declined"] },
  ask: { by: "desk", from: ["received", "looking", "asked", "adopted"] },
  adopt: { by: "desk", from: ["received", "looking", "asked"] },
  decline: { by: "desk", from: open },
  publish: { by: "desk", from: ["adopted"] },
  // The database records it when a draft is taken down (rule O24); nobody claims it.
  unpublish: { by: "desk", from: [] },
  answer: { by: "sender", from: ["asked"] },
  add: { by: "sender", from: open },
  correct: { by: "sender", from: open },
  withdraw: { by: "sender", from: [...open, "declined", "published"] },
};

const saidWith = (act: IntakeAct): readonly string[] => {
  switch (act.kind) {
    case "ask":
      return [act.question];
    case "decline":
      return [act.reason, act.sentence];
    case "publish":
      return [act.address];
    case "answer":
    case "add":
      return act.files?.length ? [] : [act.text];
    case "correct":
      return [act.text];
    case "look":
    case "adopt":
    case "unpublish":
    case "withdraw":
      return [];
  }
};

/** Rules O6–O8: why an act may not be done, or undefined. */
export function decideAct(asked: {
  act: IntakeAct;
  by: IntakeParty;
  state: IntakeState;
}): ActRefusal | undefined {
  const { by, from } = acts[asked.act.kind];
  if (asked.by !== by) return "not-yours";
  if (!from.includes(asked.state)) return "not-now";
  return saidWith(asked.act).some((text) => text.trim() === "") ? "nothing-said" : undefined;
}
