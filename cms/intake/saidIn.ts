import type { IntakeAct } from "./intakeEvent.ts";

/** What was said with an act to the other side, if anything. */
export const saidIn = (act: IntakeAct): string => {
  switch (act.kind) {
    case "ask":
      return act.question;
    case "decline":
      return act.sentence;
    case "publish":
      return act.address;
    case "answer":
    case "add":
    case "correct":
      return act.text;
    case "look":
    case "adopt":
    case "unpublish":
    case "withdraw":
      return "";
  }
};
