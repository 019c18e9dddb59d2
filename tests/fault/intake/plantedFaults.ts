import { randomUUID } from "node:crypto";
import type { IntakeDoor, Submission } from "#intake/intakeStore.ts";

/** Faults of design that a run must notice; `no-sweep` is planted by not sweeping. */
export const plantedFaults = ["new-key", "early-answer", "talkative", "no-sweep"] as const;
export type PlantedFault = (typeof plantedFaults)[number];

/** Files each request as a form of its own, as a service without an idempotency key does. */
const newKey = (door: IntakeDoor): IntakeDoor => ({
  ...door,
  file: (submission) => door.file({ ...submission, key: randomUUID() }),
});

/** Gives a number first and stores afterwards. */
const earlyAnswer = (door: IntakeDoor): IntakeDoor => {
  let last = 900_000;
  return {
    ...door,
    async file(submission) {
      door.file(submission).catch(() => undefined);
      last += 1;
      return { number: `TJ-2026-${last}`, isRepeat: false };
    },
  };
};

/** Writes down what it gets before it is sealed; `said` is what a handler has at hand. */
const talkative = (door: IntakeDoor, said: () => string): IntakeDoor => ({
  ...door,
  file(submission: Submission) {
    console.error(`filing for ${said()}`);
    return door.file(submission);
  },
});

/** The door with one fault in it. */
export function withFault(door: IntakeDoor, fault: string, said: () => string): IntakeDoor {
  if (fault === "new-key") return newKey(door);
  if (fault === "early-answer") return earlyAnswer(door);
  return fault === "talkative" ? talkative(door, said) : door;
}
