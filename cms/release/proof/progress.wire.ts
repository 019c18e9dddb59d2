import { z } from "zod";
import { stepNames, stepStates } from "./stateRules.ts";

/** How far a change is, in words, as the panel shows it. */
export const progressWire = z.strictObject({
  /** What it is that is followed. */
  title: z.string(),
  /** In one word where it stands. */
  now: z.strictObject({
    state: z.enum(stepStates),
    words: z.string(),
    at: z.iso.datetime().optional(),
  }),
  steps: z.array(
    z.strictObject({
      name: z.enum(stepNames),
      state: z.enum(stepStates),
      words: z.string(),
      help: z.string(),
      at: z.iso.datetime().optional(),
    }),
  ),
  /** What is to be said beside the steps, and what is wrong. */
  notes: z.array(z.string()),
  faults: z.array(z.string()),
  /** Nothing more happens by itself. */
  isFinal: z.boolean(),
});
export type Progress = z.infer<typeof progressWire>;
